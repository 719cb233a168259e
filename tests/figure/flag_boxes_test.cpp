#include "viz/figure/flag_boxes.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/figure/synthetic.h"

namespace pendulum {
namespace {

using synthetic::measure;
constexpr double size = 16;

TEST_CASE("names of flags touch their stems, keep inside and lie neither on names nor on stems") {
  synthetic::Dice dice(4);
  for (int round = 0; round < 200; ++round) {
    std::vector<FlagLabel> flags;
    for (int i = 0; i < 6; ++i) {
      const auto letters = static_cast<std::size_t>(1 + dice.below(30));
      flags.push_back({100 + dice.next() * 800, std::string(letters, 'e'), dice.next() * 20});
    }
    std::sort(flags.begin(), flags.end(),
              [](const FlagLabel& a, const FlagLabel& b) { return a.stem < b.stem; });
    const auto boxes = place_flags(measure, flags, 100, 900, size);
    REQUIRE(boxes.size() == flags.size());
    double taken = 100;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const FlagBox& box = boxes[i];
      if (box.width == 0) continue;
      CHECK(box.x >= taken - 1e-9);
      CHECK(box.x + box.width <= 900 + 1e-9);
      CHECK((box.x == Approx(flags[i].stem) || box.x + box.width == Approx(flags[i].stem)));
      if (i + 1 < boxes.size()) CHECK(box.x + box.width <= flags[i + 1].stem);
      CHECK(box.words_x + measure.text_width(box.words, size, FontWeight::regular) <=
            box.x + box.width);
      taken = box.x + box.width;
    }
  }
}

TEST_CASE(
    "a name with room is whole, the last hangs to the left, and of many at once some are cut") {
  const std::vector<FlagLabel> apart = {{100, "surge"}, {890, "everybody moves to the centre"}};
  const auto boxes = place_flags(measure, apart, 100, 900, size);
  CHECK(boxes[0].words == "surge");
  CHECK(boxes[1].words == "everybody moves to the centre");
  CHECK(boxes[1].x < 890);
  const std::vector<FlagLabel> together(5, FlagLabel{500, "at the same moment"});
  int shown = 0;
  for (const FlagBox& box : place_flags(measure, together, 480, 900, size))
    shown += box.width > 0 ? 1 : 0;
  CHECK(shown >= 1);
  CHECK(shown <= 2);
}

}  // namespace
}  // namespace pendulum
