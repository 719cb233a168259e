#include "sim/model/agencies.h"

#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

TEST_CASE("relations are counted, with agencies and among them", "[agencies]") {
  CHECK(relations(0) == 0);
  CHECK(relations(1) == 1);
  CHECK(relations(2) == 3);
  CHECK(relations(5) == 15);
}

namespace {

// One step of eight hours, given away whatever the queue: two days of commissioning, a day of work.
struct Given final : Observer {
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    CHECK((at - item.arrived).ticks == 24 * ticks_per_hour);
    CHECK(end.path_ticks[index_of(Cause::work)] == 8 * ticks_per_hour);
    CHECK(end.path_ticks[index_of(Cause::coordination)] == 16 * ticks_per_hour);
    CHECK(end.cost == Approx(8 * 60 * 2.0));
    ++count;
  }
  void on_effort(TeamIndex, Cause cause, Centiticks spent, TimePoint) override {
    if (cause == Cause::coordination) coordination += in_hours(spent);
  }
  int count = 0;
  double coordination = 0;
};

std::vector<std::string> agencies(const std::string& count, std::vector<std::string> more = {}) {
  more.insert(more.end(), {"agencies.enabled=true", "agencies.threshold=0.2",
                           "agencies.count=" + count, "agencies.coordinator=marketer"});
  return more;
}

}  // namespace

TEST_CASE("an agency costs its price, its briefing and its relation", "[agencies]") {
  const auto model =
      firm(one_step, {"service.effort_cv2=0", "agencies.enabled=true", "agencies.threshold=0",
                      "agencies.count=1", "agencies.coordinator=server", "agencies.contract=2 d",
                      "agencies.premium=2", "agencies.brief=1 h", "agencies.relation=4.2 h",
                      "work.job.rate=1 /wk"});
  Given given;
  run_world(*model, {{1, 0}, 12, nullptr}, given);
  CHECK(given.count > 50);
  // An hour a job, and an hour a week while the relation lasts: about one of each a week.
  CHECK(given.coordination == Approx(given.count + 24 * 4.2).epsilon(0.06));
}

// A server's work and a clerk's: an agency that may do the one leaves the other alone.
TEST_CASE("agencies take the work of the roles named, or of all when none is", "[agencies]") {
  struct Bought final : Observer {
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
      if (item.kind != 0) (end.cost > 700 ? given : kept) += 1;  // a day of a server: 480
    }
    int given = 0, kept = 0;
  };
  for (const std::string roles : {"", "server", "clerk"}) {
    std::vector<std::string> settings = {"agencies.enabled=true",   "agencies.threshold=0",
                                         "agencies.count=1",        "agencies.coordinator=clerk",
                                         "committee.enabled=false", "agencies.premium=2",
                                         "service.effort_cv2=0"};
    if (!roles.empty()) settings.push_back("agencies.roles=[" + roles + "]");
    Bought bought;
    run_world(*firm("tests/model/worlds/refused_midway.yaml", settings), {{1, 0}, 24, nullptr},
              bought);
    INFO(roles);
    CHECK((bought.given > 10) == (roles != "clerk"));
    CHECK((bought.given == 0) == (roles == "clerk"));
    if (roles != "clerk") CHECK(bought.kept == 0);
  }
}

TEST_CASE("agencies take the queue, at a price, and the books balance", "[agencies][switch]") {
  const std::vector<std::string> busy = {"demand.level=1.15"};
  const Pair pair("scenarios/local.yaml", busy, agencies("2", busy), 4);
  check_lower(pair.differ(delay_of(Cause::queue_local)));
  check_higher(pair.differ(figure(Metric::cost_per_campaign)));
  check_higher(pair.differ(effort_of(Cause::coordination)));
  const auto summary = testing::run(firm("scenarios/hybrid.yaml", agencies("3")), 2, 8);
  CHECK(summary.books == BooksResult{});
}

// The same overflow dealt to one, three and five agencies.
TEST_CASE("with agencies, coordination rises faster than linearly", "[agencies][fact]") {
  const std::vector<std::string> busy = {"demand.level=1.1"};
  const Pair first("scenarios/hybrid.yaml", agencies("1", busy), agencies("3", busy), 5);
  const Pair second("scenarios/hybrid.yaml", agencies("3", busy), agencies("5", busy), 5);
  const Estimate from_1_to_3 = first.differ(effort_of(Cause::coordination));
  const Estimate from_3_to_5 = second.differ(effort_of(Cause::coordination));
  check_higher(from_1_to_3);
  INFO(from_1_to_3.mean << " then " << from_3_to_5.mean);
  CHECK(from_3_to_5.low90 > from_1_to_3.high90);
}

// 30 % of eight hours, for every job.
TEST_CASE("what an agency made is mended by the team that ordered it", "[agencies]") {
  struct Mended final : Observer {
    void on_item_ended(const ItemFacts&, const ItemEnd& end, TimePoint) override {
      const double hours = hours_of(end, Cause::rework_defects);
      CHECK(hours == Approx(2.4).margin(.001));
      ++count;
    }
    void on_effort(TeamIndex team, Cause cause, Centiticks, TimePoint) override {
      if (cause == Cause::rework_defects) CHECK(team == 1);
    }
    int count = 0;
  } mended;
  run_world(
      *firm(one_step, {"service.effort_cv2=0", "agencies.enabled=true", "agencies.threshold=0",
                       "agencies.coordinator=server", "rework.defects=true",
                       "rework.defect_probability=100 %", "work.job.rate=1 /wk"}),
      {{1, 0}, 12, nullptr}, mended);
  CHECK(mended.count > 50);
}
