#include "sim/experiment/explain.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/experiment/small_laboratory.h"

namespace pendulum {
namespace {

TEST_CASE("Shapley values of the glove game are the textbook's") {
  // One left glove (part 0), two right ones: a pair is worth 1. Shapley: 2/3, 1/6, 1/6.
  std::vector<std::vector<double>> worth;
  for (unsigned subset = 0; subset < 8; ++subset)
    worth.push_back({subset & 1 && subset & 6 ? 1.0 : 0.0});
  const Explanation explained = explain_exactly(3, worth);
  CHECK(explained.parts[0].share.mean == Approx(2.0 / 3));
  CHECK(explained.parts[1].share.mean == Approx(1.0 / 6));
  CHECK(explained.parts[2].share.mean == Approx(1.0 / 6));
  CHECK(explained.difference.mean == 1);
  CHECK(explained.interaction.mean == 1);  // no glove is worth anything alone
  CHECK(explained.parts[0].last.mean == 1);
}

TEST_CASE("shares add up to the difference in every future, with its paired error") {
  std::vector<std::vector<double>> values;
  for (unsigned subset = 0; subset < 4; ++subset)
    values.push_back({1.0 * subset, 3.0 * subset + (subset == 3 ? 2 : 0), 5.0});
  const Explanation explained = explain_exactly(2, values);
  CHECK(explained.parts[0].share.mean + explained.parts[1].share.mean ==
        Approx(explained.difference.mean));
  CHECK(explained.difference.mean == Approx((3 + 11 + 0) / 3.0));
  CHECK(explained.interaction.mean == Approx(2 / 3.0));
  CHECK(explained.difference.count == 3);
}

TEST_CASE("from both ends, parts that do not act on each other get what they do") {
  const Explanation explained =
      explain_from_ends({10, 20}, {16, 28}, {{12, 22}, {14, 26}}, {{14, 26}, {12, 22}});
  CHECK(explained.parts[0].share.mean == 2);
  CHECK(explained.parts[1].share.mean == 5);
  CHECK(explained.interaction.mean == 0);
}

TEST_CASE("decisions of one section are one part, and together make the second structure") {
  const Scenario local = testing::shipped_scenario("local");
  const Scenario hybrid = testing::shipped_scenario("hybrid");
  const ExplainParts parts = explain_parts(local, hybrid, false);
  CHECK(parts.obstacles.empty());
  std::vector<std::string> names;
  for (const ExplainPart& part : parts.parts) names.push_back(part.name);
  for (const char* name : {"structure", "committee", "rework", "assets", "tiger_teams"})
    CHECK(std::count(names.begin(), names.end(), name) == 1);
  CHECK(explain_parts(local, hybrid, true).parts.size() > parts.parts.size());

  const std::vector<Factor> factors = part_factors(parts.parts);
  const auto first = apply_factors(local, factors, std::vector<Coordinate>(factors.size(), 0));
  const auto second = apply_factors(local, factors, std::vector<Coordinate>(factors.size(), 1));
  REQUIRE(first.scenario);
  REQUIRE(second.scenario);
  CHECK(differences({&local, &*first.scenario}).empty());
  CHECK(differences({&hybrid, &*second.scenario}).empty());
}

TEST_CASE("another warm-up is a difference, and what is asked of a run is not") {
  const Scenario local = testing::shipped_scenario("local");
  const auto with = [&](const char* path, const char* words) {
    return explain_parts(local, *local.with_text(path, words), false);
  };
  const ExplainParts warm_up = with("run.warm_up", "2 mo");
  REQUIRE(warm_up.parts.size() == 1);
  CHECK(warm_up.parts[0].name == "run.warm_up");
  CHECK(warm_up.parts[0].differences[0].values[1] == "2 mo");
  CHECK(warm_up.asked_for.empty());
  for (const char* path : {"run.months", "run.replications", "run.seed"}) {
    const ExplainParts asked = with(path, "7");
    CHECK(asked.parts.empty());
    CHECK(asked.asked_for == std::vector<std::string>{path});
  }
}

}  // namespace
}  // namespace pendulum
