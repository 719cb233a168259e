#include "viz/figure/legend.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numbers>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_gauges.h"
#include "viz/figure/map_parts.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

struct LegendItem {
  std::string label;
  double sign_width = 0;
  std::function<void(Canvas&, const Theme&, Point)> draw;  // the sign, centred
};
constexpr std::size_t usual_items = 24;  // no list of them grows beyond

constexpr double half_turn = std::numbers::pi;

void draw_rim_sign(Canvas& canvas, const Theme& theme, Point at) {
  const double r = theme.px(6.5);
  canvas.stroke_circle(at, r, {theme.neutral.track, theme.px(2.2)});
  canvas.stroke_arc(at, r, -half_turn / 2, half_turn, {theme.neutral.busy_rim, theme.px(2.2)});
}

void draw_ring_sign(Canvas& canvas, const Theme& theme, Point at) {
  const double r = theme.px(6.5);
  canvas.fill_circle(at, theme.px(2.6), theme.neutral.mid);
  for (int i = 0; i < 6; ++i) {
    const double angle = half_turn / 3 * i;
    canvas.stroke_arc(at, r, angle - 0.3, angle + 0.3, {theme.neutral.mid, theme.px(3.4)});
  }
}

void draw_glow_sign(Canvas& canvas, const Theme& theme, Point at) {
  const Colour colour = theme.cause(CauseGroup::queue_centre).colour;
  for (const double r : {8.5, 6.0, 3.5}) canvas.fill_circle(at, theme.px(r), faded(colour, 0.28));
}

/// What only some organisations show.
void add_signs(const Theme& theme, const LegendSigns& signs, std::vector<LegendItem>& items) {
  const double wide = theme.px(20);
  for (const auto& [sign, label] :
       {std::pair{MarketSign::shadow, to_translate("own shadow tools")},
        std::pair{MarketSign::rule, to_translate("rules not met yet")},
        std::pair{MarketSign::opening, to_translate("being entered")}}) {
    if (!signs.markets[static_cast<std::size_t>(sign)]) continue;
    items.push_back({tr(label), wide, [sign](Canvas& canvas, const Theme& look, Point at) {
                       draw_market_sign(canvas, look, sign, at, look.px(5.5), 1);
                     }});
  }
  for (const auto& [kind, label] : {std::pair{SeatKind::newcomer, to_translate("newcomer")},
                                    std::pair{SeatKind::empty, to_translate("empty seat")}})
    if (signs.seats)
      items.push_back(
          {tr(label), theme.px(12), [kind](Canvas& canvas, const Theme& look, Point at) {
             draw_seat(canvas, look, kind, at, look.px(3.6));
           }});
  for (const auto& [gauge, label, shown] :
       {std::tuple{MapGauge::tools, to_translate("tools"), signs.tools},
        std::tuple{MapGauge::links, to_translate("links"), signs.tools},
        std::tuple{MapGauge::up_to_date, to_translate("on the latest tools"), signs.generations},
        std::tuple{MapGauge::playbook, to_translate("playbook knows"), signs.playbook}})
    if (shown)
      items.push_back({tr(label), wide, [gauge](Canvas& canvas, const Theme& look, Point at) {
                         draw_gauge_sign(canvas, look, gauge, at, look.px(6.5), 0.7);
                       }});
}

std::vector<LegendItem> map_items(const Theme& theme, const LegendSigns& signs) {
  std::vector<LegendItem> items;
  items.reserve(usual_items);
  for (std::size_t k = 0; k < work_kind_count; ++k) {
    const auto kind = static_cast<WorkKind>(k);
    items.push_back(
        {tr(label_of(kind)), theme.px(14), [kind](Canvas& canvas, const Theme& look, Point at) {
           draw_token(canvas, look, kind, at, look.px(4.2));
         }});
  }
  const double wide = theme.px(20);
  items.push_back({tr("rim: busy share"), wide, draw_rim_sign});
  items.push_back({tr("ring: done by the centre"), wide, draw_ring_sign});
  items.push_back({tr("glow: friction, by cause"), wide, draw_glow_sign});
  add_signs(theme, signs, items);
  return items;
}

