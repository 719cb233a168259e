#include "viz/figure/distribution.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/figure/distribution_parts.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr int axis_ticks = 6;

double header_height(const Theme& theme) {
  return theme.type.head * 1.6 + theme.type.tick * 1.5;
}
double axis_height(const Theme& theme) {
  return theme.type.tick * 1.7;
}

void plan_columns(DistributionInk& ink) {
  const Theme& theme = ink.theme;
  const double tick = theme.type.tick, body = theme.type.body;
  double left = 0, right = 0;
  for (const DistributionRow& row : ink.data.rows) {
    const double name = theme.px(20) + ink.width(row.name, body) + theme.px(14) +
                        ink.width(value_words(row.estimate, ink.data.unit), theme.type.figure,
                                  FontWeight::semibold);
    left = std::max({left, name, theme.px(20) + ink.width(range_words(row, ink.data.unit), tick)});
    right = std::max({right, theme.px(15) + ink.width(row.comparison.words, tick),
                      ink.width(tr_format("{0} futures", row.comparison.futures), tick)});
  }
  left = std::min(left, ink.rect.w * .3);
  ink.top = ink.rect.y + header_height(theme);
  const double bottom = ink.rect.bottom() - axis_height(theme);
  ink.row_height =
      (bottom - ink.top) / static_cast<double>(std::max<std::size_t>(1, ink.data.rows.size()));
  const double gap = theme.px(28), from = ink.rect.x + left + gap;
  const bool compared = !ink.data.baseline.empty();
  right = compared ? std::min(right + theme.px(12), ink.rect.w * .2) : 0;
  const double plots = ink.rect.right() - right - from - (compared ? 3 * gap : 0);
  const double each = std::max(1.0, compared ? plots / 2 : plots);
  ink.plan.values = {from, ink.top, each, bottom - ink.top};
  if (compared) ink.plan.differences = {from + each + 2 * gap, ink.top, each, bottom - ink.top};
  ink.words_x = ink.rect.right() - right;
}

/// One side of the figure: the values, or the differences.
struct Side {
  Rect plot;
  AxisRange range;
  double anchor = 0;
  std::vector<std::vector<ValueDot>> rows;
  [[nodiscard]] LinearScale scale() const { return {range, plot.x, plot.right()}; }
};

Side side_of(const DistributionInk& ink, bool differences) {
  Side side{differences ? ink.plan.differences : ink.plan.values, {}, 0, {}};
  std::vector<double> all;
  if (differences) all.push_back(0);
  for (const DistributionRow& row : ink.data.rows) {
    side.rows.push_back(
        value_dots(differences ? row.differences : row.values, most_distribution_dots));
    for (const ValueDot& dot : side.rows.back()) all.push_back(dot.value);
  }
  side.range = nice_range(all, axis_ticks);
  const bool alike = std::all_of(all.begin(), all.end(), [](double value) { return value == 0; });
  if (differences && alike) side.range = {-1, 1};
  side.anchor = differences ? 0 : side.range.low;
  return side;
}

void draw_axis(const DistributionInk& ink, const Side& side, bool differences) {
  const Theme& theme = ink.theme;
  const double size = theme.type.tick, bottom = side.plot.bottom();
  const LinearScale x = side.scale();
  const double step = nice_step(side.range.high - side.range.low, axis_ticks);
  double free_from = side.plot.x - theme.px(24);
  for (const double value : nice_ticks(side.range, axis_ticks)) {
    const bool zero = differences && std::abs(value) < step / 1e6;
    ink.canvas.stroke_path(std::array{Point{x(value), side.plot.y}, Point{x(value), bottom}},
                           {zero ? theme.neutral.mid : theme.neutral.hair, theme.grid_width});
    const bool share = ink.data.unit == MetricUnit::share;
    // Shares differ by points; "10 %" more would be something else.
    std::string words = tick_words(share && differences ? value * 100 : value,
                                   share && differences ? step * 100 : step, share && !differences);
    if (differences && value > step / 2) words = "+" + words;
    const double half = ink.width(words, size) / 2;
    if (x(value) - half < free_from || x(value) + half > ink.rect.right()) continue;
    ink.canvas.draw_text({x(value), bottom + size * 1.35}, words,
                         {size, theme.neutral.lo, FontWeight::regular, TextAlign::centre});
    free_from = x(value) + half + size * .5;
  }
}

bool is_better(const Distribution& data, double difference) {
  return data.better == Better::lower ? difference < 0 : difference > 0;
}

