#include "viz/figure/map_markets.h"

#include <cmath>
#include <numbers>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_markets.h"

namespace pendulum {
namespace {

using synthetic::measure;

}  // namespace

TEST_CASE("market circles touch neither each other nor the rim nor the panel") {
  for (const int markets : {1, 2, 5, 8, 9, 16}) {
    synthetic::OrganisationOptions options;
    options.markets = markets;
    options.shape = synthetic::Shape::local;
    const Organisation organisation = synthetic::make_organisation(options);
    const MapLayout layout = layout_map(measure, make_theme(ThemeName::desk_dark, 1080),
                                        {0, 0, 506, 420}, organisation, {});
    for (std::size_t a = 0; a < layout.places.size(); ++a) {
      const TeamPlace& one = layout.places[a];
      if (one.kind != PlaceKind::market) continue;
      CHECK(layout.panel.contains(one.box));
      const Point d = one.at - layout.middle;
      CHECK(std::hypot(d.x, d.y) > one.radius + layout.rim_radius);
      for (std::size_t b = 0; b < a; ++b) {
        const TeamPlace& other = layout.places[b];
        if (other.kind != PlaceKind::market) continue;
        const Point gap = one.at - other.at;
        CHECK(std::hypot(gap.x, gap.y) > one.radius + other.radius);
      }
    }
  }
}

TEST_CASE("sectors of the rings are equal and point towards their markets") {
  for (const std::size_t markets : {1U, 2U, 6U, 8U, 9U, 16U}) {
    const auto angles = market_angles(markets, 186, 143);
    const auto sectors = sector_angles(angles);
    const double half = std::numbers::pi / static_cast<double>(markets);
    for (std::size_t m = 0; m < markets; ++m) {
      const double off = std::remainder(sectors[m] - angles[m], 2 * std::numbers::pi);
      CHECK(std::abs(off) < std::max(half, 0.6));
      if (m > 0) CHECK(sectors[m] - sectors[m - 1] == Approx(2 * half));
    }
  }
}

}  // namespace pendulum
