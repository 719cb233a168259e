#include "viz/window/legibility.h"

#include "tests/window/bench.h"

namespace pendulum {
namespace {

Picture plain(Colour ground, Colour ink, const Rect& strokes) {
  Picture picture(400, 300);
  for (int y = 0; y < 300; ++y)
    for (int x = 0; x < 400; ++x) {
      const bool inside =
          x >= strokes.x && x < strokes.right() && y >= strokes.y && y < strokes.bottom();
      const Colour c = inside ? ink : ground;
      std::uint8_t* p = picture.pixel(x, y);
      p[0] = c.r, p[1] = c.g, p[2] = c.b, p[3] = 255;
    }
  return picture;
}

std::vector<PageLegibility> judge_room(double scale, double depth) {
  WindowOptions options;
  options.projector = true;
  options.scale = scale;
  Bench bench(options);
  bench.application.listen(true);
  std::vector<PageLegibility> pages;
  for (int page = 0; page < 7; ++page, bench.application.apply(TurnPage{1})) {
    const Picture picture = draw_picture(bench.application, bench.context, 1920, 1080);
    pages.push_back(judge_words("page", bench.application.words(), picture, depth));
  }
  return pages;
}

TEST_CASE("words are judged by their size and by what they stand out from") {
  const std::vector<DrawnWords> words = {{"words", 12, {10, 10, 60, 12}}};
  const Rect strokes{12, 12, 20, 4};
  const auto clear = judge_words("p", words, plain(rgb(0xFFFFFF), rgb(0), strokes), 4);
  CHECK(clear.words == 1);
  CHECK(clear.good());  // 12 of 300 is as large as 43 of 1080
  CHECK_FALSE(judge_words("p", words, plain(rgb(0xFFFFFF), rgb(0), strokes), 6.5).good());
  const auto faint = judge_words("p", words, plain(rgb(0xFFFFFF), rgb(0xC0C0C0), strokes), 4);
  REQUIRE(faint.too_faint.size() == 1);
  CHECK(faint.too_small.empty());
  // #C0C0C0 has .527 of white's light, the room adds a sixth to both: 1.1667 / .694.
  CHECK(faint.too_faint[0].contrast == Approx(1.68).margin(.01));
  CHECK(legibility_words({faint}, 4, 1, 1.5).find("too faint, contrast 1.7") != std::string::npos);
}

TEST_CASE("a sign is known by its shape") {
  const Picture white(400, 300);
  CHECK(judge_words("p", {{"§", 3, {10, 10, 5, 5}}}, white, 6).good());
  CHECK_FALSE(judge_words("p", {{"5", 3, {10, 10, 5, 5}}}, white, 6).good());
}

TEST_CASE("the room's pages are read from as far back as the room was said to be deep") {
  for (const double depth : {3.9, 5.0, 6.0}) {
    INFO(depth);
    const auto pages = judge_room(scale_for_depth(depth), depth);
    INFO(legibility_words(pages, depth, scale_for_depth(depth), 2));
    for (const PageLegibility& page : pages) {
      CHECK(page.words > 10);
      CHECK(page.good());
    }
  }
}

TEST_CASE("a room too deep for its words is told so, with what helps") {
  const auto pages = judge_room(1, 6);
  CHECK_FALSE(pages[0].good());
  CHECK(legibility_words(pages, 6, 1, 1.5)
            .ends_with("--room 6 makes letters larger; --room 6 --legibility "
                       "6 says whether that is enough.\n"));
  // No advice that a page of this size cannot follow.
  CHECK(legibility_words(pages, 6, 1, 1)
            .ends_with("Scale 100 % is the largest for pages of this size.\n"));
}

}  // namespace
}  // namespace pendulum
