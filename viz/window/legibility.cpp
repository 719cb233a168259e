#include "viz/window/legibility.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "viz/figure/sight.h"
#include "viz/figure/theme.h"

namespace pendulum {
namespace {

/// A sign of one character that is no letter is known by its shape.
bool is_sign(const std::string& words) {
  const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return std::count_if(words.begin(), words.end(), is_start) == 1 &&
         std::isalnum(static_cast<unsigned char>(words[0])) == 0;
}

constexpr std::size_t examples = 4;
constexpr double slack = .01;  // of a screen height: sizes are whole pixels in the end

Colour pixel_at(const Picture& picture, int x, int y) {
  const std::uint8_t* p = picture.pixel(x, y);
  return {p[0], p[1], p[2], 255};
}

/// Between the ground, which is the most frequent colour of the box, and the ink, which of the
/// others stands out most: strokes of letters are thin and mostly fringe.
double contrast_of(const Picture& picture, const Rect& box) {
  const int left = std::clamp(static_cast<int>(box.x), 0, picture.width);
  const int top = std::clamp(static_cast<int>(box.y), 0, picture.height);
  const int right = std::clamp(static_cast<int>(std::ceil(box.right())), left, picture.width);
  const int bottom = std::clamp(static_cast<int>(std::ceil(box.bottom())), top, picture.height);
  std::map<std::uint32_t, int> counts;
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) {
      const Colour c = pixel_at(picture, x, y);
      ++counts[static_cast<std::uint32_t>(c.r) << 16 | static_cast<std::uint32_t>(c.g) << 8 | c.b];
    }
  if (counts.empty()) return 1;
  const auto ground = std::max_element(counts.begin(), counts.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
  double most = 1;
  for (const auto& [colour, count] : counts)
    most = std::max(most, contrast_in_room(rgb(colour), rgb(ground->first), lit_room_ratio));
  return most;
}

/// "delivered a month", "in 50 of 50" and 3 more
std::string examples_of(const std::vector<JudgedWords>& judged) {
  std::vector<std::string> different;
  for (const JudgedWords& one : judged)
    if (std::find(different.begin(), different.end(), one.drawn.words) == different.end())
      different.push_back(one.drawn.words);
  std::string text;
  for (std::size_t i = 0; i < std::min(examples, different.size()); ++i)
    text += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", different[i]);
  if (different.size() > examples) text += fmt::format(" and {} more", different.size() - examples);
  return text;
}

}  // namespace

PageLegibility judge_words(const std::string& page, const std::vector<DrawnWords>& words,
                           const Picture& picture, double depth) {
  PageLegibility judged{page, words.size(), {}, {}};
  for (const DrawnWords& drawn : words) {
    if (is_sign(drawn.words)) continue;
    const JudgedWords one{drawn, readable_from(drawn.size, picture.height),
                          contrast_of(picture, drawn.box)};
    if (one.reads_from < depth - slack) judged.too_small.push_back(one);
    if (one.contrast < least_contrast) judged.too_faint.push_back(one);
  }
  std::stable_sort(judged.too_small.begin(), judged.too_small.end(),
                   [](auto& a, auto& b) { return a.reads_from < b.reads_from; });
  std::stable_sort(judged.too_faint.begin(), judged.too_faint.end(),
                   [](auto& a, auto& b) { return a.contrast < b.contrast; });
  return judged;
}

std::string legibility_words(const std::vector<PageLegibility>& pages, double depth, double scale,
                             double most) {
  std::string text = fmt::format(
      "Farthest viewer {:.4g} screen heights away, a lit room of contrast {:.0f} : 1.\n", depth,
      lit_room_ratio);
  bool large = true;
  for (const PageLegibility& page : pages) {
    large = large && page.too_small.empty();
    text += fmt::format("{}: {} texts{}\n", page.page, page.words, page.good() ? ", all read" : "");
    if (!page.too_small.empty())
      text += fmt::format("  too small, read from {:.1f} on: {}\n", page.too_small[0].reads_from,
                          examples_of(page.too_small));
    if (!page.too_faint.empty())
      text += fmt::format("  too faint, contrast {:.1f} where {:.0f} is needed: {}\n",
                          page.too_faint[0].contrast, least_contrast, examples_of(page.too_faint));
  }
  if (!large && scale >= most)
    text += fmt::format("Scale {:.0f} % is the largest for pages of this size.\n", most * 100);
  else if (!large && scale < scale_for_depth(depth) && depth <= deepest_room)
    // Names and figures that were fitted into a width may stay as small: nobody has looked yet.
    text += fmt::format(
        "--room {0:.4g} makes letters larger; --room {0:.4g} --legibility {0:.4g} "
        "says whether that is enough.\n",
        depth);
  return text;
}

double scale_for_depth(double depth) {
  constexpr double height = 1080;
  const double at_one = readable_from(make_theme(ThemeName::projector, height).type.tick, height);
  return depth / at_one;
}

}  // namespace pendulum
