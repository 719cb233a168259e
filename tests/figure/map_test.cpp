#include <cmath>
#include <numbers>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/pages.h"
#include "viz/figure/map_markets.h"
#include "viz/figure/organisation_map.h"

namespace pendulum {
namespace {

const synthetic::PlainMeasure measure;

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
  const double nan = std::nan("");
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

TEST_CASE("market names lie on no other words") {
  for (const int markets : {2, 6, 8, 9, 12, 16}) {
    synthetic::OrganisationOptions options;
    options.markets = markets;
    options.long_names = markets == 12;
    const Organisation organisation = synthetic::make_organisation(options);
    for (const Rect& panel : panels()) {
      const Theme theme = make_theme(ThemeName::desk_dark, panel.w < 400 ? 720 : 1080);
      RecordingCanvas canvas({-100, -100, 3000, 3000}, measure);
      const MapLayout layout = layout_map(measure, theme, panel, organisation, {});
      MapState calm;  // piles' numbers may stand on a pile, so leave them out
      calm.teams.resize(organisation.teams.size());
      draw_organisation_map(canvas, theme, organisation, layout, calm);
      INFO(markets << " markets, panel " << panel.w);
      check_words_apart(canvas);
    }
  }
}

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

TEST_CASE("a pointer finds the team under it") {
  const Organisation organisation = synthetic::make_organisation({});
  const MapLayout layout = layout_map(measure, make_theme(ThemeName::desk_dark, 1080),
                                      {0, 0, 506, 420}, organisation, {});
  for (std::size_t t = 0; t < layout.places.size(); ++t)
    CHECK(layout.team_at(layout.places[t].at) == static_cast<int>(t));
  CHECK(layout.team_at({1, 1}) == -1);
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

TEST_CASE("a pile past its limit shows its number") {
  const Organisation organisation = synthetic::make_organisation({});
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const MapLayout layout = layout_map(measure, theme, {0, 0, 506, 420}, organisation, {});
  MapState state;
  state.teams.resize(organisation.teams.size());
  for (int i = 0; i < 61; ++i) state.teams[2].waiting.add(WorkKind::campaign);
  RecordingCanvas canvas({0, 0, 600, 500}, measure);
  draw_map_live(canvas, theme, organisation, layout, state);
  bool said = false;
  for (const auto& text : canvas.texts()) said = said || text.text == "61";
  CHECK(said);
}

}  // namespace pendulum
