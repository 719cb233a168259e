#include "sim/experiment/contest.h"

#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("the best is clear when every future agrees") {
  const FiguresByFuture values{{10, 20, 30}, {12, 22.5, 32}, {9, 19, 28}};
  const auto most = judge_contest(values, Better::higher);
  CHECK(most.best == 1);
  CHECK(most.next == 0);
  CHECK(most.lead.mean == Approx(6.5 / 3));
  CHECK(most.is_clear());
  const auto least = judge_contest(values, Better::lower);
  CHECK(least.best == 2);
  CHECK(least.next == 0);
  CHECK(least.lead.mean == Approx(4 / 3.0));
}

// The means differ by 10 and the values by far more; it is the differences that count.
TEST_CASE("a lead is weighed future by future") {
  const FiguresByFuture luck_shared{{100, 1000, 5000}, {110, 1010.5, 5010}};
  CHECK(judge_contest(luck_shared, Better::higher).is_clear());
  const FiguresByFuture luck_apart{{100, 1000, 5000}, {1010, 5010, 120}};
  const auto open = judge_contest(luck_apart, Better::higher);
  CHECK_FALSE(open.is_clear());
  CHECK(open.may_be_best == std::vector<bool>{true, true});
}

TEST_CASE("who is clearly behind is out, though the first two are not told apart") {
  const FiguresByFuture values{{10, 11, 9, 10}, {10.5, 10, 10, 10}, {5, 5.5, 4, 5}};
  const auto answer = judge_contest(values, Better::higher);
  CHECK(answer.may_be_best == std::vector<bool>{true, true, false});
}

// Differences 1, 1, 1.9, 0: mean .975, standard error .388; t(3) is 2.353 for one comparison (half
// width .913, clear) and 3.182 for two (1.234, open).
TEST_CASE("more structures ask for more certainty") {
  const std::vector<double> best{10, 10, 10, 10}, behind{9, 9, 8.1, 10}, last{1, 2, 1, 2};
  CHECK(judge_contest(FiguresByFuture{best, behind}, Better::higher).is_clear());
  CHECK_FALSE(judge_contest(FiguresByFuture{best, behind, last}, Better::higher).is_clear());
}

TEST_CASE("nobody is behind where the futures cannot tell") {
  CHECK_FALSE(judge_contest({{1, 2, 3}, {1, 2, 3}}, Better::higher).is_clear());
  CHECK_FALSE(judge_contest({{1}, {2}}, Better::higher).is_clear());
  const Contest unknown = judge_contest({{NAN, NAN}, {1, 2}, {3, 5}}, Better::higher);
  CHECK(unknown.best == 2);
  CHECK(unknown.may_be_best[0]);
  CHECK(judge_contest({{1}}, Better::lower).is_clear());
}

// The gap is 1.805. Of six futures its half width would be t(5) 2.015 * .479 = .965, of the three
// draws it is t(2) 2.920 * .757 = 2.211.
TEST_CASE("futures that share a draw are not independent") {
  const FiguresByFuture values{{0, 0, 0, 0, 0, 0}, {.4, .41, 2, 2.01, 3, 3.01}};
  CHECK(judge_contest(values, Better::higher).is_clear());
  const std::vector<int> draws{0, 0, 1, 1, 2, 2};
  CHECK_FALSE(judge_contest(values, Better::higher, draws).is_clear());
}

std::string standing_out(const FiguresByFuture& values) {
  std::string all;
  for (const bool one : judge_contest(values, Better::higher).stands_out) all += one ? 'x' : '-';
  return all;
}

TEST_CASE("some stand out where not all may be best") {
  CHECK(standing_out({{10, 20, 30}, {11, 21.1, 31}, {9, 19, 29.1}}) == "-x-");
  CHECK(standing_out({{10, 20, 30}, {15, 26, 35}, {16, 25, 36}}) == "-xx");
  CHECK(standing_out({{10, 20, 30}, {11, 18, 31}}) == "--");
  CHECK(standing_out({{10}}) == "x");
}

// "3 days faster", and bold, of a structure that is slower in 63 of 100 futures.
TEST_CASE("who is behind in most futures does not stand out by a few large leads") {
  FiguresByFuture values{{}, {}};
  for (int i = 0; i < 100; ++i) {
    values[0].push_back(40);
    values[1].push_back(i < 63 ? 39.5 : 48 + i % 3);
  }
  const Contest contest = judge_contest(values, Better::higher);
  CHECK(contest.best == 1);
  CHECK(contest.is_clear());
  CHECK(standing_out(values) == "--");
  CHECK(margin_of(values, 1, 0, Better::higher).futures.higher == 37);
}

// The second is clearly behind the best, the third, as good on average, is not: it goes up and
// down. To have one of them stand out and the other not would be to tell them apart.
TEST_CASE("nobody stands out beside an equal who does not") {
  const FiguresByFuture values{{20, 20, 20, 20}, {10, 10.1, 10, 10.1}, {-20, 40, -20, 40.2}};
  const Contest contest = judge_contest(values, Better::higher);
  CHECK(contest.may_be_best == std::vector<bool>{true, false, true});
  CHECK(standing_out(values) == "---");
}

}  // namespace
}  // namespace pendulum
