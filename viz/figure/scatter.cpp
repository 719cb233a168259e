#include "viz/figure/scatter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "sim/experiment/digits.h"
#include "viz/figure/canvas_shapes.h"
#include "viz/figure/mark_names.h"
#include "viz/figure/scale.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr int axis_ticks = 6;
constexpr double weak = .35;
constexpr double name_sign = 1.05;  // of the letters: a mark's shape before its name

double mark_radius(const Theme& theme) {
  return theme.px(theme.room() ? 11 : 7);
}

std::string lower_first(std::string_view text) {
  std::string lower(text);
  if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z')
    lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  return lower;
}

/// One direction: its range, turned round where less is better.
struct Direction {
  Metric metric;
  AxisRange range;
  [[nodiscard]] bool turned() const { return facts_of(metric).better == Better::lower; }
  [[nodiscard]] LinearScale scale(double worse, double better) const {
    return turned() ? LinearScale(range, better, worse) : LinearScale(range, worse, better);
  }
  [[nodiscard]] std::string words(double value) const {
    const bool share = facts_of(metric).unit == MetricUnit::share;
    const double step = nice_step(range.high - range.low, axis_ticks);
    return share ? tick_words(value, step, true)
                 : local_number(group_thousands(tick_digits(value, step)));
  }
};

struct ScatterInk {
  Canvas& canvas;
  const Theme& theme;
  const Scatter& data;
  Rect rect;
  Direction across, up;
  ScatterPlan plan;

  [[nodiscard]] Point at(double x, double y) const {
    return {across.scale(plan.plot.x, plan.plot.right())(x),
            up.scale(plan.plot.bottom(), plan.plot.y)(y)};
  }
};

Direction direction_of(const Scatter& data, bool across) {
  std::vector<double> values;
  for (const ScatterCloud& cloud : data.clouds)
    for (std::size_t f = 0; f < std::min(cloud.x.size(), cloud.y.size()); ++f)
      if (std::isfinite(cloud.x[f]) && std::isfinite(cloud.y[f]))
        values.push_back(across ? cloud.x[f] : cloud.y[f]);
  return {across ? data.x : data.y, nice_range(values, axis_ticks)};
}

void place_plot(ScatterInk& ink) {
  const Theme& theme = ink.theme;
  const double tick = theme.type.tick;
  double left = 0;
  for (const double value : nice_ticks(ink.up.range, axis_ticks))
    left = std::max(left, ink.canvas.text_width(ink.up.words(value), tick, FontWeight::regular));
  const double top = theme.type.head * 1.6 + tick * 1.6, bottom = tick * 3.2;
  ink.plan.plot = {ink.rect.x + left + theme.px(10), ink.rect.y + top,
                   ink.rect.w - left - theme.px(26), ink.rect.h - top - bottom};
  ink.plan.radius = std::max(1.5, theme.px(theme.room() ? 4.5 : 3.2));
}

/// "Lead time, days, request to live", and which way is better.
std::string axis_words(const Direction& direction, std::string_view better) {
  const MetricFacts& facts = facts_of(direction.metric);
  return tr(facts.label) + ", " + tr(facts.unit_label) + " " + std::string(better);
}

void draw_axes(ScatterInk& ink) {
  const Theme& theme = ink.theme;
  const Rect& plot = ink.plan.plot;
  const double size = theme.type.tick;
  const TextStyle words{size, theme.neutral.lo};
  double free_from = plot.x - theme.px(40);
  std::vector<double> ticks = nice_ticks(ink.across.range, axis_ticks);
  if (ink.across.turned()) std::reverse(ticks.begin(), ticks.end());
  for (const double value : ticks) {
    const double x = ink.at(value, ink.up.range.low).x;
    ink.canvas.stroke_path(std::array{Point{x, plot.y}, Point{x, plot.bottom()}},
                           {theme.neutral.hair, theme.grid_width});
    const std::string text = ink.across.words(value);
    const double half = ink.canvas.text_width(text, size, FontWeight::regular) / 2;
    if (x - half < free_from || x + half > ink.rect.right()) continue;
    ink.canvas.draw_text({x, plot.bottom() + size * 1.35}, text,
                         {size, words.colour, FontWeight::regular, TextAlign::centre});
    free_from = x + half + size * .5;
  }
  for (const double value : nice_ticks(ink.up.range, axis_ticks)) {
    const double y = ink.at(ink.across.range.low, value).y;
    ink.canvas.stroke_path(std::array{Point{plot.x, y}, Point{plot.right(), y}},
                           {theme.neutral.hair, theme.grid_width});
    ink.canvas.draw_text({plot.x - theme.px(8), y + size * .36}, ink.up.words(value),
                         {size, words.colour, FontWeight::regular, TextAlign::right});
  }
  ink.canvas.draw_text({plot.right(), plot.bottom() + size * 2.75},
                       axis_words(ink.across, tr("\u2013 better to the right")),
                       {size, theme.neutral.mid, FontWeight::regular, TextAlign::right});
}

