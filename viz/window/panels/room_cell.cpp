#include "viz/window/panels/room_cell.h"

#include <algorithm>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/text_wrap.h"

namespace pendulum {
namespace {

/// Where words end in a row and the spread begins, of its height.
constexpr double words_end = .74;

/// The size in which words fit a width: theirs, or less, down to that of a tick before they are
/// cut.
double fitting_size(const Ui& ui, const std::string& words, double size, FontWeight weight,
                    double width) {
  const double wanted = ui.width_of(words, size, weight);
  const double least = std::min(size, ui.theme().type.tick);
  return wanted <= width ? size : std::max(least, size * width / wanted * .98);
}

/// One line of words on hatching: luck explains it.
void draw_hatched(Ui& ui, Point base, const std::string& words, double size) {
  const Theme& theme = ui.theme();
  const double width = ui.width_of(words, size, FontWeight::semibold);
  ImGuiCanvas canvas = ui.canvas();
  fill_textured_rect(canvas, {base.x - theme.px(4), base.y - size, width + theme.px(8), size * 1.4},
                     theme.neutral.panel, Texture::diagonal_up,
                     {theme.neutral.track, theme.texture_pitch * 1.6, theme.texture_line});
  canvas.draw_text(base, words, {size, theme.neutral.hi, FontWeight::semibold});
}

/// "no clear difference" on its hatching, in two lines, in smaller letters where the row is low.
void draw_no_difference(Ui& ui, const Rect& cell, double x, double base, const std::string& words) {
  const Theme& theme = ui.theme();
  const double pad = theme.px(10), bottom = cell.y + cell.h * words_end;
  const double room = cell.right() - x - theme.px(8);
  double size = theme.type.body;
  std::vector<std::string> lines;
  double widest = 0, height = 0;
  const auto wrap = [&] {
    lines = wrapped_text(ui.fonts(), words, size,
                         std::min(room, ui.width_of(tr("no clear diff"), size)));
    widest = 0;
    for (const std::string& line : lines)
      widest = std::max(widest, ui.width_of(line, size, FontWeight::semibold));
    height = size * 1.15 * static_cast<double>(lines.size()) + pad * .8;
  };
  wrap();
  if (height > bottom - cell.y) {
    size = theme.type.tick;
    wrap();
  }
  const double middle = base - size * .42;
  const double top = std::max(cell.y + 2, std::min(middle - height / 2, bottom - height));
  ImGuiCanvas canvas = ui.canvas();
  fill_textured_rect(canvas, {x, top, widest + 2 * pad, height}, theme.neutral.panel,
                     Texture::diagonal_up,
                     {theme.neutral.track, theme.texture_pitch * 1.6, theme.texture_line});
  double y = top + pad * .4 + size * .86;
  for (const std::string& line : lines) {
    canvas.draw_text({x + pad, y}, line, {size, theme.neutral.hi, FontWeight::semibold});
    y += size * 1.15;
  }
}

std::string without_last_word(const std::string& words) {
  return words.substr(0, words.rfind(' '));
}

/// "24 points up", "in 97 of 100". Closer to the figure, in smaller letters and in the end without
/// its last word, which the figures say too, before it is cut short.
void draw_difference(Ui& ui, const Rect& cell, double figure_end, double base,
                     const Comparison& comparison) {
  const Theme& theme = ui.theme();
  const double size = theme.type.body, end = cell.right() - theme.px(8);
  const double widest = ui.width_of(comparison.words, theme.type.tick, FontWeight::semibold);
  const double x =
      std::clamp(end - widest * 1.03, figure_end + theme.px(12), figure_end + theme.px(26));
  const double room = end - x;
  std::string words = comparison.words;
  if (widest > room) words = without_last_word(words);
  const double fit = fitting_size(ui, words, size, FontWeight::semibold, room);
  ImGuiCanvas canvas = ui.canvas();
  const double up = comparison.futures.empty() ? 0 : size * .62;
  canvas.draw_text({x, std::max(base - up, cell.y + fit * 1.05)},
                   fitted_text(ui.fonts(), words, fit, FontWeight::semibold, room),
                   {fit, theme.neutral.hi, FontWeight::semibold});
  if (!comparison.futures.empty())
    canvas.draw_text({x, base + size * .62},
                     fitted_text(ui.fonts(), tr_format("in {0}", comparison.futures),
                                 theme.type.tick, FontWeight::regular, room),
                     {theme.type.tick, theme.neutral.mid});
}

/// The words to the right of a figure that ends at `figure_end`.
void draw_words(Ui& ui, const Rect& cell, double figure_end, double base, const RoomCell& content) {
  const Theme& theme = ui.theme();
  const double x = figure_end + theme.px(26);
  const Comparison& comparison = content.comparison;
  switch (comparison.kind) {
    case ComparisonKind::none:
      return;
    case ComparisonKind::baseline:
      return static_cast<void>(
          ui.text({x, base}, comparison.words, theme.type.body, theme.neutral.mid));
    case ComparisonKind::no_clear_difference:
      return draw_no_difference(ui, cell, x, base, comparison.words);
    case ComparisonKind::different:
      return draw_difference(ui, cell, figure_end, base, comparison);
  }
}

/// 90 of 100 futures as a bar, the mean as the structure's marker, the baseline as a tick.
void draw_spread(Ui& ui, const Rect& cell, double y, const RoomCell& content) {
  if (content.spread.count == 0 || !std::isfinite(content.spread.mean)) return;
  const Theme& theme = ui.theme();
  const StructureStyle& style = theme.structure(content.structure);
  ImGuiCanvas canvas = ui.canvas();
  const double pad = theme.px(16);
  const LinearScale x(content.range, cell.x + pad, cell.right() - pad);
  canvas.fill_rect({cell.x + pad, y - 1, cell.w - 2 * pad, 2}, theme.neutral.hair, 0);
  const double half = theme.px(6);
  if (content.spread.count > 1) {
    const double low = x(content.spread.p05), high = x(content.spread.p95);
    canvas.fill_rect({low, y - half, std::max(2.0, high - low), 2 * half}, faded(style.fill, .42),
                     0);
  }
  if (std::isfinite(content.baseline_mean) && content.structure != content.baseline_structure) {
    const Colour tick = theme.structure(content.baseline_structure).fill;
    canvas.fill_rect(
        {x(content.baseline_mean) - theme.px(1.5), y - theme.px(13), theme.px(3), theme.px(26)},
        tick, 0);
  }
  draw_rimmed_marker(canvas, style.marker, {x(content.spread.mean), y}, theme.px(10), style.fill,
                     theme.neutral.background, theme.px(3));
}

/// "about 30" would not fit in the figure's size; the word goes above, small, or is a sign before
/// it where there is no room above, below `top`.
double draw_figure(Ui& ui, Point base, double size, const RoomCell& content, double top) {
  const Theme& theme = ui.theme();
  const double above = base.y - size * .86;
  const bool room_above = above - theme.type.tick * .95 >= top;
  const FontWeight weight = content.best ? FontWeight::semibold : FontWeight::regular;
  const Colour ink = content.best ? theme.structure(content.structure).words : theme.neutral.mid;
  std::string figure = content.value;
  const std::string about = tr("about ");
  const bool rough = figure.starts_with(about);
  if (rough) figure = room_above ? figure.substr(about.size()) : with_sign(figure);
  if (rough && room_above) ui.text({base.x, above}, about, theme.type.tick, theme.neutral.mid);
  return ui.text(base, figure, size, ink, weight);
}

/// Where large words leave no room beside the figure they go below it, in one line.
void draw_stacked(Ui& ui, const Rect& cell, const RoomCell& content) {
  const Theme& theme = ui.theme();
  const double x = cell.x + theme.px(12), right = cell.right() - theme.px(6);
  const double size = std::min(theme.type.figure, cell.h * .38), base = cell.y + cell.h * .40;
  const double width = draw_figure(ui, {x, base}, size, content, cell.y);
  const Comparison& comparison = content.comparison;
  const double below = base + theme.type.body * 1.35;
  ImGuiCanvas canvas = ui.canvas();
  if (comparison.kind == ComparisonKind::no_clear_difference) {
    const double words = theme.type.tick;
    const bool fits = ui.width_of(comparison.words, words, FontWeight::semibold) <= right - x;
    draw_hatched(ui, {x, below},
                 fitted_text(ui.fonts(), fits ? comparison.words : tr("no clear diff"), words,
                             FontWeight::semibold, right - x),
                 words);
  } else {
    const bool strong = comparison.kind == ComparisonKind::different;
    const FontWeight weight = strong ? FontWeight::semibold : FontWeight::regular;
    const double fit = fitting_size(ui, comparison.words, theme.type.body, weight, right - x);
    canvas.draw_text({x, below}, fitted_text(ui.fonts(), comparison.words, fit, weight, right - x),
                     {fit, strong ? theme.neutral.hi : theme.neutral.mid, weight});
  }
  if (x + width + theme.px(20) + ui.width_of(comparison.futures, theme.type.tick) < right)
    canvas.draw_text({right, base}, comparison.futures,
                     {theme.type.tick, theme.neutral.mid, FontWeight::regular, TextAlign::right});
  draw_spread(ui, cell, cell.y + cell.h * .87, content);
}

/// In a row of one line there is room for the figure and the difference alone.
void draw_low(Ui& ui, const Rect& cell, const RoomCell& content) {
  const Theme& theme = ui.theme();
  const double size = std::min(theme.type.figure, cell.h * .62);
  const double base = cell.y + cell.h / 2 + size * .36, x = cell.x + theme.px(12);
  const double from = x + draw_figure(ui, {x, base}, size, content, cell.y) + theme.px(20);
  const double room = cell.right() - theme.px(6) - from;
  const Comparison& comparison = content.comparison;
  const bool unclear = comparison.kind == ComparisonKind::no_clear_difference;
  std::string words = comparison.words;
  const double tick = theme.type.tick;
  if (ui.width_of(words, tick, FontWeight::semibold) > room)
    words = unclear ? tr("no clear diff") : without_last_word(words);
  const double fit = fitting_size(ui, words, theme.type.body, FontWeight::semibold, room);
  words = fitted_text(ui.fonts(), words, fit, FontWeight::semibold, room);
  const Point words_base{from, cell.y + cell.h / 2 + fit * .36};
  if (unclear) return draw_hatched(ui, words_base, words, fit);
  const bool strong = comparison.kind == ComparisonKind::different;
  ui.text(words_base, words, fit, strong ? theme.neutral.hi : theme.neutral.mid,
          strong ? FontWeight::semibold : FontWeight::regular);
}

/// The widest words that stand beside a figure, in lines of this text.
constexpr double words_beside = 11, lines_of_stack = 4.2;
constexpr double least_figure = .75;  // of the size figures have

}  // namespace

std::string with_sign(const std::string& value) {
  const std::string about = tr("about ");
  return value.starts_with(about) ? "≈" + value.substr(about.size()) : value;
}

bool is_low_row(const Theme& theme, double height) {
  return height < 2.4 * theme.type.body;
}

void draw_room_cell(Ui& ui, const Rect& cell, const RoomCell& content) {
  const Theme& theme = ui.theme();
  if (content.best)
    ui.canvas().fill_rect(cell, faded(theme.structure(content.structure).fill, .10), 0);
  if (is_low_row(theme, cell.h)) return draw_low(ui, cell, content);
  if (cell.w < words_beside * theme.type.body && cell.h > lines_of_stack * theme.type.body)
    return draw_stacked(ui, cell, content);
  double size = std::min(theme.type.figure, cell.h * .56);
  const double x = cell.x + theme.px(18);
  if (content.comparison.kind == ComparisonKind::different) {
    // The figure is smaller where the difference would not fit even in the smallest letters.
    const double words = ui.width_of(without_last_word(content.comparison.words), theme.type.tick,
                                     FontWeight::semibold);
    const double room = cell.right() - theme.px(8) - words * 1.03 - theme.px(12) - x;
    const double figure = ui.width_of(content.value, size, FontWeight::semibold);
    size *= std::clamp(room / figure, least_figure, 1.);
  }
  const double base = cell.y + cell.h * .58;
  const double width = draw_figure(ui, {x, base}, size, content, cell.y);
  draw_words(ui, cell, x + width, base - size * .24, content);
  draw_spread(ui, cell, cell.y + cell.h * .82, content);
}

}  // namespace pendulum
