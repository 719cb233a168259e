#pragma once

// A short name for everything that went into a result: the same name, the same bytes. For telling
// inputs apart, not against people who want to deceive.

#include <cstdint>
#include <string_view>

namespace pendulum {

struct Fingerprint {
  std::uint64_t first = 0, second = 0;
  auto operator<=>(const Fingerprint&) const = default;
};

/// Takes in one thing after the other; the order and the borders between things count.
class Fingerprinter {
 public:
  Fingerprinter() = default;
  explicit Fingerprinter(Fingerprint start) : value_(start) {}
  Fingerprinter& add(std::string_view text);
  Fingerprinter& add(std::uint64_t number);
  Fingerprinter& add(double number);  // to the bit
  [[nodiscard]] Fingerprint value() const { return value_; }

 private:
  Fingerprint value_{0x243f6a8885a308d3ull, 0x13198a2e03707344ull};  // digits of pi
};

}  // namespace pendulum
