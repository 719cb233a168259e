#pragma once

// Whether the words of a picture can be read from the back of a room: large enough by ISO 9241-3
// (capitals of 16 arc minutes), and dark enough on their ground where the room is lit.

#include <string>
#include <vector>

#include "viz/window/imgui_canvas.h"
#include "viz/window/picture.h"

namespace pendulum {

struct JudgedWords {
  DrawnWords drawn;
  double reads_from = 0;  // screen heights
  double contrast = 0;    // in a lit room, as drawn
};

struct PageLegibility {
  std::string page;  // "page 2 of 7"
  std::size_t words = 0;
  std::vector<JudgedWords> too_small, too_faint;  // each with the worst first
  [[nodiscard]] bool good() const { return too_small.empty() && too_faint.empty(); }
};

/// The least contrast of large words by WCAG 2.2, asked of the lit room.
inline constexpr double least_contrast = 3;

/// `depth` is how many screen heights away the farthest viewer sits.
PageLegibility judge_words(const std::string& page, const std::vector<DrawnWords>& words,
                           const Picture& picture, double depth);

/// What to mend, page by page; `scale` is what the pages were drawn at, `most` the largest for
/// which they have room.
std::string legibility_words(const std::vector<PageLegibility>& pages, double depth, double scale,
                             double most);

/// Beyond that the pages have no room for words so large.
inline constexpr double deepest_room = 6;

/// The scale at which the smallest words made for the room read from `depth` screen heights.
double scale_for_depth(double depth);

}  // namespace pendulum
