#include "viz/window/panels/ring_drag.h"

#include <cmath>
#include <numbers>

#include "tests/window/bench.h"

namespace pendulum {
namespace {

const std::string path = "structure.families.activation.centre_share";

double share(const Bench& bench, std::size_t structure) {
  return bench.application.session().levers().effective(structure)->number(path);
}

/// Along the outermost ring of a structure, which is that of activation.
struct OuterRing {
  Point middle;
  double radius = 0;
  OuterRing(const Bench& bench, std::size_t structure) {
    const Rect rings = bench.application.widgets().at("rings:" + std::to_string(structure));
    middle = rings.centre();
    radius = rings.w / 2 - 2;
  }
  [[nodiscard]] Point at(double angle) const {
    return middle + Point{radius * std::cos(angle), radius * std::sin(angle)};
  }
};

TEST_CASE("an arc pulled along its ring moves that family's lever, in one step of undo") {
  Bench bench;
  bench.application.apply(EditStructure{0});
  bench.picture();
  const OuterRing ring(bench, 2);
  REQUIRE(share(bench, 2) == 0);
  const double other = share(bench, 0);
  // Eight markets: somewhere within an eighth of a turn every share is met.
  double most = 0;
  bench.frame(ring.at(0), false);
  bench.frame(ring.at(0), true);
  for (int i = 0; i <= 20; ++i) {
    bench.frame(ring.at(i * std::numbers::pi / 80), true);
    most = std::max(most, share(bench, 2));
  }
  bench.frame(ring.at(std::numbers::pi / 4), false);
  CHECK(most >= .9);
  CHECK(share(bench, 0) == other);
  CHECK(bench.application.view().edited == 2);
  bench.application.handle({Key::z, true});
  CHECK(share(bench, 2) == 0);
}

TEST_CASE("the core and the markets around the rings move nothing") {
  Bench bench;
  bench.picture();
  const OuterRing ring(bench, 2);
  for (const Point place : {ring.middle, ring.middle + Point{ring.radius * 1.3, 0}}) {
    bench.frame(place, false);
    bench.frame(place, true);
    bench.frame(ring.at(1), true);
    bench.frame(ring.at(1), false);
    bench.frame({0, 0}, false);
  }
  CHECK(share(bench, 2) == 0);
  CHECK_FALSE(bench.application.session().levers().can_undo());
}

}  // namespace
}  // namespace pendulum
