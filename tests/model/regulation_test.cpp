#include "sim/model/regulation.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string compliance = "tests/model/worlds/compliance.yaml";

// One rule for everybody now and then; nobody has anything else to do, so nobody waits.
std::vector<std::string> quiet(bool framework) {
  return {"regulation.rate=0.5 /y",
          "regulation.everywhere=100 %",
          "regulation.growth=0 %",
          "service.effort_cv2=0",
          "work.job.rate=0 /mo",
          "functions.legal.background_load=0 %",
          "functions.legal.people=6",
          "people.headcount.server=24",
          std::string("regulation.framework=") + (framework ? "true" : "false")};
}

struct Rules final : Observer {
  void on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) override {
    if (complies) {
      days[{rule, market}] = (at - since.at({rule, market})).as_days();
    } else {
      since[{rule, market}] = at;
    }
  }
  void on_effort(TeamIndex team, Cause cause, Centiticks amount, TimePoint) override {
    if (cause == Cause::compliance) hours[team] += in_hours(amount);
  }
  std::map<std::pair<std::uint32_t, MarketIndex>, TimePoint> since;
  std::map<std::pair<std::uint32_t, MarketIndex>, double> days;
  std::map<TeamIndex, double> hours;
};

Rules live(const std::vector<std::string>& settings, int months, std::uint32_t replication = 0) {
  Rules rules;
  run_world(*firm(compliance, settings), {{1, replication}, months, nullptr}, rules);
  return rules;
}

}  // namespace

TEST_CASE("rates of rules follow growth and intensity", "[regulation]") {
  RegulationParameters regulation;
  regulation.enabled = true;
  regulation.per_month = 0.5;
  regulation.growth_per_year = 0.4;
  regulation.everywhere_share = 0.25;
  regulation.intensity = {0, 1, 0.4};
  CHECK(rules_per_month(regulation, 24) == Approx(0.5 * 1.4));
  CHECK(rules_per_month_in(regulation, 0, 0) == Approx(0.125));
  CHECK(rules_per_month_in(regulation, 1, 0) == Approx(0.5));
  CHECK(rules_per_month_in(regulation, 2, 0) == Approx(0.5 * 0.55));
  regulation.enabled = false;
  CHECK(rules_per_month(regulation, 24) == 0);
}

TEST_CASE("how often a rule is several markets' at once", "[regulation]") {
  RegulationParameters regulation;
  regulation.intensity = {0.05, 0.05, 0.05, 0.05};
  // 1 - .95^4 - 4 × .05 × .95^3; .05 × (1 - .95^3)
  CHECK(share_shared(regulation, {0, 1, 2, 3}) == Approx(0.0140187));
  CHECK(share_shared_by(regulation, {0, 1, 2, 3}, 2) == Approx(0.0071313));
  CHECK(share_shared(regulation, {0}) == 0);
  CHECK(share_shared_by(regulation, {0}, 0) == 0);
  regulation.everywhere_share = 0.25;
  CHECK(share_shared(regulation, {0, 1}) == Approx(0.25 + 0.75 * 0.0025));
  CHECK(share_shared_by(regulation, {0, 1}, 0) == Approx(0.25 + 0.75 * 0.0025));
}

// 40 h of reading and 40 h of change in each of six markets: 10 days. With a framework 32 + 20 h
// are done once and 8 + 20 h in each market after it: the same 10 days, but 220 h instead of 480.
TEST_CASE("a framework does the common part once", "[regulation][oracle]") {
  const Rules alone = live(quiet(false), 60), with = live(quiet(true), 60);
  REQUIRE(alone.since.size() >= 8);
  CHECK(alone.since == with.since);
  int apart = 0;
  for (const auto& [where, days] : alone.days) {
    if (days == Approx(10)) ++apart;  // two rules at once make each other wait
  }
  CHECK(apart >= 8);
  double hours_alone = 0, hours_with = 0;
  for (const auto& [team, hours] : alone.hours) hours_alone += hours;
  for (const auto& [team, hours] : with.hours) hours_with += hours;
  CHECK(hours_alone == Approx(80.0 * static_cast<double>(alone.days.size())).epsilon(0.02));
  CHECK(hours_with == Approx(hours_alone * 220 / 480).epsilon(0.02));
  CHECK(with.hours.at(centre_team) > 0);
  CHECK_FALSE(alone.hours.contains(centre_team));
}

