#include "sim/experiment/morris.h"

#include <cmath>
#include <set>

#include "sim/base/portable_math.h"
#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// The function of twenty factors that Morris (1991) screens, section 4: ten that matter, three of
/// them (8, 9, 10) simply, seven with each other or in curves, and ten that hardly do.
class MorrisFunction {
 public:
  MorrisFunction() {
    Stream stream({1991, 0}, purpose("test.morris"), 0);
    for (double& b : first_) b = portable::normal_quantile(stream.next_uniform());
    for (auto& row : second_)
      for (double& b : row) b = portable::normal_quantile(stream.next_uniform());
    for (std::size_t i = 0; i < 10; ++i) first_[i] = 20;
    for (std::size_t i = 0; i < 6; ++i)
      for (std::size_t j = 0; j < 6; ++j) second_[i][j] = -15;
  }
  double operator()(const std::vector<double>& x) const {
    std::vector<double> w(20);
    for (std::size_t i = 0; i < 20; ++i)
      w[i] = i == 2 || i == 4 || i == 6 ? 2 * (1.1 * x[i] / (x[i] + .1) - .5) : 2 * (x[i] - .5);
    double y = 0;
    for (std::size_t i = 0; i < 20; ++i) {
      y += first_[i] * w[i];
      for (std::size_t j = i + 1; j < 20; ++j) {
        y += second_[i][j] * w[i] * w[j];
        for (std::size_t l = j + 1; l < 5; ++l) {
          y += -10 * w[i] * w[j] * w[l];
          for (std::size_t s = l + 1; s < 4; ++s) y += 5 * w[i] * w[j] * w[l] * w[s];
        }
      }
    }
    return y;
  }

 private:
  double first_[20] = {};
  double second_[20][20] = {};
};

template <typename Function>
std::vector<MorrisEffect> screen(std::size_t factors, std::size_t paths, Function f) {
  const UnitPoints points = morris_points(factors, paths, 1);
  std::vector<double> outputs;
  for (const auto& point : points) outputs.push_back(f(point));
  return morris_effects(points, outputs, 1);
}

TEST_CASE("every path moves each factor once, by two thirds, on a grid of four values") {
  const UnitPoints points = morris_points(5, 30, 3);
  REQUIRE(points.size() == 30 * 6);
  const std::set<double> grid{0, 1.0 / 3, 2.0 / 3, 1};
  for (std::size_t path = 0; path < 30; ++path) {
    std::set<std::size_t> moved;
    for (std::size_t i = 0; i < 6; ++i) {
      const auto& point = points[path * 6 + i];
      for (const double value : point) CHECK(grid.contains(value));
      for (std::size_t f = 0; i > 0 && f < 5; ++f) {
        const double move = point[f] - points[path * 6 + i - 1][f];
        if (move == 0) continue;
        CHECK(std::abs(move) == Approx(2.0 / 3));
        CHECK(moved.insert(f).second);
      }
    }
    CHECK(moved.size() == 5);
  }
}

TEST_CASE("Morris's function of twenty factors is screened as Morris screened it") {
  const std::vector<MorrisEffect> effects = screen(20, 40, MorrisFunction());
  double least_that_matters = 1e9, most_that_does_not = 0;
  for (std::size_t i = 0; i < 20; ++i) {
    INFO("factor " << i + 1 << ": mu* " << effects[i].mean_absolute << ", sigma "
                   << effects[i].deviation);
    if (i < 10)
      least_that_matters = std::min(least_that_matters, effects[i].mean_absolute);
    else
      most_that_does_not = std::max(most_that_does_not, effects[i].mean_absolute);
    // 1 to 7 act with each other or in curves; 8 to 10 simply: 2 x 20 over the range.
    if (i < 7) CHECK(effects[i].deviation > 15);
    if (i >= 7 && i < 10) {
      CHECK(effects[i].deviation < 12);
      CHECK(effects[i].mean == Approx(40).margin(5));
      CHECK(effects[i].mean_absolute == Approx(effects[i].mean));
    }
    CHECK(effects[i].mean_absolute90.low <= effects[i].mean_absolute);
    CHECK(effects[i].mean_absolute90.high >= effects[i].mean_absolute);
  }
  CHECK(least_that_matters > 2 * most_that_does_not);
}

TEST_CASE("a straight line has its slopes for effects, without deviation") {
  const auto effects = screen(3, 4, [](const auto& x) { return 5 * x[0] - 2 * x[1]; });
  CHECK(effects[0].mean == Approx(5));
  CHECK(effects[1].mean == Approx(-2));
  CHECK(effects[1].mean_absolute == Approx(2));
  CHECK(effects[2].mean_absolute == 0);
  CHECK(effects[0].deviation < 1e-12);
}

}  // namespace
}  // namespace pendulum
