#include "sim/model/market_entry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string new_markets = "tests/model/worlds/new_markets.yaml";

// Nobody has anything else to do, all efforts are their means, nothing is learnt or found.
const std::vector<std::string> quiet = {"work.job.rate=0 /mo", "service.effort_cv2=0",
                                        "service.experience=false", "assets.enabled=false"};

std::vector<std::string> with(std::vector<std::string> settings, const std::string& another) {
  settings.push_back(another);
  return settings;
}

struct Entries final : Observer {
  void on_recording_started(TimePoint at) override { start = at; }
  void on_market(MarketIndex market, bool entered, TimePoint at) override {
    (entered ? entered_at : opened_at)[market] = at;
  }
  void on_item_arrived(const ItemFacts& item) override {
    if (item.kind != 0 || item.market == 0) return;
    if (!entered_at.contains(item.market)) ++too_early;
    ++served;
  }
  void on_stack(int tools, int, TimePoint) override { stack.push_back(tools); }
  [[nodiscard]] double days(MarketIndex market) const {
    return (entered_at.at(market) - opened_at.at(market)).as_days();
  }
  TimePoint start;
  std::map<MarketIndex, TimePoint> opened_at, entered_at;
  std::vector<int> stack;
  int too_early = 0, served = 0;
};

Entries live(const std::vector<std::string>& settings, int months = 48) {
  Entries entries;
  run_world(*firm(new_markets, settings), {{1, 0}, months, nullptr}, entries);
  return entries;
}

// Months to pay back of the entry with this place, over futures.
Figure payback(std::size_t place) {
  return [place](const ReplicationResult& result) {
    return place < result.entries.size() ? result.entries[place].payback_months : std::nan("");
  };
}

Figure later_less_first(std::size_t place) {
  return [place](const ReplicationResult& result) {
    return payback(place)(result) - payback(0)(result);
  };
}

}  // namespace

// Local: two own tools, 120 h; material 160 h; people 80 h: 45 days. Central: 2 × 16 + 160 + 80 h.
TEST_CASE("an entry takes what its steps take, by the tools there are to set up",
          "[market_entry][oracle]") {
  const Entries local = live(quiet);
  const Entries central = live(with(quiet, "structure.centralisation=100 %"));
  REQUIRE(local.entered_at.size() == 3);
  CHECK((local.opened_at.at(1) - local.start).as_months() == Approx(6));
  CHECK(local.days(1) == Approx(45));
  CHECK(local.days(3) == Approx(45));
  CHECK(central.days(1) == Approx(34));
  CHECK(local.stack == std::vector<int>{2, 4, 6, 8});
  CHECK(central.stack.front() == 2);
  CHECK(central.stack.back() == 2);
}

// A committee that says no to three in four: half a year is let pass, then it is asked again.
TEST_CASE("an entry that is turned down is tried again, as often as it takes", "[market_entry]") {
  std::vector<double> late;
  for (std::uint32_t r = 0; r < 8; ++r) {
    Entries entries;
    run_world(*firm(new_markets,
                    {"work.entry.steps.set_up.gate=true", "committee.enabled=true",
                     "committee.cadence=1 d", "committee.delegation=0 h", "committee.members=1",
                     "committee.stakeholders=0", "committee.votes_needed=1",
                     "committee.attendance=100 %", "committee.accept_good=25 %",
                     "committee.accept_bad=25 %", "market_entry.retry=6 mo"}),
              {{1, r}, 120, nullptr}, entries);
    CHECK(entries.too_early == 0);
    CHECK(entries.opened_at.size() == 3);  // said once, however often it is tried
    for (const auto& [market, at] : entries.entered_at)
      late.push_back((at - entries.opened_at.at(market)).as_months());
  }
  REQUIRE(late.size() >= 20);  // of 24; all but .75^14 within ten years
  CHECK(std::count_if(late.begin(), late.end(), [](double months) { return months < 6; }) >= 1);
  CHECK(std::count_if(late.begin(), late.end(), [](double months) { return months > 12; }) >= 5);
}

TEST_CASE("nobody in a market is served before the firm has entered it", "[market_entry]") {
  const Entries entries = live({});
  CHECK(entries.too_early == 0);
  CHECK(entries.served > 200);
}

TEST_CASE("without new markets all exist from the start", "[market_entry][switch]") {
  const auto off = testing::run(firm(new_markets, {"market_entry.enabled=false"}), 2, 24);
  const auto on = testing::run(firm(new_markets), 2, 24);
  CHECK(mean(off, Metric::throughput_per_month) > 1.2 * mean(on, Metric::throughput_per_month));
  CHECK(mean(off, Metric::tool_instances) == 8);
  CHECK(mean(on, Metric::tool_instances) < 6);
  CHECK(std::isnan(mean(off, Metric::payback_months)));
  CHECK(mean(on, Metric::first_campaign_days) > 20);
}

