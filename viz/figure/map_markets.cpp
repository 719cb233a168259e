#include "viz/figure/map_markets.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pendulum {
namespace {

using std::numbers::pi;
constexpr double smallest_circle = 6;  // u

Point on_ellipse(double angle, double rx, double ry) {
  return {rx * std::cos(angle), ry * std::sin(angle)};
}

/// `count` parameters between -end and +end, equally far apart along the ellipse.
std::vector<double> spread(std::size_t count, double end, double rx, double ry) {
  constexpr int samples = 240;
  std::vector<double> length(samples + 1, 0);
  for (int i = 1; i <= samples; ++i) {
    const auto at = [&](int k) { return on_ellipse(-end + 2 * end * k / samples, rx, ry); };
    const Point step = at(i) - at(i - 1);
    length[static_cast<std::size_t>(i)] =
        length[static_cast<std::size_t>(i - 1)] + std::hypot(step.x, step.y);
  }
  std::vector<double> angles;
  for (std::size_t k = 0; k < count; ++k) {
    const double wanted =
        count == 1 ? length.back() / 2
                   : length.back() * static_cast<double>(k) / static_cast<double>(count - 1);
    const auto found = std::lower_bound(length.begin(), length.end(), wanted - 1e-9);
    const auto index = static_cast<double>(found - length.begin());
    angles.push_back(-end + 2 * end * index / samples);
  }
  return angles;
}

double end_angle(std::size_t side) {
  return (side <= 2 ? 40.0 : 61.0) * pi / 180;
}

double turned_into_half_turn(double angle) {
  while (angle > pi) angle -= 2 * pi;
  while (angle < -pi) angle += 2 * pi;
  return angle;
}

double circle_radius(const Organisation& organisation, int team) {
  const double people = team < 0 ? 0 : organisation.teams[static_cast<std::size_t>(team)].people();
  return 7 + 4 * std::sqrt(std::max(0.0, people));
}

/// The nearest two neighbours on the ellipse, in u.
double tightest_spacing(const std::vector<Point>& points) {
  double tightest = 1e9;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point step = points[i] - points[i - 1];
    tightest = std::min(tightest, std::hypot(step.x, step.y));
  }
  return tightest;
}

MarketLanes make_lanes(const MapLayout& layout, const TeamPlace& place, double rim_angle,
                       double spread_angle) {
  const double side = place.at.x >= layout.middle.x ? 1 : -1;
  const auto rim = [&](double angle) {
    const double r = layout.rim_radius + layout.unit;
    return layout.middle + Point{r * std::cos(angle), r * std::sin(angle)};
  };
  const Point inwards = layout.middle - place.at;
  const double towards = std::atan2(inwards.y, inwards.x);
  const auto shore = [&](double turn) {
    const double r = place.radius + 2 * layout.unit;
    return place.at + Point{r * std::cos(towards + turn), r * std::sin(towards + turn)};
  };
  // The lower lane leads in on both sides, so that "in" is always read the same way.
  const auto bend = [&](Point a, Point b, double sign) {
    const Point d = b - a;
    const double length = std::max(1e-6, std::hypot(d.x, d.y));
    const double sag = std::min(15 * layout.unit, length * 0.35) * sign;
    return between(a, b, 0.5) + Point{d.y / length * sag, -d.x / length * sag};
  };
  const double lane = 27 * pi / 180 * side;
  MarketLanes lanes;
  lanes.inbound.from = shore(-lane);
  lanes.inbound.to = rim(rim_angle + spread_angle * side);
  lanes.inbound.control = bend(lanes.inbound.from, lanes.inbound.to, side);
  lanes.outbound.from = rim(rim_angle - spread_angle * side);
  lanes.outbound.to = shore(lane);
  lanes.outbound.control = bend(lanes.outbound.to, lanes.outbound.from, -side);
  return lanes;
}

}  // namespace

std::vector<double> market_angles(std::size_t markets, double radius_x, double radius_y) {
  const std::size_t right = (markets + 1) / 2, left = markets / 2;
  std::vector<double> angles = spread(right, end_angle(right), radius_x, radius_y);
  for (const double angle : spread(left, end_angle(left), radius_x, radius_y))
    angles.push_back(pi + angle);
  return angles;
}

std::vector<double> sector_angles(const std::vector<double>& markets) {
  const auto count = static_cast<double>(markets.size());
  std::vector<double> sectors;
  double turn = 0;
  for (std::size_t i = 0; i < markets.size(); ++i) {
    sectors.push_back(-pi / 2 + 2 * pi * (static_cast<double>(i) + 0.5) / count);
    turn += turned_into_half_turn(markets[i] - sectors[i]) / count;
  }
  for (double& sector : sectors) sector += turn;
  return sectors;
}

void place_markets(MapLayout& layout, const Organisation& organisation) {
  const std::size_t count = organisation.markets.size();
  const double u = layout.unit;
  const auto angles = market_angles(count, layout.boundary_x / u, layout.boundary_y / u);
  layout.sectors = sector_angles(angles);
  std::vector<Point> points;
  double largest = smallest_circle;
  for (std::size_t m = 0; m < count; ++m) {
    points.push_back(on_ellipse(angles[m], layout.boundary_x / u, layout.boundary_y / u));
    largest = std::max(largest, circle_radius(organisation, layout.team_of_market[m]));
  }
  const double spacing = tightest_spacing(points);
  const double label = layout.options.labels ? layout.text_size * 1.3 / u : 0;
  const double shrink = std::min(1.0, (spacing - label - 5) / 2 / largest);
  layout.glow_limit = std::clamp(spacing * 0.8, 12.0, 60.0);
  const double lane_spread = std::min(9.0, 0.3 * 360 / std::max(1.0, static_cast<double>(count)));
  layout.lanes.resize(count);
  for (std::size_t m = 0; m < count; ++m) {
    const int team = layout.team_of_market[m];
    TeamPlace place;
    place.at = layout.middle + points[m] * u;
    place.radius = std::max(smallest_circle, circle_radius(organisation, team) * shrink) * u;
    place.box = around(place.at, place.radius, place.radius);
    layout.lanes[m] = make_lanes(layout, place, angles[m], lane_spread * pi / 180);
    if (team >= 0) layout.places[static_cast<std::size_t>(team)] = place;
  }
}

}  // namespace pendulum
