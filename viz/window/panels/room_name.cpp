#include "viz/window/panels/room_name.h"

#include <algorithm>

#include "viz/figure/canvas_shapes.h"
#include "viz/window/text_wrap.h"

namespace pendulum {

NameLines name_in_line(const Ui& ui, const std::string& name, double size, double width) {
  const double least = std::min(size, ui.theme().type.tick);
  // Nearly the size of a font is drawn in that size, so a little less may be as wide as before.
  while (size > least && ui.width_of(name, size, FontWeight::semibold) > width)
    size = std::max(least, size * .97);
  return {size, {fitted_text(ui.fonts(), name, size, FontWeight::semibold, width)}};
}

NameLines name_lines(const Ui& ui, const std::string& name, double size, double width,
                     double height) {
  const double least = std::min(size, ui.theme().type.tick);
  NameLines line;
  for (double smaller = size;; smaller = std::max(least, smaller * .97)) {
    line = {smaller, {name}};
    if (before_name_line * smaller + ui.width_of(name, smaller, FontWeight::semibold) <= width)
      return line;
    if (smaller <= least) break;
  }
  const double room = width - before_name_line * least;
  const auto fitted = [&](const std::string& words) {
    return fitted_text(ui.fonts(), words, least, FontWeight::semibold, room);
  };
  std::vector<std::string> words =
      wrapped_text(ui.fonts(), name, least, room, FontWeight::semibold);
  if (words.size() < 2 || least * (name_first_base + name_line_step + .2) > height)
    return {least, {fitted(name)}};
  return {least, {fitted(words[0]), fitted(name.substr(name.find(words[1], words[0].size())))}};
}

}  // namespace pendulum
