#include "sim/base/random.h"

#include <Random123/philox.h>

namespace pendulum {

// The 64-bit key takes in seed and replication; the 128-bit counter takes purpose, entity and
// index. One Philox block gives two draws.
Stream::Stream(RandomKey key, Purpose purpose, std::uint64_t entity, std::uint32_t first_index) {
  const std::uint64_t mixed = mix(key.seed, key.replication);
  key_ = {static_cast<std::uint32_t>(mixed), static_cast<std::uint32_t>(mixed >> 32)};
  counter_ = {first_index >> 1, purpose.value, static_cast<std::uint32_t>(entity),
              static_cast<std::uint32_t>(entity >> 32)};
  if (first_index & 1u) next_bits();
}

/// Computes two draws: returns the first, spares the second.
std::uint64_t Stream::next_block() {
  const r123::Philox4x32::ctr_type block = r123::Philox4x32{}(
      {{counter_[0], counter_[1], counter_[2], counter_[3]}}, {{key_[0], key_[1]}});
  ++counter_[0];
  spare_ = (static_cast<std::uint64_t>(block[3]) << 32) | block[2];
  has_spare_ = true;
  return (static_cast<std::uint64_t>(block[1]) << 32) | block[0];
}

}  // namespace pendulum
