#include <cmath>

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_parts.h"
#include "viz/figure/organisation_map.h"
#include "viz/figure/playback.h"

namespace pendulum {
namespace {

using synthetic::measure;

struct Dots {
  std::size_t full = 0, hollow = 0;
};

Dots dots_of(const Organisation& organisation, const MapState& state) {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas({-100, -100, 800, 700}, measure);
  const MapLayout layout = layout_map(canvas, theme, {0, 0, 506, 420}, organisation, {});
  draw_people(canvas, theme, organisation, layout, state);
  check_all_finite(canvas);
  Dots dots;
  for (const Primitive& primitive : canvas.primitives()) {
    dots.full += primitive.kind == PrimitiveKind::circle ? 1 : 0;
    dots.hollow += primitive.kind == PrimitiveKind::circle_outline ? 1 : 0;
  }
  return dots;
}

TEST_CASE("a seat is one dot: full, hollow while it is empty, ringed while somebody is new") {
  const Organisation organisation = synthetic::make_organisation({.markets = 4, .enterprise = 0});
  MapState state;
  state.teams.resize(organisation.teams.size());
  const Dots whole = dots_of(organisation, state);
  CHECK(whole.hollow == 0);
  std::size_t market = 0;
  while (organisation.teams[market].kind != TeamKind::market) ++market;
  state.teams[market].vacant = 2;
  CHECK(dots_of(organisation, state).full == whole.full - 2);
  CHECK(dots_of(organisation, state).hollow == 2);
  state.teams[market].newcomers = 1;
  CHECK(dots_of(organisation, state).full == whole.full - 2);
  CHECK(dots_of(organisation, state).hollow == 3);
  state.teams[market].vacant = 1e6;  // no more seats can be empty than there are
  CHECK(dots_of(organisation, state).hollow ==
        static_cast<std::size_t>(std::lround(organisation.teams[market].people())));
}

TEST_CASE("where there are too many people for dots stands a number, of those who are there") {
  Organisation organisation = synthetic::make_organisation({.markets = 2});
  organisation.teams[0].half_people = {2 * 412};
  MapState state;
  state.teams.resize(organisation.teams.size());
  state.teams[0].vacant = 12;
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas({-100, -100, 800, 700}, measure);
  const MapLayout layout = layout_map(canvas, theme, {0, 0, 506, 420}, organisation, {});
  draw_people(canvas, theme, organisation, layout, state);
  const std::size_t dots = canvas.primitives().size();
  draw_headcounts(canvas, theme, organisation, layout, state);
  CHECK(canvas.primitives().size() == dots + 1);
  REQUIRE(canvas.texts().size() == 1);
  CHECK(canvas.texts()[0].text == "400");
}

TEST_CASE("nobody stands in a market that is not open yet") {
  const Organisation organisation = synthetic::make_organisation({.markets = 4, .enterprise = 0});
  Trace trace;
  trace.ended = TimePoint{4 * ticks_per_month};
  const TimePoint opens = TimePoint{0} + days(30), entered = TimePoint{0} + days(50);
  trace.spells = {{MarketSign::opening, 2, 0, opens, entered}};
  Playback playback(std::make_shared<const Trace>(trace), organisation);
  const Dots whole = dots_of(organisation, playback.state_at(entered + days(1)));
  const MapState before = playback.state_at(opens - days(1));
  CHECK(before.closed == std::vector<bool>{false, false, true, false});
  CHECK(dots_of(organisation, before).full < whole.full);
  const MapState during = playback.state_at(opens + days(1));
  CHECK_FALSE(during.closed[2]);
  CHECK(during.signs[2][static_cast<std::size_t>(MarketSign::opening)] == 1);
  CHECK(playback.state_at(entered + days(1)).signs[2] == MarketSigns{0, 0, 0});
}

TEST_CASE("nobody is drawn in a market that is not open yet") {
  const Organisation organisation = synthetic::make_organisation({.markets = 4, .enterprise = 0});
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const auto drawn = [&](const MapState& state) {
    RecordingCanvas canvas({-100, -100, 800, 700}, measure);
    const MapLayout layout = layout_map(canvas, theme, {0, 0, 506, 420}, organisation, {});
    draw_organisation_map(canvas, theme, organisation, layout, state);
    check_all_finite(canvas);
    return canvas.primitives().size();
  };
  MapState open;
  open.teams.resize(organisation.teams.size());
  MapState closed = open;
  closed.closed = {false, true, false, false};
  const Dots all = dots_of(organisation, open), fewer = dots_of(organisation, closed);
  std::size_t market = 0;
  while (organisation.teams[market].kind != TeamKind::market) ++market;
  CHECK(all.full - fewer.full ==
        static_cast<std::size_t>(std::lround(organisation.teams[market + 1].people())));
  CHECK(drawn(closed) < drawn(open));
}

}  // namespace
}  // namespace pendulum
