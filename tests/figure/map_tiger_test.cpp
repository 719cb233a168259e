#include "tests/catch.h"
#include "tests/figure/layout_checks.h"
#include "tests/figure/synthetic.h"
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

}  // namespace pendulum
