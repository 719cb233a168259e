#include "sim/experiment/morris.h"

#include <cmath>
#include <numeric>
#include <utility>

#include "sim/base/check.h"
#include "sim/base/random.h"

namespace pendulum {
namespace {

constexpr double step = 2.0 / 3;
constexpr double cell = 1.0 / 3;

std::vector<std::size_t> shuffled(std::size_t count, Stream& stream) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  for (std::size_t left = count; left > 1; --left)
    std::swap(order[left - 1],
              order[static_cast<std::size_t>(stream.next_uniform() * static_cast<double>(left))]);
  return order;
}

/// Ends of a move are 0, 1/3, 2/3 or 1 exactly, however they were reached.
double moved(double from) {
  return from < .5 ? (from == 0 ? step : 1) : (from == 1 ? cell : 0);
}

/// [factor][path]: by how much the output changes over the whole range.
std::vector<std::vector<double>> effects_of(const UnitPoints& points,
                                            const std::vector<double>& outputs) {
  const std::size_t factors = points.front().size();
  const std::size_t paths = points.size() / (factors + 1);
  std::vector<std::vector<double>> effects(factors, std::vector<double>(paths));
  for (std::size_t path = 0; path < paths; ++path)
    for (std::size_t i = 0; i < factors; ++i) {
      const std::size_t at = path * (factors + 1) + i;
      for (std::size_t f = 0; f < factors; ++f) {
        const double move = points[at + 1][f] - points[at][f];
        if (move != 0) effects[f][path] = (outputs[at + 1] - outputs[at]) / move;
      }
    }
  return effects;
}

}  // namespace

UnitPoints morris_points(std::size_t factors, std::size_t paths, std::uint64_t seed) {
  PENDULUM_CHECK(factors > 0 && paths > 0, "a screening has factors, and paths among them");
  UnitPoints points;
  for (std::size_t path = 0; path < paths; ++path) {
    Stream stream({seed, 0}, purpose("morris.path"), path);
    std::vector<double> point(factors);
    for (double& value : point) value = std::floor(stream.next_uniform() * 4) * cell;
    for (double& value : point) value = value > .9 ? 1 : value;
    points.push_back(point);
    for (const std::size_t factor : shuffled(factors, stream)) {
      point[factor] = moved(point[factor]);
      points.push_back(point);
    }
  }
  return points;
}

std::vector<MorrisEffect> morris_effects(const UnitPoints& points,
                                         const std::vector<double>& outputs, std::uint64_t seed) {
  PENDULUM_CHECK(points.size() == outputs.size(), "every point of a screening has its output");
  std::vector<MorrisEffect> result;
  const auto effects = effects_of(points, outputs);
  for (const std::vector<double>& of_factor : effects) {
    const auto count = static_cast<double>(of_factor.size());
    MorrisEffect& effect = result.emplace_back();
    for (const double value : of_factor) {
      effect.mean += value / count;
      effect.mean_absolute += std::abs(value) / count;
    }
    double squares = 0;
    for (const double value : of_factor) squares += (value - effect.mean) * (value - effect.mean);
    if (of_factor.size() > 1) effect.deviation = std::sqrt(squares / (count - 1));
  }
  const auto intervals = bootstrap_intervals(effects.front().size(), seed, [&](const auto& places) {
    std::vector<double> means;
    for (const std::vector<double>& of_factor : effects) {
      double sum = 0;
      for (const std::size_t place : places) sum += std::abs(of_factor[place]);
      means.push_back(sum / static_cast<double>(places.size()));
    }
    return means;
  });
  for (std::size_t f = 0; f < result.size(); ++f) result[f].mean_absolute90 = intervals[f];
  return result;
}

}  // namespace pendulum
