#include "viz/figure/life_lane.h"

#include <algorithm>
#include <string>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/scale.h"

namespace pendulum {
namespace {

double x_of(const Rect& rect, const LifeLane& lane, double day) {
  return rect.x + rect.w * std::clamp(day / std::max(lane.longest, 1e-9), 0., 1.);
}

Rect place_of(const Rect& rect, const LifeLane& lane, const LifeSpan& span) {
  const double from = x_of(rect, lane, span.from), to = x_of(rect, lane, span.to);
  return {from, rect.y, to - from, rect.h};
}

bool is_work(const LifeSpan& span) {
  return span.cause == Cause::work;
}

std::size_t group_of(const LifeSpan& span) {
  return static_cast<std::size_t>(facts_of(span.cause).group);
}

/// Without the gap to the next.
Rect shown(const Theme& theme, const Rect& place) {
  return {place.x, place.y, std::max(1., place.w - theme.segment_gap), place.h};
}

/// Where they have room.
void draw_days(Canvas& canvas, const Theme& theme, const Rect& place, const LifeSpan& span) {
  const double days = span.to - span.from, size = std::min(theme.type.tick, place.h * .8);
  const std::string words = tick_words(days, days >= 9.95 ? 1 : .1, false);
  const double width = canvas.text_width(words, size, FontWeight::semibold);
  if (width + theme.px(10) > place.w || size < theme.type.tick * .8) return;
  const bool work = is_work(span);
  const CauseStyle& style = theme.causes[group_of(span)];
  canvas.fill_rect(around(place.centre(), width / 2 + theme.px(3), size * .62),
                   work ? life_work_colour(theme) : style.colour, theme.px(2));
  canvas.draw_text(
      {place.centre().x, place.centre().y + size * .36}, words,
      {size, work ? theme.neutral.hi : style.ink, FontWeight::semibold, TextAlign::centre});
}

}  // namespace

Colour life_work_colour(const Theme& theme) {
  return theme.neutral.edge;
}

void draw_life_lane(Canvas& canvas, const Theme& theme, const Rect& rect, const LifeLane& lane) {
  if (lane.line) canvas.fill_rect({rect.x, rect.centre().y - .5, rect.w, 1}, theme.neutral.hair);
  for (const LifeSpan& span : lane.spans) {
    const Rect place = shown(theme, place_of(rect, lane, span));
    if (is_work(span))
      canvas.fill_rect(place, life_work_colour(theme));
    else
      fill_cause_rect(canvas, theme, place, group_of(span));
  }
  if (lane.due > 0 && lane.due <= lane.longest) {
    const double due = x_of(rect, lane, lane.due);
    canvas.fill_rect({due - theme.px(1.5), rect.y - theme.px(3), theme.px(3), rect.h + theme.px(6)},
                     theme.neutral.hi);
  }
  for (const LifeSpan& span : lane.spans)
    draw_days(canvas, theme, shown(theme, place_of(rect, lane, span)), span);
}

std::optional<std::size_t> span_at(const Rect& rect, const LifeLane& lane, Point point) {
  for (std::size_t i = 0; i < lane.spans.size(); ++i) {
    const Rect place = place_of(rect, lane, lane.spans[i]);
    if (point.x >= place.x && point.x < place.right()) return i;
  }
  return std::nullopt;
}

}  // namespace pendulum
