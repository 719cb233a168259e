#include "sim/model/reorganisation.h"

#include <map>

#include "tests/model/paired.h"

namespace pendulum {
namespace {

using namespace testing;

const std::string swing = "tests/model/worlds/swing.yaml";

TEST_CASE("a reorganisation's loss fades in a straight line", "[reorganisation]") {
  const ReorganisationParameters strict{true, 0.2, months(2)};
  Disruption disruption(strict);
  CHECK(disruption.loss(3, TimePoint{}) == 0);
  disruption.hit(3, 1, TimePoint{});
  CHECK(disruption.loss(3, TimePoint{}) == Approx(0.2));
  CHECK(disruption.loss(3, TimePoint{} + months(1)) == Approx(0.1));
  CHECK(disruption.loss(3, TimePoint{} + months(5)) == 0);
  CHECK(disruption.loss(2, TimePoint{}) == 0);
  CHECK(disruption.loss(99, TimePoint{}) == 0);
}

TEST_CASE("the greater of two losses counts", "[reorganisation]") {
  const ReorganisationParameters strict{true, 0.2, months(2)};
  Disruption disruption(strict);
  disruption.hit(0, 1, TimePoint{});
  disruption.hit(0, 0.25, TimePoint{} + months(1));  // .05 where .1 is left
  CHECK(disruption.loss(0, TimePoint{} + months(1)) == Approx(0.1));
  disruption.hit(0, 1, TimePoint{} + months(2));
  CHECK(disruption.loss(0, TimePoint{} + months(2)) == Approx(0.2));
}

TEST_CASE("a smaller loss does not begin a greater one again", "[reorganisation]") {
  const ReorganisationParameters strict{true, 0.2, months(2)};
  Disruption disruption(strict);
  disruption.hit(0, 1, TimePoint{});
  for (const double month : {0.5, 1.0, 1.5}) {
    disruption.hit(0, 0.001, TimePoint{} + months(month));
    CHECK(disruption.loss(0, TimePoint{} + months(month)) == Approx(0.2 * (1 - month / 2)));
  }
  CHECK(disruption.loss(0, TimePoint{} + months(1.75)) == Approx(0.025));
  CHECK(disruption.loss(0, TimePoint{} + months(2)) == 0);
}

TEST_CASE("teams are hit in so far as their work changes hands", "[reorganisation]") {
  const auto local = firm("scenarios/hybrid.yaml",
                          {"structure.set_by=centralisation", "structure.centralisation=0 %"});
  const auto central = firm("scenarios/hybrid.yaml",
                            {"structure.set_by=centralisation", "structure.centralisation=100 %"});
  for (const double extent : work_changing_hands(local->parameters(), local->parameters())) {
    CHECK(extent == 0);
  }
  for (const double extent : work_changing_hands(local->parameters(), central->parameters())) {
    CHECK(extent == 1);
  }
}

TEST_CASE("switched off, reorganising costs nobody time; on, it does", "[reorganisation][switch]") {
  const std::vector<std::string> off = {"reorganisation.enabled=false"};
  const Pair pair(swing, off, {"reorganisation.loss=40 %"}, 4, 12);
  CHECK(pair.of(0, effort_of(Cause::reorganisation)).mean == 0);
  check_higher(pair.differ(effort_of(Cause::reorganisation)));
  check_higher(pair.differ(figure(Metric::lead_time_days)));
}

// All work goes to the centre: whoever does it loses a fifth at first, and less in a straight line
// over three years. What is left of an hour is work, so eight hours of work take 8 / (1 - loss).
TEST_CASE("work takes so much longer that the loss is its share of the whole", "[reorganisation]") {
  struct Check final : Observer {
    void on_recording_started(TimePoint at) override { shock = at + months(12); }
    void on_step_changed(const StepChange& change) override {
      if (change.activity == Activity::working) begun[change.item] = change.at;
    }
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
      if (shock == TimePoint{} || begun[item.id] <= shock) return;
      const double loss = .2 * (1 - (begun[item.id] - shock).as_months() / 36);
      const double hours = hours_of(end, Cause::reorganisation);
      CHECK(hours == Approx(8 * loss / (1 - loss)).margin(.001));
      ++count;
    }
    TimePoint shock;
    std::map<ItemId, TimePoint> begun;
    int count = 0;
  } check;
  run_world(*firm("tests/model/worlds/shock.yaml",
                  {"timeline.shock.set.structure.centralisation=100 %",
                   "reorganisation.enabled=true", "reorganisation.loss=20 %",
                   "reorganisation.lasts=3 y", "service.effort_cv2=0", "work.job.rate=0.3 /d"}),
            {{1, 0}, 24, nullptr}, check);
  CHECK(check.count > 50);
}

}  // namespace
}  // namespace pendulum
