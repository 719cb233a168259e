#include "viz/figure/friction_bars.h"

#include <algorithm>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/outcome_tile.h"

namespace pendulum {
namespace {

double clean(double days) {
  return std::isfinite(days) && days > 0 ? days : 0;
}

double name_line(const Theme& theme) {
  return theme.type.body * 1.4;
}
double bar_height(const Theme& theme) {
  return theme.px(26);
}
double row_gap(const Theme& theme) {
  return theme.px(10);
}

void draw_head(Canvas& canvas, const Theme& theme, const Rect& rect, const FrictionRow& row) {
  const double body = theme.type.body, tick = theme.type.tick;
  const double y = rect.y + body;
  const StructureStyle& style = theme.structure(row.structure);
  draw_marker(canvas, style.marker, {rect.x + theme.px(7), y - 0.36 * body}, theme.px(5.5),
              style.fill);
  const double x = rect.x + theme.px(20);
  const Comparison& comparison = row.comparison;
  double words = canvas.text_width(comparison.words, tick, FontWeight::regular);
  const double gap = theme.px(12);
  const bool different = comparison.kind == ComparisonKind::different;
  const Colour ink = !different             ? theme.neutral.lo
                     : comparison.mean_only ? theme.neutral.mid
                                            : theme.neutral.hi;
  const double name = canvas.text_width(row.name, body, FontWeight::regular);
  // The count of futures is shortened first where the line is short, then the name is cut.
  std::string counted = different ? comparison.futures : std::string();
  double futures = canvas.text_width(counted, tick, FontWeight::regular);
  if (name + words + futures + 4 * gap + theme.px(20) > rect.w) {
    counted = short_count(counted);
    futures = canvas.text_width(counted, tick, FontWeight::regular);
  }
  if (comparison.kind == ComparisonKind::no_clear_difference) words += theme.px(12);
  const double right = rect.right() - (counted.empty() ? 0 : futures + gap);
  const double left = right - words;
  canvas.draw_text({x, y},
                   fitted_text(canvas, row.name, body, FontWeight::regular, left - x - 2 * gap),
                   {body, theme.neutral.mid});
  if (comparison.kind == ComparisonKind::none) return;
  if (comparison.kind == ComparisonKind::no_clear_difference) {
    draw_no_clear_difference(canvas, theme, {left, y}, words + 1);
    return;
  }
  canvas.draw_text({left, y}, comparison.words, {tick, ink});
  if (different)
    draw_direction(canvas, {left - theme.px(11), y - 0.35 * tick}, theme.px(5), comparison.up, ink);
  if (!counted.empty())
    canvas.draw_text({rect.right(), y}, counted,
                     {tick, theme.neutral.mid, FontWeight::regular, TextAlign::right});
}

void draw_value_label(Canvas& canvas, const Theme& theme, const Rect& segment, std::size_t group,
                      const std::string& words) {
  const double size = std::min(theme.type.tick, segment.h * 0.7);
  const double width = canvas.text_width(words, size, FontWeight::semibold);
  if (size < theme.type.tick * 0.75 || width + theme.px(8) > segment.w) return;
  const CauseStyle& style = theme.causes[group];
  const Point middle = segment.centre();
  if (style.texture != Texture::plain)
    canvas.fill_rect(around(middle, width / 2 + theme.px(3), size * 0.62), style.colour);
  canvas.draw_text({middle.x, middle.y + 0.36 * size}, words,
                   {size, style.ink, FontWeight::semibold, TextAlign::centre});
}

}  // namespace

double total_days(const GroupDays& days) {
  double total = 0;
  for (const double d : days) total += clean(d);
  return total;
}

std::string total_words(const FrictionRow& row) {
  return days_words(total_days(row.days), row.place);
}

double friction_bars_height(const Theme& theme, std::size_t rows) {
  return static_cast<double>(rows) * (name_line(theme) + bar_height(theme) + row_gap(theme));
}

std::vector<FrictionSegment> draw_friction_bars(Canvas& canvas, const Theme& theme,
                                                const Rect& rect, const FrictionBars& bars) {
  std::vector<FrictionSegment> segments;
  double full = clean(bars.full_scale), total_width = 0;
  const double head = theme.type.head;
  for (const auto& row : bars.rows) {
    if (!(bars.full_scale > 0)) full = std::max(full, total_days(row.days));
    total_width =
        std::max(total_width, canvas.text_width(total_words(row), head, FontWeight::semibold));
  }
  // Too little height is taken from the gaps first, then from the bars.
  const double each = rect.h / std::max<double>(1, static_cast<double>(bars.rows.size()));
  const double gap =
      std::clamp(each - name_line(theme) - bar_height(theme), theme.px(3), row_gap(theme));
  const double bar = std::clamp(each - name_line(theme) - gap, theme.px(8), bar_height(theme));
  const double width = std::max(1.0, rect.w - total_width - theme.px(10));
  double y = rect.y;
  for (std::size_t i = 0; i < bars.rows.size(); ++i) {
    const FrictionRow& row = bars.rows[i];
    draw_head(canvas, theme, {rect.x, y, rect.w, name_line(theme)}, row);
    y += name_line(theme);
    double x = rect.x;
    for (std::size_t g = 0; g < cause_group_count; ++g) {
      const double days = clean(row.days[g]);
      const double wide = full > 0 ? days / full * width : 0;
      if (wide < 0.25) continue;
      // The gap is taken out of the segment, so that the bar's length stays true.
      const Rect segment{x, y, std::max(0.75, wide - theme.segment_gap), bar};
      fill_cause_rect(canvas, theme, segment, g);
      draw_value_label(canvas, theme, segment, g, days_words(days, row.place));
      segments.push_back({i, g, segment});
      x += wide;
    }
    canvas.draw_text(
        {std::min(x + theme.px(6), rect.right() - total_width), y + bar / 2 + 0.36 * head},
        total_words(row), {head, theme.neutral.hi, FontWeight::semibold});
    y += bar + gap;
  }
  return segments;
}

}  // namespace pendulum
