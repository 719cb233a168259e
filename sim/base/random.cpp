#include "sim/base/random.h"

#include <Random123/philox.h>

#include "sim/base/side_by_side.h"

namespace pendulum {

/// Computes two draws: returns the first, spares the second.
std::uint64_t Stream::next_block() {
  const auto low = [](std::uint64_t bits) { return static_cast<std::uint32_t>(bits); };
  const auto high = [](std::uint64_t bits) { return static_cast<std::uint32_t>(bits >> 32); };
  const r123::Philox4x32::ctr_type block = r123::Philox4x32{}(
      {{low(place_), high(place_), low(entity_), high(entity_)}}, {{low(key_), high(key_)}});
  ++place_;
  spare_ = (static_cast<std::uint64_t>(block[3]) << 32) | block[2];
  has_spare_ = true;
  return (static_cast<std::uint64_t>(block[1]) << 32) | block[0];
}

void Stream::next_bits(std::span<std::uint64_t> all) {
  if (has_spare_ && !all.empty()) {
    all.front() = next_bits();
    all = all.subspan(1);
  }
  const std::size_t many = side_by_side::philox({place_, entity_, key_}, all);
  place_ += many / 2;
  for (std::uint64_t& bits : all.subspan(many)) bits = next_bits();
}

}  // namespace pendulum
