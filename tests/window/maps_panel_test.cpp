#include "viz/window/panels/maps_panel.h"

#include "tests/window/bench.h"

namespace pendulum {
namespace {

/// How far the map of a reorganisation under way, while it plays, is from the one that stands
/// still: pixels.
int pixels_in_motion(bool reduced) {
  WindowOptions options;
  options.reduced_motion = reduced;
  SessionOptions session = small_session({"pandemic_surge"});
  session.months = 18;
  session.replications = 1;
  Bench bench(options, session);
  bench.application.apply(SeekMonth{15.02});
  REQUIRE_FALSE(bench.application.view().player.playing());
  const Picture still = bench.picture();
  bench.application.apply(TogglePlay{});
  REQUIRE(bench.application.view().player.playing());
  const Picture moving = bench.picture();
  const Rect map = bench.application.widgets().at("map:pandemic_surge").inset(4);
  int differing = 0;
  for (int y = static_cast<int>(map.y); y < static_cast<int>(map.bottom()); ++y)
    for (int x = static_cast<int>(map.x); x < static_cast<int>(map.right()); ++x)
      differing += std::equal(still.pixel(x, y), still.pixel(x, y) + 3, moving.pixel(x, y)) ? 0 : 1;
  return differing;
}

}  // namespace

TEST_CASE("with reduced motion a reorganisation is there at once, and playing still plays") {
  CHECK(pixels_in_motion(false) > 100);
  CHECK(pixels_in_motion(true) == 0);
  WindowOptions options;
  options.reduced_motion = true;
  Bench bench(options, {"local"});
  bench.application.apply(TogglePlay{});
  const double month = bench.application.view().player.month();
  bench.application.advance(1, 1);
  CHECK(bench.application.view().player.month() > month);
}

TEST_CASE("a scenario that has no title of its own is not named twice") {
  const testing::TemporaryFolder folder;
  const std::string file = folder.file("quay.yaml");
  std::ofstream(file) << "schema_version: 1\nextends: " << scenario_path("local") << "\n";
  SessionOptions session = small_session({"local"});
  session.files = {{file, {}}};
  Bench bench({}, session);
  bench.application.listen(true);
  bench.picture();
  bench.picture();
  int named = 0, again = 0;
  for (const DrawnWords& drawn : bench.application.words()) {
    named += drawn.words == "Quay" ? 1 : 0;
    again += drawn.words == "quay" ? 1 : 0;
  }
  CHECK(named > 0);
  CHECK(again == 0);
}

}  // namespace pendulum
