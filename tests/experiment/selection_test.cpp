#include "sim/experiment/selection.h"

#include <algorithm>
#include <cmath>

#include "sim/base/portable_math.h"
#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

/// Normal values with these means; `common` of the variance is shared by all in the same future.
SelectionSource normals(const std::vector<double>& means, double common, std::uint64_t seed,
                        int* asked = nullptr) {
  return [=](const std::vector<std::size_t>& alternatives, int first, int count) {
    std::vector<std::vector<double>> values;
    const auto draw = [&](std::uint64_t entity, int future) {
      Stream stream({seed, static_cast<std::uint32_t>(future)}, purpose("test.normals"), entity);
      return portable::normal_quantile(stream.next_uniform());
    };
    for (const std::size_t a : alternatives) {
      std::vector<double>& row = values.emplace_back();
      for (int i = first; i < first + count; ++i)
        row.push_back(means[a] + std::sqrt(common) * draw(1000, i) +
                      std::sqrt(1 - common) * draw(a, i));
      if (asked) *asked += count;
    }
    return values;
  };
}

const std::vector<std::size_t> five{0, 1, 2, 3, 4};

TEST_CASE("the best is selected as often as promised, where that is hardest") {
  // The slippage configuration: all others just as much worse as the indifference zone is wide.
  SelectionRules rules;
  rules.confidence = .9;
  rules.most = 100000;
  constexpr int trials = 400;
  for (const double common : {0.0, .8}) {
    int right = 0;
    for (int trial = 0; trial < trials; ++trial) {
      const Selection selection = select_best(
          five, 5, .5, rules, normals({0, 0, .5, 0, 0}, common, static_cast<std::uint64_t>(trial)));
      REQUIRE(selection.is_decided());
      right += selection.best == 2u;
    }
    INFO("common " << common << ": right in " << right << " of " << trials);
    CHECK(right >= .9 * trials - 3 * std::sqrt(trials * .9 * .1));
  }
}

TEST_CASE("luck in common saves futures") {
  SelectionRules rules;
  rules.most = 100000;
  int alone = 0, common = 0;
  for (std::uint64_t trial = 0; trial < 20; ++trial) {
    select_best(five, 5, .5, rules, normals({0, 0, .5, 0, 0}, 0, trial, &alone));
    select_best(five, 5, .5, rules, normals({0, 0, .5, 0, 0}, .8, trial, &common));
  }
  CHECK(common < alone / 2);
}

TEST_CASE("asking in larger batches changes nothing that is selected") {
  SelectionRules rules;
  rules.most = 5000;
  for (std::uint64_t trial = 0; trial < 20; ++trial) {
    const auto source = normals({0, .3, .2, .1, 0}, .5, trial);
    rules.batch = 1;
    const Selection one = select_best(five, 5, .25, rules, source);
    rules.batch = 64;
    CHECK(select_best(five, 5, .25, rules, source).left == one.left);
  }
}

TEST_CASE("where there is nothing to tell apart, nobody is decided on before the cap") {
  SelectionRules rules;
  rules.most = 30;
  const Selection selection = select_best(five, 5, .01, rules, normals({0, 0, 0, 0, 0}, 0, 1));
  CHECK_FALSE(selection.is_decided());
  CHECK(selection.best);
  CHECK(*std::max_element(selection.futures.begin(), selection.futures.end()) == 30);
  CHECK(select_best({3}, 5, .01, rules, normals({0, 0, 0, 0, 0}, 0, 1)).is_decided());
}

TEST_CASE("of alternatives that nothing tells apart the first is left, at once") {
  SelectionRules rules;
  rules.most = 1000;
  const auto twins = [](const std::vector<std::size_t>& alternatives, int first, int count) {
    std::vector<std::vector<double>> values;
    for (const std::size_t a : alternatives) {
      std::vector<double>& row = values.emplace_back();
      for (int i = first; i < first + count; ++i) row.push_back(i % 7 + (a == 3 ? -5 : 0));
    }
    return values;
  };
  for (const double zone : {.01, 1e9}) {
    const Selection selection = select_best(five, 5, zone, rules, twins);
    CHECK(selection.is_decided());
    CHECK(selection.best == 0u);
    CHECK(selection.alike == std::vector<std::size_t>{1, 2, 4});
    CHECK(*std::max_element(selection.futures.begin(), selection.futures.end()) ==
          rules.first_stage);
  }
  // The same for one that is not the first; and luck alone makes nobody alike.
  CHECK(select_best({3, 4, 1}, 5, .01, rules, twins).alike == std::vector<std::size_t>{4});
  CHECK(select_best(five, 5, 1e9, rules, normals({0, 0, 0, 0, 0}, 0, 1)).alike.empty());
}

TEST_CASE("constraints are judged rightly as often as promised") {
  SelectionRules rules;
  rules.confidence = .9;
  rules.most = 100000;
  constexpr int trials = 400;
  int right = 0;
  for (int trial = 0; trial < trials; ++trial) {
    const auto judged = judge_feasibility(
        4, 1, .3, 4, rules, normals({.7, 1.3, .7, 1.3}, .5, static_cast<std::uint64_t>(trial)));
    right += judged == std::vector<Feasibility>{Feasibility::feasible, Feasibility::infeasible,
                                                Feasibility::feasible, Feasibility::infeasible};
  }
  INFO("right in " << right << " of " << trials);
  CHECK(right >= .9 * trials - 3 * std::sqrt(trials * .9 * .1));
}

TEST_CASE("a mean on its limit stays undecided until the cap") {
  SelectionRules rules;
  rules.most = 20;
  const auto judged = judge_feasibility(1, 1, .01, 1, rules, normals({1}, 0, 1));
  CHECK(judged.front() == Feasibility::undecided);
}

// The error allowed is .1, the first stage 3 futures: eta = (.2^-1 - 1) / 2 = 2 and h^2 = 2 * 2 * 2
// = 8. Their variance is 1, so with a tolerance of 1 the bound is 4 - n / 2, and the sum is
// -.6 n: inside the bound after the third future, beyond it after the fourth.
TEST_CASE("a constraint is decided in the future in which the sum passes the bound") {
  SelectionRules rules;
  rules.confidence = .9;
  rules.first_stage = 3;
  rules.batch = 1;
  const SelectionSource below = [](const std::vector<std::size_t>&, int first, int count) {
    std::vector<double> row;
    for (int i = first; i < first + count; ++i) row.push_back(i < 3 ? i - 1.6 : -.6);
    return std::vector<std::vector<double>>{row};
  };
  rules.most = 3;
  CHECK(judge_feasibility(1, 0, 1, 1, rules, below).front() == Feasibility::undecided);
  rules.most = 4;
  CHECK(judge_feasibility(1, 0, 1, 1, rules, below).front() == Feasibility::feasible);
}

}  // namespace
}  // namespace pendulum
