#include "sim/model/platform.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "sim/model/incidents.h"
#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

// n tools, one layer each, all at the centre.
StructureParameters tools(int count, int markets, double centre_share) {
  StructureParameters structure;
  structure.families = {{"f", "F", 0, centre_share}};
  for (int i = 0; i < count; ++i) structure.layers.push_back({"l", "L", 0});
  for (int m = 0; m < markets; ++m) {
    structure.markets.push_back({"m", "M", "en", static_cast<std::uint64_t>(m + 1), 0, 0.5, 1});
    structure.market_rank.push_back((m + 0.5) / markets);
  }
  return structure;
}

PlatformParameters dense() {
  PlatformParameters platform;
  platform.link_density = 1;
  platform.failures_per_link_month = 0.1;
  return platform;
}

}  // namespace

TEST_CASE("links point to point grow as n(n-1)/2, with a hub as n", "[platform][oracle]") {
  PlatformParameters platform = dense();
  CHECK(build_stack(platform, tools(10, 1, 1)).links.size() == 45);
  CHECK(build_stack(platform, tools(20, 1, 1)).links.size() == 190);
  platform.hub = true;
  CHECK(build_stack(platform, tools(10, 1, 1)).links.size() == 10);
  CHECK(build_stack(platform, tools(20, 1, 1)).links.size() == 20);
}

TEST_CASE("markets give up their own tools as the centre takes over", "[platform]") {
  CHECK(build_stack(dense(), tools(3, 4, 0)).instances.size() == 12);
  CHECK(build_stack(dense(), tools(3, 4, 0.5)).instances.size() == 3 + 6);
  CHECK(build_stack(dense(), tools(3, 4, 1)).instances.size() == 3);
  // Whose rank is the centre's share keeps its own.
  CHECK(build_stack(dense(), tools(3, 4, 0.375)).instances.size() == 3 + 9);
  // Only tools that serve the same market are joined.
  CHECK(build_stack(dense(), tools(3, 4, 0)).links.size() == 12);
}

TEST_CASE("run work goes to the owner", "[platform]") {
  PlatformParameters platform = dense();
  platform.run_hours_per_instance = 10;
  platform.run_hours_per_link = 1;
  const Stack stack = build_stack(platform, tools(3, 4, 0));
  CHECK(run_hours(platform, stack, -1).all() == 0);
  CHECK(run_hours(platform, stack, 2).tools == 30);
  CHECK(run_hours(platform, stack, 2).links == 3);
}

TEST_CASE("the hub is the centre's to run, and what a market would buy is nobody's yet",
          "[platform]") {
  PlatformParameters platform = dense();
  platform.run_hours_per_link = 1;
  platform.hub = true;
  platform.hub_fixed_links = 5;
  const Stack hub = build_stack(platform, tools(3, 4, 0));
  CHECK(run_hours(platform, hub, -1).links == 5);
  CHECK(run_hours(platform, hub, 2).links == 3);
  platform.hub = false;
  Stack shadow = build_stack(platform, tools(3, 4, 1));
  add_shadow_stack(platform, tools(3, 4, 1), shadow);
  REQUIRE(!shadow.shadow_instances.empty());
  CHECK(run_hours(platform, shadow, 2).links == 0);
}

TEST_CASE("open incidents block their family in their market", "[platform]") {
  const StructureParameters structure = tools(2, 3, 0);
  const Stack stack = build_stack(dense(), structure);
  Blockages blockages(structure);
  blockages.open(stack.links[1]);
  const int market = stack.links[1].markets.front();
  CHECK(blockages.blocks(0, market));
  CHECK_FALSE(blockages.blocks(0, (market + 1) % 3));
  std::vector<StepRef> freed;
  blockages.close(stack.links[1], freed);
  CHECK_FALSE(blockages.blocks(0, market));
  CHECK(freed.empty());
}

