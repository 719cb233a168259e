#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/map_markets.h"
#include "viz/figure/map_parts.h"
#include "viz/figure/organisation_map.h"

namespace pendulum {
namespace {

using synthetic::measure;

std::vector<std::string> words_of(const Organisation& organisation, const MapState& state) {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const MapLayout layout = layout_map(measure, theme, {0, 0, 506, 420}, organisation, {});
  RecordingCanvas canvas({0, 0, 600, 500}, measure);
  draw_committee_table(canvas, theme, organisation, layout);
  draw_committee_live(canvas, theme, organisation, layout, state);
  std::vector<std::string> words;
  for (const auto& text : canvas.texts()) words.push_back(text.text);
  return words;
}

}  // namespace

TEST_CASE("the table says what waits before it, or that there is none") {
  MapState state;
  for (int i = 0; i < 31; ++i) state.agenda.add(WorkKind::platform);
  CHECK(words_of(synthetic::make_organisation({}), state) ==
        std::vector<std::string>{"31 to decide"});
  CHECK(words_of(synthetic::make_organisation({}), MapState{}) ==
        std::vector<std::string>{"committee"});
  synthetic::OrganisationOptions local;
  local.shape = synthetic::Shape::local;
  CHECK(words_of(synthetic::make_organisation(local), state) ==
        std::vector<std::string>{"no committee"});
}

TEST_CASE("the table's words do not lie on the name of a market") {
  const Theme theme = make_theme(ThemeName::projector, 720, 1.6);
  MapState state;
  for (int i = 0; i < 31; ++i) state.agenda.add(WorkKind::platform);
  synthetic::OrganisationOptions local;
  local.shape = synthetic::Shape::local;
  int whole = 0, short_or_none = 0;
  for (const Organisation& organisation :
       {synthetic::make_organisation({}), synthetic::make_organisation(local)})
    for (double wide = 300; wide <= 2500; wide += 50) {
      const MapLayout layout =
          layout_map(measure, theme, {0, 0, wide, wide * .7}, organisation, {});
      RecordingCanvas canvas({0, 0, 2600, 1900}, measure);
      draw_committee_table(canvas, theme, organisation, layout);
      draw_committee_live(canvas, theme, organisation, layout, state);
      INFO(wide << " wide");
      const bool said = !canvas.texts().empty() && canvas.texts().back().text.size() > 2;
      ++(said ? whole : short_or_none);
      for (const auto& text : canvas.texts())
        for (const TeamPlace& place : layout.places) {
          INFO(text.text << " and " << place.label);
          if (!place.label.empty())
            CHECK_FALSE(
                word_box(layout, measure, place.label, place.label_at).overlaps(text.bounds));
        }
    }
  CHECK(whole > 0);
  CHECK(short_or_none > 0);
}

TEST_CASE("a meeting sends out one outline, and then none") {
  const Organisation organisation = synthetic::make_organisation({});
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const MapLayout layout = layout_map(measure, theme, {0, 0, 506, 420}, organisation, {});
  const auto outlines = [&](double pulse) {
    MapState state;
    state.meeting_pulse = pulse;
    RecordingCanvas canvas({0, 0, 600, 500}, measure);
    draw_committee_live(canvas, theme, organisation, layout, state);
    std::size_t count = 0;
    for (const auto& p : canvas.primitives())
      count += p.kind == PrimitiveKind::rect_outline ? 1 : 0;
    return count;
  };
  CHECK(outlines(-1) == 1);
  CHECK(outlines(0.5) == 2);
}

}  // namespace pendulum
