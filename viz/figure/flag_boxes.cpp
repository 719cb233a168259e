#include "viz/figure/flag_boxes.h"

#include <algorithm>

#include "viz/figure/canvas_shapes.h"

namespace pendulum {
namespace {

constexpr double pad_share = .35, gap_share = .4;  // of the text's size
constexpr double least_width = 3.2;                // of a name that was cut, in the text's size

}  // namespace

std::vector<FlagBox> place_flags(const TextMeasure& measure, std::span<const FlagLabel> flags,
                                 double left, double right, double size) {
  const double pad = pad_share * size, gap = gap_share * size;
  std::vector<FlagBox> boxes;
  double free_from = left;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    const FlagLabel& flag = flags[i];
    const double around = flag.prefix + 2 * pad;
    const double natural = around + measure.text_width(flag.words, size, FontWeight::regular);
    const double until = i + 1 < flags.size() ? std::min(right, flags[i + 1].stem - gap) : right;
    const double room_right = until - flag.stem, room_left = flag.stem - free_from;
    const bool leftwards = natural > room_right && (natural <= room_left || room_left > room_right);
    const double room = leftwards ? room_left : room_right;
    FlagBox box{flag.stem, 0, 0, {}};
    if (!flag.words.empty() && (natural <= room || room - around >= least_width * size)) {
      box.words = natural <= room
                      ? flag.words
                      : fitted_text(measure, flag.words, size, FontWeight::regular, room - around);
      box.width = around + measure.text_width(box.words, size, FontWeight::regular);
      if (leftwards) box.x -= box.width;
      box.words_x = box.x + pad + flag.prefix;
    }
    free_from = std::max({free_from, box.x + box.width + gap, flag.stem + gap});
    boxes.push_back(std::move(box));
  }
  return boxes;
}

}  // namespace pendulum
