#include "sim/base/random.h"

#include <Random123/philox.h>

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

}  // namespace pendulum
