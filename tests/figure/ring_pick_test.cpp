#include "viz/figure/ring_pick.h"

#include <cmath>
#include <numbers>

#include "tests/catch.h"
#include "tests/figure/synthetic.h"

namespace pendulum {
namespace {

using synthetic::measure;

MapLayout layout_of(const Organisation& organisation) {
  return layout_map(measure, make_theme(ThemeName::desk_dark, 1080), {0, 0, 506, 420}, organisation,
                    {});
}

Point at(const MapLayout& layout, double radius, double angle) {
  return layout.middle + Point{radius * std::cos(angle), radius * std::sin(angle)};
}

}  // namespace

TEST_CASE("a pointer meets the ring it lies on, and none in the core or outside") {
  const Organisation organisation = synthetic::make_organisation({.markets = 6});
  const std::size_t families = organisation.families.size();
  const MapLayout layout = layout_of(organisation);
  for (std::size_t f = 0; f < families; ++f)
    CHECK(ring_at(layout, families, at(layout, ring_radius(layout, f), 1.2)) == f);
  CHECK_FALSE(ring_at(layout, families, layout.middle));
  CHECK_FALSE(ring_at(layout, families, at(layout, layout.rim_radius * 1.2, 0)));
  CHECK_FALSE(ring_at(layout, 0, at(layout, layout.first_ring, 0)));
}

TEST_CASE("an arc's share grows from the middle of a market's part to its border") {
  const MapLayout layout = layout_of(synthetic::make_organisation({.markets = 6}));
  const double half = std::numbers::pi / 6;
  for (const double sector : layout.sectors)
    for (const double side : {-1.0, 1.0}) {
      const double radius = layout.first_ring;
      CHECK(arc_share_at(layout, at(layout, radius, sector)) == Approx(0).margin(1e-9));
      CHECK(arc_share_at(layout, at(layout, radius, sector + side * half * .4)) == Approx(.4));
      CHECK(arc_share_at(layout, at(layout, radius, sector + side * half)) == Approx(1));
    }
}

}  // namespace pendulum
