#pragma once

// Keyed random numbers. A draw is not the next of a running sequence but a function of (seed,
// replication, purpose, entity, index): the same campaign meets the same luck in every organisation
// compared, and a new team or mechanism changes nobody else's draws (common random numbers down to
// the single item). The function is Philox 4x32-10 (Salmon et al. 2011), from Random123.

#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

namespace pendulum {

/// Which future is being lived through.
struct RandomKey {
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
};

/// What a draw is for. Two draws of different purpose are independent.
struct Purpose {
  std::uint32_t value = 0;
};

/// FNV-1a; for purposes and for entities known by a name, so that order of appearance never
/// matters.
constexpr std::uint64_t hash_name(std::string_view name) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash;
}
consteval Purpose purpose(std::string_view name) {
  const std::uint64_t hash = hash_name(name);
  return {static_cast<std::uint32_t>(hash ^ (hash >> 32))};
}

/// Joins two parts of an entity's identity into one well-mixed 64-bit key (splitmix64 finaliser).
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a + 0x9e3779b97f4a7c15ull * (b + 1);
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
  return x ^ (x >> 31);
}

/// The same in the form that streams need. Whoever makes many of them keeps it, mixed once.
class StreamKey {
 public:
  StreamKey() : StreamKey(RandomKey{}) {}
  StreamKey(RandomKey key) : StreamKey(key.seed, key.replication) {}
  StreamKey(std::uint64_t seed, std::uint32_t replication) : mixed_(mix(seed, replication)) {}

 private:
  friend class Stream;
  std::uint64_t mixed_;
};

/// The draws of one purpose for one entity, in order. Cheap to create: make one where it is needed.
class Stream {
 public:
  // The 64-bit key takes in seed and replication; the 128-bit counter takes purpose, entity and
  // index. One Philox block gives two draws.
  Stream(StreamKey key, Purpose purpose, std::uint64_t entity, std::uint32_t first_index = 0)
      : key_(key.mixed_),
        place_((static_cast<std::uint64_t>(purpose.value) << 32) | first_index >> 1),
        entity_(entity) {
    if (first_index & 1u) next_bits();
  }

  /// 64 random bits; each call is the next index.
  std::uint64_t next_bits() {
    if (!has_spare_) return next_block();
    has_spare_ = false;
    return spare_;
  }

  /// As many of them as there is room for, as if asked for one by one, but sooner.
  void next_bits(std::span<std::uint64_t> all);

  /// Uniform on the open interval (0, 1): the middle of one of 2^52 equal cells, so that neither
  /// end can come up and 1 - u is exact.
  double next_uniform() { return in_unit_interval(next_bits()); }
  /// 1 - next_uniform(), exactly.
  double next_uniform_from_above() { return in_unit_interval(~next_bits()); }
  /// What bits make a uniform.
  static double in_unit_interval(std::uint64_t bits) {
    // The cell's number as the end of a mantissa is 2^52 and that number.
    const auto raised = std::bit_cast<double>(0x4330000000000000ull | bits >> 12);
    return (raised - (0x1p52 - 0.5)) * 0x1p-52;
  }

 private:
  std::uint64_t next_block();

  std::uint64_t key_;
  std::uint64_t place_;  // purpose, and which block
  std::uint64_t entity_;
  std::uint64_t spare_ = 0;
  bool has_spare_ = false;
};

}  // namespace pendulum
