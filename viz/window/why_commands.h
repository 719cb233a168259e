#pragma once

// What somebody asks who wants to know why: from a cause of friction to a team, to the campaigns
// that waited, to the life of one.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "sim/model/cause.h"

namespace pendulum {

struct Snapshot;
struct ViewState;

/// Opens a group of causes; the same again closes it.
struct OpenWhy {
  std::size_t group = 0;  // of cause_group_facts()
};
/// The next group; opens the one that costs the edited structure most.
struct NextWhy {
  int by = 1;
};
/// One cause of the group alone, or all of them.
struct WhyCause {
  std::optional<Cause> cause;
};
/// What was lost at one team, or everywhere.
struct WhyAtTeam {
  std::string team;  // its id
};
/// The next team of the list, most lost first; every team again after the last.
struct NextTeam {
  int by = 1;
};
/// Only campaigns whose names contain this; `entered`: the first of them is followed.
struct FindItems {
  std::string text;
  bool entered = false;
};
/// The field for a name takes the keyboard.
struct TypeItem {};
struct FollowItem {
  std::string name;
  std::optional<std::size_t> structure = {};  // in whose list it was clicked
};
/// The next campaign of the list in which one was clicked, or of the edited structure's.
struct NextItem {
  int by = 1;
};
/// Keeps the campaign that is followed at the head of every list, or no longer.
struct PinItem {};

using WhyCommand = std::variant<OpenWhy, NextWhy, WhyCause, WhyAtTeam, NextTeam, FindItems,
                                TypeItem, FollowItem, NextItem, PinItem>;

/// Changes what is looked at accordingly. Without figures there is nothing to ask.
void apply_why(ViewState& view, const Snapshot& snapshot, const WhyCommand& command);

}  // namespace pendulum
