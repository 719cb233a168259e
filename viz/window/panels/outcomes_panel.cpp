#include "viz/window/panels/outcomes_panel.h"

#include <algorithm>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/friction_table.h"
#include "viz/figure/legend.h"
#include "viz/language/words.h"
#include "viz/window/outcome_distribution.h"
#include "viz/window/snapshot_comparison.h"

namespace pendulum {
namespace {

/// The upper part of a tile opens its distribution; the open one has a frame.
void open_on_click(Ui& ui, const Rect& cell, double bottom, std::size_t outcome,
                   const PanelData& data, Commands& commands) {
  const Theme& theme = ui.theme();
  const std::string_view key = facts_of(distribution_metrics[outcome]).key;
  const bool open = data.view.distribution == outcome;
  const Touch touch =
      ui.control(fmt::format("tile:{}", key), {cell.x, cell.y, cell.w, bottom - cell.y});
  if (open || touch.hovered)
    ui.canvas().stroke_rect(cell.inset(theme.px(.5)),
                            {open ? theme.neutral.mid : theme.neutral.edge, theme.px(1.5)},
                            theme.panel_radius);
  if (touch.clicked) commands.push_back(ShowDistribution{outcome});
}

/// A cause opens where its days stand.
void open_why(Ui& ui, const std::string& control, const Rect& rect, std::size_t group,
              Commands& commands) {
  const Touch touch = ui.control(control, rect);
  if (touch.clicked) commands.push_back(OpenWhy{group});
  if (touch.hovered)
    ui.tooltip(tr(cause_group_facts()[group].label),
               tr("Click: at which teams, and which campaigns it hit. Key: Y."));
}

Rect panel_of(Ui& ui, const Rect& cell) {
  ui.canvas().fill_rect(cell, ui.theme().neutral.panel, ui.theme().panel_radius);
  return cell.inset(ui.theme().px(14));
}

}  // namespace

void OutcomesPanel::draw(Ui& ui, const std::vector<Rect>& cells, const PanelData& data,
                         Commands& commands) {
  for (std::size_t kind = 0; kind < outcome_kinds.size() && kind < cells.size(); ++kind)
    draw_outcome(ui, cells[kind], kind, data, commands);
  if (cells.size() > outcome_kinds.size()) draw_friction(ui, cells.back(), data, commands);
}

void OutcomesPanel::draw_outcome(Ui& ui, const Rect& cell, std::size_t kind, const PanelData& data,
                                 Commands& commands) {
  const PanelScope scope(fmt::format("outcome {}", kind).c_str(), cell);
  ui.mark(fmt::format("outcome:{}", facts_of(outcome_kinds[kind].metric).key), cell);
  const Rect inner = panel_of(ui, cell);
  if (data.snapshot.summaries.empty()) return;
  const Theme& theme = ui.theme();
  OutcomeTile tile = make_outcome_tile(comparison_view(data.snapshot), outcome_kinds[kind].metric);
  for (OutcomeRow& row : tile.rows)
    if (data.snapshot.structures[row.structure].growing) {
      row.outdated = true;
      row.futures_so_far = 0;
    }
  const double height = std::min(inner.h, outcome_tile_height(theme, tile.rows.size()));
  ImGuiCanvas canvas = ui.canvas();
  draw_outcome_tile(canvas, theme, {inner.x, inner.y, inner.w, height}, tile);
  open_on_click(ui, cell, inner.y + height, kind, data, commands);
  const Rect chart{inner.x, inner.y + height + theme.px(4), inner.w,
                   inner.h - height - theme.px(4)};
  if (chart.h > theme.type.tick * 6) draw_chart(ui, chart, kind, data, commands);
}

void OutcomesPanel::draw_chart(Ui& ui, const Rect& rect, std::size_t kind, const PanelData& data,
                               Commands& commands) {
  LineChart chart = outcome_chart(data.snapshot, data.flags, kind, ui.theme().room());
  // Alone it is named in the tile above, and the line has the room of its name.
  if (data.snapshot.structures.size() == 1 && !ui.theme().room())
    for (ChartLine& line : chart.lines) line.name.clear();
  const std::vector<double> values = chart_values(chart.lines);
  const int ticks = std::max(2, static_cast<int>(rect.h / (ui.theme().type.tick * 3.2)));
  ranges_[kind] = has_range_[kind] ? stable_range(ranges_[kind], values, ticks, chart.percent)
                                   : nice_range(values, ticks, chart.percent);
  has_range_[kind] = !values.empty();
  chart.range = ranges_[kind];
  if (kind == 0 && !ui.theme().room()) chart.note = tr("bands: 50 % and 90 % of futures");
  chart.play_head = data.view.player.month();
  if (const auto& part = data.view.part) chart.part.emplace(part->first, part->last);
  ImGuiCanvas canvas = ui.canvas();
  const LineChartPlan plan = draw_line_chart(canvas, ui.theme(), rect, chart);
  const Touch touch =
      ui.control(fmt::format("chart:{}", facts_of(outcome_kinds[kind].metric).key), plan.plot);
  drags_[kind].follow(touch, plan.month_at(touch.pointer.x), plan.months, commands);
}

void OutcomesPanel::draw_friction(Ui& ui, const Rect& cell, const PanelData& data,
                                  Commands& commands) const {
  const PanelScope scope("friction", cell);
  ui.mark("outcome:friction", cell);
  const Rect inner = panel_of(ui, cell);
  if (data.snapshot.summaries.empty()) return;
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double base = inner.y + theme.type.head;
  const double width = ui.text({inner.x, base}, tr("Friction"), theme.type.head, theme.neutral.hi,
                               FontWeight::semibold);
  const std::string unit = tr("days of delay per campaign");
  const std::string shorter = tr("days a campaign"), shortest = tr_in("unit", "d");
  std::vector<std::string> units{unit, shorter, shortest};
  if (data.snapshot.part) {  // no axis here says the months
    units.clear();
    for (const std::string& counted : {unit, shorter, shortest})
      for (const std::string& part : {data.snapshot.part_words(), data.snapshot.short_part_words()})
        units.push_back(part + ", " + counted);
  }
  const double left = inner.x + width + theme.px(10);
  ui.text({left, base}, longest_fitting(ui.fonts(), units, theme.type.tick, inner.right() - left),
          theme.type.tick, theme.neutral.mid);
  FrictionBars bars{.rows = make_friction_rows(comparison_view(data.snapshot))};
  const double top = base + theme.px(12);
  const double table = friction_table_height(theme);
  const double wanted = friction_bars_height(theme, bars.rows.size());
  const double room = inner.bottom() - top, gap = theme.px(4);
  // Bars say it at a glance; the exact table gives way to a plain key where there is no room, and
  // the bars give a little of theirs for that.
  const bool exact = room - wanted - gap + theme.px(10) >= table;
  const double key = exact ? 0 : cause_legend_height(canvas, theme, inner.w);
  const double high = std::min({wanted, room, std::max(.75 * wanted, room - gap - key)});
  const Rect place{inner.x, top, inner.w, high};
  for (const FrictionSegment& segment : draw_friction_bars(canvas, theme, place, bars))
    open_why(ui,
             fmt::format("why:{}:{}", data.name(bars.rows[segment.row].structure),
                         cause_group_facts()[segment.group].key),
             segment.rect, segment.group, commands);
  if (exact) {
    const std::vector<Rect> lines = draw_friction_table(
        canvas, theme, {inner.x, cell.bottom() - theme.px(6) - table, inner.w, table}, bars.rows,
        data.view.why ? static_cast<int>(data.view.why->group) : -1);
    for (std::size_t group = 0; group < lines.size(); ++group)
      open_why(ui, fmt::format("why:{}", cause_group_facts()[group].key), lines[group], group,
               commands);
  } else {
    draw_cause_legend(canvas, theme, {inner.x, top + high + gap, inner.w, room - high - gap});
  }
  open_on_click(ui, cell, cell.bottom(), outcome_kinds.size(), data, commands);
}

}  // namespace pendulum
