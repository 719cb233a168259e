#include "viz/figure/map_gauges.h"

#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/organisation_map.h"
#include "viz/figure/playback.h"

namespace pendulum {
namespace {

using synthetic::measure;

TEST_CASE("gauges tell what is known, as it is at the moment") {
  Organisation organisation = synthetic::make_organisation({.markets = 4});
  organisation.tool_instances = 12;
  organisation.integration_links = 30;
  Trace trace;
  trace.ended = TimePoint{4 * ticks_per_month};
  trace.stack = {{TimePoint{0} + days(20), 14, 41}};
  trace.adoption = {{TimePoint{0} + days(10), .25, 0}};
  trace.knowledge = {{TimePoint{0} + days(10), -.1, 0}};
  Playback playback(std::make_shared<const Trace>(trace), organisation);
  const auto words_on = [&](double day) {
    std::vector<std::string> words;
    for (const GaugeReading& gauge :
         map_gauges(organisation, playback.state_at(TimePoint{0} + days(day))))
      words.push_back(gauge.words);
    return words;
  };
  CHECK(words_on(5) == std::vector<std::string>{"12", "30"});
  CHECK(words_on(15) == std::vector<std::string>{"12", "30", "25 %", "-10 %"});
  CHECK(words_on(25) == std::vector<std::string>{"14", "41", "25 %", "-10 %"});
  CHECK(words_on(5) == std::vector<std::string>{"12", "30"});
}

TEST_CASE("title, subtitle and gauges share a line without touching") {
  Organisation organisation = synthetic::make_organisation({.markets = 8});
  organisation.tool_instances = 112;
  organisation.integration_links = 1030;
  MapState state = synthetic::make_state(organisation, synthetic::Shape::hybrid, 3);
  state.up_to_date_share = 1;
  state.playbook_known = true;
  for (const double width : {300.0, 380.0, 506.0, 900.0}) {
    const Theme theme = make_theme(ThemeName::desk_dark, 1080);
    RecordingCanvas canvas({-100, -100, 1200, 700}, measure);
    MapOptions options;
    options.title = "Hybrid";
    options.subtitle = "central platforms, local expression";
    const Rect panel{0, 0, width, 420};
    const MapLayout layout = layout_map(canvas, theme, panel, organisation, options);
    draw_map_ground(canvas, theme, layout);
    draw_map_live(canvas, theme, organisation, layout, state);
    std::vector<Primitive> line;
    for (const Primitive& text : canvas.texts())
      if (text.bounds.y < layout.area.y - 2 && text.bounds.bottom() < layout.area.y + 4)
        line.push_back(text);
    REQUIRE(!line.empty());
    if (width == 900.0) CHECK(line.size() == 6);
    for (const Primitive& a : line) {
      CHECK(a.bounds.right() <= panel.right());
      for (const Primitive& b : line)
        if (a.bounds.x < b.bounds.x) CHECK(a.bounds.right() <= b.bounds.x);
    }
  }
}

}  // namespace
}  // namespace pendulum
