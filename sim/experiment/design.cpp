#include "sim/experiment/design.h"

#include <limits>
#include <utility>

#include <boost/random/sobol.hpp>

#include "sim/base/random.h"

namespace pendulum {
namespace {

constexpr unsigned digits = 52;  // as many as a double holds exactly below 1

UnitPoints digital_net(std::size_t count, std::size_t dimensions,
                       const std::vector<std::uint64_t>& shift) {
  boost::random::sobol_engine<std::uint64_t, digits> engine(dimensions);
  UnitPoints points(count, std::vector<double>(dimensions));
  // The engine leaves out the origin; with it, every power of two of points is even.
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t d = 0; d < dimensions; ++d)
      points[i][d] = static_cast<double>((i == 0 ? 0 : engine()) ^ shift[d]) * 0x1.0p-52;
  return points;
}

std::vector<DesignPoint> make_grid(const std::vector<Factor>& factors) {
  std::vector<DesignPoint> points{{}};
  for (const Factor& factor : factors) {
    const std::vector<Coordinate> values = grid_of(factor);
    std::vector<DesignPoint> finer;
    finer.reserve(points.size() * values.size());
    for (const DesignPoint& point : points)
      for (const Coordinate value : values) {
        finer.push_back(point);
        finer.back().push_back(value);
      }
    points = std::move(finer);
  }
  return points;
}

}  // namespace

UnitPoints sobol_sequence(std::size_t count, std::size_t dimensions) {
  return digital_net(count, dimensions, std::vector<std::uint64_t>(dimensions));
}

UnitPoints shifted_sobol(std::size_t count, std::size_t dimensions, std::uint64_t seed) {
  std::vector<std::uint64_t> shift(dimensions);
  for (std::size_t d = 0; d < dimensions; ++d)
    shift[d] = Stream({seed, 0}, purpose("design.shift"), d).next_bits() >> (64 - digits);
  return digital_net(count, dimensions, shift);
}

UnitPoints latin_hypercube(std::size_t count, std::size_t dimensions, std::uint64_t seed) {
  UnitPoints points(count, std::vector<double>(dimensions));
  std::vector<std::size_t> slices(count);
  for (std::size_t d = 0; d < dimensions; ++d) {
    for (std::size_t i = 0; i < count; ++i) slices[i] = i;
    Stream order({seed, 0}, purpose("design.slices"), d);
    for (std::size_t left = count; left > 1; --left)
      std::swap(slices[left - 1],
                slices[static_cast<std::size_t>(order.next_uniform() * static_cast<double>(left))]);
    Stream within({seed, 0}, purpose("design.within_slice"), d);
    for (std::size_t i = 0; i < count; ++i)
      points[i][d] =
          (static_cast<double>(slices[i]) + within.next_uniform()) / static_cast<double>(count);
  }
  return points;
}

std::size_t grid_size(const std::vector<Factor>& factors) {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  std::size_t size = 1;
  for (const Factor& factor : factors) {
    const std::size_t values = grid_of(factor).size();
    if (size > most / values) return most;
    size *= values;
  }
  return size;
}

std::vector<DesignPoint> make_design(DesignKind kind, const std::vector<Factor>& factors,
                                     std::size_t count, std::uint64_t seed) {
  if (kind == DesignKind::grid) return make_grid(factors);
  UnitPoints points = kind == DesignKind::sobol ? shifted_sobol(count, factors.size(), seed)
                                                : latin_hypercube(count, factors.size(), seed);
  for (std::vector<double>& point : points)
    for (std::size_t d = 0; d < factors.size(); ++d) point[d] = coordinate_at(factors[d], point[d]);
  return points;
}

}  // namespace pendulum
