#pragma once

// What somebody else does on behalf of a step that waits for it meanwhile: an adviser's answer, an
// orchestrator's arranging of a hand-over. A request like any other in that team's queue.

#include <vector>

#include "sim/model/chores.h"
#include "sim/model/item.h"
#include "sim/model/tiger_part.h"

namespace pendulum {

/// Tags of errands have both highest bits set; where only `is_chore` asks, they count as chores.
inline constexpr std::uint64_t errand_bits = chore_bit | part_bit;
constexpr bool is_errand(std::uint64_t tag) {
  return (tag & errand_bits) == errand_bits;
}
constexpr std::uint32_t errand_slot(std::uint64_t tag) {
  return static_cast<std::uint32_t>(tag);
}

enum class ErrandKind : std::uint8_t { second_answer, advice, hand_over };

struct Errand {
  StepRef ref;
  ErrandKind kind = ErrandKind::advice;
  TeamIndex team = 0;
  int role = 0;
  bool begun = false;
  double hours = 0;
  Mix mix;
  RequestId request = 0;
};

/// All errands that are out, in slots that are used again.
class Errands {
 public:
  std::uint32_t take() {
    if (free_.empty()) {
      errands_.emplace_back();
      return static_cast<std::uint32_t>(errands_.size() - 1);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    errands_[slot] = Errand{};
    return slot;
  }
  void release(std::uint32_t slot) { free_.push_back(slot); }
  Errand& operator[](std::uint32_t slot) { return errands_[slot]; }
  const Errand& operator[](std::uint32_t slot) const { return errands_[slot]; }

 private:
  std::vector<Errand> errands_;
  std::vector<std::uint32_t> free_;
};

}  // namespace pendulum