void draw_header(ScatterInk& ink) {
  const Theme& theme = ink.theme;
  const double base = ink.rect.y + theme.type.head;
  std::string title = tr_format("{0} against {1}", tr(facts_of(ink.data.y).label),
                                lower_first(tr(facts_of(ink.data.x).label)));
  if (!ink.data.part.empty()) title += ", " + ink.data.part;
  const double hint = ink.canvas.text_width(ink.data.hint, theme.type.tick, FontWeight::regular);
  ink.canvas.draw_text({ink.rect.x, base},
                       fitted_text(ink.canvas, title, theme.type.head, FontWeight::semibold,
                                   ink.rect.w - hint - theme.px(16)),
                       {theme.type.head, theme.neutral.hi, FontWeight::semibold});
  ink.canvas.draw_text({ink.rect.right(), base}, ink.data.hint,
                       {theme.type.tick, theme.neutral.mid, FontWeight::regular, TextAlign::right});
  const std::string words = axis_words(ink.up, tr("\u2013 better upwards"));
  const std::string dots = tr("each dot is a future; marks: means and their 90 % intervals");
  const double y = base + theme.type.tick * 1.5;
  const double left = ink.canvas.text_width(words, theme.type.tick, FontWeight::regular);
  ink.canvas.draw_text({ink.rect.x, y}, words, {theme.type.tick, theme.neutral.mid});
  const double room = ink.rect.w - left - theme.px(20);
  ink.canvas.draw_text({ink.rect.right(), y},
                       fitted_text(ink.canvas, dots, theme.type.tick, FontWeight::regular, room),
                       {theme.type.tick, theme.neutral.lo, FontWeight::regular, TextAlign::right});
}

void draw_cloud(ScatterInk& ink, const ScatterCloud& cloud) {
  const Colour colour =
      faded(ink.theme.structure(cloud.structure).fill, cloud.outdated ? weak * .5 : .5);
  for (std::size_t f = 0; f < std::min(cloud.x.size(), cloud.y.size()); ++f) {
    if (!std::isfinite(cloud.x[f]) || !std::isfinite(cloud.y[f])) continue;
    const Point at = ink.at(cloud.x[f], cloud.y[f]);
    ink.canvas.fill_circle(at, ink.plan.radius, colour);
    ink.plan.dots.push_back({at, f});
  }
}

/// The mean with its intervals. With few futures they reach beyond the cloud: they go as far as the
/// plot does. Returns where they stand.
NamedMark draw_mean(ScatterInk& ink, const ScatterCloud& cloud) {
  const Theme& theme = ink.theme;
  const StructureStyle& style = theme.structure(cloud.structure);
  const Colour fill = faded(style.fill, cloud.outdated ? weak : 1);
  const Point at = ink.at(cloud.mean_x.mean, cloud.mean_y.mean);
  const auto bar = [&](Point from, Point to) {
    ink.canvas.stroke_path(std::array{from, to}, {theme.neutral.panel, theme.px(5)});
    ink.canvas.stroke_path(std::array{from, to}, {fill, theme.px(2.4)});
  };
  const Rect& plot = ink.plan.plot;
  const auto ends = [](double a, double b, double low, double high) {
    return std::minmax({std::clamp(a, low, high), std::clamp(b, low, high)});
  };
  NamedMark mark{at,   at.x,
                 at.x, at.y,
                 at.y, ink.canvas.text_width(cloud.name, theme.type.body, FontWeight::semibold)};
  if (std::isfinite(cloud.mean_x.low90)) {
    std::tie(mark.left, mark.right) =
        ends(ink.at(cloud.mean_x.low90, cloud.mean_y.mean).x,
             ink.at(cloud.mean_x.high90, cloud.mean_y.mean).x, plot.x, plot.right());
    bar({mark.left, at.y}, {mark.right, at.y});
  }
  if (std::isfinite(cloud.mean_y.low90)) {
    std::tie(mark.top, mark.bottom) =
        ends(ink.at(cloud.mean_x.mean, cloud.mean_y.low90).y,
             ink.at(cloud.mean_x.mean, cloud.mean_y.high90).y, plot.y, plot.bottom());
    bar({at.x, mark.top}, {at.x, mark.bottom});
  }
  draw_rimmed_marker(ink.canvas, style.marker, at, mark_radius(theme), fill, theme.neutral.panel,
                     theme.px(2));
  return mark;
}

