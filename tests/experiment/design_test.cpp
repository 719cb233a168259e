#include "sim/experiment/design.h"

#include <algorithm>
#include <set>

#include "tests/catch.h"

namespace pendulum {
namespace {

Factor range(double low, double high, int steps = 0) {
  Factor factor;
  factor.low = low;
  factor.high = high;
  factor.steps = steps;
  return factor;
}

TEST_CASE("the first points of Sobol's sequence are the published ones") {
  // Joe and Kuo's own program prints these with new-joe-kuo-6.21201 (dimensions 1 to 3).
  const std::vector<std::vector<double>> published{
      {0, 0, 0},          {.5, .5, .5},       {.75, .25, .25},    {.25, .75, .75},
      {.375, .375, .625}, {.875, .875, .125}, {.625, .125, .875}, {.125, .625, .375}};
  CHECK(sobol_sequence(8, 3) == published);
}

TEST_CASE("every shift of the sequence leaves it even, and another seed gives other points") {
  for (const std::uint64_t seed : {1u, 2u}) {
    const UnitPoints points = shifted_sobol(64, 10, seed);
    for (std::size_t d = 0; d < 10; ++d) {
      std::set<int> slices;
      for (const auto& point : points) slices.insert(static_cast<int>(point[d] * 64));
      CHECK(slices.size() == 64);  // one point in each of 64 slices, in every dimension
    }
    // And one in each of 8 x 8 squares of the first two.
    std::set<std::pair<int, int>> squares;
    for (const auto& point : points)
      squares.emplace(static_cast<int>(point[0] * 8), static_cast<int>(point[1] * 8));
    CHECK(squares.size() == 64);
  }
  CHECK(shifted_sobol(4, 2, 1) == shifted_sobol(4, 2, 1));
  CHECK(shifted_sobol(4, 2, 1) != shifted_sobol(4, 2, 2));
}

TEST_CASE("a Latin hypercube has one point in each slice of each dimension") {
  const UnitPoints points = latin_hypercube(37, 5, 9);
  for (std::size_t d = 0; d < 5; ++d) {
    std::set<int> slices;
    for (const auto& point : points) slices.insert(static_cast<int>(point[d] * 37));
    CHECK(slices.size() == 37);
  }
  CHECK(points != latin_hypercube(37, 5, 10));
  CHECK(points == latin_hypercube(37, 5, 9));
}

TEST_CASE("a grid has every combination, the last factor fastest") {
  const std::vector<Factor> factors{range(0, 1, 2), range(10, 20, 3)};
  const std::vector<DesignPoint> grid = make_design(DesignKind::grid, factors, 0, 1);
  CHECK(grid == std::vector<DesignPoint>{{0, 10}, {0, 15}, {0, 20}, {1, 10}, {1, 15}, {1, 20}});
  CHECK(grid_size(factors) == grid.size());
  CHECK(grid_size(std::vector<Factor>(30, range(0, 1, 100000))) ==
        std::numeric_limits<std::size_t>::max());
}

TEST_CASE("points of a design lie within their factors") {
  const std::vector<Factor> factors{range(-2, 3), range(5, 5.5)};
  for (const DesignKind kind : {DesignKind::sobol, DesignKind::latin}) {
    const std::vector<DesignPoint> points = make_design(kind, factors, 50, 4);
    REQUIRE(points.size() == 50);
    for (const DesignPoint& point : points) {
      CHECK((point[0] >= -2 && point[0] <= 3));
      CHECK((point[1] >= 5 && point[1] <= 5.5));
    }
  }
}

}  // namespace
}  // namespace pendulum
