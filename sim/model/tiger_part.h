#pragma once

// One member's share of a step that a tiger team does.

#include <array>
#include <vector>

#include "sim/model/item.h"

namespace pendulum {

/// Tags of parts have the second-highest bit set.
inline constexpr std::uint64_t part_bit = 1ull << 62;
constexpr bool is_part(std::uint64_t tag) {
  return (tag & part_bit) != 0;
}
constexpr std::uint32_t part_slot(std::uint64_t tag) {
  return static_cast<std::uint32_t>(tag);
}

struct TigerPart {
  StepRef ref;
  int person = 0;
  TeamIndex home = 0;
  RequestId request = 0;
  bool alive = false;
  bool submitted = false;
  double hours = 0;
  TimePoint since;
  Mix mix;
  std::array<std::int64_t, cause_count> clock{};  // since it was handed in, by cause
};

/// All parts that exist, in slots that are used again.
class TigerParts {
 public:
  std::uint32_t take() {
    std::uint32_t slot = 0;
    while (slot < parts_.size() && parts_[slot].alive) ++slot;
    if (slot == parts_.size()) parts_.emplace_back();
    parts_[slot].alive = true;
    parts_[slot].submitted = false;
    return slot;
  }
  void release(std::uint32_t slot) { parts_[slot].alive = false; }
  TigerPart& operator[](std::uint32_t slot) { return parts_[slot]; }
  const TigerPart& operator[](std::uint32_t slot) const { return parts_[slot]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(parts_.size()); }

 private:
  std::vector<TigerPart> parts_;
};

}  // namespace pendulum
