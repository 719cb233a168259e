#include "sim/experiment/factor.h"

#include <algorithm>
#include <cmath>

#include "sim/base/time.h"
#include "sim/experiment/sobol_indices.h"
#include "sim/scenario/uncertainty.h"
#include "tests/catch.h"
#include "tests/experiment/small_laboratory.h"

namespace pendulum {
namespace {

using testing::factor_from;
using testing::shipped_scenario;

std::string problem_of(const std::string& words) {
  const FactorResult read = read_factor(words, shipped_scenario("hybrid"));
  CHECK_FALSE(read.factor);
  return read.problem;
}

TEST_CASE("a factor is a range with units, a list, or what its lever offers") {
  const Scenario hybrid = shipped_scenario("hybrid");
  const Factor range = factor_from("committee.cadence=7 d:28 d:4", hybrid);
  CHECK(range.low == 7 * ticks_per_day);
  CHECK(range.high == 28 * ticks_per_day);
  CHECK(grid_of(range).size() == 4);
  CHECK(words_of(range, grid_of(range)[1]) == "14 d");
  CHECK(plain_number(range, grid_of(range)[3]) == 28);
  CHECK(column_name(range) == "committee.cadence_days");

  const Factor list = factor_from("queueing.discipline=priority, fifo", hybrid);
  REQUIRE(list.is_list());
  CHECK(grid_of(list) == std::vector<Coordinate>{0, 1});
  CHECK(words_of(list, 1) == "fifo");

  CHECK(factor_from("fit.miss", hybrid).high == 1);
  CHECK(factor_from("queueing.discipline", hybrid).levels.size() == 6);
  CHECK(factor_from("committee.enabled", hybrid).levels.size() == 2);
  CHECK(column_name(factor_from("fit.miss", hybrid)) == "fit.miss_share");
}

TEST_CASE("people are spared digits that say nothing") {
  const Scenario hybrid = shipped_scenario("hybrid");
  const Factor share = factor_from("fit.miss=0 %:100 %", hybrid);
  CHECK(short_words_of(share, .123456) == "12.5 %");
  CHECK(short_words_of(share, 1) == "100 %");
  for (int i = 0; i <= 200; ++i) CHECK(short_words_of(share, i * .005).size() <= 6);
  for (const Coordinate value : grid_of(factor_from("fit.miss=10 %:90 %:9", hybrid)))
    CHECK(words_of(share, value).size() == 4);  // "30 %"
  const Factor cadence = factor_from("committee.cadence=7 d:28 d", hybrid);
  CHECK(short_words_of(cadence, 9.0 * ticks_per_day + 17) == "9 d");
  CHECK(short_words_of(factor_from("rework.reviewers=2:5", hybrid), 4) == "4");
  CHECK(short_words_of(factor_from("queueing.discipline=fifo,lifo", hybrid), 1) == "lifo");
}

TEST_CASE("what makes no sense is said") {
  CHECK(problem_of("comittee.cadence=7 d:28 d").find("did you mean 'committee.cadence'?") !=
        std::string::npos);
  CHECK(problem_of("committee.cadence=7:28 d").find("'7'") != std::string::npos);
  CHECK(problem_of("committee.cadence=7 d:200 d").find("out of range") != std::string::npos);
  CHECK(problem_of("committee.cadence=28 d:7 d").find("begins above") != std::string::npos);
  CHECK(problem_of("committee.cadence=7 d:28 d:none").find("no number of values") !=
        std::string::npos);
  CHECK(problem_of("queueing.discipline=fifo,lifu").find("lifo") != std::string::npos);
  CHECK(problem_of("queueing.discipline=fifo:lifo").find("list of values") != std::string::npos);
}

TEST_CASE("what all points of an experiment have in common cannot vary") {
  for (const auto& [path, option] : {std::pair("run.seed", "--seed"),
                                     {"run.months", "--months"},
                                     {"run.replications", "--replications"},
                                     {"run.steady_state", "run.warm_up"}}) {
    CHECK(problem_of(std::string(path) + "=1,2").find(option) != std::string::npos);
    CHECK(problem_of(path).find(option) != std::string::npos);
  }
  CHECK(grid_of(factor_from("run.warm_up=1 mo:3 mo:3", shipped_scenario("hybrid"))).size() == 3);
}

TEST_CASE("shares of the span reach whole numbers and places alike") {
  const Scenario hybrid = shipped_scenario("hybrid");
  const Factor count = factor_from("rework.reviewers=2:5", hybrid);
  std::vector<int> met(6);
  for (int i = 0; i < 400; ++i)
    ++met[static_cast<std::size_t>(coordinate_at(count, (i + .5) / 400))];
  CHECK(met == std::vector<int>{0, 0, 100, 100, 100, 100});
  CHECK(grid_of(count) == std::vector<Coordinate>{2, 3, 4, 5});

  const Factor list = factor_from("queueing.discipline=priority,fifo,lifo", hybrid);
  CHECK(coordinate_at(list, 0) == 0);
  CHECK(coordinate_at(list, .5) == 1);
  CHECK(coordinate_at(list, 1) == 2);
}

TEST_CASE("a scenario at a point says what the point says, and nothing else") {
  const Scenario hybrid = shipped_scenario("hybrid");
  const std::vector<Factor> factors{factor_from("committee.cadence=7 d:28 d", hybrid),
                                    factor_from("queueing.discipline=priority,lifo", hybrid)};
  const AppliedFactors applied = apply_factors(hybrid, factors, {9.0 * ticks_per_day, 1});
  REQUIRE(applied.scenario);
  CHECK(applied.scenario->value_text("committee.cadence") == "9 d");
  CHECK(applied.scenario->text("queueing.discipline") == "lifo");
  CHECK(differences({&hybrid, &*applied.scenario}).size() == 2);
  CHECK(apply_factors(hybrid, factors, {999.0 * ticks_per_day, 1}).problem.find("cadence") !=
        std::string::npos);
}

TEST_CASE("levers of a mechanism that is switched off are no factors") {
  const Scenario hybrid = shipped_scenario("hybrid");
  const auto has = [](const std::vector<Factor>& factors, const std::string& path) {
    return std::any_of(factors.begin(), factors.end(),
                       [&](const Factor& factor) { return factor.path == path; });
  };
  const std::vector<Factor> factors = lever_factors(hybrid, ParameterRole::assumption);
  CHECK(has(factors, "fit.miss"));
  CHECK_FALSE(has(factors, "committee.cadence"));  // a decision
  CHECK(has(factors, "push_back.tolerance") == hybrid.flag("push_back.enabled"));
  CHECK(has(factors, "adaptive.lag") == hybrid.flag("adaptive.enabled"));

  for (const Factor& factor : lever_factors(hybrid, ParameterRole::assumption, .2)) {
    INFO(factor.path);
    CHECK(factor.low <= hybrid.number(factor.path));
    CHECK(factor.high >= hybrid.number(factor.path));
    CHECK(check_factor(factor, hybrid).empty());
  }
}

TEST_CASE("a spread is said in the digits and the unit of the value it is around") {
  const Scenario firm = shipped_scenario(
      "hybrid",
      {"fit.miss=18 %", "committee.cadence=14 d", "platform.licence=1700 EUR", "rework.reviewers=3",
       "tools.approved=80 %", "hand_off.latency=4 h", "committee.delegation=5 d"});
  const auto ends = [&](const char* path, double share) {
    const FactorResult read = read_factor(path, firm, share);
    REQUIRE(read.factor);
    const EndWords words = end_words_of(*read.factor);
    const std::vector<Coordinate> grid = grid_of(*read.factor);
    // What is said is what is run.
    for (const auto& [said, run] : {std::pair(words.low, grid.front()), {words.high, grid.back()}})
      CHECK(parse_quantity(read.factor->quantity, said).value == run);
    return words.low + " … " + words.high;
  };
  CHECK(ends("fit.miss", .2) == "14.4 % … 21.6 %");
  CHECK(ends("tools.approved", .2) == "64 % … 96 %");
  CHECK(ends("tools.approved", .3) == "56 % … 100 %");
  CHECK(ends("committee.cadence", .1) == "12.6 d … 15.4 d");
  CHECK(ends("platform.licence", .1) == "1530 EUR … 1870 EUR");
  CHECK(ends("rework.reviewers", .2) == "2 … 4");
  CHECK(ends("hand_off.latency", .2) == "0.4 d … 0.6 d");
  CHECK(ends("committee.delegation", .3) == "28 h … 52 h");
  // What has nothing to spread keeps its choices; what is asked for in values keeps those.
  CHECK(read_factor("queueing.discipline", firm, .2).factor->levels.size() == 6);
  CHECK(read_factor("fit.miss=0 %:1 %", firm, .2).factor->high == .01);
  const Scenario none = shipped_scenario("hybrid", {"fit.miss=0 %"});
  CHECK(read_factor("fit.miss", none, .2).problem.find("fit.miss=LOW:HIGH") != std::string::npos);
}

TEST_CASE("what a file gives as a distribution varies over that, unless something else is asked") {
  const Scenario firm = shipped_scenario(
      "hybrid", {"demand.level={triangular: [.5, 1, 1.5]}", "fit.miss={uniform: [0 %, 50 %]}",
                 "service.effort_cv2={normal: [.5, .1]}"});
  const Factor demand = factor_from("demand.level", firm);
  CHECK(coordinate_at(demand, .5) == 1);
  CHECK(coordinate_in_range(demand, .5) == 1);
  // A twentieth of a triangle of this height lies below .5 + sqrt(.05 / 2).
  CHECK(coordinate_in_range(demand, 0) == Approx(.5 + std::sqrt(.025)));
  CHECK(coordinate_in_range(demand, 1) == Approx(1.5 - std::sqrt(.025)));
  CHECK(words_of(demand, demand.low) == "0.66");  // in round figures
  CHECK(words_of(demand, demand.high) == "1.34");
  CHECK(coordinate_at(demand, 1) > demand.high);
  CHECK(std::isfinite(coordinate_at(factor_from("service.effort_cv2", firm), 1)));
  CHECK(grid_of(demand).front() == demand.low);
  CHECK(coordinate_at(factor_from("demand.level=0.5:2.5", firm), .5) == 1.5);
  CHECK(check_factor(demand, firm).empty());
  const AppliedFactors applied = apply_factors(firm, {demand}, {1.2});
  REQUIRE(applied.scenario);
  CHECK(applied.scenario->uncertainty("demand.level") == nullptr);

  for (const Factor& factor : lever_factors(firm, ParameterRole::assumption))
    CHECK(bool(factor.believed) == (firm.uncertainty(factor.path) != nullptr));
  for (const Factor& factor : lever_factors(firm, ParameterRole::assumption, .1))
    CHECK_FALSE(factor.believed);
}

// The variances of the two are .75 / 18 and .25 / 12 (a triangle's and a rectangle's), 2 to 1.
TEST_CASE("shares of the variance are those of the file's distributions") {
  const Scenario firm = shipped_scenario(
      "hybrid", {"demand.level={triangular: [.5, 1, 1.5]}", "fit.miss={uniform: [0 %, 50 %]}"});
  const Factor demand = factor_from("demand.level", firm), miss = factor_from("fit.miss", firm);
  std::vector<double> sums;
  for (const std::vector<double>& at : saltelli_points(1024, 2, 1))
    sums.push_back(coordinate_at(demand, at[0]) + coordinate_at(miss, at[1]));
  const auto indices = sobol_indices(2, sums, 1);
  CHECK(indices[0].first == Approx(2. / 3).margin(.01));
  CHECK(indices[1].total == Approx(1. / 3).margin(.01));
}

}  // namespace
}  // namespace pendulum
