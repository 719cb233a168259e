#include "viz/figure/flip_strip.h"

#include <algorithm>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

constexpr double end_of_range = 1e-9;

/// "up to 0.25", "from 0.26 to 0.74", "from 0.82".
std::string where(const FlipZone& zone, const std::function<std::string(double)>& value_words) {
  if (zone.from <= end_of_range) return tr_format("up to {0}", value_words(zone.to));
  if (zone.to >= 1 - end_of_range) return tr_format("from {0}", value_words(zone.from));
  return tr_format("from {0} to {1}", value_words(zone.from), value_words(zone.to));
}

bool is_whole(const FlipZone& zone) {
  return zone.from <= end_of_range && zone.to >= 1 - end_of_range;
}

}  // namespace

std::string_view best_words(Metric metric) {
  if (metric == Metric::net_value_per_month) return to_translate("leaves most net value");
  if (metric == Metric::throughput_per_month) return to_translate("delivers most");
  if (metric == Metric::lead_time_days) return to_translate("is fastest");
  if (metric == Metric::asset_reuse_share) return to_translate("reuses most");
  if (metric == Metric::friction_days_per_item) return to_translate("has the least friction");
  return to_translate("is best");
}

std::string flip_words(const std::vector<FlipZone>& zones, Metric metric,
                       const std::vector<std::string>& names,
                       const std::function<std::string(double)>& value_words) {
  std::string words;
  bool contested = false;
  for (const FlipZone& zone : zones) {
    if (!zone.winner) {
      contested = true;
      continue;
    }
    const std::string& name = names.at(*zone.winner);
    if (is_whole(zone))
      return tr_format("{0} {1} over the whole range.", name, tr(best_words(metric)));
    words += words.empty() ? name + " " + tr(best_words(metric)) + " " : ", " + name + " ";
    words += where(zone, value_words);
  }
  if (words.empty()) return tr("No structure is clearly best anywhere along this range.");
  return words + (contested ? tr("; elsewhere no clear difference.") : ".");
}

void draw_flip_strip(Canvas& canvas, const Theme& theme, const Rect& rect, const FlipStrip& strip) {
  const double opacity = strip.sharp ? 1 : .55, gap = theme.px(1);
  for (const FlipZone& zone : strip.zones) {
    const double from = rect.x + rect.w * std::clamp(zone.from, 0.0, 1.0);
    const double to = rect.x + rect.w * std::clamp(zone.to, 0.0, 1.0);
    const Rect part{from, rect.y, std::max(0.0, to - from - gap), rect.h};
    if (part.w <= 0) continue;
    if (zone.winner) {
      const StructureStyle& style = theme.structure(*zone.winner);
      canvas.fill_rect(part, faded(style.outline_only ? theme.neutral.hi : style.fill, opacity), 0);
    } else {
      fill_textured_rect(canvas, part, theme.neutral.track, Texture::diagonal_up,
                         {faded(theme.neutral.mid, opacity), theme.px(4), theme.px(1)});
    }
  }
}

}  // namespace pendulum
