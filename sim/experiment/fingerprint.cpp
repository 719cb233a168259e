#include "sim/experiment/fingerprint.h"

#include <bit>

#include "sim/base/random.h"

namespace pendulum {

// Two chains of the splitmix64 finaliser that differ in what they take in each time: inputs meet in
// both only by a chance of 2^-128.
Fingerprinter& Fingerprinter::add(std::uint64_t number) {
  value_.first = mix(value_.first ^ number, 1);
  value_.second = mix(value_.second + number, value_.first);
  return *this;
}

Fingerprinter& Fingerprinter::add(double number) {
  return add(std::bit_cast<std::uint64_t>(number));
}

Fingerprinter& Fingerprinter::add(std::string_view text) {
  add(static_cast<std::uint64_t>(text.size()));
  std::uint64_t word = 0;
  unsigned filled = 0;
  for (const char c : text) {
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << (8 * filled);
    if (++filled < 8) continue;
    add(word);
    word = 0;
    filled = 0;
  }
  return filled > 0 ? add(word) : *this;
}

}  // namespace pendulum
