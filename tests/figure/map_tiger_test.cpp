#include <algorithm>
#include <vector>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_markets.h"
#include "viz/figure/map_parts.h"
#include "viz/figure/organisation_map.h"

namespace pendulum {
namespace {

using synthetic::measure;

}  // namespace

TEST_CASE("a capsule has a dot per member and a line to each place they come from") {
  const Organisation organisation = synthetic::make_organisation({});
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const MapLayout layout = layout_map(measure, theme, {0, 0, 506, 420}, organisation, {});
  MapState state;
  state.tiger_teams = {{0, WorkKind::flagship, {0, 0, 1, 4}}};
  RecordingCanvas lines({0, 0, 600, 500}, measure), capsules({0, 0, 600, 500}, measure);
  draw_tiger_lines(lines, theme, layout, state);
  draw_tiger_teams(capsules, theme, layout, state);
  CHECK(lines.primitives().size() == 3);
  std::size_t dots = 0;
  for (const auto& p : capsules.primitives()) dots += p.kind == PrimitiveKind::circle ? 1 : 0;
  CHECK(dots == 4);
  CHECK(capsules.texts().back().text == "tiger team");

  for (int i = 0; i < 6; ++i) state.tiger_teams.push_back({0, WorkKind::flagship, {0, 77}});
  RecordingCanvas many({0, 0, 600, 500}, measure);
  draw_tiger_lines(many, theme, layout, state);
  draw_tiger_teams(many, theme, layout, state);
  CHECK(many.texts().back().text == "7 tiger teams");
  check_words_inside(many, layout.panel, 0);
}

// Three stood in each other's way: the third on the words, all on a market's name.
TEST_CASE("tiger teams keep clear of words, circles and each other, however many") {
  Organisation organisation = synthetic::make_organisation({});
  const Theme theme = make_theme(ThemeName::projector, 720);
  for (const int teams : {1, 2, 3, 5}) {
    organisation.tiger_teams_at_most = teams;
    MapState state;
    const TigerTeamState team{0, WorkKind::flagship, std::vector<TeamIndex>(14, 0)};
    state.tiger_teams.assign(static_cast<std::size_t>(teams), team);
    for (double wide = 300; wide <= 1700; wide += 100) {
      INFO(teams << " teams, " << wide << " wide");
      const MapLayout layout =
          layout_map(measure, theme, {0, 0, wide, wide * .55}, organisation, {});
      RecordingCanvas canvas({0, 0, 1800, 1000}, measure);
      draw_tiger_teams(canvas, theme, layout, state);
      std::vector<Rect> capsules;
      const auto shown = std::min<std::size_t>(state.tiger_teams.size(), most_capsules);
      for (std::size_t i = 0; i < shown; ++i)
        capsules.push_back(tiger_capsule(layout, i, state.tiger_teams.size(), 14));
      for (std::size_t i = 0; i < shown; ++i) {
        CHECK(capsules[i].y > layout.middle.y + layout.rim_radius);
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(capsules[i].overlaps(capsules[j]));
        for (const Primitive& words : canvas.texts())
          CHECK_FALSE(capsules[i].overlaps(words.bounds));
        for (const TeamPlace& place : layout.places) {
          INFO(place.label);
          if (place.kind == PlaceKind::market) CHECK_FALSE(capsules[i].overlaps(place.box));
          if (!place.label.empty() && place.kind != PlaceKind::centre)
            CHECK_FALSE(
                capsules[i].overlaps(word_box(layout, measure, place.label, place.label_at)));
        }
      }
    }
  }
}

TEST_CASE("a tiger team stays where it is when another begins") {
  Organisation organisation = synthetic::make_organisation({});
  organisation.tiger_teams_at_most = 3;
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const MapLayout layout = layout_map(measure, theme, {0, 0, 506, 420}, organisation, {});
  std::vector<Rect> first;
  MapState state;
  for (int teams = 1; teams <= 3; ++teams) {
    state.tiger_teams.push_back({0, WorkKind::flagship, {0, 1}});
    RecordingCanvas canvas({0, 0, 600, 500}, measure);
    draw_tiger_teams(canvas, theme, layout, state);
    first.push_back(canvas.primitives().front().bounds);
  }
  CHECK(first[0] == first[1]);
  CHECK(first[0] == first[2]);
}

// On a small map with large letters the market to the left and the one to the right meet below.
TEST_CASE("tiger teams' words do not lie on the name of a market") {
  const Organisation organisation = synthetic::make_organisation({});
  const Theme theme = make_theme(ThemeName::projector, 720, 1.6);
  MapState state;
  state.tiger_teams = {{0, WorkKind::flagship, {0, 4}}, {0, WorkKind::flagship, {0, 5}}};
  int words = 0, numbers = 0;
  for (double wide = 500; wide <= 2500; wide += 100) {
    const MapLayout layout = layout_map(measure, theme, {0, 0, wide, wide * .55}, organisation, {});
    RecordingCanvas canvas({0, 0, 2600, 1400}, measure);
    draw_tiger_teams(canvas, theme, layout, state);
    INFO(wide << " wide");
    if (canvas.texts().empty()) continue;  // too small for any words
    const Primitive said = canvas.texts().back();
    (said.text == "2" ? numbers : words) += 1;
    for (const TeamPlace& place : layout.places) {
      INFO(place.label);
      if (!place.label.empty())
        CHECK_FALSE(word_box(layout, measure, place.label, place.label_at).overlaps(said.bounds));
    }
  }
  CHECK(words > 0);
  CHECK(numbers > 0);
}

}  // namespace pendulum
