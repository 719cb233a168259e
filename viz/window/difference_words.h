#pragma once

// What tells the structures apart: every comparison must say it.

#include <string>
#include <vector>

namespace pendulum {

class Session;

/// A parameter at which they differ.
struct DifferenceLine {
  std::string label;  // "Done by the centre"
  std::string words;  // "Done by the centre, Content: 0 % / 100 % / 20 %", in the order shown
};
/// As the levers stand; of one structure, nothing.
std::vector<DifferenceLine> difference_lines(const Session& session);
/// "Differs: Done by the centre · Agenda limit": the labels, each once. Empty for one structure.
std::string difference_words(const Session& session, const std::vector<DifferenceLine>& lines);
std::string difference_words(const Session& session);

}  // namespace pendulum
