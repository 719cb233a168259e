#pragma once

// What of friction is being looked into, down to one campaign. Plain values.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/model/cause.h"

namespace pendulum {

struct WhyView {
  std::size_t group = 0;            // of cause_group_facts()
  std::optional<Cause> cause;       // one of the group; none: all of them
  std::string team;                 // its id: what was lost there; empty: everywhere
  std::string find;                 // words that campaigns must have in their names
  bool typing = false;              // the field that is typed in has been asked for
  std::string item;                 // whose life is told; empty: the lists are shown
  std::optional<std::size_t> list;  // row of the structure in whose list it was clicked
  std::vector<std::string> pinned;

  [[nodiscard]] bool is_pinned(const std::string& name) const {
    return std::find(pinned.begin(), pinned.end(), name) != pinned.end();
  }
  void toggle_pin(const std::string& name) {
    if (std::erase(pinned, name) == 0) pinned.push_back(name);
  }
  /// Whether the question is about this cause.
  [[nodiscard]] bool asks(Cause asked) const {
    if (cause) return asked == *cause;
    return asked != Cause::work && static_cast<std::size_t>(facts_of(asked).group) == group;
  }
};

}  // namespace pendulum
