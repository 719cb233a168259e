#include "viz/figure/tornado_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "sim/experiment/digits.h"
#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

enum class End { low, high };

void fill_bar(Canvas& canvas, const Theme& theme, const Rect& rect, End end, bool clear) {
  if (!clear) {
    fill_textured_rect(canvas, rect, theme.neutral.control, Texture::diagonal_up,
                       {faded(theme.neutral.lo, .5), theme.px(7), theme.px(1.2)});
  } else if (end == End::high) {
    canvas.fill_rect(rect, theme.neutral.mid);
  } else {
    canvas.fill_rect(rect, theme.neutral.panel);
    canvas.stroke_rect(rect.inset(theme.px(1)), {theme.neutral.mid, theme.px(2)});
  }
}

/// An arrowhead at the edge: the interval does not end here.
void draw_goes_on(TornadoInk& ink, Point tip) {
  const double size = ink.theme.px(6), side = tip.x <= ink.plan.plot.x ? 1 : -1;
  const std::array head{tip, Point{tip.x + side * size, tip.y - size * .7},
                        Point{tip.x + side * size, tip.y + size * .7}};
  ink.canvas.fill_polygon(head, ink.theme.neutral.hi);
  ink.canvas.stroke_path(std::array{head[0], head[1], head[2], head[0]},
                         {ink.theme.neutral.panel, ink.theme.px(1)});
}

/// From the answer as it stands to that at one end, with the interval of the change.
void draw_bar(TornadoInk& ink, const Rect& lane, const TornadoEnd& end, End which) {
  const double base = ink.chart.base.mean;
  if (end.change.count == 0 || !std::isfinite(end.change.mean) || end.change.mean == 0) return;
  const Rect& plot = ink.plan.plot;
  const double from = ink.at(base), to = ink.at(base + end.change.mean);
  const Rect bar{std::min(from, to), lane.y, std::max(std::abs(to - from), 1.0), lane.h};
  fill_bar(ink.canvas, ink.theme, bar, which, is_clear(end.change));
  if (!std::isfinite(end.change.low90)) return;
  const auto x = [&](double change) {
    return std::clamp(ink.at(base + change), plot.x, plot.right());
  };
  const double y = lane.centre().y;
  const std::array whisker{Point{x(end.change.low90), y}, Point{x(end.change.high90), y}};
  ink.canvas.stroke_path(whisker, {ink.theme.neutral.panel, ink.theme.px(3.2)});
  ink.canvas.stroke_path(whisker, {ink.theme.neutral.hi, ink.theme.px(1.4)});
  for (const double change : {end.change.low90, end.change.high90})
    if (std::abs(ink.at(base + change) - x(change)) > 1) draw_goes_on(ink, {x(change), y});
}

std::string place_words(const TornadoTurn& turn) {
  return tr_format("at {0}", turn.end->value);
}

/// "● at 40 %", for each end; a hatched box where it is open.
void draw_turning_marks(TornadoInk& ink, const TornadoRow& row, Point at) {
  const Theme& theme = ink.theme;
  const double size = theme.type.tick, box = size * .8;
  for (const TornadoTurn& turn : turns_of(ink.chart, row)) {
    const Point middle{at.x + box / 2, at.y - .36 * size};
    if (turn.better == nullptr) {
      fill_bar(ink.canvas, theme, around(middle, box / 2, box / 2), End::high, false);
    } else {
      const StructureStyle& style = theme.structure(turn.better->structure);
      draw_marker(ink.canvas, style.marker, middle, box / 2, style.fill);
    }
    at.x += box + size * .4;
    const std::string words = place_words(turn);
    ink.canvas.draw_text(at, words, {size, theme.neutral.hi});
    at.x += ink.canvas.text_width(words, size, FontWeight::regular) + size * .7;
  }
}

/// Who is better and what that depends on: both on one line, or each on its own.
std::vector<std::string> sentence_lines(const TornadoInk& ink) {
  const TornadoChart& chart = ink.chart;
  if (chart.sentence.empty()) return {};
  if (chart.standing.empty()) return {chart.sentence};
  const std::string both = chart.standing + " " + chart.sentence;
  if (ink.canvas.text_width(both, ink.theme.type.body, FontWeight::regular) <= ink.rect.w)
    return {both};
  return {chart.standing, chart.sentence};
}

/// What the bars mean, from the right; returns where it begins.
double draw_legend(TornadoInk& ink, double base) {
  const Theme& theme = ink.theme;
  const double size = theme.type.tick, box = size * 1.3;
  double x = ink.rect.right();
  const auto entry = [&](const std::string& words, End end, bool clear) {
    x -= ink.canvas.text_width(words, size, FontWeight::regular);
    ink.canvas.draw_text({x, base}, words, {size, theme.neutral.mid});
    x -= box + theme.px(6);
    fill_bar(ink.canvas, theme, {x, base - size * .72, box, size * .72}, end, clear);
    x -= theme.px(16);
  };
  entry(tr("luck explains it"), End::high, false);
  entry(tr("high end"), End::high, true);
  entry(tr("low end"), End::low, true);
  return x;
}

}  // namespace

