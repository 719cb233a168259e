#include "viz/window/panels/room_difference.h"

#include <algorithm>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/text_wrap.h"

namespace pendulum {

double fitting_size(const Ui& ui, const std::string& words, double size, FontWeight weight,
                    double width) {
  const double wanted = ui.width_of(words, size, weight);
  const double least = std::min(size, ui.theme().type.tick);
  return wanted <= width ? size : std::max(least, size * width / wanted * .98);
}

std::string fitting_words(const Ui& ui, const Comparison& comparison, double width) {
  const bool unclear = comparison.kind == ComparisonKind::no_clear_difference;
  for (const std::string& words :
       {comparison.words, unclear ? tr("no clear diff") : comparison.signed_size})
    if (ui.width_of(words, ui.theme().type.tick, FontWeight::semibold) <= width) return words;
  return {};
}

void draw_hatched(Ui& ui, Point base, const std::string& words, double size, double room) {
  const Theme& theme = ui.theme();
  const double width =
      words.empty() ? std::min(room, size * 2.5) : ui.width_of(words, size, FontWeight::semibold);
  ImGuiCanvas canvas = ui.canvas();
  fill_textured_rect(canvas, {base.x - theme.px(4), base.y - size, width + theme.px(8), size * 1.4},
                     theme.neutral.panel, Texture::diagonal_up,
                     {theme.neutral.track, theme.texture_pitch * 1.6, theme.texture_line});
  canvas.draw_text(base, words, {size, theme.neutral.hi, FontWeight::semibold});
}

namespace {

/// Where words end in a row and the spread begins, of its height.
constexpr double words_end = .74;

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

/// "in 97 of 100", or "97/100"; nothing where even that has no room.
std::string count_within(const Ui& ui, const Comparison& comparison, double room) {
  if (comparison.futures.empty()) return {};
  for (const std::string& words :
       {tr_format("in {0}", counted_words(comparison)), tr_format("in {0}", comparison.futures),
        short_count(comparison.futures)})
    if (ui.width_of(words, ui.theme().type.tick) <= room) return words;
  return {};
}

/// "24 points up", "in 97 of 100". Closer to the figure, in smaller letters and in the end without
/// the words, which the figures say too.
void draw_difference(Ui& ui, const Rect& cell, double figure_end, double base,
                     const Comparison& comparison) {
  const Theme& theme = ui.theme();
  const double size = theme.type.body, end = cell.right() - theme.px(8);
  const double widest = ui.width_of(comparison.words, theme.type.tick, FontWeight::semibold);
  const double x =
      std::clamp(end - widest * 1.03, figure_end + theme.px(12), figure_end + theme.px(26));
  const double room = end - x;
  const std::string words = fitting_words(ui, comparison, room);
  const double fit = fitting_size(ui, words, size, FontWeight::semibold, room);
  ImGuiCanvas canvas = ui.canvas();
  const std::string futures = count_within(ui, comparison, room);
  const bool counted = !futures.empty();
  const bool strong = is_stressed(comparison);
  canvas.draw_text({x, std::max(base - (counted ? size * .62 : 0), cell.y + fit * 1.05)}, words,
                   {fit, strong ? theme.neutral.hi : theme.neutral.mid,
                    strong ? FontWeight::semibold : FontWeight::regular});
  if (counted)
    canvas.draw_text({x, base + size * .62}, futures, {theme.type.tick, theme.neutral.mid});
}

}  // namespace

double least_words(const Ui& ui, const Comparison& comparison) {
  const double size = ui.theme().type.tick;
  if (comparison.kind == ComparisonKind::baseline) return ui.width_of(comparison.words, size);
  if (comparison.kind != ComparisonKind::different) return 0;
  const double futures =
      comparison.futures.empty() ? 0 : ui.width_of(tr_format("in {0}", comparison.futures), size);
  return std::max(futures, ui.width_of(comparison.signed_size, size, FontWeight::semibold));
}

void draw_words_beside(Ui& ui, const Rect& cell, double figure_end, double base,
                       const Comparison& comparison) {
  const Theme& theme = ui.theme();
  const double x = figure_end + theme.px(26);
  switch (comparison.kind) {
    case ComparisonKind::none:
      return;
    case ComparisonKind::baseline: {
      const double from = figure_end + theme.px(12), room = cell.right() - theme.px(8) - from;
      const double size =
          fitting_size(ui, comparison.words, theme.type.body, FontWeight::regular, room);
      const double spare = room - ui.width_of(comparison.words, size);
      return static_cast<void>(ui.text({from + std::clamp(spare, 0., theme.px(14)), base},
                                       comparison.words, size, theme.neutral.mid));
    }
    case ComparisonKind::no_clear_difference:
      return draw_no_difference(ui, cell, x, base, comparison.words);
    case ComparisonKind::different:
      return draw_difference(ui, cell, figure_end, base, comparison);
  }
}

}  // namespace pendulum
