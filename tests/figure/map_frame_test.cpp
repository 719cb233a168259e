#include <cmath>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_layout.h"
#include "viz/figure/organisation_map.h"

namespace pendulum {
namespace {

using synthetic::measure;

RecordingCanvas framed(const Organisation& organisation) {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas({0, 0, 600, 500}, measure);
  draw_map_frame(canvas, theme, organisation,
                 layout_map(measure, theme, {0, 0, 506, 420}, organisation, {}));
  return canvas;
}
std::size_t arcs(const RecordingCanvas& canvas) {
  std::size_t count = 0;
  for (const auto& p : canvas.primitives()) count += p.kind == PrimitiveKind::arc ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a ring has a part per market that the centre works for, and closes when it does all") {
  Organisation organisation = synthetic::make_organisation({.markets = 6});
  organisation.families.resize(1);
  organisation.families[0].share_by_market = {0.5, 0.5, 0, 0.5, 0, 1};
  CHECK(arcs(framed(organisation)) == 4);
  organisation.families[0].share_by_market = {1, 1, 1, 1, 1, 1};
  CHECK(arcs(framed(organisation)) == 0);  // one whole circle
  organisation.families[0].share_by_market = {-3, 7, std::nan(""), 0, 0, 0};
  CHECK(arcs(framed(organisation)) == 1);
  check_all_finite(framed(organisation));
}

}  // namespace pendulum
