#pragma once

// A structure's name where a room reads it: never smaller than what everybody can read.

#include <string>
#include <vector>

#include "viz/window/ui.h"

namespace pendulum {

inline constexpr double before_name_line = 1.05;  // of its size: where the marker stands
inline constexpr double name_line_step = 1;       // of their size, between two lines
inline constexpr double name_first_base = .88;

struct NameLines {
  double size = 0;
  std::vector<std::string> lines;  // one or two
};
/// As large as fits beside its marker, in one line down to the letters of a tick; longer ones take
/// two such lines where there is height, and end in "…".
NameLines name_lines(const Ui& ui, const std::string& name, double size, double width,
                     double height);

/// One line of at most `size`, no smaller than a tick's letters, cut with "…" at that.
NameLines name_in_line(const Ui& ui, const std::string& name, double size, double width);

}  // namespace pendulum
