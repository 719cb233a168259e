#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_layout.h"
#include "viz/figure/organisation_map.h"

namespace pendulum {
namespace {

using synthetic::measure;

std::vector<Rect> panels() {
  return {{8, 8, 506, 420}, {0, 0, 337, 280}, {0, 0, 1320, 720}};
}

}  // namespace

TEST_CASE("market names lie on no other words") {
  for (const int markets : {2, 6, 8, 9, 12, 16, 31, 60}) {
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

TEST_CASE("among many markets a name is whole or not there") {
  synthetic::OrganisationOptions options;
  options.markets = 60;
  const Organisation organisation = synthetic::make_organisation(options);
  for (const Rect& panel : panels()) {
    const MapLayout layout =
        layout_map(measure, make_theme(ThemeName::desk_dark, 1080), panel, organisation, {});
    for (std::size_t t = 0; t < layout.places.size(); ++t) {
      if (layout.places[t].kind != PlaceKind::market || layout.places[t].label.empty()) continue;
      CHECK(layout.places[t].label == organisation.teams[t].name);
    }
  }
}

// Three maps side by side on a small screen, four of them: below, tiger teams leave little room.
TEST_CASE("a name that would be cut outside its circle stands inside, when it is whole there") {
  const Organisation organisation = synthetic::make_organisation({});
  const Theme theme = make_theme(ThemeName::desk_dark, 720);
  int inside = 0;
  for (double wide = 220; wide <= 420; wide += 10) {
    const MapLayout layout = layout_map(measure, theme, {0, 0, wide, wide}, organisation, {});
    for (std::size_t t = 0; t < layout.places.size(); ++t) {
      const TeamPlace& place = layout.places[t];
      if (place.kind != PlaceKind::market || place.label.empty()) continue;
      const bool over = place.label_at.y < place.at.y;
      if (over == (place.at.y < layout.middle.y - 12 * layout.unit)) continue;
      ++inside;
      CHECK(place.label == organisation.teams[t].name);
    }
  }
  CHECK(inside > 0);
}

// Four structures side by side: North America was "North", the Middle East "Middle".
TEST_CASE("a market's name that is cut says that it is") {
  Organisation organisation = synthetic::make_organisation({});
  const std::vector<std::string> names = {
      "North America", "UK & Ireland",   "Central Europe", "Southern Europe",
      "Latin America", "Eastern Europe", "Asia",           "Middle East"};
  std::size_t named = 0;
  for (TeamFacts& team : organisation.teams)
    if (team.kind == TeamKind::market && named < names.size()) team.name = names[named++];
  REQUIRE(named == names.size());
  int cut = 0;
  for (const ThemeName theme : {ThemeName::desk_dark, ThemeName::projector})
    for (double wide = 200; wide <= 600; wide += 7) {
      const MapLayout layout =
          layout_map(measure, make_theme(theme, 720), {0, 0, wide, 300}, organisation, {});
      for (std::size_t t = 0; t < layout.places.size(); ++t) {
        const TeamPlace& place = layout.places[t];
        if (place.kind != PlaceKind::market || place.label.empty()) continue;
        INFO(wide << " wide: " << place.label);
        if (place.label == organisation.teams[t].name) continue;
        CHECK((place.label.ends_with("…") || place.label.size() <= 3));
        ++cut;
      }
    }
  CHECK(cut > 10);
}

// Four structures side by side on a small screen: "U…" stood for the USA, or nothing.
TEST_CASE("a name takes the place of its queue before it is cut") {
  const Theme theme = make_theme(ThemeName::desk_dark, 720);
  const Organisation organisation = synthetic::make_organisation({});
  int cut = 0;
  for (double wide = 260; wide <= 300; wide += 10) {
    const MapLayout layout = layout_map(measure, theme, {0, 0, wide, wide}, organisation, {});
    for (std::size_t t = 0; t < layout.places.size(); ++t) {
      if (layout.places[t].kind != PlaceKind::market) continue;
      cut += layout.places[t].label == organisation.teams[t].name ? 0 : 1;
    }
  }
  CHECK(cut == 0);
}

}  // namespace pendulum
