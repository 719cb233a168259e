#include "sim/model/analytics.h"

#include <set>

#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string analytics = "tests/model/worlds/analytics.yaml";

// Lead times, in hours, of the reports that met nobody.
struct Reports final : Observer {
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    if (item.kind != 1 || end.path_ticks[index_of(Cause::queue_local)] > 0) return;
    hours.push_back((at - item.arrived).as_hours());
    access.push_back(static_cast<double>(end.path_ticks[index_of(Cause::enterprise_bi)]) /
                     ticks_per_hour);
    duplicated.push_back(hours_of(end, Cause::duplication));
  }
  std::vector<double> hours, access, duplicated;
};

Reports live(std::vector<std::string> settings) {
  for (const char* quiet : {"work.job.rate=0 /mo", "work.report.rate=2 /mo", "service.effort_cv2=0",
                            "functions.bi.background_load=0 %"}) {
    settings.emplace_back(quiet);
  }
  Reports reports;
  run_world(*firm(analytics, settings), {{1, 0}, 48, nullptr}, reports);
  REQUIRE(reports.hours.size() > 20);
  return reports;
}

std::size_t how_many(const std::vector<double>& values, double value) {
  return static_cast<std::size_t>(std::count_if(
      values.begin(), values.end(), [&](double each) { return std::abs(each - value) < 1e-3; }));
}

}  // namespace

// 6 h of marketing, 3.6 h of BI meanwhile, 1.2 h to bring the two together.
TEST_CASE("a report answered twice is reconciled", "[analytics][oracle]") {
  const Reports both = live({"analytics.overlap=100 %", "analytics.self_service=100 %"});
  CHECK(how_many(both.hours, 7.2) > both.hours.size() * 9 / 10);
  CHECK(how_many(both.duplicated, 4.8) == both.hours.size());
  const Reports slow = live({"analytics.overlap=100 %", "analytics.self_service=100 %",
                             "analytics.duplicate_effort=200 %"});
  CHECK(how_many(slow.hours, 13.2) > slow.hours.size() * 9 / 10);
  CHECK(how_many(slow.access, 6) > slow.hours.size() * 9 / 10);
  const Reports once = live({"analytics.overlap=0 %", "analytics.self_service=100 %"});
  CHECK(how_many(once.hours, 6) == once.hours.size());
}

TEST_CASE("whoever has no access to the data waits for it", "[analytics][oracle]") {
  const Reports reports = live({"analytics.overlap=0 %", "analytics.self_service=0 %"});
  const Estimate wait = estimate(reports.access);
  CHECK(std::abs(wait.mean - 16) < 3 * wait.standard_error);
}

TEST_CASE("analytics switched off costs nothing", "[analytics][switch]") {
  const auto off = testing::run(firm(analytics, {"analytics.enabled=false"}), 3, 12);
  CHECK(effort(off, Cause::duplication) == 0);
  CHECK(mean(off, Metric::double_reports_share) == 0);
  const auto on = testing::run(firm(analytics), 3, 12);
  CHECK(mean(on, Metric::double_reports_share) == Approx(0.4).margin(0.05));
  CHECK(effort(on, Cause::duplication) > 0);
}

namespace {

// Reports asked for in the first half year that have no end after a whole one.
struct Forgotten final : Observer {
  void on_item_arrived(const ItemFacts& item) override {
    if (item.kind == 1 && item.arrived.ticks < 6 * ticks_per_month) open.insert(item.id);
  }
  void on_item_ended(const ItemFacts& item, const ItemEnd&, TimePoint) override {
    open.erase(item.id);
  }
  std::set<ItemId> open;
};

std::size_t forgotten(const std::vector<std::string>& settings) {
  Forgotten reports;
  run_world(*firm("tests/model/worlds/bi_moves.yaml", settings), {{1, 0}, 18, nullptr}, reports);
  return reports.open.size();
}

}  // namespace

TEST_CASE("no report waits for an answer of people who are gone", "[analytics]") {
  CHECK(forgotten({}) == 0);
  // Two on one's own and none at all.
  CHECK(forgotten({"timeline.moves.set.functions.bi.embedded=0",
                   "timeline.moves.set.functions.bi.people=0"}) == 0);
}

// Stylised fact.
TEST_CASE("duplication rises with the overlap of analysts and BI", "[analytics][fact]") {
  const Pair pair(analytics, {"analytics.overlap=20 %"}, {"analytics.overlap=60 %"}, 20, 24);
  check_higher(pair.differ(effort_of(Cause::duplication)));
  check_higher(pair.differ(figure(Metric::double_reports_share)));
  check_lower(pair.differ(figure(Metric::reports_on_time_share)));
}

TEST_CASE("without self-service a report is promised like any other work", "[analytics][switch]") {
  struct Check final : Observer {
    void on_item_arrived(const ItemFacts& item) override {
      if (item.kind == 1) promised.insert((item.due - item.arrived).ticks);
    }
    std::set<std::int64_t> promised;
  };
  const auto promised = [](const char* enabled) {
    Check check;
    run_world(*firm(analytics, {enabled, "work.report.due=3 d", "analytics.cadence=1 wk"}),
              {{1, 0}, 3, nullptr}, check);
    return check.promised;
  };
  CHECK(promised("analytics.enabled=false") == std::set<std::int64_t>{days(3).ticks});
  CHECK(promised("analytics.enabled=true") == std::set<std::int64_t>{weeks(1).ticks});
}
