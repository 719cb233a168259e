#pragma once

// What is wrong with a file, while its last good version stays up. Never a blank screen.

#include <string>
#include <vector>

#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// "mine.yaml:12:14", or the file alone where the problem is of all of it.
std::string place_of(const Diagnostic& diagnostic);

/// That place, then what is wrong there and what may help, in the language spoken; and the line of
/// the file, marked from the place on: "cadence: →14".
struct ProblemLine {
  std::string place, words, hint, source = {};
};
std::vector<ProblemLine> problem_lines(const std::vector<OpenFile>& files,
                                       const Snapshot& snapshot);

/// Lines the panel wants: one a problem, at most `limit` and one that counts the rest.
std::size_t problem_line_count(const std::vector<OpenFile>& files, const Snapshot& snapshot,
                               std::size_t limit = 3);

class ProblemsPanel {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data) const;
};

}  // namespace pendulum
