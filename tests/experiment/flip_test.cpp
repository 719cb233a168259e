#include "sim/experiment/flip.h"

#include <algorithm>

#include "sim/base/distribution.h"
#include "sim/base/portable_math.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// Structures whose mean is a straight line in the assumption, with luck that all values share.
struct Line {
  double at_0 = 0, slope = 0;
};

FiguresByFuture values_at(double x, const std::vector<Line>& lines, double noise,
                          int futures = 40) {
  FiguresByFuture values;
  for (std::size_t s = 0; s < lines.size(); ++s) {
    std::vector<double>& row = values.emplace_back();
    for (int r = 0; r < futures; ++r) {
      Stream stream({11, static_cast<std::uint32_t>(r)}, purpose("test.luck"), s);
      row.push_back(lines[s].at_0 + lines[s].slope * x +
                    noise * portable::normal_quantile(stream.next_uniform()));
    }
  }
  return values;
}

FlipPicture picture_of(const std::vector<double>& at, const std::vector<Line>& lines, double noise,
                       Better better = Better::higher, bool stepped = false) {
  std::vector<FiguresByFuture> values;
  for (const double x : at) values.push_back(values_at(x, lines, noise));
  return find_flips(at, values, better, stepped, 1);
}

const std::vector<double> grid{0, 1, 2, 3, 4, 5, 6, 7, 8};

TEST_CASE("lines that cross flip where they cross, and are too near to call around it") {
  const FlipPicture picture = picture_of(grid, {{10, -1}, {2, 1}}, 1);  // cross at 4
  REQUIRE(picture.flips.size() == 1);
  const FlipPoint& flip = picture.flips.front();
  CHECK(flip.below == 0);
  CHECK(flip.above == 1);
  CHECK(flip.at == Approx(4).margin(.3));
  CHECK(flip.interval90.low < 4);
  CHECK(flip.interval90.high > 4);
  CHECK(flip.interval90.high - flip.interval90.low < .6);

  REQUIRE(picture.zones.size() == 3);
  CHECK(picture.zones[0].winner == 0u);
  CHECK_FALSE(picture.zones[1].winner);
  CHECK(picture.zones[1].contenders == std::vector<std::size_t>{0, 1});
  CHECK(picture.zones[2].winner == 1u);
  CHECK(picture.zones[0].from == 0);
  CHECK(picture.zones[2].to == 8);
  for (std::size_t i = 1; i < 3; ++i) CHECK(picture.zones[i].from == picture.zones[i - 1].to);
  CHECK(picture.zones[1].from < flip.at);
  CHECK(picture.zones[1].to > flip.at);
}

TEST_CASE("less is better where it is") {
  const FlipPicture picture = picture_of(grid, {{10, -1}, {2, 1}}, 1, Better::lower);
  REQUIRE(picture.flips.size() == 1);
  CHECK(picture.flips.front().below == 1);
  CHECK(picture.flips.front().at == Approx(4).margin(.3));
}

TEST_CASE("the interval of a flip holds the true value about as often as it says") {
  int held = 0;
  constexpr int trials = 200;
  for (int trial = 0; trial < trials; ++trial) {
    std::vector<FiguresByFuture> values;
    for (const double x : grid) {
      FiguresByFuture& level = values.emplace_back(FiguresByFuture(2, std::vector<double>(40)));
      for (std::size_t s = 0; s < 2; ++s)
        for (std::size_t r = 0; r < 40; ++r) {
          Stream stream({static_cast<std::uint64_t>(trial), static_cast<std::uint32_t>(r)},
                        purpose("test.coverage"), s);
          level[s][r] =
              (s == 0 ? 10 - x : 2 + x) + portable::normal_quantile(stream.next_uniform());
        }
    }
    const FlipPicture picture = find_flips(grid, values, Better::higher, false, 1);
    REQUIRE(picture.flips.size() == 1);
    const Interval90 interval = picture.flips.front().interval90;
    held += interval.low <= 4 && interval.high >= 4;
  }
  // 90 % of 200, within three standard errors.
  CHECK(held >= 167);
  CHECK(held <= 193);
}

TEST_CASE("one that is best everywhere never flips, and equals have no winner") {
  const FlipPicture best = picture_of(grid, {{10, 1}, {2, 1}, {3, 0}}, 1);
  CHECK(best.flips.empty());
  REQUIRE(best.zones.size() == 1);
  CHECK(best.zones.front().winner == 0u);

  const FlipPicture equal = picture_of(grid, {{5, 1}, {5, 1}}, 0);
  CHECK(equal.flips.empty());
  REQUIRE(equal.zones.size() == 1);
  CHECK_FALSE(equal.zones.front().winner);
}

TEST_CASE("a third structure can be best in the middle") {
  const FlipPicture picture = picture_of(grid, {{10, -2}, {5, 0}, {-6, 2}}, .3);
  REQUIRE(picture.flips.size() == 2);
  CHECK(picture.flips[0].at == Approx(2.5).margin(.2));
  CHECK(picture.flips[1].at == Approx(5.5).margin(.2));
  CHECK(picture.flips[0].above == 1);
  CHECK(picture.flips[1].below == 1);
}

TEST_CASE("values added where the means cross close in on the flip") {
  const std::vector<Line> lines{{10, -1}, {3.3, 1}};  // cross at 3.35
  std::vector<double> at{0, 8};
  std::vector<FiguresByFuture> values{values_at(0, lines, .01), values_at(8, lines, .01)};
  for (int round = 0; round < 6; ++round) {
    const auto middles = flip_refinements(at, values, Better::higher);
    REQUIRE(middles.size() == 1);
    const auto place = std::lower_bound(at.begin(), at.end(), middles.front());
    const auto index = place - at.begin();
    at.insert(place, middles.front());
    values.insert(values.begin() + index, values_at(middles.front(), lines, .01));
  }
  double narrowest = 8;
  for (std::size_t i = 1; i < at.size(); ++i) narrowest = std::min(narrowest, at[i] - at[i - 1]);
  CHECK(narrowest == 8 / 64.0);
}

TEST_CASE("where there is nothing in between, zones end at values") {
  const FlipPicture picture =
      picture_of({1, 2, 3, 4}, {{10, -2}, {4.8, 0}}, .1, Better::higher, true);
  REQUIRE(picture.zones.size() == 2);
  CHECK(picture.zones[0].to == 2);
  CHECK(picture.zones[1].from == 3);
}

}  // namespace
}  // namespace pendulum
