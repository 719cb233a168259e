#include "viz/figure/organisation_map.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/pages.h"

namespace pendulum {
namespace {

using synthetic::measure;

std::vector<Rect> panels() {
  return {{8, 8, 506, 420}, {0, 0, 337, 280}, {0, 0, 1320, 720}};
}

void check_map(const synthetic::OrganisationOptions& options, const Rect& panel) {
  const Theme theme = make_theme(ThemeName::desk_dark, panel.w < 400 ? 720 : 1080);
  RecordingCanvas canvas({-100, -100, 3000, 3000}, measure);
  synthetic::draw_one_map(canvas, theme, panel, options);
  check_words_inside(canvas, panel, 1);
  check_all_finite(canvas);
  CHECK(canvas.open_clips() == 0);
}

}  // namespace

TEST_CASE("maps of any size and number of markets keep words inside and numbers finite") {
  for (const int markets : {1, 2, 3, 8, 9, 16, 24})
    for (const auto shape :
         {synthetic::Shape::local, synthetic::Shape::central, synthetic::Shape::hybrid})
      for (const Rect& panel : panels()) {
        synthetic::OrganisationOptions options;
        options.markets = markets;
        options.shape = shape;
        options.embedded = markets % 3;
        options.long_names = markets == 9;
        INFO(markets << " markets, panel " << panel.w);
        check_map(options, panel);
      }
}

TEST_CASE("maps survive organisations with nothing in them") {
  synthetic::OrganisationOptions options;
  options.people = 0;
  check_map(options, {0, 0, 506, 420});
  options.markets = 0;
  options.enterprise = 0;
  check_map(options, {0, 0, 506, 420});
  check_map(options, {0, 0, 40, 30});
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas({0, 0, 600, 500}, measure);
  const Organisation nothing;
  const MapLayout layout = layout_map(measure, theme, {0, 0, 506, 420}, nothing, {});
  draw_organisation_map(canvas, theme, nothing, layout, MapState{});
  check_all_finite(canvas);
}

TEST_CASE("figures that are no numbers are drawn as none") {
  const Organisation organisation = synthetic::make_organisation({});
  MapState state = synthetic::make_state(organisation, synthetic::Shape::hybrid, 3);
  for (auto& team : state.teams) {
    team.busy = nan;
    team.delay_days.fill(nan);
  }
  state.committee_delay_days = nan;
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas({0, 0, 600, 500}, measure);
  draw_organisation_map(canvas, theme, organisation,
                        layout_map(measure, theme, {0, 0, 506, 420}, organisation, {}), state);
  check_all_finite(canvas);
}

TEST_CASE("the footer counts people and what waits") {
  const Organisation organisation = synthetic::make_organisation({});
  MapState state;
  state.teams.resize(organisation.teams.size());
  state.teams[0].waiting.add(WorkKind::campaign);
  state.teams[2].waiting.add(WorkKind::campaign);
  state.teams[2].blocked.add(WorkKind::data);
  CHECK(map_footer(organisation, state) ==
        "centre 38 people, 1 waiting · markets 52 people, 2 waiting");
}

}  // namespace pendulum
