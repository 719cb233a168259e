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

}  // namespace pendulum