void draw_dots(DistributionInk& ink, const Side& side, std::size_t row, bool differences) {
  const Theme& theme = ink.theme;
  const DistributionRow& data = ink.data.rows[row];
  const double strength = data.outdated ? outdated_dots : 1;
  const Colour colour = faded(theme.structure(data.structure).fill, strength);
  const double radius = std::max(1.0, ink.plan.diameter / 2 - theme.px(.6));
  const double line = std::min(theme.px(1.4), radius / 2);
  const auto points =
      stacked_dots(side.rows[row], side.scale(), side.anchor, ink.base_of(row), ink.plan.diameter);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const ValueDot& dot = side.rows[row][i];
    if (!differences || is_better(ink.data, dot.value)) {
      ink.canvas.fill_circle(points[i], radius, colour);
    } else {
      ink.canvas.stroke_circle(points[i], radius - line / 2, {colour, line});
    }
    ink.plan.dots.push_back({points[i], dot.future});
    if (ink.data.marked && *ink.data.marked == dot.future)
      ink.canvas.stroke_circle(points[i], radius + theme.px(2.5), {theme.neutral.hi, theme.px(2)});
  }
}

/// Under the dots: where nine in ten lie, and the mean.
void draw_summary_line(const DistributionInk& ink, const Side& side, std::size_t row) {
  const Theme& theme = ink.theme;
  const DistributionRow& data = ink.data.rows[row];
  if (data.estimate.count == 0) return;
  const LinearScale x = side.scale();
  const double y = ink.base_of(row) + theme.px(5);
  const StructureStyle& style = theme.structure(data.structure);
  if (data.estimate.count >= enough_for_a_range)
    ink.canvas.stroke_path(
        std::array{Point{x(data.estimate.p05), y}, Point{x(data.estimate.p95), y}},
        {faded(style.fill, .7), theme.px(2)});
  draw_rimmed_marker(ink.canvas, style.marker, {x(data.estimate.mean), y}, theme.px(5), style.fill,
                     theme.neutral.panel, theme.px(1.5));
}

void draw_hatching(const DistributionInk& ink, std::size_t row) {
  const Theme& theme = ink.theme;
  if (ink.data.rows[row].comparison.kind != ComparisonKind::no_clear_difference) return;
  const Rect& plot = ink.plan.differences;
  const double top = ink.top + ink.row_height * static_cast<double>(row) + theme.px(6);
  fill_textured_rect(ink.canvas, {plot.x, top, plot.w, ink.base_of(row) - top},
                     faded(theme.neutral.control, .5), Texture::diagonal_up,
                     {faded(theme.neutral.lo, .22), theme.px(9), theme.px(1)});
}

void draw_side(DistributionInk& ink, const Side& side, bool differences) {
  if (!(side.plot.w > 1)) return;
  if (differences)
    for (std::size_t row = 0; row < ink.data.rows.size(); ++row) draw_hatching(ink, row);
  draw_axis(ink, side, differences);
  for (std::size_t row = 0; row < ink.data.rows.size(); ++row) {
    const double y = ink.base_of(row);
    ink.canvas.stroke_path(std::array{Point{side.plot.x, y}, Point{side.plot.right(), y}},
                           {ink.theme.neutral.edge, ink.theme.grid_width});
    draw_dots(ink, side, row, differences);
    if (!differences) draw_summary_line(ink, side, row);
  }
}

}  // namespace

std::optional<std::size_t> DistributionPlan::future_at(Point point) const {
  const double reach = std::max(diameter / 2, 3.0);
  for (const PlacedDot& dot : dots)
    if (dot.future != ValueDot::no_future &&
        std::hypot(dot.at.x - point.x, dot.at.y - point.y) <= reach)
      return dot.future;
  return std::nullopt;
}

DistributionPlan draw_distribution(Canvas& canvas, const Theme& theme, const Rect& rect,
                                   const Distribution& distribution) {
  DistributionInk ink{canvas, theme, distribution, rect, {}, 0, 0, 0};
  plan_columns(ink);
  const Side values = side_of(ink, false), differences = side_of(ink, true);
  // A room looks at few rows from afar: high rows have larger dots.
  double diameter = std::clamp(ink.row_height / 12, theme.px(13), theme.px(26));
  // One size for all, so that dots everywhere count the same.
  for (const Side* side : {&values, &differences})
    for (const auto& dots : side->rows)
      if (side->plot.w > 1)
        diameter = std::min(diameter, fitting_diameter(dots, side->scale(), side->anchor,
                                                       ink.row_height - theme.px(16), 2, diameter));
  ink.plan.diameter = diameter;
  draw_distribution_header(ink);
  draw_side(ink, values, false);
  draw_side(ink, differences, true);
  for (std::size_t row = 0; row < distribution.rows.size(); ++row) {
    draw_row_words(ink, row);
    draw_difference_words(ink, row);
  }
  return ink.plan;
}

}  // namespace pendulum