/// A name that stands apart from its mark has the mark's shape before it and a line to it.
void draw_name(ScatterInk& ink, const ScatterCloud& cloud, Point mark, const MarkName& name) {
  const Theme& theme = ink.theme;
  const StructureStyle& style = theme.structure(cloud.structure);
  const double size = theme.type.body, strength = cloud.outdated ? weak : 1;
  const Colour fill = faded(style.fill, strength);
  if (name.apart) {
    const Point end = nearest_point(name.box, mark);
    ink.canvas.stroke_path(std::array{mark, end}, {theme.neutral.panel, theme.px(3.2)});
    ink.canvas.stroke_path(std::array{mark, end}, {fill, theme.px(1.4)});
    draw_rimmed_marker(ink.canvas, style.marker, mark, mark_radius(theme), fill,
                       theme.neutral.panel, theme.px(2));
  }
  ink.canvas.fill_rect(name.box.inset(-theme.px(2)), faded(theme.neutral.panel, .75), theme.px(3));
  const double sign = name.apart ? name_sign * size : 0, base = name.box.y + size * .9;
  if (name.apart)
    draw_marker(ink.canvas, style.marker, {name.box.x + size * .4, base - size * .36}, size * .34,
                fill);
  ink.canvas.draw_text({name.box.x + sign, base}, cloud.name,
                       {size, faded(style.words, strength), FontWeight::semibold});
}

void draw_means(ScatterInk& ink) {
  const Theme& theme = ink.theme;
  std::vector<const ScatterCloud*> clouds;
  std::vector<NamedMark> marks;
  for (const ScatterCloud& cloud : ink.data.clouds) {
    if (cloud.mean_x.count == 0 || cloud.mean_y.count == 0) continue;
    clouds.push_back(&cloud);
    marks.push_back(draw_mean(ink, cloud));
  }
  const std::vector<MarkName> names =
      place_names(ink.plan.plot, marks,
                  {theme.type.body, mark_radius(theme), theme.px(6), name_sign * theme.type.body});
  for (std::size_t i = 0; i < clouds.size(); ++i) draw_name(ink, *clouds[i], marks[i].at, names[i]);
}

/// The same future in every cloud.
void draw_marked(ScatterInk& ink, std::size_t future) {
  std::vector<Point> line;
  for (const ScatterCloud& cloud : ink.data.clouds) {
    if (future >= std::min(cloud.x.size(), cloud.y.size())) continue;
    if (!std::isfinite(cloud.x[future]) || !std::isfinite(cloud.y[future])) continue;
    line.push_back(ink.at(cloud.x[future], cloud.y[future]));
  }
  if (line.size() > 1)
    ink.canvas.stroke_path(line, {faded(ink.theme.neutral.hi, .6), ink.theme.px(1.2)});
  for (const Point& at : line)
    ink.canvas.stroke_circle(at, ink.plan.radius + ink.theme.px(2.5),
                             {ink.theme.neutral.hi, ink.theme.px(2)});
}

}  // namespace

std::optional<std::size_t> ScatterPlan::future_at(Point point) const {
  std::optional<std::size_t> nearest;
  double least = radius + 3;
  for (const Dot& dot : dots) {
    const double distance = std::hypot(dot.at.x - point.x, dot.at.y - point.y);
    if (distance > least) continue;
    least = distance;
    nearest = dot.future;
  }
  return nearest;
}

ScatterPlan draw_scatter(Canvas& canvas, const Theme& theme, const Rect& rect,
                         const Scatter& scatter) {
  ScatterInk ink{
      canvas, theme, scatter, rect, direction_of(scatter, true), direction_of(scatter, false), {}};
  place_plot(ink);
  draw_header(ink);
  if (ink.plan.plot.w < theme.px(40) || ink.plan.plot.h < theme.px(40)) return ink.plan;
  draw_axes(ink);
  for (const ScatterCloud& cloud : scatter.clouds) draw_cloud(ink, cloud);
  if (scatter.marked) draw_marked(ink, *scatter.marked);
  draw_means(ink);
  return ink.plan;
}

}  // namespace pendulum
