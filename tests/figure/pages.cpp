#include "tests/figure/pages.h"

#include <array>

#include "viz/figure/friction_bars.h"
#include "viz/figure/friction_table.h"
#include "viz/figure/legend.h"
#include "viz/figure/line_chart.h"
#include "viz/figure/organisation_map.h"
#include "viz/figure/outcome_tile.h"
#include "viz/figure/summary_figures.h"

namespace pendulum::synthetic {
namespace {

void draw_outcome_panel(Canvas& canvas, const Theme& theme, const Rect& panel,
                        const ComparisonView& view, Metric metric, SeriesKind series) {
  canvas.fill_rect(panel, theme.neutral.panel, theme.panel_radius);
  const Rect inside = panel.inset(theme.gap);
  const double tile = outcome_tile_height(theme, view.structures->size());
  draw_outcome_tile(canvas, theme, {inside.x, inside.y - theme.px(4), inside.w, tile},
                    make_outcome_tile(view, metric));
  LineChart chart;
  chart.lines = make_chart_lines(*view.structures, series);
  chart.range = nice_range(chart_values(chart.lines), 4);
  chart.percent = is_share(series);
  chart.note = "bands: 50 % and 90 % of futures";
  chart.flags = {{8, ""}, {14, "demand +35 %"}};
  chart.play_head = 21.0;
  draw_line_chart(canvas, theme, {inside.x, inside.y + tile, inside.w, inside.h - tile}, chart);
}

void draw_friction_panel(Canvas& canvas, const Theme& theme, const Rect& panel,
                         const ComparisonView& view) {
  canvas.fill_rect(panel, theme.neutral.panel, theme.panel_radius);
  const Rect inside = panel.inset(theme.gap);
  draw_outcome_tile(canvas, theme, {inside.x, inside.y - theme.px(4), inside.w, inside.h},
                    {"Friction", "days of delay per campaign", {}});
  const auto rows = make_friction_rows(view);
  const double top = theme.type.head * 1.6;
  const double table = friction_table_height(theme);
  const double bars = std::max(10.0, inside.h - top - table);
  draw_friction_bars(canvas, theme, {inside.x, inside.y + top, inside.w, bars}, {rows, 0});
  draw_friction_table(canvas, theme, {inside.x, inside.y + top + bars, inside.w, table}, rows, 0);
}

}  // namespace

void draw_one_map(Canvas& canvas, const Theme& theme, const Rect& panel,
                  const OrganisationOptions& options, bool labels) {
  const Organisation organisation = make_organisation(options);
  MapOptions map;
  map.labels = labels;
  map.structure = static_cast<std::size_t>(options.shape);
  map.title = std::array{"Local", "Central", "Hybrid"}[map.structure];
  map.subtitle = "central platforms, local expression";
  const MapLayout layout = layout_map(canvas, theme, panel, organisation, map);
  draw_organisation_map(canvas, theme, organisation, layout,
                        make_state(organisation, options.shape, 11));
}

void draw_two_panels(Canvas& canvas, const Theme& theme, double width, double height) {
  canvas.fill_rect({0, 0, width, height}, theme.neutral.background);
  const auto summaries = make_summaries(2, 12);
  const auto differences = make_differences(summaries);
  const auto contests = make_contests(summaries);
  const auto friction = make_friction_contests(summaries);
  const ComparisonView view{&summaries, &differences, 0, true, {}, &contests, &friction};
  const double half = (width - theme.gap) / 2;
  draw_outcome_panel(canvas, theme, {0, 0, half, height}, view, Metric::lead_time_days,
                     SeriesKind::lead_time_days);
  draw_friction_panel(canvas, theme, {half + theme.gap, 0, half, height}, view);
}

void draw_desk_page(Canvas& canvas, const Theme& theme, double width, double height,
                    std::size_t structures, int markets) {
  canvas.fill_rect({0, 0, width, height}, theme.neutral.background);
  const double left = width * 0.1833, right = width - theme.margin, gap = theme.gap;
  const double columns = static_cast<double>(structures);
  const double map_width = (right - left - gap * (columns - 1)) / columns;
  for (std::size_t s = 0; s < structures; ++s) {
    OrganisationOptions options;
    options.markets = markets;
    options.shape = static_cast<Shape>(s % 3);
    options.embedded = s == 2 ? 2 : 0;
    draw_one_map(canvas, theme,
                 {left + static_cast<double>(s) * (map_width + gap), theme.px(120), map_width,
                  theme.px(420)},
                 options);
  }
  draw_map_legend(canvas, theme, {left, theme.px(544), right - left, theme.px(28)});
  const auto summaries = make_summaries(structures, 36);
  const auto differences = make_differences(summaries);
  const auto contests = make_contests(summaries);
  const auto friction = make_friction_contests(summaries);
  const ComparisonView view{&summaries, &differences, 0, true, {}, &contests, &friction};
  const double wide = (right - left - 3 * gap) / 4;
  const auto panel = [&](int i) {
    return Rect{left + i * (wide + gap), theme.px(640), wide, theme.px(408)};
  };
  draw_outcome_panel(canvas, theme, panel(0), view, Metric::throughput_per_month,
                     SeriesKind::throughput);
  draw_outcome_panel(canvas, theme, panel(1), view, Metric::lead_time_days,
                     SeriesKind::lead_time_days);
  draw_outcome_panel(canvas, theme, panel(2), view, Metric::asset_reuse_share,
                     SeriesKind::asset_reuse);
  draw_friction_panel(canvas, theme, panel(3), view);
}

}  // namespace pendulum::synthetic
