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

}  // namespace
}  // namespace pendulum
