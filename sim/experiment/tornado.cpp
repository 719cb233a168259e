#include "sim/experiment/tornado.h"

#include <algorithm>
#include <cmath>

#include "sim/base/check.h"

namespace pendulum {
namespace {

/// The width of the bar: the farther end, when both lie on one side.
double reach(const TornadoBar& bar) {
  const double ends[] = {0, bar.low.mean, bar.high.mean};
  const auto [least, most] = std::minmax_element(std::begin(ends), std::end(ends));
  const double width = *most - *least;
  return std::isnan(width) ? -1 : width;
}

}  // namespace

std::vector<TornadoBar> tornado_bars(const std::vector<double>& base,
                                     const std::vector<std::vector<double>>& low,
                                     const std::vector<std::vector<double>>& high) {
  PENDULUM_CHECK(low.size() == high.size(), "every factor has a low and a high end");
  constexpr Comparing exact{.luck_free = true};  // what a price adds is the same in every future
  std::vector<TornadoBar> bars;
  for (std::size_t f = 0; f < low.size(); ++f) {
    TornadoBar& bar = bars.emplace_back();
    bar.factor = f;
    bar.at_low = estimate(low[f]);
    bar.at_high = estimate(high[f]);
    bar.low = pair_values(base, low[f], exact).difference;
    bar.high = pair_values(base, high[f], exact).difference;
    bar.swing = pair_values(low[f], high[f], exact).difference;
  }
  std::stable_sort(bars.begin(), bars.end(),
                   [](const TornadoBar& a, const TornadoBar& b) { return reach(a) > reach(b); });
  return bars;
}

}  // namespace pendulum
