#include "viz/figure/outcome_tile.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr double outdated_strength = .4;

std::string futures_words(const OutcomeRow& row) {
  if (row.futures_so_far == 0) return tr("first future …");
  return tr_n("{0} future so far", "{0} futures so far", row.futures_so_far, row.futures_so_far);
}

/// In how many words a row's difference and its futures are said.
enum class Telling : std::uint8_t { with_same, whole, short_count, short_size };

std::string count_words(const Comparison& comparison, Telling telling) {
  return telling == Telling::with_same ? counted_words(comparison)
         : telling == Telling::whole   ? comparison.futures
                                       : short_count(comparison.futures);
}

/// "23.7 points up" or, beside its direction, "+23.7 points".
const std::string& size_words(const Comparison& comparison, Telling telling) {
  const bool short_size =
      telling == Telling::short_size && comparison.kind == ComparisonKind::different;
  return short_size ? comparison.signed_size : comparison.words;
}

/// Left edges and widths of the columns, decided by the widest entry of each.
struct Columns {
  double name = 0, name_width = 0;
  double value_right = 0;
  double words = 0;  // difference
  double futures_right = 0;
  bool futures = false;  // room for the count of futures
  Telling telling = Telling::whole;
};

Columns plan_columns(const Canvas& canvas, const Theme& theme, const Rect& rect,
                     const OutcomeTile& tile, Telling telling) {
  double name = 0, value = 0, words = 0, wide_words = 0, futures = 0;
  const auto width = [&](std::string_view text, double size, FontWeight weight) {
    return canvas.text_width(text, size, weight);
  };
  for (const auto& row : tile.rows) {
    name = std::max(name, width(row.name, theme.type.body, FontWeight::regular));
    value = std::max(value, width(row.value, theme.type.figure, FontWeight::semibold));
    const bool counted = !row.comparison.futures.empty();
    double& column = counted ? words : wide_words;
    column = std::max(
        column, width(size_words(row.comparison, telling), theme.type.tick, FontWeight::regular));
    futures = std::max(
        futures, width(count_words(row.comparison, telling), theme.type.tick, FontWeight::regular));
  }
  const double mark = theme.px(20), gap = theme.px(9), sign = theme.px(15);
  Columns c;
  c.name = rect.x + mark;
  c.futures_right = rect.right();
  const double box = wide_words + theme.px(12);  // words in their hatched box
  const double words_width = std::max(words + sign, box);
  const double with_futures = std::max(words + sign + gap + futures, box);
  const double fixed = mark + gap + value + gap;
  // Before the short count goes the names are cut, and then left to their marks.
  c.futures =
      futures > 0 && fixed + (telling <= Telling::whole ? name : 0) + with_futures <= rect.w + 0.5;
  const double used = c.futures ? with_futures : words_width;
  c.name_width = std::clamp(rect.w - fixed - used, 0.0, name);
  // The mark beside it names the structure better than two letters do.
  const double least = theme.type.body * 3.5;
  if (c.name_width < std::min(name, least)) c.name_width = 0;
  // Spare room first widens the gaps, then stands between name and figure.
  const double spare = std::max(0.0, rect.w - fixed - c.name_width - used);
  const double wider = std::min(spare / 3, theme.px(8));
  c.value_right =
      c.name + c.name_width + gap + value + wider + std::min((spare - 3 * wider) / 2, theme.px(40));
  c.words = c.value_right + gap + wider;
  c.telling = telling;
  return c;
}

/// Counts in short where names would be cut, and differences too where names or counts would go.
Columns best_columns(const Canvas& canvas, const Theme& theme, const Rect& rect,
                     const OutcomeTile& tile) {
  const auto plan = [&](Telling telling) {
    return plan_columns(canvas, theme, rect, tile, telling);
  };
  Columns columns = plan(Telling::with_same);
  if (!columns.futures) columns = plan(Telling::whole);
  if (columns.futures) return columns;
  columns = plan(Telling::short_count);
  if (columns.futures && columns.name_width > 0) return columns;
  const Columns shortest = plan(Telling::short_size);
  return shortest.futures && (!columns.futures || shortest.name_width > 0) ? shortest : columns;
}

void draw_comparison(Canvas& canvas, const Theme& theme, const Rect& rect, const Columns& columns,
                     const OutcomeRow& row, double y) {
  const double size = theme.type.tick;
  const double room = rect.right() - columns.words;
  const auto say = [&](double x, const std::string& words, Colour colour) {
    canvas.draw_text({x, y},
                     fitted_text(canvas, words, size, FontWeight::regular, rect.right() - x),
                     {size, colour});
  };
  if (row.futures_so_far >= 0) return say(columns.words, futures_words(row), theme.neutral.lo);
  switch (row.comparison.kind) {
    case ComparisonKind::none:
      return;
    case ComparisonKind::baseline:
      return say(columns.words, row.comparison.words, theme.neutral.lo);
    case ComparisonKind::no_clear_difference:
      draw_no_clear_difference(canvas, theme, {columns.words, y}, room);
      return;
    case ComparisonKind::different:
      break;
  }
  const Colour ink = row.comparison.mean_only ? theme.neutral.mid : theme.neutral.hi;
  draw_direction(canvas, {columns.words + theme.px(5), y - 0.35 * size}, theme.px(5),
                 row.comparison.up, ink);
  say(columns.words + theme.px(15), size_words(row.comparison, columns.telling), ink);
  if (columns.futures)
    canvas.draw_text({columns.futures_right, y}, count_words(row.comparison, columns.telling),
                     {size, theme.neutral.mid, FontWeight::regular, TextAlign::right});
}

