#include "sim/model/mutual_learning.h"

#include <cmath>

#include "sim/experiment/experiment.h"
#include "tests/catch.h"

using namespace pendulum;

namespace {

std::vector<std::uint64_t> members(std::size_t count) {
  std::vector<std::uint64_t> keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back(mix(17, i));
  return keys;
}

MutualLearningParameters slow() {
  MutualLearningParameters parameters;
  parameters.socialisation = 0.1;
  parameters.learning = 0.5;
  return parameters;
}

}  // namespace

TEST_CASE("bits are set with their probability, side by side and independently", "[playbook]") {
  for (const double p : {0.0, 0.1, 0.5, 2.0 / 3, 1.0}) {
    int set = 0, both = 0;
    constexpr int words = 4000;
    for (int i = 0; i < words; ++i) {
      Stream stream({1, 0}, purpose("test"), static_cast<std::uint64_t>(i));
      const std::uint64_t bits = bernoulli_bits(stream, p, 0x3fffffff);
      CHECK((bits & ~std::uint64_t{0x3fffffff}) == 0);
      set += std::popcount(bits);
      both += (bits & 3u) == 3u ? 1 : 0;
    }
    // 120,000 bits: a standard error is at most .0014; 4,000 pairs: .008.
    CHECK(set / (30.0 * words) == Approx(p).margin(0.006));
    CHECK(both / static_cast<double>(words) == Approx(p * p).margin(0.03));
  }
}

TEST_CASE("the code starts with no knowledge, and members know nothing on average", "[playbook]") {
  const MutualLearningParameters parameters = slow();
  double sum = 0;
  for (std::uint32_t r = 0; r < 400; ++r) {
    const MutualLearning learning(parameters, {1, r}, members(50));
    CHECK(learning.code_knowledge() == 0);
    CHECK_FALSE(learning.settled());
    sum += learning.mean_knowledge();
  }
  // 600,000 beliefs of variance 2/3.
  CHECK(sum / 400 == Approx(0).margin(0.005));
}

TEST_CASE("in the end all believe the same, and nothing changes any more", "[playbook]") {
  const MutualLearningParameters parameters = slow();
  MutualLearning learning(parameters, {1, 0}, members(50));
  while (!learning.settled()) {
    REQUIRE(learning.period() < 1000);
    learning.learn_one_period();
  }
  const double code = learning.code_knowledge();
  CHECK(code > 0.5);
  CHECK(learning.mean_knowledge() == Approx(code));
  for (int i = 0; i < 50; ++i) learning.learn_one_period();
  CHECK(learning.code_knowledge() == code);
  CHECK(learning.mean_knowledge() == Approx(code));
}

TEST_CASE("who does not listen learns nothing; a code that does not learn knows nothing",
          "[playbook]") {
  MutualLearningParameters parameters = slow();
  parameters.socialisation = 0;
  MutualLearning deaf(parameters, {1, 0}, members(20));
  const double before = deaf.knowledge_of(3);
  for (int i = 0; i < 100; ++i) deaf.learn_one_period();
  CHECK(deaf.knowledge_of(3) == before);
  CHECK(deaf.code_knowledge() > 0.5);
  parameters = slow();
  parameters.learning = 0;
  MutualLearning rigid(parameters, {1, 0}, members(20));
  for (int i = 0; i < 100; ++i) rigid.learn_one_period();
  CHECK(rigid.code_knowledge() == 0);
}

TEST_CASE("newcomers change their share of what a team believes", "[playbook]") {
  const MutualLearningParameters parameters = slow();
  MutualLearning learning(parameters, {1, 0}, members(50));
  while (!learning.settled()) learning.learn_one_period();
  const double all = learning.knowledge_of(7);
  learning.replace(7, 0);
  CHECK(learning.knowledge_of(7) == all);
  double kept = 0;
  for (std::size_t i = 0; i < 50; ++i) {
    learning.replace(i, 0.5);
    kept += learning.knowledge_of(i) / 50;
  }
  CHECK(kept == Approx(all / 2).margin(0.1));
  CHECK_FALSE(learning.settled());
}

// March's Figures 4 and 5: in a turbulent world knowledge decays without turnover, and some
// turnover sustains it.
TEST_CASE("where reality moves, turnover keeps an organisation learning", "[playbook]") {
  const auto knowledge = [](double turnover) {
    MutualLearningParameters parameters;
    parameters.socialisation = 0.5;
    parameters.learning = 0.5;
    parameters.turbulence = 0.02;
    parameters.turnover = turnover;
    double sum = 0;
    for (std::uint32_t r = 0; r < 60; ++r) {
      MutualLearning learning(parameters, {1, r}, members(50));
      for (std::uint32_t i = 0; i < 150; ++i) {
        learning.live_one_month(i);
        learning.learn_one_period();
      }
      sum += learning.code_knowledge() / 60;
    }
    return sum;
  };
  CHECK(knowledge(0.1) > knowledge(0) + 0.2);
}

TEST_CASE("reality turns by the month, not by how often anybody learns", "[playbook]") {
  MutualLearningParameters parameters = slow();
  parameters.socialisation = 0;
  parameters.learning = 0;
  parameters.turbulence = 0.1;
  MutualLearning often(parameters, {1, 0}, members(20)), seldom(parameters, {1, 0}, members(20));
  for (std::uint32_t month = 0; month < 12; ++month) {
    const double before = seldom.knowledge_of(3);
    often.live_one_month(month);
    for (int week = 0; week < 4; ++week) often.learn_one_period();
    seldom.live_one_month(month);
    CHECK(often.knowledge_of(3) == seldom.knowledge_of(3));
    if (month == 0) CHECK(seldom.knowledge_of(3) != before);
  }
}
