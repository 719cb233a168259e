#include <algorithm>
#include <cmath>

#include "viz/figure/distribution_parts.h"
#include "viz/figure/outcome_tile.h"
#include "viz/language/words.h"

namespace pendulum {

std::string range_words(const DistributionRow& row, MetricUnit unit) {
  const Estimate& e = row.estimate;
  if (e.count < enough_for_a_range || !std::isfinite(e.p05) || !std::isfinite(e.p95)) return {};
  if (e.p05 == e.p95) return {};  // no range, and the mean says it
  const bool share = unit == MetricUnit::share;
  // An end of a range at 95 % is none at 100 %, however little is known of it.
  constexpr double coarsest_share = .02;
  const auto error = [&](const Interval& interval) {
    const double width = interval.high - interval.low;
    const double known = std::isfinite(width) ? width / (2 * 1.645) : e.standard_error;
    return share ? std::min(known, coarsest_share) : known;
  };
  return tr_format("9 in 10: {0} – {1}", rounded_words(e.p05, error(e.p05_ci90), share),
                   rounded_words(e.p95, error(e.p95_ci90), share));
}

void draw_row_words(const DistributionInk& ink, std::size_t row) {
  const Theme& theme = ink.theme;
  const DistributionRow& data = ink.data.rows[row];
  const double tick = theme.type.tick, body = theme.type.body;
  const std::string range = range_words(data, ink.data.unit);
  const double y = ink.base_of(row) - (range.empty() ? 0 : tick * 1.35);
  const double right = ink.plan.values.x - theme.px(28), x = ink.rect.x + theme.px(20);
  const std::string value = value_words(data.estimate, ink.data.unit);
  const double value_width = ink.width(value, theme.type.figure, FontWeight::semibold);
  const StructureStyle& style = theme.structure(data.structure);
  draw_marker(ink.canvas, style.marker, {ink.rect.x + theme.px(7), y - .36 * body}, theme.px(5.5),
              style.fill);
  ink.say({x, y}, data.name, right - x - value_width - theme.px(8), {body, theme.neutral.mid});
  ink.canvas.draw_text(
      {right, y}, value,
      {theme.type.figure, data.outdated ? faded(theme.neutral.hi, outdated_dots) : theme.neutral.hi,
       FontWeight::semibold, TextAlign::right});
  if (!range.empty()) ink.say({x, y + tick * 1.35}, range, right - x, {tick, theme.neutral.lo});
}

void draw_difference_words(const DistributionInk& ink, std::size_t row) {
  const Theme& theme = ink.theme;
  const Comparison& comparison = ink.data.rows[row].comparison;
  const double tick = theme.type.tick, room = ink.rect.right() - ink.words_x;
  const double y = ink.base_of(row);
  switch (comparison.kind) {
    case ComparisonKind::none:
      return;
    case ComparisonKind::baseline:
      return ink.say({ink.words_x, y}, comparison.words, room, {tick, theme.neutral.lo});
    case ComparisonKind::no_clear_difference:
      draw_no_clear_difference(ink.canvas, theme, {ink.words_x, y}, room);
      return;
    case ComparisonKind::different:
      break;
  }
  const Colour colour = comparison.mean_only ? theme.neutral.mid : theme.neutral.hi;
  draw_direction(ink.canvas, {ink.words_x + theme.px(5), y - 1.7 * tick}, theme.px(5),
                 comparison.up, colour);
  ink.say({ink.words_x + theme.px(15), y - tick * 1.35}, comparison.words, room - theme.px(15),
          {tick, colour});
  const std::string futures = tr_format("{0} futures", comparison.futures);
  const std::string same = comparison.same.empty() ? "" : ", " + comparison.same;
  ink.say({ink.words_x, y}, ink.width(futures + same, tick) <= room ? futures + same : futures,
          room, {tick, theme.neutral.mid});
}

void draw_distribution_header(const DistributionInk& ink) {
  const Theme& theme = ink.theme;
  const double head = theme.type.head, tick = theme.type.tick;
  const Rect& rect = ink.rect;
  const double hint = ink.width(ink.data.hint, tick);
  const double y = rect.y + head;
  ink.canvas.draw_text({rect.right(), y}, ink.data.hint,
                       {tick, theme.neutral.lo, FontWeight::regular, TextAlign::right});
  const double room = rect.w - hint - theme.px(24);
  const std::string title =
      fitted_text(ink.canvas, ink.data.title, head, FontWeight::semibold, room);
  ink.canvas.draw_text({rect.x, y}, title, {head, theme.neutral.hi, FontWeight::semibold});
  const double used = ink.width(title, head, FontWeight::semibold) + theme.px(10);
  std::string words = ink.data.unit_words;
  if (!ink.data.ignorance.empty()) words += "  ·  " + ink.data.ignorance;
  ink.say({rect.x + used, y}, words, room - used, {tick, theme.neutral.lo});
  const double below = y + tick * 1.8;
  const Rect &values = ink.plan.values, &differences = ink.plan.differences;
  const TextStyle style{tick, theme.neutral.mid};
  ink.say({values.x, below}, dot_words(ink.data), values.w, style);
  if (differences.w > 0)
    ink.say({differences.x, below},
            tr_format("Against {0} in the same future; filled: better", ink.data.baseline),
            rect.right() - differences.x, style);
}

std::string dot_words(const Distribution& distribution) {
  std::size_t most = 0, missing = 0;
  for (const DistributionRow& row : distribution.rows) {
    std::size_t formed = 0;
    for (const double value : row.values)
      if (std::isfinite(value)) ++formed;
    most = std::max(most, formed);
    missing = std::max(missing, row.values.size() - formed);
  }
  std::string words = tr("Each dot is a future");
  if (most > most_distribution_dots)
    words = tr_format("Each dot is a hundredth of {0} futures", most);
  if (missing > 0) words += tr_format("; no figure in up to {0}", missing);
  return words;
}

}  // namespace pendulum
