#include "viz/window/panels/room_cell.h"

#include <algorithm>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/text_wrap.h"

namespace pendulum {
namespace {

/// The size in which words fit a width: theirs, or less, down to that of a tick before they are
/// cut.
double fitting_size(const Ui& ui, const std::string& words, double size, FontWeight weight,
                    double width) {
  const double wanted = ui.width_of(words, size, weight);
  const double least = std::min(size, ui.theme().type.tick);
  return wanted <= width ? size : std::max(least, size * width / wanted * .98);
}

void draw_words(Ui& ui, const Rect& cell, double x, double base, const RoomCell& content) {
  const Theme& theme = ui.theme();
  const double size = theme.type.body, room = cell.right() - x - theme.px(8);
  ImGuiCanvas canvas = ui.canvas();
  const Comparison& comparison = content.comparison;
  switch (comparison.kind) {
    case ComparisonKind::none:
      return;
    case ComparisonKind::baseline:
      canvas.draw_text({x, base}, comparison.words, {size, theme.neutral.mid});
      return;
    case ComparisonKind::no_clear_difference: {
      const auto lines = wrapped_text(ui.fonts(), comparison.words, size,
                                      std::min(room, ui.width_of(tr("no clear diff"), size)));
      double widest = 0;
      for (const std::string& line : lines)
        widest = std::max(widest, ui.width_of(line, size, FontWeight::semibold));
      const double step = size * 1.15, pad = theme.px(10);
      const double top = base - size - step * (static_cast<double>(lines.size()) - 1) / 2;
      const Rect box{x, top - pad * .4, widest + 2 * pad,
                     step * static_cast<double>(lines.size()) + pad};
      fill_textured_rect(canvas, box, theme.neutral.panel, Texture::diagonal_up,
                         {theme.neutral.track, theme.texture_pitch * 1.6, theme.texture_line});
      double y = top + size * .86;
      for (const std::string& line : lines) {
        canvas.draw_text({x + pad, y}, line, {size, theme.neutral.hi, FontWeight::semibold});
        y += step;
      }
      return;
    }
    case ComparisonKind::different: {
      const double up = comparison.futures.empty() ? 0 : size * .62;
      const double fit = fitting_size(ui, comparison.words, size, FontWeight::semibold, room);
      canvas.draw_text({x, base - up},
                       fitted_text(ui.fonts(), comparison.words, fit, FontWeight::semibold, room),
                       {fit, theme.neutral.hi, FontWeight::semibold});
      if (!comparison.futures.empty())
        canvas.draw_text({x, base + size * .62},
                         fitted_text(ui.fonts(), tr_format("in {0}", comparison.futures),
                                     theme.type.tick, FontWeight::regular, room),
                         {theme.type.tick, theme.neutral.mid});
      return;
    }
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

/// "about 30" would not fit in the figure's size; the word goes above, small.
double draw_figure(Ui& ui, Point base, double size, const RoomCell& content) {
  const Theme& theme = ui.theme();
  const FontWeight weight = content.best ? FontWeight::semibold : FontWeight::regular;
  const Colour ink = content.best ? theme.structure(content.structure).words : theme.neutral.mid;
  std::string figure = content.value;
  const std::string about = tr("about ");
  const bool rough = figure.starts_with(about);
  if (rough) figure = figure.substr(about.size());
  if (rough) ui.text({base.x, base.y - size * .86}, about, theme.type.tick, theme.neutral.mid);
  return ui.text(base, figure, size, ink, weight);
}

/// Where large words leave no room beside the figure they go below it, in one line.
void draw_stacked(Ui& ui, const Rect& cell, const RoomCell& content) {
  const Theme& theme = ui.theme();
  const double x = cell.x + theme.px(12), right = cell.right() - theme.px(6);
  // With "about" above it the figure is smaller and lower: the word must not stand on the rule.
  const bool rough = content.value.starts_with(tr("about "));
  const double size = std::min(theme.type.figure, cell.h * (rough ? .34 : .38));
  const double base =
      cell.y + std::max(cell.h * .40, rough ? size * .86 + theme.type.tick * .95 : 0.);
  const double width = draw_figure(ui, {x, base}, size, content);
  const Comparison& comparison = content.comparison;
  const double below = base + theme.type.body * 1.35;
  ImGuiCanvas canvas = ui.canvas();
  if (comparison.kind == ComparisonKind::no_clear_difference) {
    const double words = theme.type.tick;
    const std::string line =
        fitted_text(ui.fonts(), comparison.words, words, FontWeight::semibold, right - x);
    fill_textured_rect(canvas,
                       {x - theme.px(4), below - words,
                        ui.width_of(line, words, FontWeight::semibold) + theme.px(8), words * 1.4},
                       theme.neutral.panel, Texture::diagonal_up,
                       {theme.neutral.track, theme.texture_pitch * 1.6, theme.texture_line});
    canvas.draw_text({x, below}, line, {words, theme.neutral.hi, FontWeight::semibold});
  } else {
    const bool strong = comparison.kind == ComparisonKind::different;
    const FontWeight weight = strong ? FontWeight::semibold : FontWeight::regular;
    canvas.draw_text({x, below},
                     fitted_text(ui.fonts(), comparison.words, theme.type.body, weight, right - x),
                     {theme.type.body, strong ? theme.neutral.hi : theme.neutral.mid, weight});
  }
  if (x + width + theme.px(20) + ui.width_of(comparison.futures, theme.type.tick) < right)
    canvas.draw_text({right, base}, comparison.futures,
                     {theme.type.tick, theme.neutral.mid, FontWeight::regular, TextAlign::right});
  draw_spread(ui, cell, cell.y + cell.h * .87, content);
}

/// The widest words that stand beside a figure, in lines of this text.
constexpr double words_beside = 11, lines_of_stack = 4.2;

}  // namespace

void draw_room_cell(Ui& ui, const Rect& cell, const RoomCell& content) {
  const Theme& theme = ui.theme();
  if (content.best)
    ui.canvas().fill_rect(cell, faded(theme.structure(content.structure).fill, .10), 0);
  if (cell.w < words_beside * theme.type.body && cell.h > lines_of_stack * theme.type.body)
    return draw_stacked(ui, cell, content);
  const double size = std::min(theme.type.figure, cell.h * .56);
  const double base = cell.y + cell.h * .58, x = cell.x + theme.px(18);
  const double width = draw_figure(ui, {x, base}, size, content);
  draw_words(ui, cell, x + width + theme.px(26), base - size * .24, content);
  draw_spread(ui, cell, cell.y + cell.h * .82, content);
}

}  // namespace pendulum
