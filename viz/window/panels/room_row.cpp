#include "viz/window/panels/room_row.h"

#include <algorithm>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/panels/room_cell.h"
#include "viz/window/snapshot_comparison.h"
#include "viz/window/text_wrap.h"

namespace pendulum {
namespace {

struct RowWords {
  std::string_view title, below;
};
constexpr std::array<RowWords, room_metrics.size()> words_of_rows = {{
    {to_translate("Campaigns"), to_translate("delivered a month")},
    {to_translate("Days"), to_translate("from request to live")},
    {to_translate("Assets"), to_translate("used again")},
}};

AxisRange row_range(const Snapshot& snapshot, Metric metric) {
  std::vector<double> values;
  for (const StructureSummary& summary : snapshot.summaries) {
    const Estimate& estimate = summary.metrics[index_of(metric)];
    for (const double value : {estimate.p05, estimate.p95, estimate.mean}) values.push_back(value);
  }
  AxisRange range = nice_range(values, 6);
  const double spare = (range.high - range.low) * .04;
  return {range.low - spare, range.high + spare};
}

/// What a row's figures are, under its title: in two lines where the letters are large.
void draw_row_unit(Ui& ui, const Rect& below_title, const std::string& words) {
  const Theme& theme = ui.theme();
  const double size = theme.type.tick, step = size * 1.15;
  auto lines = wrapped_text(ui.fonts(), words, size, below_title.w);
  if (lines.size() > 2 || size * 1.5 + step > below_title.h) lines = {words};
  double base = below_title.y + size * 1.5;
  for (const std::string& line : lines) {
    ui.text({below_title.x, base},
            fitted_text(ui.fonts(), line, size, FontWeight::regular, below_title.w), size,
            theme.neutral.mid);
    base += step;
  }
}

}  // namespace

void draw_room_row(Ui& ui, const RoomLayout& layout, std::size_t row, const PanelData& data) {
  const Theme& theme = ui.theme();
  const RowWords& words = words_of_rows[row];
  const Rect& rect = layout.rows[row];
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect({layout.page.x, rect.y, layout.page.w, 2}, theme.neutral.hair, 0);
  const bool low = is_low_row(theme, rect.h);
  const double base = low ? Ui::base_line(rect, theme.type.lead) : rect.y + rect.h * .42;
  canvas.draw_text({rect.x, base}, tr(words.title),
                   {theme.type.lead, theme.neutral.hi, FontWeight::semibold});
  if (!low)
    draw_row_unit(ui, {rect.x, base, layout.row_titles.w - theme.px(6), rect.bottom() - base},
                  tr(words.below));
  const Snapshot& snapshot = data.snapshot;
  const OutcomeTile tile = make_outcome_tile(comparison_view(snapshot), room_metrics[row]);
  const AxisRange range = row_range(snapshot, room_metrics[row]);
  const std::size_t baseline = snapshot.baseline, metric = index_of(room_metrics[row]);
  std::vector<Rect> cells;
  std::vector<RoomCell> contents;
  for (std::size_t i = 0; i < tile.rows.size() && i < layout.columns.size(); ++i) {
    const Rect& column = layout.columns[i];
    cells.push_back({column.x, rect.y + 2, column.w, rect.h - 2});
    contents.push_back({.structure = i,
                        .value = tile.rows[i].value,
                        .comparison = tile.rows[i].comparison,
                        .stands_out = tile.rows[i].stands_out,
                        .spread = snapshot.summaries[i].metrics[metric],
                        .baseline_mean = snapshot.summaries[baseline].metrics[metric].mean,
                        .baseline_structure = baseline,
                        .range = range});
  }
  draw_room_cells(ui, cells, contents);
}

}  // namespace pendulum
