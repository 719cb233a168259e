#include "viz/figure/legend.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/map_parts.h"

namespace pendulum {
namespace {

struct LegendItem {
  std::string label;
  double sign_width = 0;
  std::function<void(Point)> draw;  // the sign, centred
};

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

std::vector<LegendItem> map_items(Canvas& canvas, const Theme& theme, const LegendSigns& signs) {
  std::vector<LegendItem> items;
  for (std::size_t k = 0; k < work_kind_count; ++k) {
    const auto kind = static_cast<WorkKind>(k);
    items.push_back({std::string(label_of(kind)), theme.px(14), [&canvas, &theme, kind](Point at) {
                       draw_token(canvas, theme, kind, at, theme.px(4.2));
                     }});
  }
  const double wide = theme.px(20);
  items.push_back({"rim: busy share", wide, [&](Point at) { draw_rim_sign(canvas, theme, at); }});
  items.push_back({"ring: share done by the centre", wide,
                   [&](Point at) { draw_ring_sign(canvas, theme, at); }});
  items.push_back({"glow: friction, in the colour of its cause", wide,
                   [&](Point at) { draw_glow_sign(canvas, theme, at); }});
  for (const auto& [sign, label] : {std::pair{MarketSign::shadow, "own shadow tools"},
                                    std::pair{MarketSign::rule, "rules not met yet"}}) {
    if (!signs[static_cast<std::size_t>(sign)]) continue;
    items.push_back({label, wide, [&canvas, &theme, sign](Point at) {
                       draw_market_sign(canvas, theme, sign, at, theme.px(5.5), 1);
                     }});
  }
  return items;
}

}  // namespace

void note_signs(const Trace& trace, LegendSigns& signs) {
  for (const MarketSpell& spell : trace.spells) signs[static_cast<std::size_t>(spell.sign)] = true;
}

double draw_map_legend(Canvas& canvas, const Theme& theme, const Rect& rect,
                       const LegendSigns& signs) {
  const double size = theme.type.tick, y = rect.y + rect.h / 2;
  double x = rect.x;
  for (const auto& item : map_items(canvas, theme, signs)) {
    const double text = canvas.text_width(item.label, size, FontWeight::regular);
    const double wide = item.sign_width + theme.px(5) + text;
    if (x + wide > rect.right()) break;
    item.draw({x + item.sign_width / 2, y});
    canvas.draw_text({x + item.sign_width + theme.px(5), y + 0.36 * size}, item.label,
                     {size, theme.neutral.mid});
    x += wide + theme.px(16);
  }
  return x - rect.x;
}

void draw_cause_legend(Canvas& canvas, const Theme& theme, const Rect& rect) {
  const double size = theme.type.tick, line = size * 1.5;
  double x = rect.x, y = rect.y;
  for (std::size_t g = 0; g < cause_group_count; ++g) {
    const std::string label(cause_group_facts()[g].label);
    const double wide = theme.px(24) + canvas.text_width(label, size, FontWeight::regular);
    if (x > rect.x && x + wide > rect.right()) {
      x = rect.x;
      y += line;
    }
    if (y + line > rect.bottom() + 0.5 || x + wide > rect.right()) return;
    fill_cause_rect(canvas, theme, {x, y + 0.3 * size, theme.px(16), 0.8 * size}, g);
    canvas.draw_text({x + theme.px(24), y + size}, label, {size, theme.neutral.mid});
    x += wide + theme.px(18);
  }
}

}  // namespace pendulum
