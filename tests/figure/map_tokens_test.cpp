#include <algorithm>
#include <cmath>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_parts.h"
#include "viz/figure/organisation_map.h"

namespace pendulum {
namespace {

using synthetic::measure;

struct Drawn {
  Organisation organisation = synthetic::make_organisation({});
  Theme theme = make_theme(ThemeName::desk_dark, 1080);
  MapLayout layout = layout_map(measure, theme, {0, 0, 506, 420}, organisation, {});
};

}  // namespace

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

TEST_CASE("what is on its way passes under the numbers of piles") {
  const Drawn d;
  MapState state;
  state.teams.resize(d.organisation.teams.size());
  Pile pile;
  for (int i = 0; i < 61; ++i) pile.add(WorkKind::campaign);
  state.centre_queues.assign(d.layout.lanes.size(), pile);
  for (TeamIndex team = 2; team < 6; ++team)
    for (int i = 0; i <= 40; ++i)
      state.travellers.push_back({0, WorkKind::campaign, team, 0, 0, i / 40.0});
  RecordingCanvas canvas({0, 0, 600, 500}, measure);
  draw_map_live(canvas, d.theme, d.organisation, d.layout, state);
  const auto& drawn = canvas.primitives();
  const auto token = [](const Primitive& p) { return p.kind == PrimitiveKind::circle; };
  const auto number = [](const Primitive& p) { return p.text == "61"; };
  CHECK(std::count_if(drawn.begin(), drawn.end(), number) ==
        static_cast<std::ptrdiff_t>(d.layout.lanes.size()));
  CHECK(std::none_of(std::find_if(drawn.begin(), drawn.end(), number), drawn.end(), token));
}

TEST_CASE("a pile within its limit shows every token") {
  const Drawn d;
  RecordingCanvas canvas({0, 0, 600, 500}, measure);
  Pile pile;
  for (int i = 0; i < 7; ++i) pile.add(WorkKind::campaign);
  draw_pile(canvas, d.theme, d.layout.places[2].queue, pile, 3.3, 2);
  std::size_t circles = 0, rings = 0;
  for (const auto& p : canvas.primitives()) {
    circles += p.kind == PrimitiveKind::circle ? 1 : 0;
    rings += p.kind == PrimitiveKind::circle_outline ? 1 : 0;
  }
  CHECK(circles == 14);  // a rim and a body each
  CHECK(rings == 2);
  CHECK(canvas.texts().empty());
}

// It stood half beyond its pile, on the U of a neighbour's "UK".
TEST_CASE("the number of a pile stays over its tokens, whichever way they lie") {
  const Drawn d;
  Pile pile;
  for (int i = 0; i < 961; ++i) pile.add(WorkKind::campaign);
  for (const double turn : {0.0, 0.7, 1.5, 3.14159, 4.2}) {
    PileSlot slot;
    slot.rows = turn < 1 ? 2 : 8;
    slot.start = {300, 250};
    slot.along = Point{std::cos(turn), std::sin(turn)} * 9;
    slot.across = Point{-std::sin(turn), std::cos(turn)} * 9;
    RecordingCanvas canvas({0, 0, 600, 500}, measure);
    const auto number = draw_pile(canvas, d.theme, slot, pile, 3.3);
    REQUIRE(number);
    const std::size_t tokens = canvas.primitives().size();
    draw_pile_number(canvas, d.theme, {0, 0, 600, 500}, *number);
    const Rect& plate = canvas.primitives()[tokens].bounds;
    const auto along = [&](Point at) {  // in rows, from the first
      const Point from = at - slot.start;
      return (from.x * slot.along.x + from.y * slot.along.y) / 81;
    };
    for (const Point corner : {Point{plate.x, plate.y},
                               Point{plate.right(), plate.y},
                               Point{plate.x, plate.bottom()},
                               {plate.right(), plate.bottom()}}) {
      CHECK(along(corner) < slot.rows - .49);
      if (slot.rows == 8) CHECK(along(corner) > -.51);
    }
  }
}

TEST_CASE("an item moves from its market to the centre as it progresses") {
  const Drawn d;
  double before = 1e9;
  for (const double progress : {0.0, 0.3, 0.6, 1.0}) {
    MapState state;
    state.trails = false;
    state.travellers = {{0, WorkKind::campaign, 3, 0, 2, progress}};
    RecordingCanvas canvas({0, 0, 600, 500}, measure);
    draw_travellers(canvas, d.theme, d.layout, state);
    REQUIRE(canvas.primitives().size() == 2);
    const Point off = canvas.primitives().back().bounds.centre() - d.layout.middle;
    const double distance = std::hypot(off.x, off.y);
    CHECK(distance < before);
    before = distance;
  }
  CHECK(before == Approx(d.layout.rim_radius).margin(3));
}

TEST_CASE("a glow grows with the delay and never without bounds") {
  CHECK(glow_reach(0) == 0);
  CHECK(glow_reach(-5) == 0);
  CHECK(glow_reach(100) < glow_reach(200));
  CHECK(glow_reach(1e9) <= 60);
}

TEST_CASE("what does not go to the centre does not pass through its rings") {
  const Drawn d;
  std::vector<TeamIndex> others;
  for (TeamIndex team = 0; team < d.layout.places.size(); ++team)
    if (d.layout.places[team].kind != PlaceKind::centre && d.layout.places[team].box.w > 0)
      others.push_back(team);
  REQUIRE(others.size() > 8);
  for (const TeamIndex from : others)
    for (const TeamIndex to : others)
      for (double progress = 0; from != to && progress <= 1; progress += .05) {
        MapState state;
        state.trails = false;
        state.travellers = {{0, WorkKind::campaign, from, to, 0, progress}};
        RecordingCanvas canvas({-300, -300, 1100, 1100}, measure);
        draw_travellers(canvas, d.theme, d.layout, state);
        const Point at = canvas.primitives().front().bounds.centre() - d.layout.middle;
        INFO(from << " to " << to << " at " << progress);
        if (std::hypot(at.x, at.y) < d.layout.rim_radius) FAIL_CHECK("inside the rings");
      }
}

}  // namespace pendulum
