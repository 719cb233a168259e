#pragma once

// Where working time and waiting time go. Every tick of an item's life and every paid tick of a
// team is booked under exactly one of these; that is what lets the books balance.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pendulum {

enum class Cause : std::uint8_t {
  work,  // not friction: the work itself
  queue_centre,
  queue_local,
  governance,
  hand_off,
  coordination,
  context_switching,
  enterprise_it,
  enterprise_bi,
  enterprise_legal,
  enterprise_procurement,
  compliance,
  rework_fit,
  rework_defects,
  rework_review,
  search,
  duplication,
  integration,
  immature_technology,
  vacancy,
  ramp_up,
  mentoring,
  training,
  reorganisation,
};
inline constexpr std::size_t cause_count = 24;

/// The eight groups a person can tell apart in a picture, in the order used everywhere.
enum class CauseGroup : std::uint8_t {
  queue_centre,
  queue_local,
  committee,
  hand_offs,
  partners,
  rework,
  tools,
  people,
};
inline constexpr std::size_t cause_group_count = 8;

struct CauseFacts {
  Cause cause;
  std::string_view key;    // in files and JSON
  std::string_view label;  // for people
  CauseGroup group;
};

/// All causes in order; `work` comes first and belongs to no group in figures.
const std::array<CauseFacts, cause_count>& cause_facts();
constexpr std::size_t index_of(Cause cause) {
  return static_cast<std::size_t>(cause);
}
inline const CauseFacts& facts_of(Cause cause) {
  return cause_facts()[index_of(cause)];
}

struct CauseGroupFacts {
  CauseGroup group;
  std::string_view key;
  std::string_view label;
};
const std::array<CauseGroupFacts, cause_group_count>& cause_group_facts();

}  // namespace pendulum
