#pragma once

// The texts for people that the simulation declares - what figures, causes and parameters are
// called. It knows no language; the window translates them where it shows them, by their English.

#include <string>
#include <vector>

namespace pendulum {

struct SimText {
  std::string context;  // as for tr_in; empty: as for tr
  std::string english;
  bool operator==(const SimText&) const = default;
};
/// Each once: labels and units of metrics, causes and their groups, labels of all parameters, what
/// levers say of themselves, their levels and choices.
std::vector<SimText> sim_texts();

}  // namespace pendulum
