#include "viz/figure/ring_pick.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pendulum {

double ring_radius(const MapLayout& layout, std::size_t family) {
  return layout.first_ring + layout.ring_step * static_cast<double>(family);
}

std::optional<std::size_t> ring_at(const MapLayout& layout, std::size_t families, Point pixel) {
  if (families == 0 || !(layout.ring_step > 0)) return std::nullopt;
  const Point d = pixel - layout.middle;
  // A gap between two rings belongs to both halfway: nobody aims that finely.
  const double place = (std::hypot(d.x, d.y) - layout.first_ring) / layout.ring_step + .5;
  if (place < 0 || place >= static_cast<double>(families)) return std::nullopt;
  return static_cast<std::size_t>(place);
}

double arc_share_at(const MapLayout& layout, Point pixel) {
  const Point d = pixel - layout.middle;
  const double angle = std::atan2(d.y, d.x);
  double nearest = std::numbers::pi;
  for (const double sector : layout.sectors)
    nearest = std::min(nearest, std::abs(std::remainder(angle - sector, 2 * std::numbers::pi)));
  const double half = std::numbers::pi / static_cast<double>(layout.sectors.size());
  return std::clamp(nearest / half, 0.0, 1.0);
}

}  // namespace pendulum
