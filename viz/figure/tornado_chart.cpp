#include "viz/figure/tornado_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/scale.h"
#include "viz/figure/tornado_parts.h"
#include "viz/language/words.h"

namespace pendulum {

std::optional<bool> subject_is_better(const TornadoChart& chart, const Estimate& answer) {
  if (!chart.other || answer.count == 0 || !is_clear(answer)) return std::nullopt;
  return (answer.mean > 0) == (facts_of(chart.metric).better != Better::lower);
}

bool is_clear(const Estimate& change) {
  return change.low90 > 0 || change.high90 < 0;
}

std::vector<TornadoTurn> turns_of(const TornadoChart& chart, const TornadoRow& row) {
  std::vector<TornadoTurn> turns;
  const std::optional<bool> now = subject_is_better(chart, chart.base);
  for (const TornadoEnd* end : {&row.low, &row.high}) {
    const std::optional<bool> there = subject_is_better(chart, end->answer);
    if (end->answer.count == 0 || there == now || !is_clear(end->change)) continue;
    turns.push_back({end, !there ? nullptr : *there ? &chart.subject : &*chart.other});
  }
  return turns;
}

namespace {

double row_height(const Theme& theme) {
  return std::round(theme.type.body * 1.5);
}

void place_rows(TornadoInk& ink, double top) {
  const double height = row_height(ink.theme);
  double room = ink.rect.bottom() - top;
  const auto fits = [&] { return static_cast<std::size_t>(std::max(0.0, room / height)); };
  // The line about those that have no room needs one too.
  if (fits() < ink.chart.rows.size()) room -= height;
  const std::size_t shown = std::min(ink.chart.rows.size(), fits());
  for (std::size_t i = 0; i < shown; ++i)
    ink.plan.rows.push_back(
        {ink.rect.x, top + static_cast<double>(i) * height, ink.rect.w, height});
}

/// Names on the left, what turns round on the right, each no wider than it must be. Where words
/// have no room, ranges go, and who is better is told by its marker.
void place_columns(TornadoInk& ink, double top) {
  const Theme& theme = ink.theme;
  const double most_names = ink.rect.w * .42, most_turns = ink.rect.w * .26;
  double names = 0, ranges = 0, turns = 0, marks = 0;
  for (std::size_t i = 0; i < ink.plan.rows.size(); ++i) {
    const TornadoRow& row = ink.chart.rows[i];
    const auto tick = [&](const std::string& words) {
      return ink.canvas.text_width(words, theme.type.tick, FontWeight::regular);
    };
    const double name = ink.canvas.text_width(row.name, theme.type.body, FontWeight::regular);
    names = std::max(names, name);
    ranges = std::max(ranges, name + tick(range_words(row)));
    turns = std::max(turns, tick(turning_words(ink.chart, row)));
    marks = std::max(marks, turning_marks_width(ink, row));
  }
  ink.ranges = ranges + theme.px(30) <= most_names;
  ink.name_width = std::min((ink.ranges ? ranges : names) + theme.px(30), most_names);
  ink.marks = turns > most_turns;
  if (turns > 0) ink.turn_width = (ink.marks ? marks : turns) + theme.px(14);
  const double height = static_cast<double>(ink.plan.rows.size()) * row_height(theme);
  ink.plan.plot = {ink.rect.x + ink.name_width, top, ink.rect.w - ink.name_width - ink.turn_width,
                   height};
}

AxisRange range_of(const TornadoInk& ink) {
  std::vector<double> values{ink.chart.base.mean};
  for (std::size_t i = 0; i < ink.plan.rows.size(); ++i)
    for (const TornadoEnd* end : {&ink.chart.rows[i].low, &ink.chart.rows[i].high})
      values.push_back(ink.chart.base.mean + end->change.mean);
  return nice_range(values, tornado_ticks, ink.chart.other.has_value());
}

/// Which way is better: with two structures, for whom.
void draw_sides(TornadoInk& ink, double base) {
  const Theme& theme = ink.theme;
  const Rect& plot = ink.plan.plot;
  const double size = theme.type.tick;
  if (!ink.chart.other) {
    const std::string words =
        std::string(tr(facts_of(ink.chart.metric).label)) + " " + tr("\u2013 better to the right");
    ink.canvas.draw_text(
        {plot.right(), base},
        fitted_text(ink.canvas, words, size, FontWeight::regular, plot.right() - ink.rect.x),
        {size, theme.neutral.mid, FontWeight::regular, TextAlign::right});
    return;
  }
  const double zero = ink.at(0), gap = theme.px(8);
  const auto say = [&](const TornadoSide& side, bool right) {
    const double room = right ? plot.right() - zero - gap : zero - gap - plot.x;
    const std::string words =
        right ? tr_format("{0} better →", side.name) : tr_format("← {0} better", side.name);
    if (ink.canvas.text_width(words, size, FontWeight::semibold) > room) return;
    ink.canvas.draw_text({right ? zero + gap : zero - gap, base}, words,
                         {size, theme.structure(side.structure).words, FontWeight::semibold,
                          right ? TextAlign::left : TextAlign::right});
  };
  say(ink.chart.subject, true);
  say(*ink.chart.other, false);
}

/// What the axis counts, before its first number; returns from where that may stand.
double draw_unit(TornadoInk& ink, double base, double first) {
  const double size = ink.theme.type.tick;
  const std::string number = ink.words(first);
  const double room = ink.at(first) - ink.canvas.text_width(number, size, FontWeight::regular) / 2 -
                      size * .5 - ink.rect.x;
  const std::string unit = fitted_text(ink.canvas, tr(facts_of(ink.chart.metric).unit_label), size,
                                       FontWeight::regular, room);
  ink.canvas.draw_text({ink.rect.x, base}, unit, {size, ink.theme.neutral.mid});
  return ink.rect.x + ink.canvas.text_width(unit, size, FontWeight::regular);
}

void draw_axis(TornadoInk& ink) {
  const Theme& theme = ink.theme;
  const Rect& plot = ink.plan.plot;
  const double size = theme.type.tick, base = plot.y - size * .5;
  std::vector<double> ticks = nice_ticks(ink.range, tornado_ticks);
  std::sort(ticks.begin(), ticks.end(), [&](double a, double b) { return ink.at(a) < ink.at(b); });
  double free_from = ticks.empty() ? ink.rect.x : draw_unit(ink, base, ticks.front());
  for (const double value : ticks) {
    const double x = ink.at(value);
    const bool zero = ink.chart.other && value == 0;
    ink.canvas.stroke_path(
        std::array{Point{x, plot.y}, Point{x, plot.bottom()}},
        {zero ? theme.neutral.mid : theme.neutral.hair, zero ? theme.px(2) : theme.grid_width});
    const std::string words = ink.words(value);
    const double half = ink.canvas.text_width(words, size, FontWeight::regular) / 2;
    if (x - half < free_from || x + half > ink.rect.right()) continue;
    ink.canvas.draw_text(
        {x, base}, words,
        {size, zero ? theme.neutral.hi : theme.neutral.lo, FontWeight::regular, TextAlign::centre});
    free_from = x + half + size * .5;
  }
  draw_sides(ink, base - size * 1.4);
}

void draw_base(TornadoInk& ink) {
  const Rect& plot = ink.plan.plot;
  const std::array dash{ink.theme.px(5), ink.theme.px(4)};
  const double x = ink.at(ink.chart.base.mean);
  ink.canvas.stroke_path(std::array{Point{x, plot.y}, Point{x, plot.bottom()}},
                         {ink.theme.neutral.hi, ink.theme.px(1.6), dash});
}

void draw_rest(TornadoInk& ink) {
  const std::size_t hidden = ink.chart.rows.size() - ink.plan.rows.size();
  if (hidden == 0) return;
  const double size = ink.theme.type.tick;
  ink.canvas.draw_text(
      {ink.rect.x, ink.plan.plot.bottom() + row_height(ink.theme) / 2 + size * .36},
      tr_n("and {0} other that moves it less", "and {0} others that move it less",
           static_cast<long long>(hidden), hidden),
      {size, ink.theme.neutral.lo});
}

}  // namespace

TornadoPlan draw_tornado(Canvas& canvas, const Theme& theme, const Rect& rect,
                         const TornadoChart& chart) {
  TornadoInk ink{canvas, theme, chart, rect};
  const double below = draw_tornado_header(ink);
  const double top = below + theme.type.tick * 3.4;
  if (chart.base.count == 0 || !std::isfinite(chart.base.mean)) return ink.plan;
  place_rows(ink, top);
  if (ink.plan.rows.empty()) return ink.plan;
  place_columns(ink, top);
  if (ink.plan.plot.w < theme.px(80)) return ink.plan;
  ink.range = range_of(ink);
  draw_axis(ink);
  for (std::size_t i = 0; i < ink.plan.rows.size(); ++i)
    draw_tornado_row(ink, ink.plan.rows[i], chart.rows[i], chart.marked == i);
  draw_base(ink);
  draw_rest(ink);
  return ink.plan;
}

}  // namespace pendulum