// Stylised fact: with a centre the third market pays back sooner than the first, and sooner than it
// does without one. Left to themselves markets gain from the library and from practice too, but a
// new team starts as a novice, so its gain shows only against a firm that keeps nothing.
TEST_CASE("later markets pay back sooner, soonest with a centre", "[market_entry][fact]") {
  const std::string published = "assets.publishing=both";
  const Pair pair(new_markets, {published}, {published, "structure.centralisation=60 %"}, 60, 48);
  check_lower(pair.of(1, later_less_first(2)));
  check_lower(pair.differ(payback(2)));
  const Pair kept(new_markets, {"assets.enabled=false", "service.experience=false"}, {published},
                  60, 48);
  check_lower(kept.differ(later_less_first(2)));
  CHECK(kept.of(0, later_less_first(2)).high90 > 0);  // nothing else makes it cheaper
}

// Shares of demand 40, 20, 20, 20; entered about two months after 6, 18 and 30.
TEST_CASE("markets lead work of the whole firm as soon as they are entered, by their demand",
          "[market_entry]") {
  struct Leads final : Observer {
    void on_recording_started(TimePoint at) override { start = at; }
    void on_item_arrived(const ItemFacts& item) override {
      const double month = (item.arrived - start).as_months();
      if (item.kind != 0 || month < 12) return;
      if (month < 18) ++early[item.market];
      if (month >= 36) ++late[item.market];
    }
    TimePoint start;
    std::map<MarketIndex, double> early, late;
  } leads;
  const auto model = firm(new_markets, {"work.job.firm_wide=true", "work.job.rate=600 /mo",
                                        "work.job.steps.serve.effort=0.1 h"});
  run_world(*model, {{1, 0}, 48, nullptr}, leads);
  const auto share = [](std::map<MarketIndex, double>& count, MarketIndex market) {
    return count[market] / (count[0] + count[1] + count[2] + count[3]);
  };
  // Of 3600 and 7200 items: four deviations.
  CHECK(share(leads.early, 1) == Approx(1 / 3.0).margin(0.032));
  CHECK(leads.early[2] + leads.early[3] == 0);
  for (MarketIndex market = 1; market <= 3; ++market) {
    CHECK(share(leads.late, market) == Approx(0.2).margin(0.019));
  }
}

TEST_CASE("a firm needs a market to start from, and a way to enter", "[market_entry]") {
  const ModelResult nowhere = build_model(
      testing::read(testing::one_step, {"market_entry.enabled=true", "markets.here.opens=3 mo"}));
  CHECK_FALSE(nowhere.model);
  CHECK(nowhere.diagnostics[0].message.english() == "no market exists from the start");
}

TEST_CASE("markets open one after the other", "[market_entry]") {
  EntryParameters entry;
  entry.opens = {months(60), Duration{}, months(6), months(60)};
  CHECK(openings(entry) == std::vector<Duration>{months(6), months(60)});
  CHECK(is_open(entry, 1));
  CHECK_FALSE(is_open(entry, 2));
  entry.at = months(6);
  CHECK(is_open(entry, 2));
  CHECK_FALSE(is_open(entry, 0));
}

namespace {

// Whole and half people on the payroll of each team, by month.
struct People final : Observer {
  explicit People(const Organisation& organisation) {
    for (const TeamFacts& team : organisation.teams) now.push_back(team.people());
  }
  void on_recording_started(TimePoint at) override { start = at; }
  void on_payroll(TeamIndex team, int, int weight, TimePoint at) override {
    now[team] += weight / 100.0;
    changed_at.push_back((at - start).as_months());
  }
  [[nodiscard]] double all() const { return std::accumulate(now.begin(), now.end(), 0.0); }
  std::vector<double> now, changed_at;
  TimePoint start;
};

}  // namespace

// 24 people; markets with 40 % of the demand exist from the start, the others open after 6, 18 and
// 30 months with 20 % each.
TEST_CASE("people of a market that opens later join when it does, whatever the structure",
          "[market_entry]") {
  for (const char* structure : {"structure.centralisation=0 %", "structure.centralisation=100 %"}) {
    INFO(structure);
    const auto model = firm(new_markets, {structure});
    People people(model->organisation());
    CHECK(people.all() == 10);  // 9.6
    CHECK(people.now[2] == 0);
    run_world(*model, {{1, 0}, 48, nullptr}, people);
    CHECK(people.all() == 24);
    CHECK(people.now[2] >= 1);
    CHECK(people.now[4] >= 1);
    const auto first = std::min_element(people.changed_at.begin(), people.changed_at.end());
    REQUIRE(first != people.changed_at.end());
    CHECK(*first == Approx(6));
  }
}

TEST_CASE("the firm's other people hardly move when a market opens", "[market_entry]") {
  const auto model = firm(new_markets);
  struct Moves final : Observer {
    void on_reorganised(const ReorganisationFacts& facts, TimePoint) override {
      moved += facts.moved;
      joined += facts.joined;
    }
    int moved = 0, joined = 0;
  } moves;
  run_world(*model, {{1, 0}, 48, nullptr}, moves);
  CHECK(moves.joined == 14);
  CHECK(moves.moved <= 3);
}
