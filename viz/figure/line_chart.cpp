#include "viz/figure/line_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/line_chart_parts.h"

namespace pendulum {
namespace {

constexpr double outdated_strength = .3;

ChartInk make_ink(Canvas& canvas, const Theme& theme, const Rect& rect, const LineChart& chart) {
  const LineChartPlan plan = plan_line_chart(canvas, theme, rect, chart);
  return {canvas, theme, chart, plan, {chart.range, plan.plot.bottom(), plan.plot.y}};
}

/// A band, in as many pieces as there are gaps.
void draw_band(const ChartInk& ink, const std::vector<double>& low, const std::vector<double>& high,
               Colour colour) {
  std::vector<BandColumn> piece;
  const auto finish = [&] {
    if (piece.size() > 1) ink.canvas.fill_band(piece, colour);
    piece.clear();
  };
  const std::size_t months = std::min(low.size(), high.size());
  for (std::size_t m = 0; m < months; ++m) {
    if (std::isfinite(low[m]) && std::isfinite(high[m]))
      piece.push_back({ink.x(m), ink.scale(low[m]), ink.scale(high[m])});
    else
      finish();
  }
  finish();
}

void draw_bands(const ChartInk& ink) {
  const Theme& theme = ink.theme;
  const bool alone = ink.chart.lines.size() == 1;
  const auto colour = [&](const ChartLine& line, double share) {
    return faded(theme.structure(line.structure).fill, share);
  };
  for (const auto& line : ink.chart.lines)
    if (!line.outdated)
      draw_band(ink, line.low90, line.high90,
                colour(line, alone ? theme.band90_alone : theme.band90));
  for (const auto& line : ink.chart.lines)
    if (!line.outdated)
      draw_band(ink, line.low50, line.high50,
                colour(line, alone ? theme.band50_alone : theme.band50));
}

void draw_middle(const ChartInk& ink, const ChartLine& line) {
  const StructureStyle& style = ink.theme.structure(line.structure);
  std::vector<double> dash(style.dash.begin(), style.dash.end());
  const double grow = ink.theme.dash_scale * std::max(0.7, ink.theme.scale);
  for (double& length : dash) length *= grow;
  const Colour colour = line.outdated ? faded(style.fill, outdated_strength) : style.fill;
  const Stroke stroke{colour, ink.theme.median_width, dash, style.round_caps};
  std::vector<Point> piece;
  const auto finish = [&] {
    if (piece.size() > 1) ink.canvas.stroke_path(piece, stroke);
    // A lone month between gaps must not vanish.
    if (piece.size() == 1) ink.canvas.fill_circle(piece[0], ink.theme.median_width * 0.75, colour);
    piece.clear();
  };
  for (std::size_t m = 0; m < line.middle.size(); ++m) {
    if (std::isfinite(line.middle[m]))
      piece.push_back({ink.x(m), ink.scale(line.middle[m])});
    else
      finish();
  }
  finish();
}

/// The line's value at a month, between the middles of months; not a number in a gap.
double value_at(const ChartLine& line, double month) {
  if (line.middle.empty()) return std::nan("");
  const double place = std::clamp(month - 0.5, 0.0, static_cast<double>(line.middle.size() - 1));
  const auto before = static_cast<std::size_t>(place);
  const std::size_t after = std::min(before + 1, line.middle.size() - 1);
  const double share = place - static_cast<double>(before);
  if (share == 0) return line.middle[before];
  return line.middle[before] * (1 - share) + line.middle[after] * share;
}

void draw_play_head(const ChartInk& ink) {
  if (!ink.chart.play_head) return;
  const double month =
      std::clamp(*ink.chart.play_head, 0.0, static_cast<double>(std::max(0, ink.chart.months)));
  const double x = ink.plan.x_of(month);
  const Rect& plot = ink.plan.plot;
  const Theme& theme = ink.theme;
  ink.canvas.stroke_path(std::array{Point{x, plot.y}, Point{x, plot.bottom()}},
                         {theme.neutral.hi, theme.play_head_width});
  for (const auto& line : ink.chart.lines) {
    const double value = value_at(line, month);
    if (!std::isfinite(value) || line.outdated) continue;
    const StructureStyle& style = theme.structure(line.structure);
    draw_rimmed_marker(ink.canvas, style.marker, {x, ink.scale(value)}, theme.median_width * 2.1,
                       style.fill, theme.neutral.background, theme.px(1.5));
  }
}

void draw_veil(const ChartInk& ink) {
  if (!ink.chart.part) return;
  const Theme& theme = ink.theme;
  const Rect& plot = ink.plan.plot;
  const double from = ink.plan.x_of(ink.chart.part->first);
  const double to = ink.plan.x_of(ink.chart.part->second);
  const Colour veil = faded(theme.neutral.background, .62);
  ink.canvas.fill_rect({plot.x, plot.y, from - plot.x, plot.h}, veil, 0);
  ink.canvas.fill_rect({to, plot.y, plot.right() - to, plot.h}, veil, 0);
  for (const double x : {from, to})
    ink.canvas.stroke_path(std::array{Point{x, plot.y}, Point{x, plot.bottom()}},
                           {theme.neutral.mid, theme.play_head_width});
}

struct EndLabel {
  const ChartLine* line;
  double y;
};

/// Where the names stand: as near to their lines' ends as they can without lying on each other.
std::vector<EndLabel> place_labels(const ChartInk& ink, double pitch) {
  std::vector<EndLabel> labels;
  for (const auto& line : ink.chart.lines) {
    double last = std::nan("");
    for (const double v : line.middle)
      if (std::isfinite(v)) last = v;
    if (std::isfinite(last) && !line.name.empty())
      labels.push_back(
          {&line, std::clamp(ink.scale(last), ink.plan.plot.y, ink.plan.plot.bottom())});
  }
  std::stable_sort(labels.begin(), labels.end(),
                   [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
  for (int round = 0; round < 24; ++round)
    for (std::size_t i = 1; i < labels.size(); ++i) {
      const double missing = pitch - (labels[i].y - labels[i - 1].y);
      if (missing <= 0) continue;
      labels[i - 1].y -= missing / 2;
      labels[i].y += missing / 2;
    }
  // Inside the plot: push up from below, then down from above.
  double limit = ink.plan.plot.bottom();
  for (std::size_t i = labels.size(); i-- > 0; limit = labels[i].y - pitch)
    labels[i].y = std::min(labels[i].y, limit);
  limit = ink.plan.plot.y;
  for (auto& label : labels) {
    label.y = std::max(label.y, limit);
    limit = label.y + pitch;
  }
  return labels;
}

void draw_names(const ChartInk& ink) {
  const Theme& theme = ink.theme;
  const double size = theme.type.tick;
  const double x = ink.plan.plot.right() + theme.px(10);
  for (const auto& label : place_labels(ink, size * 1.16)) {
    const StructureStyle& style = theme.structure(label.line->structure);
    draw_marker(ink.canvas, style.marker, {x, label.y}, size * 0.28, style.fill);
    ink.canvas.draw_text({x + size * 0.55, label.y + 0.35 * size},
                         fitted_text(ink.canvas, label.line->name, size, FontWeight::semibold,
                                     ink.plan.label_width - theme.px(10) - size * 0.55),
                         {size, style.words, FontWeight::semibold});
  }
}

}  // namespace

double LineChartPlan::month_at(double x) const {
  if (!(plot.w > 0)) return 0;
  return std::clamp((x - plot.x) / plot.w, 0.0, 1.0) * months;
}

LineChartPlan plan_line_chart(const TextMeasure& measure, const Theme& theme, const Rect& rect,
                              const LineChart& chart) {
  const double size = theme.type.tick;
  const double step = chart_tick_step(chart);
  double axis = 0, names = 0;
  for (const double value : nice_ticks(chart.range, chart_value_ticks))
    axis = std::max(axis, measure.text_width(tick_words(value, step, chart.percent), size,
                                             FontWeight::regular));
  for (const auto& line : chart.lines)
    names = std::max(names, measure.text_width(line.name, size, FontWeight::semibold));
  LineChartPlan plan;
  plan.months = chart.months;
  plan.left = rect.x;
  // Half of the last month's number, where no line has a name.
  plan.label_width =
      names > 0 ? std::min(names + theme.px(10) + size * 0.55 + 1, rect.w * 0.42)
                : measure.text_width(std::to_string(chart.months), size, FontWeight::regular) / 2;
  const double top = chart.note.empty() && chart.value_unit.empty() ? size * 0.6 : size * 1.6;
  const double left = axis + theme.px(7), bottom = size * 1.75;
  plan.plot = {rect.x + left, rect.y + top, std::max(1.0, rect.w - left - plan.label_width),
               std::max(1.0, rect.h - top - bottom)};
  return plan;
}

LineChartPlan draw_line_chart(Canvas& canvas, const Theme& theme, const Rect& rect,
                              const LineChart& chart) {
  const ChartInk ink = make_ink(canvas, theme, rect, chart);
  draw_value_axis(ink);
  draw_month_axis(ink);
  {
    const ClipScope clip(canvas, {ink.plan.plot.x, ink.plan.plot.y - theme.median_width,
                                  ink.plan.plot.w, ink.plan.plot.h + 2 * theme.median_width});
    draw_bands(ink);
  }
  draw_flag_lines(ink);
  {
    const ClipScope clip(canvas, {ink.plan.plot.x, ink.plan.plot.y - theme.median_width,
                                  ink.plan.plot.w, ink.plan.plot.h + 2 * theme.median_width});
    for (const auto& line : chart.lines) draw_middle(ink, line);
  }
  draw_veil(ink);
  draw_play_head(ink);
  draw_flag_names(ink);
  draw_names(ink);
  const double size = theme.type.tick, y = rect.y + size;
  const double unit = canvas.text_width(chart.value_unit, size, FontWeight::regular);
  canvas.draw_text({rect.x, y}, chart.value_unit, {size, theme.neutral.lo});
  canvas.draw_text({rect.right(), y},
                   fitted_text(canvas, chart.note, size, FontWeight::regular, rect.w - unit - size),
                   {size, theme.neutral.lo, FontWeight::regular, TextAlign::right});
  return ink.plan;
}

std::vector<double> chart_values(const std::vector<ChartLine>& lines) {
  std::vector<double> values;
  for (const auto& line : lines)
    for (const auto* series : {&line.middle, &line.low90, &line.high90, &line.low50, &line.high50})
      for (const double v : *series)
        if (std::isfinite(v)) values.push_back(v);
  return values;
}

}  // namespace pendulum