void draw_row(Canvas& canvas, const Theme& theme, const Rect& rect, const Columns& columns,
              const OutcomeRow& row, double y) {
  const StructureStyle& style = theme.structure(row.structure);
  const double body = theme.type.body;
  draw_marker(canvas, style.marker, {rect.x + theme.px(7), y - 0.36 * body}, theme.px(5.5),
              style.fill);
  canvas.draw_text({columns.name, y},
                   fitted_text(canvas, row.name, body, FontWeight::regular, columns.name_width),
                   {body, theme.neutral.mid});
  const Colour ink = row.stands_out ? theme.neutral.hi : theme.neutral.mid;
  // "about" is a word, not a digit: it stays small, so the figure keeps its place.
  canvas.draw_text({columns.value_right, y + theme.px(1)}, row.value,
                   {theme.type.figure, row.outdated ? faded(ink, outdated_strength) : ink,
                    row.stands_out ? FontWeight::semibold : FontWeight::regular, TextAlign::right});
  draw_comparison(canvas, theme, rect, columns, row, y);
}

double title_height(const Theme& theme) {
  return theme.type.head * 1.75;
}
double row_height(const Theme& theme) {
  return theme.type.figure * 1.26;
}

}  // namespace

double outcome_tile_height(const Theme& theme, std::size_t rows) {
  return title_height(theme) + static_cast<double>(rows) * row_height(theme);
}

std::string longest_fitting(const TextMeasure& measure, const std::vector<std::string>& words,
                            double size, double room) {
  for (const std::string& each : words)
    if (measure.text_width(each, size, FontWeight::regular) <= room) return each;
  return fitted_text(measure, words.back(), size, FontWeight::regular, room);
}

double draw_no_clear_difference(Canvas& canvas, const Theme& theme, Point baseline, double width) {
  const double size = theme.type.tick, pad = theme.px(6);
  const std::string words =
      fitted_text(canvas, tr("no clear difference"), size, FontWeight::regular, width - 2 * pad);
  const double text = canvas.text_width(words, size, FontWeight::regular);
  const Rect box{baseline.x, baseline.y - 1.08 * size, text + 2 * pad, 1.48 * size};
  fill_textured_rect(canvas, box, theme.neutral.control, Texture::diagonal_up,
                     {faded(theme.neutral.lo, 0.34), theme.px(7), theme.px(1)});
  canvas.fill_rect({box.x + pad / 2, box.y + 0.2 * size, box.w - pad, 1.08 * size},
                   theme.neutral.control);
  canvas.draw_text({box.x + pad, baseline.y}, words, {size, theme.neutral.mid});
  return box.w;
}

void draw_outcome_tile(Canvas& canvas, const Theme& theme, const Rect& rect,
                       const OutcomeTile& tile) {
  const double head = theme.type.head, tick = theme.type.tick;
  const std::string title = fitted_text(canvas, tile.title, head, FontWeight::semibold, rect.w);
  const double y = rect.y + head;
  canvas.draw_text({rect.x, y}, title, {head, theme.neutral.hi, FontWeight::semibold});
  const double x = rect.x + canvas.text_width(title, head, FontWeight::semibold) + theme.px(10);
  std::vector<std::string> units{tile.unit_words};
  units.insert(units.end(), tile.shorter_unit_words.begin(), tile.shorter_unit_words.end());
  canvas.draw_text({x, y}, longest_fitting(canvas, units, tick, rect.right() - x),
                   {tick, theme.neutral.lo});
  const Columns columns = best_columns(canvas, theme, rect, tile);
  double row_y = rect.y + title_height(theme) + theme.type.figure * 0.82;
  for (const auto& row : tile.rows) {
    draw_row(canvas, theme, rect, columns, row, row_y);
    const double free_from =
        columns.words + canvas.text_width(row.comparison.words, tick, FontWeight::regular);
    const double futures = canvas.text_width(tr("futures"), tick, FontWeight::regular);
    if (columns.futures && row.comparison.kind == ComparisonKind::baseline &&
        row.futures_so_far < 0 && free_from + theme.px(4) < columns.futures_right - futures)
      canvas.draw_text({columns.futures_right, row_y}, tr("futures"),
                       {tick, theme.neutral.lo, FontWeight::regular, TextAlign::right});
    row_y += row_height(theme);
  }
}

}  // namespace pendulum
