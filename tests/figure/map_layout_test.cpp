#include "viz/figure/map_layout.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_layout.h"

namespace pendulum {
namespace {

using synthetic::measure;

}  // namespace

TEST_CASE("a pointer finds the team under it") {
  const Organisation organisation = synthetic::make_organisation({});
  const MapLayout layout = layout_map(measure, make_theme(ThemeName::desk_dark, 1080),
                                      {0, 0, 506, 420}, organisation, {});
  for (std::size_t t = 0; t < layout.places.size(); ++t)
    CHECK(layout.team_at(layout.places[t].at) == static_cast<int>(t));
  CHECK(layout.team_at({1, 1}) == -1);
}

TEST_CASE("a function's name is whole where the panel has room beside the map") {
  Organisation organisation = synthetic::make_organisation({});
  for (TeamFacts& team : organisation.teams)
    if (team.kind == TeamKind::enterprise) team.name = "Sales operations and enablement";
  const auto boxes = [&](double width) {
    const Rect panel{0, 0, width, 250};
    const MapLayout layout =
        layout_map(measure, make_theme(ThemeName::desk_dark, 720), panel, organisation, {});
    int whole = 0;
    for (std::size_t t = 0; t < layout.places.size(); ++t) {
      const TeamPlace& place = layout.places[t];
      if (place.kind != PlaceKind::corner) continue;
      CHECK(panel.contains(place.box, 0));
      whole += place.label == organisation.teams[t].name ? 1 : 0;
    }
    return whole;
  };
  CHECK(boxes(300) == 0);
  CHECK(boxes(980) == 4);
}

TEST_CASE("many markets take the width of a wide panel, few stay near the centre") {
  const auto reach = [&](int markets, double width) {
    synthetic::OrganisationOptions options;
    options.markets = markets;
    const MapLayout layout =
        layout_map(measure, make_theme(ThemeName::desk_dark, 1080), {0, 0, width, 380},
                   synthetic::make_organisation(options), {});
    return layout.boundary_x / layout.unit;
  };
  CHECK(reach(8, 1540) == Approx(215));
  CHECK(reach(16, 1540) == Approx(215));
  CHECK(reach(30, 1540) > 1.3 * reach(8, 1540));
  CHECK(reach(60, 1540) > 1.9 * reach(8, 1540));
  CHECK(reach(60, 500) < 1.1 * reach(8, 500));  // where there is no more
}

}  // namespace pendulum