TEST_CASE("a repair frees what waits for it and for nothing else, in the order it came",
          "[platform]") {
  const StructureParameters structure = tools(2, 3, 0);
  IntegrationLink everywhere;
  everywhere.layer = 0;
  everywhere.markets = {0, 1, 2};
  IntegrationLink second = everywhere;
  second.markets = {1};
  Blockages blockages(structure);
  blockages.open(everywhere);
  blockages.open(second);
  const auto step = [](std::uint32_t slot) {
    StepRef ref;
    ref.slot = slot;
    return ref;
  };
  blockages.wait(0, 2, step(7));
  blockages.wait(0, 1, step(5));
  blockages.wait(0, 0, step(6));
  blockages.wait(0, 2, step(4));
  const auto slots_freed_by = [&](const IntegrationLink& link) {
    std::vector<StepRef> freed;
    blockages.close(link, freed);
    std::vector<std::uint32_t> slots;
    for (const StepRef ref : freed) slots.push_back(ref.slot);
    return slots;
  };
  CHECK(slots_freed_by(everywhere) == std::vector<std::uint32_t>{7, 6, 4});
  CHECK(slots_freed_by(second) == std::vector<std::uint32_t>{5});
  blockages.open(everywhere);
  CHECK(slots_freed_by(everywhere).empty());  // nobody is freed twice
}

TEST_CASE("no incidents when links do not break", "[platform][switch]") {
  const auto with = testing::run(testing::firm("scenarios/local.yaml"), 2, 6);
  const auto without =
      testing::run(testing::firm("scenarios/local.yaml", {"platform.incidents=false"}), 2, 6);
  CHECK(mean(with, Metric::incidents_per_month) > 1);
  CHECK(mean(without, Metric::incidents_per_month) == 0);
  CHECK(delay(without, Cause::integration) == 0);
}

namespace {

// A hundred links, each between two tools of its own.
class Links final : public IncidentClient {
 public:
  explicit Links(double old_failures) {
    platform_.failures_per_link_month = 0.2;
    platform_.old_failures = old_failures;
    for (int i = 0; i < 100; ++i) {
      stack_.instances.resize(stack_.instances.size() + 2);
      IntegrationLink link;
      link.key = mix(7, static_cast<std::uint64_t>(i));
      link.a = 2 * i;
      link.b = 2 * i + 1;
      stack_.links.push_back(link);
    }
    failures_.emplace(platform_, stack_, RandomKey{1, 0}, simulation_, *this);
    failures_->start();
  }
  void all_are(bool old) {
    for (std::size_t i = 0; i < stack_.instances.size(); i += 2) stack_.instances[i].old = old;
  }
  void change(double per_month, double old_failures) {
    platform_.failures_per_link_month = per_month;
    platform_.old_failures = old_failures;
    failures_->on_parameters_changed();
  }
  void wait(double how_long) { simulation_.run_until(simulation_.now() + months(how_long)); }
  void on_failure(std::size_t link) override { failed.emplace_back(simulation_.now(), link); }
  std::vector<std::pair<TimePoint, std::size_t>> failed;

 private:
  PlatformParameters platform_;
  Stack stack_;
  Simulation simulation_;
  std::optional<LinkFailures> failures_;
};

}  // namespace

TEST_CASE("that links of old tools break oftener changes no other failure", "[platform]") {
  Links ageless(1), ageing(4);
  ageless.wait(48), ageing.wait(48);
  CHECK(ageless.failed.size() > 800);
  CHECK(ageing.failed == ageless.failed);
  ageing.failed.clear(), ageless.failed.clear();
  ageing.all_are(true);
  ageless.wait(24), ageing.wait(24);
  CHECK(std::includes(ageing.failed.begin(), ageing.failed.end(), ageless.failed.begin(),
                      ageless.failed.end()));
  const auto count = static_cast<double>(ageing.failed.size());
  CHECK(std::abs(count - 4 * 0.2 * 100 * 24) < 4 * 44);  // four deviations
  ageing.failed.clear(), ageless.failed.clear();
  ageing.all_are(false);
  ageless.wait(12), ageing.wait(12);
  CHECK(ageing.failed == ageless.failed);
}

TEST_CASE("a link keeps its failures where another rate changes, or none", "[platform]") {
  Links ageless(1), ageing(4), renewed(4);
  ageless.wait(12), ageing.wait(12), renewed.wait(12);
  renewed.change(0.2, 4);  // nothing
  ageing.change(0.2, 2);
  ageless.wait(12), ageing.wait(12), renewed.wait(12);
  CHECK(ageing.failed == ageless.failed);
  CHECK(renewed.failed == ageless.failed);
  ageing.failed.clear();
  ageing.all_are(true);
  ageing.wait(24);
  CHECK(std::abs(static_cast<double>(ageing.failed.size()) - 2 * 0.2 * 100 * 24) < 4 * 31);
  ageing.failed.clear();
  ageing.change(0, 2);
  ageing.wait(24);
  CHECK(ageing.failed.empty());
}