// Two a month, twice more each year: eight a month in the fourth year, whatever follows.
TEST_CASE("what rules have grown to stays when their growth ends", "[regulation][timeline]") {
  Rules rules;
  const std::vector<std::string> settings = {"regulation.rate=2 /mo", "regulation.growth=100 %",
                                             "regulation.everywhere=100 %", "work.job.rate=0 /mo"};
  const auto model = firm("tests/model/worlds/rules_later.yaml", settings);
  run_world(*model, {{1, 0}, 48, nullptr}, rules);
  const auto began = TimePoint{} + model->parameters().run.warm_up + months(36);
  const auto later = std::count_if(rules.since.begin(), rules.since.end(), [&](const auto& rule) {
    return rule.first.second == 0 && rule.second >= began;
  });
  CHECK(std::abs(static_cast<double>(later) - 12 * 8) < 4 * 9.8);  // four deviations
}

TEST_CASE("no rules, no burden", "[regulation][switch]") {
  const auto without = testing::run(firm(compliance, {"regulation.enabled=false"}), 4, 24);
  CHECK(mean(without, Metric::violations_per_year) == 0);
  CHECK(effort(without, Cause::compliance) == 0);
  CHECK(delay(without, Cause::compliance) == 0);
  const auto with = testing::run(firm(compliance), 4, 24);
  CHECK(mean(with, Metric::violations_per_year) > 0);
  CHECK(effort(with, Cause::compliance) > 0);
  CHECK(delay(with, Cause::compliance) > 0);  // counsel looks at campaigns more closely
}

TEST_CASE("a rule hits the same markets at the same time in every structure", "[regulation]") {
  const Rules local = live({}, 36);
  CHECK(local.since == live({"structure.centralisation=100 %"}, 36).since);
  CHECK(local.since == live({"regulation.framework=true", "demand.level=0.5"}, 36).since);
}

// Stylised fact: with a central framework there are fewer violations, and compliance costs less -
// as long as rules are many for counsel. Where they are few, the framework only adds a stage.
TEST_CASE("a central framework lowers violations and the cost of compliance",
          "[regulation][fact]") {
  const std::string often = "regulation.rate=6 /y", risky = "regulation.violation=5 %";
  const Pair pair(compliance, {often, risky}, {often, risky, "regulation.framework=true"}, 40, 36);
  check_lower(pair.differ(figure(Metric::violations_per_year)));
  check_lower(pair.differ(figure(Metric::compliance_days)));
  check_lower(pair.differ(effort_of(Cause::compliance)));
}

TEST_CASE("the burden of regulation grows with time", "[regulation][fact]") {
  struct ByYear final : Observer {
    void on_recording_started(TimePoint at) override { start = at; }
    void on_rule(std::uint32_t, MarketIndex, bool complies, TimePoint at) override {
      if (at < start || start.ticks == 0 || complies) return;
      const auto year = static_cast<std::size_t>((at - start).ticks / ticks_per_year);
      if (year < 3) bound[year] += 1;
    }
    TimePoint start;
    std::array<double, 3> bound{};
  };
  std::vector<double> growth;
  for (std::uint32_t r = 0; r < 40; ++r) {
    ByYear years;
    run_world(*firm(compliance), {{1, r}, 36, nullptr}, years);
    growth.push_back(years.bound[2] - years.bound[0]);
  }
  CHECK(estimate(growth).low90 > 0);
}

TEST_CASE("rules without a kind of work that answers them are refused", "[regulation]") {
  const ModelResult result =
      build_model(testing::read(testing::one_step, {"regulation.enabled=true"}));
  CHECK_FALSE(result.model);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message.english() == "no kind of work has the trigger 'regulation'");
}

TEST_CASE("each rule hits markets of its own", "[regulation]") {
  std::vector<std::string> settings = quiet(false);
  settings.insert(settings.end(), {"regulation.everywhere=0 %", "regulation.rate=6 /y"});
  const Rules rules = live(settings, 60);
  std::map<MarketIndex, int> hits;
  std::set<std::uint32_t> all;
  for (const auto& [where, since] : rules.since) {
    ++hits[where.second];
    all.insert(where.first);
  }
  CHECK(all.size() > 20);
  CHECK(hits.size() == 6);
  for (const auto& [market, count] : hits) CHECK(static_cast<std::size_t>(count) < all.size());
}

TEST_CASE("rules are broken where they hold", "[regulation]") {
  struct Broken final : Observer {
    void on_violation(const ItemFacts& item, double, TimePoint) override { ++in[item.market]; }
    std::map<MarketIndex, int> in;
  } broken;
  std::vector<std::string> settings = quiet(false);
  for (const char* spared : {"here", "north", "south", "east", "west"})
    settings.push_back("markets." + std::string(spared) + ".regulation_intensity=0 %");
  settings.insert(settings.end(),
                  {"markets.far.regulation_intensity=100 %", "regulation.everywhere=0 %",
                   "regulation.rate=4 /y", "regulation.violation=100 %", "work.job.rate=60 /mo"});
  run_world(*firm(compliance, settings), {{1, 0}, 36, nullptr}, broken);
  REQUIRE(broken.in.size() == 1);
  CHECK(broken.in.begin()->first == 5);
}
