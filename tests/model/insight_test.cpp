#include "sim/model/insight.h"

#include "sim/base/portable_math.h"
#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string insight_world = "tests/model/worlds/insight.yaml";

// Two markets with half of the customers each; the second is unlike the first.
StructureParameters two_markets(double centre_share) {
  StructureParameters structure;
  structure.families = {{"data", "Data", 0, centre_share}, {"work", "Work", 0.5, 0}};
  structure.layers = {{"cdp", "CDP", 0}, {"tool", "Tool", 1}};
  for (int m = 0; m < 2; ++m) {
    MarketSpec market;
    market.id = m == 0 ? "here" : "there";
    market.key = static_cast<std::uint64_t>(m + 1);
    market.demand_share = 0.5;
    market.distinctiveness = m == 0 ? 0 : 0.4;
    structure.markets.push_back(market);
    structure.market_rank.push_back((m + 0.5) / 2);
  }
  return structure;
}

PlatformParameters dense() {
  PlatformParameters platform;
  platform.link_density = 1;
  return platform;
}

InsightParameters some() {
  InsightParameters insight;
  insight.enabled = true;
  insight.insight_lift = 0.2;
  insight.experiment_lift = 0.1;
  insight.half_stock = 2;
  insight.data_scale = 0.5;
  insight.fading = 12 * Duration{ticks_per_month};
  insight.field_time = days(10);
  return insight;
}

}  // namespace

TEST_CASE("a signal is as strong as the data behind it", "[insight][oracle]") {
  const InsightParameters parameters = some();
  const StructureParameters apart = two_markets(0), together = two_markets(1);
  const Stack own = build_stack(dense(), apart), shared = build_stack(dense(), together);
  Insight local(parameters, apart), central(parameters, together);
  local.pool(own, {true, true});
  central.pool(shared, {true, true});
  CHECK(local.data_volume(1) == Approx(0.5));
  CHECK(central.data_volume(0) == Approx(1.0));
  CHECK(central.data_volume(1) == Approx(0.5 + 0.5 * 0.6));
  CHECK(local.signal(1, 1) == Approx(0.5));
  CHECK(central.signal(0, 0.5) == Approx(0.5 / 1.5));
  CHECK(local.field_time(0) == days(10));
  CHECK(central.field_time(0) == days(5));  // twice the customers, half the time
  CHECK(joined_share(dense(), apart, 1) == 1);
  CHECK(joined_share(dense(), apart, 0) == 0);  // the only link of its two layers is broken
}

TEST_CASE("data speak for who they lie together with now, and of markets the firm is in",
          "[insight][oracle]") {
  const InsightParameters parameters = some();
  const StructureParameters together = two_markets(1);
  const Stack own = build_stack(dense(), two_markets(0)), shared = build_stack(dense(), together);
  Insight insight(parameters, together);
  insight.pool(own, {true, true});
  CHECK(insight.data_volume(0) == Approx(0.5));
  insight.pool(shared, {true, true});
  CHECK(insight.data_volume(0) == Approx(1.0));
  insight.pool(shared, {true, false});
  CHECK(insight.data_volume(0) == Approx(0.5));
}

TEST_CASE("what is known has diminishing returns, and fades", "[insight][oracle]") {
  const InsightParameters parameters = some();
  const StructureParameters structure = two_markets(1);
  const Stack stack = build_stack(dense(), structure);
  Insight insight(parameters, structure);
  insight.pool(stack, {true, true});
  const TimePoint then{};
  CHECK(insight.lift(0, then) == 0);
  insight.learn(Yield::insight, 0, true, 1, then);
  CHECK(insight.lift(0, then) == Approx(0.2 / 3));
  CHECK(insight.lift(1, then) == Approx(0.2 * 0.6 / 2.6));  // as far as it is like the first
  insight.learn(Yield::insight, 0, false, 1, then);
  CHECK(insight.lift(0, then) == Approx(0.2 / 2));
  insight.learn(Yield::experiment, 0, false, 2, then);
  CHECK(insight.lift(0, then) == Approx(0.1 + 0.05));
  const TimePoint later = then + 12 * Duration{ticks_per_month};
  const double left = 2 * portable::exp(-1.0);
  CHECK(insight.lift(0, later) == Approx(0.3 * left / (left + 2)));
}

TEST_CASE("insight makes campaigns worth more", "[insight][switch]") {
  const Pair pair(insight_world, {"insight.enabled=false"}, {}, 10, 24);
  check_higher(pair.differ(figure(Metric::value_per_month)));
  CHECK(pair.of(0, figure(Metric::insight_lift_share)).mean == 0);
  CHECK(pair.of(1, figure(Metric::insight_lift_share)).mean > 0.01);
  const Pair more(insight_world, {"work.study.rate=4 /mo"}, {"work.study.rate=8 /mo"}, 10, 24);
  check_higher(more.differ(figure(Metric::insight_lift_share)));
  CHECK(more.of(1, figure(Metric::insight_lift_share)).mean <
        2 * more.of(0, figure(Metric::insight_lift_share)).mean);
}

TEST_CASE("integrated data give better insight", "[insight][fact]") {
  const Pair pair(insight_world, {}, {"structure.centralisation=25 %"}, 15, 24);
  check_higher(pair.differ(figure(Metric::insight_lift_share)));
  const Pair links(insight_world, {"platform.link_density=30 %"}, {"platform.integration=hub"}, 10,
                   24);
  check_higher(links.differ(figure(Metric::insight_lift_share)));
}

// What was pooled at the start was taken to be so for ever.
TEST_CASE("data that go to the centre give better insight from then on", "[insight]") {
  const Pair pair("tests/model/worlds/insight_later.yaml",
                  {"timeline.together.set.structure.families.data.centre_share=0 %"}, {}, 10, 36);
  check_higher(pair.differ(figure(Metric::insight_lift_share)));
}

// A second tool of a layer joins no layers that were not joined: more links, no more insight.
TEST_CASE("superfluous tools teach nothing of customers", "[insight][tool_churn]") {
  const std::vector<std::string> none = plain(
      {"insight.enabled=true", "tools.enabled=true", "tools.inflow=0 /mo", "tools.need_loss=0 %",
       "platform.incidents=false", "platform.run_per_instance=0 h", "platform.run_per_link=0 h"});
  std::vector<std::string> many = none;
  many.push_back("tools.inflow=6 /mo");
  const Pair pair("scenarios/hybrid.yaml", none, many, 8, 24);
  check_higher(pair.differ(figure(Metric::integration_links)));
  const Estimate difference = pair.differ(figure(Metric::insight_lift_share));
  INFO(difference.mean << " +- " << difference.standard_error);
  CHECK(difference.low90 <= 0);
}

TEST_CASE("campaigns alone are worth more for what is known", "[insight]") {
  struct Check final : Observer {
    void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint) override {
      if (item.kind != 0) {
        CHECK(end.lift == 0);
        CHECK(end.value == 100);
      } else if (end.lift > 0) {
        ++lifted;
      }
    }
    int lifted = 0;
  } check;
  run_world(*firm(insight_world, {"work.study.value=100 EUR", "work.trial.value=100 EUR"}),
            {{1, 0}, 6, nullptr}, check);
  CHECK(check.lifted > 50);
}
