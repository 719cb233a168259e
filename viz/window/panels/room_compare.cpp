#include "viz/window/panels/room_compare.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/summary_figures.h"
#include "viz/language/words.h"
#include "viz/window/coloured_text.h"
#include "viz/window/panels/room_name.h"
#include "viz/window/panels/room_row.h"
#include "viz/window/panels/room_words.h"

namespace pendulum {
namespace {

/// Of the size of a headline: the least in one line, and the most in two.
constexpr double smallest_line = .74, size_of_two = .7;

}  // namespace

void RoomCompare::draw(Ui& ui, const RoomLayout& layout, const PanelData& data, MapsPanel& maps,
                       Commands& commands) const {
  draw_headline(ui, layout, data);
  if (layout.has_maps) draw_key(ui, layout);
  const double head = ui.theme().type.lead * 1.7;
  std::vector<Rect> cells;
  for (std::size_t i = 0; i < data.structure_count(); ++i) {
    const Rect& column = layout.columns[i];
    draw_column_head(ui, {column.x, layout.maps_top, column.w, head}, i, data, commands);
    cells.push_back({column.x, layout.maps_top + head, column.w,
                     layout.maps_bottom - layout.maps_top - head - ui.theme().px(8)});
  }
  if (layout.has_maps) maps.draw(ui, cells, data, MapLook::silhouette, commands);
  if (data.snapshot.summaries.empty()) return;
  for (std::size_t row = 0; row < room_metrics.size(); ++row) draw_room_row(ui, layout, row, data);
  ui.canvas().fill_rect({layout.page.x, layout.footer.y, layout.page.w, 2}, ui.theme().neutral.hair,
                        0);
}

void RoomCompare::draw_headline(Ui& ui, const RoomLayout& layout, const PanelData& data) const {
  const Theme& theme = ui.theme();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < data.structure_count(); ++i)
    names.push_back(shown_name(data.name(i)));
  const auto runs = name_runs(room_headline(data.snapshot), names);
  RunStyle style{theme.type.headline, theme.neutral.hi, FontWeight::semibold, true};
  ImGuiCanvas canvas = ui.canvas();
  const double room = layout.headline.w;
  // Nearly the size of a font is drawn in that size, so a little less may be as wide as before.
  const auto too_wide = [&] { return draw_runs(nullptr, canvas, theme, {}, runs, style) > room; };
  while (too_wide() && style.size > theme.type.headline * smallest_line) style.size *= .97;
  std::vector<std::vector<TextRun>> lines{runs};
  if (too_wide()) {
    // Two lines of letters that are larger than one line's would be.
    style.size = theme.type.headline * size_of_two;
    do {
      lines = wrap_runs(canvas, theme, runs, style, room);
      style.size *= .97;
    } while (lines.size() > 2 && style.size > theme.type.tick);
    style.size /= .97;
  }
  const double step = style.size * 1.15;
  double base =
      Ui::base_line(layout.headline, style.size) - step * static_cast<double>(lines.size() - 1) / 2;
  for (const auto& line : lines) {
    draw_runs(&canvas, canvas, theme, {layout.headline.x, base}, line, style);
    base += step;
  }
}

/// How the silhouettes are read.
void RoomCompare::draw_key(Ui& ui, const RoomLayout& layout) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double size = theme.type.tick, step = size * 2.05;
  const double x = layout.row_titles.x, sign = x + size * .7, words = x + size * 1.9;
  double base = layout.maps_top + size * 1.3;
  canvas.draw_text({x, base}, tr("How to read"), {size, theme.neutral.hi, FontWeight::semibold});
  const auto next = [&](std::string_view text) {
    base += step;
    canvas.draw_text({words, base}, text, {size, theme.neutral.mid});
    return Point{sign, base - size * .36};
  };
  const Point ring = next(tr("by the centre"));
  for (int i = 0; i < 6; ++i)
    canvas.stroke_arc(ring, size * .5, i * 1.0472, i * 1.0472 + .62,
                      {.colour = theme.neutral.mid, .width = size * .26});
  canvas.fill_circle(ring, size * .2, theme.neutral.mid);
  const Point people = next(tr("people"));
  for (const Point offset : {Point{0, -.28}, Point{-.32, .22}, Point{.32, .22}})
    canvas.fill_circle(people + offset * size, size * .14, theme.neutral.mid);
  const Point work = next(tr("work waiting"));
  draw_token(canvas, theme, WorkKind::campaign, {work.x - size * .55, work.y}, size * .2);
  draw_token(canvas, theme, WorkKind::platform, work, size * .2);
  draw_token(canvas, theme, WorkKind::data, {work.x + size * .55, work.y}, size * .2);
  const Point hot = next(tr("hot queue"));
  for (const double radius : {.62, .42, .24})
    canvas.fill_circle(hot, size * radius, faded(theme.cause(CauseGroup::queue_centre).colour, .3));
}

void RoomCompare::draw_column_head(Ui& ui, const Rect& head, std::size_t structure,
                                   const PanelData& data, Commands& commands) const {
  const Theme& theme = ui.theme();
  const StructureStyle& style = theme.structure(structure);
  const Touch touch = ui.control("chip:" + data.name(structure), head);
  if (touch.clicked) commands.push_back(SetBaseline{structure});
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect({head.x, head.y, head.w, theme.header_bar}, style.fill, 0);
  const NameLines name = name_lines(ui, shown_name(data.name(structure)), theme.type.lead, head.w,
                                    head.h - theme.header_bar);
  const double size = name.size;
  const double step = size * name_line_step;
  double base = head.y + theme.header_bar + theme.type.lead * 1.15;
  if (name.lines.size() > 1) base = head.y + theme.header_bar + size * name_first_base;
  draw_marker(canvas, style.marker, {head.x + size * .42, base - size * .36}, size * .36,
              style.fill);
  const double from = head.x + size * before_name_line;
  double width = 0;
  for (std::size_t i = 0; i < name.lines.size(); ++i)
    width = std::max(width, ui.text({from, base + step * static_cast<double>(i)}, name.lines[i],
                                    size, style.words, FontWeight::semibold));
  const double beside = from + width + theme.px(20);
  const std::string baseline = tr("baseline");
  // The rows say it too.
  if (data.structure_count() > 1 && structure == data.snapshot.baseline &&
      beside + ui.width_of(baseline, theme.type.body) <= head.right())
    ui.text({beside, base}, baseline, theme.type.body, theme.neutral.mid);
}

}  // namespace pendulum
