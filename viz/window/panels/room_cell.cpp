#include "viz/window/panels/room_cell.h"

#include <algorithm>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/layout.h"
#include "viz/window/panels/room_difference.h"

namespace pendulum {
namespace {

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

double draw_figure(Ui& ui, Point base, double size, const RoomCell& content) {
  const FontWeight weight = content.stands_out ? FontWeight::semibold : FontWeight::regular;
  const Theme& theme = ui.theme();
  const Colour ink =
      content.stands_out ? theme.structure(content.structure).words : theme.neutral.mid;
  return ui.text(base, with_sign(content.value), size, ink, weight);
}

/// The longest count of futures that fits a width in the letters of a tick, or none.
std::string fitting_count(const Ui& ui, const Comparison& comparison, double width) {
  for (const std::string& words :
       {counted_words(comparison), comparison.futures, short_count(comparison.futures)})
    if (ui.width_of(words, ui.theme().type.tick) < width) return words;
  return {};
}

/// Where large words leave no room beside the figure they go below it, in one line; the count of
/// futures beside the figure, or beside the shortest words.
void draw_stacked(Ui& ui, const Rect& cell, const RoomCell& content, double size) {
  const Theme& theme = ui.theme();
  const double x = cell.x + theme.px(12), right = cell.right() - theme.px(6);
  const double base = cell.y + cell.h * .40;
  const double width = draw_figure(ui, {x, base}, size, content);
  const Comparison& comparison = content.comparison;
  const double below = base + theme.type.body * 1.35;
  std::string futures = fitting_count(ui, comparison, right - x - width - theme.px(20));
  const bool beside = !futures.empty();
  double room = right - x;
  if (!beside) {
    const double left = room - ui.width_of(comparison.signed_size, theme.type.body) - theme.px(20);
    futures = fitting_count(ui, comparison, left);
    if (!futures.empty()) room -= ui.width_of(futures, theme.type.tick) + theme.px(20);
  }
  const std::string words = fitting_words(ui, comparison, room);
  if (comparison.kind == ComparisonKind::no_clear_difference) {
    draw_hatched(ui, {x, below}, words, theme.type.tick, room);
  } else {
    const bool strong = is_stressed(comparison);
    const FontWeight weight = strong ? FontWeight::semibold : FontWeight::regular;
    const double fit = fitting_size(ui, words, theme.type.body, weight, room);
    ui.text({x, below}, words, fit, strong ? theme.neutral.hi : theme.neutral.mid, weight);
  }
  if (!futures.empty())
    ui.text({right, beside ? base : below}, futures, theme.type.tick, theme.neutral.mid,
            FontWeight::regular, TextAlign::right);
  draw_spread(ui, cell, cell.y + cell.h * .87, content);
}

/// In a row of one line there is room for the figure, the difference and a short count of futures.
void draw_low(Ui& ui, const Rect& cell, const RoomCell& content) {
  const Theme& theme = ui.theme();
  const double size = std::min(theme.type.figure, cell.h * .62);
  const double base = cell.y + cell.h / 2 + size * .36, x = cell.x + theme.px(12);
  const double from = x + draw_figure(ui, {x, base}, size, content) + theme.px(20);
  const Comparison& comparison = content.comparison;
  const double right = cell.right() - theme.px(6);
  const std::string futures = short_count(comparison.futures);
  const double counted = ui.width_of(futures, theme.type.tick) + theme.px(14);
  double room = right - from;
  if (!futures.empty() && !fitting_words(ui, comparison, room - counted).empty()) {
    ui.text({right, cell.y + cell.h / 2 + theme.type.tick * .36}, futures, theme.type.tick,
            theme.neutral.mid, FontWeight::regular, TextAlign::right);
    room -= counted;
  }
  const bool unclear = comparison.kind == ComparisonKind::no_clear_difference;
  const std::string words = fitting_words(ui, comparison, room);
  const double fit = fitting_size(ui, words, theme.type.body, FontWeight::semibold, room);
  const Point words_base{from, cell.y + cell.h / 2 + fit * .36};
  if (unclear) return draw_hatched(ui, words_base, words, fit, room);
  const bool strong = is_stressed(comparison);
  ui.text(words_base, words, fit, strong ? theme.neutral.hi : theme.neutral.mid,
          strong ? FontWeight::semibold : FontWeight::regular);
}

constexpr double least_figure = .75;  // of the size figures have

}  // namespace

std::string with_sign(const std::string& value) {
  const std::string about = tr("about ");
  return value.starts_with(about) ? "≈" + value.substr(about.size()) : value;
}

bool is_low_row(const Theme& theme, double height) {
  return height < 2.4 * theme.type.body;
}

namespace {

bool is_stacked(const Theme& theme, const Rect& cell) {
  return cell.w < words_beside * theme.type.body && cell.h > lines_of_stack * theme.type.body;
}

double figure_from(const Theme& theme, const Rect& cell) {
  return cell.x + theme.px(18);
}

/// Where words stand beside the figure it is smaller if they would not fit even in the smallest
/// letters.
double figure_size(const Ui& ui, const Rect& cell, const RoomCell& content) {
  const Theme& theme = ui.theme();
  if (is_stacked(theme, cell)) {
    const double size = std::min(theme.type.figure, cell.h * .38);
    const double figure = ui.width_of(with_sign(content.value), size, FontWeight::semibold);
    return size * std::min(1., (cell.w - theme.px(18)) / figure);
  }
  const double size = std::min(theme.type.figure, cell.h * .56);
  const double words = least_words(ui, content.comparison);
  if (words <= 0) return size;
  const double room =
      cell.right() - theme.px(8) - words * 1.03 - theme.px(12) - figure_from(theme, cell);
  const double figure = ui.width_of(with_sign(content.value), size, FontWeight::semibold);
  return size * std::clamp(room / figure, least_figure, 1.);
}

void draw_cell(Ui& ui, const Rect& cell, const RoomCell& content, double size) {
  const Theme& theme = ui.theme();
  if (content.stands_out)
    ui.canvas().fill_rect(cell, faded(theme.structure(content.structure).fill, .10), 0);
  if (is_low_row(theme, cell.h)) return draw_low(ui, cell, content);
  if (is_stacked(theme, cell)) return draw_stacked(ui, cell, content, size);
  const double x = figure_from(theme, cell), base = cell.y + cell.h * .58;
  const double width = draw_figure(ui, {x, base}, size, content);
  draw_words_beside(ui, cell, x + width, base - size * .24, content.comparison);
  draw_spread(ui, cell, cell.y + cell.h * .82, content);
}

}  // namespace

void draw_room_cells(Ui& ui, std::span<const Rect> cells, std::span<const RoomCell> contents) {
  double size = ui.theme().type.figure;
  for (std::size_t i = 0; i < contents.size(); ++i)
    size = std::min(size, figure_size(ui, cells[i], contents[i]));
  for (std::size_t i = 0; i < contents.size(); ++i) draw_cell(ui, cells[i], contents[i], size);
}

}  // namespace pendulum
