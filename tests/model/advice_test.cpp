#include "sim/model/advice.h"

#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("the centre counsels from a distance on", "[advice]") {
  AdviceParameters advice;
  CHECK_FALSE(advises(advice, 1));
  advice.advisory = true;
  CHECK(advises(advice, 1));
  CHECK(advises(advice, advice.from_distance));
  CHECK_FALSE(advises(advice, 0.15));
  CHECK(advice_hours(advice, {1, 0}, 7, 20, 0) == Approx(2));
}

namespace {

struct Steps final : Observer {
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    if (end.path_ticks[index_of(Cause::queue_local)] > 0) return;  // two came at once
    if (end.path_ticks[index_of(Cause::queue_centre)] > 0) return;
    CHECK((at - item.arrived).ticks == 11 * ticks_per_hour);
    // Work that the end of a month cuts in two is divided twice: the odd tick may change sides.
    const std::int64_t work = end.path_ticks[index_of(Cause::work)];
    CHECK(std::abs(work - 8 * ticks_per_hour) <= 1);
    CHECK(end.path_ticks[index_of(Cause::coordination)] == 11 * ticks_per_hour - work);
    const Centiticks paid = end.effort[index_of(Cause::coordination)];
    CHECK(std::abs(paid - 100 * 3 * ticks_per_hour) <= 1);
    exact += work == 8 * ticks_per_hour && paid == 100 * 3 * ticks_per_hour ? 1 : 0;
    ++count;
  }
  int count = 0;
  int exact = 0;
};

// Hybrid, with what it gives to the centre beyond the foundations counselled only.
std::vector<std::string> advisory(std::vector<std::string> more = {}) {
  more.insert(more.end(), {"advice.mode=advisory", "structure.families.content.centre_share=60%",
                           "structure.families.build.centre_share=60%"});
  return more;
}

}  // namespace

// Two hours of advice, one hour of listening, eight of work; the item pays for all eleven.
TEST_CASE("an advised step waits for its advice and works on", "[advice]") {
  Steps steps;
  run_world(*firm("tests/model/worlds/advice.yaml"), {{1, 0}, 60, nullptr}, steps);
  CHECK(steps.count > 15);
  CHECK(steps.exact > steps.count * 3 / 4);
}

TEST_CASE("advice makes for less local rework and some latency", "[advice][switch][fact]") {
  const Pair pair("scenarios/hybrid.yaml", advisory({"advice.patience=0 d"}),
                  advisory({"advice.patience=10 d"}));
  check_lower(pair.differ(effort_of(Cause::rework_defects)));
  check_higher(pair.differ(delay_of(Cause::queue_centre)));
  check_higher(pair.differ(effort_of(Cause::coordination)));
}

TEST_CASE("who executes all misses and mends, who counsels does not", "[advice][switch]") {
  std::vector<std::string> service = advisory();
  service.push_back("advice.mode=service");
  const Pair pair("scenarios/hybrid.yaml", service, advisory(), 3);
  check_lower(pair.differ(effort_of(Cause::rework_fit)));
}

TEST_CASE("the books balance with advice", "[advice]") {
  for (const char* patience : {"0 h", "1 h", "2 d", "1 y"}) {
    const auto summary = testing::run(
        firm("scenarios/hybrid.yaml", advisory({std::string("advice.patience=") + patience})), 2,
        8);
    CHECK(summary.books == BooksResult{});
  }
}

// After n counsels and a progress ratio of 80 % two hours of advice take 2 (1 + n)^-.32.
TEST_CASE("who counsels often counsels faster", "[advice]") {
  struct Check final : Observer {
    void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
      hours.push_back(hours_of(end, Cause::coordination));
    }
    std::vector<double> hours;
  } check;
  run_world(
      *firm("tests/model/worlds/advice.yaml",
            {"service.experience=true", "service.progress_ratio=80 %", "service.experience_scale=1",
             "service.experience_floor=5 %", "service.forgetting=20 y"}),
      {{1, 0}, 24, nullptr}, check);
  REQUIRE(check.hours.size() > 10);
  CHECK(check.hours.front() == Approx(3).margin(.001));
  CHECK(check.hours.back() < 2.2);
}
