#include "viz/figure/dot_stack.h"

#include <algorithm>
#include <cmath>

namespace pendulum {
namespace {

constexpr double diameter_step = .5;

double column_of(double value, const LinearScale& x, double anchor, double diameter) {
  return std::round((x(value) - x(anchor)) / diameter);
}

}  // namespace

std::vector<ValueDot> value_dots(const std::vector<double>& by_future, std::size_t at_most) {
  std::vector<ValueDot> dots;
  for (std::size_t i = 0; i < by_future.size(); ++i)
    if (std::isfinite(by_future[i])) dots.push_back({by_future[i], i});
  std::sort(dots.begin(), dots.end(), [](const ValueDot& a, const ValueDot& b) {
    return a.value < b.value || (a.value == b.value && a.future < b.future);
  });
  if (dots.size() <= at_most) return dots;
  std::vector<ValueDot> quantiles;
  for (std::size_t i = 0; i < at_most; ++i) {
    const std::size_t rank = (2 * i + 1) * dots.size() / (2 * at_most);
    quantiles.push_back({dots[rank].value, ValueDot::no_future});
  }
  return quantiles;
}

std::vector<Point> stacked_dots(const std::vector<ValueDot>& dots, const LinearScale& x,
                                double anchor, double base, double diameter) {
  std::vector<Point> points;
  double last = 0;
  int height = 0;
  for (const ValueDot& dot : dots) {
    const double column = column_of(dot.value, x, anchor, diameter);
    height = !points.empty() && column == last ? height + 1 : 0;
    last = column;
    points.push_back({x(anchor) + column * diameter, base - (height + .5) * diameter});
  }
  return points;
}

double fitting_diameter(const std::vector<ValueDot>& dots, const LinearScale& x, double anchor,
                        double height, double smallest, double largest) {
  for (double diameter = largest; diameter > smallest; diameter -= diameter_step) {
    double highest = 0;
    for (const Point& point : stacked_dots(dots, x, anchor, 0, diameter))
      highest = std::max(highest, diameter / 2 - point.y);
    if (highest <= height) return diameter;
  }
  return smallest;
}

}  // namespace pendulum
