#include <algorithm>
#include <array>

#include "viz/figure/flag_boxes.h"
#include "viz/figure/line_chart_parts.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

bool on_chart(const ChartInk& ink, const ChartFlag& flag) {
  return flag.month >= 0 && flag.month <= ink.chart.months;
}

/// Where another stands so close that only one of them could be read, behind it.
void add_name(std::vector<FlagLabel>& labels, const ChartFlag& flag, double x, double size) {
  if (labels.empty() || x - labels.back().stem >= size) {
    labels.push_back({x, flag.label});
  } else if (!flag.label.empty()) {
    labels.back().words += (labels.back().words.empty() ? "" : " · ") + flag.label;
  }
}

}  // namespace

void draw_value_axis(const ChartInk& ink) {
  const Theme& theme = ink.theme;
  const double size = theme.type.tick, step = chart_tick_step(ink.chart);
  for (const double value : nice_ticks(ink.chart.range, chart_value_ticks)) {
    const double y = ink.scale(value);
    ink.canvas.stroke_path(std::array{Point{ink.plan.plot.x, y}, Point{ink.plan.plot.right(), y}},
                           {theme.neutral.hair, theme.grid_width});
    ink.canvas.draw_text({ink.plan.plot.x - theme.px(7), y + 0.35 * size},
                         tick_words(value, step, ink.chart.percent),
                         {size, theme.neutral.lo, FontWeight::regular, TextAlign::right});
  }
}

void draw_month_axis(const ChartInk& ink) {
  const Theme& theme = ink.theme;
  const double size = theme.type.tick, y = ink.plan.plot.bottom() + size * 1.42;
  const auto width = [&](const std::string& words) {
    return ink.canvas.text_width(words, size, FontWeight::regular);
  };
  // The 0 stands under the axis, the word in front of it.
  const double start =
      std::max(ink.plan.left, ink.plan.plot.x - width(tr("month ")) - width("0") / 2);
  ink.canvas.draw_text({start, y}, tr("month 0"), {size, theme.neutral.lo});
  double free_from = start + width(tr("month 0")) + size * 0.4;
  const int room = static_cast<int>(ink.plan.plot.w / (size * 3));
  for (const int month : month_ticks(ink.chart.months, std::clamp(room, 1, 6))) {
    const std::string words = std::to_string(month);
    const double x = ink.plan.x_of(month);
    if (month == 0 || x - width(words) / 2 < free_from) continue;
    ink.canvas.draw_text({x, y}, words,
                         {size, theme.neutral.lo, FontWeight::regular, TextAlign::centre});
    free_from = x + width(words) / 2 + size * 0.4;
  }
}

void draw_flag_lines(const ChartInk& ink) {
  const Theme& theme = ink.theme;
  const Rect& plot = ink.plan.plot;
  const std::array<double, 2> dots{theme.px(2), theme.px(3)};
  for (const auto& flag : ink.chart.flags) {
    const double x = ink.plan.x_of(flag.month);
    if (on_chart(ink, flag))
      ink.canvas.stroke_path(std::array{Point{x, plot.y}, Point{x, plot.bottom()}},
                             {faded(theme.neutral.lo, 0.8), theme.grid_width, dots});
  }
}

void draw_flag_names(const ChartInk& ink) {
  const Theme& theme = ink.theme;
  const Rect& plot = ink.plan.plot;
  const double size = theme.type.tick;
  std::vector<FlagLabel> labels;
  for (const auto& flag : ink.chart.flags)
    if (on_chart(ink, flag)) add_name(labels, flag, ink.plan.x_of(flag.month), size);
  for (const FlagBox& box : place_flags(ink.canvas, labels, plot.x, plot.right(), size)) {
    if (!(box.width > 0)) continue;
    ink.canvas.fill_rect({box.x, plot.y, box.width, size * 1.35}, theme.neutral.control);
    ink.canvas.draw_text({box.words_x, plot.y + size}, box.words, {size, theme.neutral.hi});
  }
}

}  // namespace pendulum