std::vector<LegendItem> cause_items(const Theme& theme) {
  std::vector<LegendItem> items;
  items.reserve(usual_items);
  const double wide = theme.px(16);
  for (std::size_t g = 0; g < cause_group_count; ++g)
    items.push_back(
        {tr(cause_group_facts()[g].label), wide, [g](Canvas& canvas, const Theme& look, Point at) {
           const Point size{look.px(16), 0.8 * look.type.tick};
           const Rect swatch{at.x - size.x / 2, at.y - size.y / 2, size.x, size.y};
           fill_cause_rect(canvas, look, swatch, g);
         }});
  return items;
}

/// Where each item of the legend stands: its line, and its left edge in there.
struct LegendPlace {
  std::size_t line = 0;
  double x = 0, width = 0;
};
std::vector<LegendPlace> place_items(const Canvas& canvas, const Theme& theme, double width,
                                     const std::vector<LegendItem>& items) {
  std::vector<LegendPlace> places;
  places.reserve(items.size());
  LegendPlace next;
  for (const LegendItem& item : items) {
    const double text = canvas.text_width(item.label, theme.type.tick, FontWeight::regular);
    next.width = item.sign_width + theme.px(5) + text;
    if (next.x > 0 && next.x + next.width > width) next = {next.line + 1, 0, next.width};
    places.push_back(next);
    next.x += next.width + theme.px(16);
  }
  return places;
}

/// As many of the lines as fit, `pitch` apart. Gives back how wide the widest became.
double draw_items(Canvas& canvas, const Theme& theme, const Rect& rect, double pitch,
                  const std::vector<LegendItem>& items, const std::vector<LegendPlace>& places) {
  const double size = theme.type.tick;
  double widest = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const double top = pitch * static_cast<double>(places[i].line);
    if (top + pitch > rect.h + 0.5 || places[i].x + places[i].width > rect.w) break;
    const double x = rect.x + places[i].x, y = rect.y + top + pitch / 2;
    items[i].draw(canvas, theme, {x + items[i].sign_width / 2, y});
    canvas.draw_text({x + items[i].sign_width + theme.px(5), y + 0.36 * size}, items[i].label,
                     {size, theme.neutral.mid});
    widest = std::max(widest, places[i].x + places[i].width);
  }
  return widest;
}

// Lines stand closer where there is little room.
double cause_legend_pitch(const Theme& theme, double room, std::size_t lines) {
  const double tick = theme.type.tick;
  return std::clamp(room / static_cast<double>(lines), 1.25 * tick, 1.5 * tick);
}

}  // namespace

void note_signs(const Trace& trace, const Organisation& organisation, LegendSigns& signs) {
  for (const MarketSpell& spell : trace.spells)
    signs.markets[static_cast<std::size_t>(spell.sign)] = true;
  signs.seats |= !trace.seats.empty();
  signs.tools |= organisation.tool_instances > 0 || !trace.stack.empty();
  signs.generations |= !trace.adoption.empty();
  signs.playbook |= !trace.knowledge.empty();
}

std::size_t map_legend_lines(Canvas& canvas, const Theme& theme, double width,
                             const LegendSigns& signs) {
  return place_items(canvas, theme, width, map_items(theme, signs)).back().line + 1;
}

double map_legend_height(const Theme& theme, std::size_t lines) {
  return theme.type.tick * (0.3 + 1.6 * static_cast<double>(lines));
}

double draw_map_legend(Canvas& canvas, const Theme& theme, const Rect& rect,
                       const LegendSigns& signs) {
  const auto items = map_items(theme, signs);
  const auto places = place_items(canvas, theme, rect.w, items);
  std::size_t lines = places.back().line + 1;
  while (lines > 1 && map_legend_height(theme, lines) > rect.h + 0.5) --lines;
  return draw_items(canvas, theme, rect, rect.h / static_cast<double>(lines), items, places);
}

double cause_legend_height(Canvas& canvas, const Theme& theme, double width) {
  const std::size_t lines = place_items(canvas, theme, width, cause_items(theme)).back().line + 1;
  return cause_legend_pitch(theme, 0, lines) * static_cast<double>(lines);
}

void draw_cause_legend(Canvas& canvas, const Theme& theme, const Rect& rect) {
  const auto items = cause_items(theme);
  const auto places = place_items(canvas, theme, rect.w, items);
  draw_items(canvas, theme, rect, cause_legend_pitch(theme, rect.h, places.back().line + 1), items,
             places);
}

}  // namespace pendulum
