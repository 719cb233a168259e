#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/legend.h"
#include "viz/figure/map_parts.h"
#include "viz/figure/organisation_map.h"
#include "viz/figure/playback.h"
#include "viz/figure/recording_canvas.h"

namespace pendulum {
namespace {

using synthetic::measure;
constexpr auto shadow = static_cast<std::size_t>(MarketSign::shadow);
constexpr auto rule = static_cast<std::size_t>(MarketSign::rule);

TEST_CASE("a market's signs show while their spells last, and are counted") {
  const Organisation organisation = synthetic::make_organisation({.markets = 2});
  Trace trace;
  trace.ended = TimePoint{4 * ticks_per_month};
  const auto at = [](double day) { return TimePoint{0} + days(day); };
  trace.spells = {{MarketSign::shadow, 1, 0, at(10), at(20)},
                  {MarketSign::rule, 1, 4, at(15), at(84)},
                  {MarketSign::rule, 1, 5, at(16), at(18)}};
  Playback playback(std::make_shared<const Trace>(trace), organisation);
  CHECK(playback.state_at(at(9)).signs[1] == MarketSigns{0, 0, 0});
  CHECK(playback.state_at(at(17)).signs[1][shadow] == 1);
  CHECK(playback.state_at(at(17)).signs[1][rule] == 2);
  CHECK(playback.state_at(at(25)).signs[1] == MarketSigns{0, 1, 0});
  CHECK(playback.state_at(at(84)).signs[1] == MarketSigns{0, 1, 0});  // it lasts to the end
  CHECK(playback.state_at(at(17)).signs[0] == MarketSigns{0, 0, 0});
  LegendSigns signs{};
  note_signs(trace, Organisation{}, signs);
  CHECK(signs == LegendSigns{.markets = {true, true, false}});
}

TEST_CASE("every sign is more than its badge, the flag of an opening too") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  for (const MarketSign sign : {MarketSign::shadow, MarketSign::rule, MarketSign::opening}) {
    RecordingCanvas canvas({0, 0, 200, 200}, measure);
    draw_market_sign(canvas, theme, sign, {100, 100}, 10, 1);
    INFO(static_cast<int>(sign));
    CHECK(canvas.primitives().size() > 2);
    check_all_finite(canvas);
  }
}

TEST_CASE("signs stay in the panel and off the market's name") {
  for (const int markets : {2, 8, 12}) {
    const Organisation organisation = synthetic::make_organisation({.markets = markets});
    const Theme theme = make_theme(ThemeName::desk_dark, 1080);
    RecordingCanvas canvas({-100, -100, 800, 700}, measure);
    const Rect panel{0, 0, 506, 420};
    const MapLayout layout = layout_map(canvas, theme, panel, organisation, {});
    MapState state;
    state.teams.resize(organisation.teams.size());
    state.signs.assign(organisation.markets.size(), MarketSigns{1, 12, 1});
    draw_market_signs(canvas, theme, layout, state);
    CHECK(canvas.texts().size() == 2 * organisation.markets.size());  // a rule and how many
    check_words_inside(canvas, panel, 2);
    check_all_finite(canvas);
    draw_map_frame(canvas, theme, organisation, layout);
    check_words_apart(canvas);
  }
}

TEST_CASE("the legend names the signs that occur") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  RecordingCanvas canvas({-50, -50, 2000, 700}, measure);
  draw_map_legend(canvas, theme, {0, 0, 1900, 28}, {.markets = {false, true, false}});
  const auto says = [&](std::string_view words) {
    const auto texts = canvas.texts();
    return std::any_of(texts.begin(), texts.end(), [&](const auto& t) { return t.text == words; });
  };
  CHECK(says("rules not met yet"));
  CHECK_FALSE(says("own shadow tools"));
}

}  // namespace
}  // namespace pendulum