double TornadoInk::at(double value) const {
  const bool turned = facts_of(chart.metric).better == Better::lower;
  const Rect inside{plan.plot.x + theme.px(12), 0, plan.plot.w - theme.px(24), 0};
  return turned ? LinearScale(range, inside.right(), inside.x)(value)
                : LinearScale(range, inside.x, inside.right())(value);
}

std::string TornadoInk::words(double value) const {
  const bool share = facts_of(chart.metric).unit == MetricUnit::share;
  const double step = nice_step(range.high - range.low, tornado_ticks);
  const std::string sign = chart.other && value > 0 ? "+" : "";
  return sign + (share ? tick_words(value, step, true)
                       : local_number(group_thousands(tick_digits(value, step))));
}

std::string range_words(const TornadoRow& row) {
  return row.low.value + " … " + row.high.value;
}

std::string turning_words(const TornadoChart& chart, const TornadoRow& row) {
  std::string words;
  for (const TornadoTurn& turn : turns_of(chart, row)) {
    const std::string& at = turn.end->value;
    words += (words.empty() ? "" : ", ") +
             (turn.better == nullptr ? tr_format("at {0} not clear", at)
                                     : tr_format("at {0} {1} is better", at, turn.better->name));
  }
  return words;
}

double turning_marks_width(const TornadoInk& ink, const TornadoRow& row) {
  const double size = ink.theme.type.tick;
  double width = 0;
  for (const TornadoTurn& turn : turns_of(ink.chart, row))
    width += ink.canvas.text_width(place_words(turn), size, FontWeight::regular) + size * 1.9;
  return width;
}

double draw_tornado_header(TornadoInk& ink) {
  const Theme& theme = ink.theme;
  const double head = theme.type.head, tick = theme.type.tick, body = theme.type.body;
  const auto wide = [&](const std::string& words, double size, FontWeight weight) {
    return ink.canvas.text_width(words, size, weight);
  };
  const auto say = [&](double base, const std::string& words, double room, const TextStyle& style) {
    ink.canvas.draw_text({ink.rect.x, base},
                         fitted_text(ink.canvas, words, style.size, style.weight, room), style);
  };
  double base = ink.rect.y + head;
  const double room = ink.rect.w - wide(ink.chart.hint, tick, FontWeight::regular) - theme.px(16);
  const bool whole = wide(ink.chart.title, head, FontWeight::semibold) <= room;
  say(base, whole ? ink.chart.title : ink.chart.short_title, room,
      {head, theme.neutral.hi, FontWeight::semibold});
  ink.canvas.draw_text({ink.rect.right(), base}, ink.chart.hint,
                       {tick, theme.neutral.mid, FontWeight::regular, TextAlign::right});
  base += tick * 1.5;
  const double legend = draw_legend(ink, base);
  say(base, ink.chart.progress.empty() ? ink.chart.unit_words : ink.chart.progress,
      legend - ink.rect.x, {tick, theme.neutral.mid});
  for (const std::string& line : sentence_lines(ink)) {
    base += body * 1.45;
    say(base, line, ink.rect.w, {body, theme.neutral.hi});
  }
  return base + body * .4;
}

void draw_tornado_row(TornadoInk& ink, const Rect& rect, const TornadoRow& row, bool marked) {
  const Theme& theme = ink.theme;
  const double body = theme.type.body, tick = theme.type.tick;
  if (marked) ink.canvas.fill_rect(rect, theme.neutral.control, theme.px(3));
  const double base = rect.y + rect.h / 2 + .36 * body;
  const std::string range = ink.ranges ? range_words(row) : std::string();
  const double right = ink.plan.plot.x - theme.px(10);
  const double range_width = ink.canvas.text_width(range, tick, FontWeight::regular);
  ink.canvas.draw_text({rect.x + theme.px(4), base},
                       fitted_text(ink.canvas, row.name, body, FontWeight::regular,
                                   right - range_width - theme.px(12) - rect.x),
                       {body, theme.neutral.hi});
  ink.canvas.draw_text({right, base}, range,
                       {tick, theme.neutral.lo, FontWeight::regular, TextAlign::right});
  // Two ends on one side share the height, or one would hide the other.
  const bool apart = row.low.change.mean * row.high.change.mean < 0;
  const Rect lane = rect.inset(std::round(rect.h * .16));
  const double half = std::round(lane.h / 2);
  draw_bar(ink, apart ? lane : Rect{lane.x, lane.y, lane.w, half}, row.low, End::low);
  draw_bar(ink, apart ? lane : Rect{lane.x, lane.y + half, lane.w, lane.h - half}, row.high,
           End::high);
  const Point turning_at{ink.plan.plot.right() + theme.px(14), base};
  if (ink.marks) return draw_turning_marks(ink, row, turning_at);
  ink.canvas.draw_text(turning_at,
                       fitted_text(ink.canvas, turning_words(ink.chart, row), tick,
                                   FontWeight::regular, ink.turn_width - theme.px(14)),
                       {tick, theme.neutral.hi});
}

}  // namespace pendulum
