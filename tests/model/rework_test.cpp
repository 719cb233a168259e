#include "sim/model/rework.h"

#include <cmath>
#include <map>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("defects come more often from outside one's role and without practice", "[rework]") {
  ReworkParameters rework;
  CHECK(defect_probability(rework, true, 0) == Approx(0.12));
  CHECK(defect_probability(rework, false, 0) == Approx(0.12 * 1.6));
  CHECK(defect_probability(rework, true, 1) == Approx(0.12 * 1.5));
  CHECK(defect_probability(rework, true, 0.5) == Approx(0.12 * 1.25));
  rework.defect_probability = 0.8;
  CHECK(defect_probability(rework, true, 1) == 1);  // certain, not 1.2
}

// How fast practice makes a team is another matter than how seldom it errs.
TEST_CASE("practice prevents defects also where it makes nobody faster", "[rework][service_time]") {
  const auto defects = [](std::vector<std::string> settings) {
    settings.insert(settings.end(), {"service.experience=true", "service.progress_ratio=100 %",
                                     "rework.novice_factor=3", "rework.defects=true"});
    return effort(testing::run(testing::firm(testing::one_step, settings), 4, 24),
                  Cause::rework_defects);
  };
  const double practised = defects({"service.experience_scale=1"});
  CHECK(practised > 0);
  CHECK(defects({"service.experience_scale=10000"}) > 2.5 * practised);
}

// 1 + Poisson(3): mean 4, sd √3; 99.9 % interval over 4,000 draws.
TEST_CASE("review rounds have their mean", "[rework]") {
  ReworkParameters rework;
  double sum = 0;
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const int rounds = review_rounds(rework, {1, 0}, i);
    CHECK(rounds >= 1);
    sum += rounds;
  }
  CHECK(sum / 4000 == Approx(4).margin(3.29 * std::sqrt(3.0 / 4000)));
  // Over an average review, the rework adds up to its share.
  CHECK(review_rework_share(rework) * 3 == Approx(0.3));
  CHECK(mean_review_rework(rework) == Approx(0.3));
  // A round more than one now and then is a round like any other, not all rework at once.
  rework.rounds = 1.02;
  CHECK(review_rework_share(rework) == Approx(0.1));
  CHECK(mean_review_rework(rework) == Approx(0.002));
  rework.reviews = false;
  CHECK(mean_review_rework(rework) == 0);
}

TEST_CASE("a review takes twice as long from eight reviewers on", "[rework]") {
  ReworkParameters rework;
  rework.round_latency = hours(6);
  rework.reviewers = 7;
  const Duration few = review_latency(rework, {1, 0}, 5, 1);
  rework.reviewers = 8;
  CHECK(review_latency(rework, {1, 0}, 5, 1).ticks == Approx(2 * few.ticks).margin(1));
}

namespace {

/// Of every item: the hours of the work itself, and those of mending it.
class Mended final : public Observer {
 public:
  void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
    const auto work = static_cast<double>(end.effort[index_of(Cause::work)]);
    const auto mending = static_cast<double>(end.effort[index_of(Cause::rework_defects)]);
    ++items;
    if (mending > 0) shares.push_back(mending / work);
  }
  int items = 0;
  std::vector<double> shares;
};

Mended mended(const std::vector<std::string>& more) {
  std::vector<std::string> settings = {"service.effort_cv2=0", "work.job.rate=0.2 /d",
                                       "rework.defects=true", "rework.defect_probability=20 %",
                                       "rework.defect_share=50 %"};
  settings.insert(settings.end(), more.begin(), more.end());
  Mended seen;
  run_world(*firm(one_step, settings), {{1, 0}, 240, nullptr}, seen);
  return seen;
}

}  // namespace

// The share was taken of what practised people needed, and their speed applied to it again.
TEST_CASE("mending takes its share of the work, however practised people are", "[rework]") {
  const Mended novices = mended({});
  for (const double share : novices.shares) CHECK(share == Approx(0.5).epsilon(1e-6));
  const Mended practised = mended({"service.experience=true", "service.experience_floor=50 %"});
  REQUIRE(practised.shares.size() > 100);
  for (const double share : practised.shares) CHECK(share == Approx(0.5).epsilon(0.02));
}

// 99.9 % interval of a share of 20 %.
TEST_CASE("where practice makes no difference, defects are as frequent as said", "[rework]") {
  const Mended seen = mended({});
  REQUIRE(seen.items > 900);
  const double n = seen.items;
  CHECK(static_cast<double>(seen.shares.size()) / n ==
        Approx(0.2).margin(3.29 * std::sqrt(0.2 * 0.8 / n)));
}

TEST_CASE("defects and reviews leave the ledger when they are off", "[rework][switch]") {
  const auto off = testing::run(
      testing::firm("scenarios/local.yaml", {"rework.defects=false", "rework.reviews=false"}), 2,
      6);
  CHECK(effort(off, Cause::rework_defects) == 0);
  CHECK(effort(off, Cause::rework_review) == 0);
  CHECK(delay(off, Cause::rework_review) == 0);
  const auto on = testing::run(testing::firm("scenarios/local.yaml"), 2, 6);
  CHECK(effort(on, Cause::rework_defects) > 100);
  CHECK(delay(on, Cause::rework_review) > 1);
}

// A third of 30 % of eight hours after each round but the last. Each round has a wait of its own.
TEST_CASE("work is done again after each round but the last", "[rework]") {
  struct Check final : Observer {
    void on_step_changed(const StepChange& change) override {
      if (change.activity == Activity::reviewing) {
        waits[change.item].push_back((change.until - change.at).ticks);
      }
    }
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
      const std::vector<std::int64_t>& rounds = waits[item.id];
      const double hours = hours_of(end, Cause::rework_review);
      REQUIRE(!rounds.empty());
      CHECK(hours == Approx(.8 * static_cast<double>(rounds.size() - 1)).margin(.001));
      if (rounds.size() < 2) return;
      ++several;
      alike += rounds[0] == rounds[1] ? 1 : 0;
    }
    std::map<ItemId, std::vector<std::int64_t>> waits;
    int several = 0, alike = 0;
  } check;
  run_world(*firm(one_step, {"rework.reviews=true", "work.job.steps.serve.creative=true",
                             "service.effort_cv2=0", "work.job.rate=0.1 /d"}),
            {{1, 0}, 24, nullptr}, check);
  CHECK(check.several > 40);
  CHECK(check.alike * 10 < check.several);
}
