#include "viz/window/see_through.h"

#include "tests/window/bench.h"

namespace pendulum {
namespace {

TEST_CASE("a preview changes every colour and nothing else, and V goes round them all") {
  Bench bench;
  const Picture plain = bench.picture();
  bench.application.handle({Key::v});
  REQUIRE(bench.application.view().sight == Sight::washed_out);
  const Picture washed = bench.picture();
  int darkest = 255;
  for (int x = 0; x < width; ++x) darkest = std::min<int>(darkest, washed.pixel(x, height / 2)[0]);
  CHECK(darkest >= seen(rgb(0), Sight::washed_out).r);
  for (std::size_t i = 1; i < sight_count; ++i) bench.application.handle({Key::v});
  CHECK(bench.application.view().sight == Sight::as_it_is);
  CHECK(bench.picture().rgba == plain.rgba);
  bench.application.handle({Key::v, false, true});
  CHECK(bench.application.view().sight == Sight::grey);
  const Picture grey = bench.picture();
  bool coloured = false;
  for (int x = 0; x < width; ++x) {
    const std::uint8_t* p = grey.pixel(x, height / 3);
    coloured = coloured || std::abs(p[0] - p[1]) > 2 || std::abs(p[1] - p[2]) > 2;
  }
  CHECK_FALSE(coloured);
  bench.application.handle({Key::escape});
  CHECK(bench.application.view().sight == Sight::as_it_is);
}

/// What is said of the preview, once Dear ImGui has settled; empty when nothing is.
std::string said_of_sight(Bench& bench) {
  bench.application.listen(true);
  bench.picture();
  for (const DrawnWords& drawn : bench.application.words())
    if (drawn.words.find("screen heights") != std::string::npos) return drawn.words;
  return {};
}

TEST_CASE("a preview says from how far the smallest words read, and a picture of it says nothing") {
  Bench bench;
  bench.application.handle({Key::v});
  const std::string said = said_of_sight(bench);
  REQUIRE(said.find("read from ") != std::string::npos);
  const double depth = std::stod(said.substr(said.find("read from ") + 10));
  CHECK(depth > 1);
  CHECK(depth < 6);  // letters of the desk are not for a room

  WindowOptions options;
  options.sight = Sight::washed_out;
  Bench rendered(options);
  CHECK(said_of_sight(rendered).empty());
}

}  // namespace
}  // namespace pendulum
