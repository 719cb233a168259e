#include "sim/model/tool_churn.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "tests/model/paired.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

const std::string tools_world = "tests/model/worlds/tools.yaml";

struct Tools final : Observer {
  explicit Tools(const Organisation& organisation) : organisation_(organisation) {}
  void on_stack(int tools, int, TimePoint) override { stack.push_back(tools); }
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    const std::string& kind = organisation_.kinds[item.kind].id;
    const bool delivered = end.outcome == Outcome::delivered;
    if (kind == "purchase") {
      (delivered ? adopted : turned_down) += 1;
      if (delivered) wait.push_back((at - item.arrived).as_days());
    }
    if (kind == "clearing") (delivered ? cleared : refused) += 1;
  }
  void on_effort(TeamIndex, Cause cause, Centiticks amount, TimePoint) override {
    if (cause == Cause::immature_technology) makeshift += static_cast<double>(amount);
  }
  std::vector<int> stack;
  std::vector<double> wait;
  int adopted = 0, turned_down = 0, cleared = 0, refused = 0;
  double makeshift = 0;

 private:
  const Organisation& organisation_;
};

Tools live(const std::vector<std::string>& settings, std::uint32_t replication = 0) {
  const auto model = firm(tools_world, settings);
  Tools tools(model->organisation());
  run_world(*model, {{1, replication}, 36, nullptr}, tools);
  return tools;
}

// How many tools more at the end than at the start of recording.
double growth(const ReplicationResult& result) {
  const std::vector<double>& months = result.series[index_of(SeriesKind::tools)];
  return months.back() - months.front();
}

}  // namespace

TEST_CASE("what is bought joins the stack, what is cleared leaves it", "[tool_churn][oracle]") {
  const Tools bought = live({"tools.clean_up=0 /mo", "tools.lifetime=50 y"});
  REQUIRE(bought.adopted > 20);
  CHECK(bought.turned_down == 0);
  CHECK(bought.stack.front() == 12);
  CHECK(bought.stack.back() == 12 + bought.adopted);
  const Tools cleared = live({"tools.lifetime=50 y", "tools.clean_up=0.5 /mo"});
  CHECK(cleared.stack.back() <= 12 + cleared.adopted - cleared.cleared + 12);
  CHECK(cleared.stack.back() < bought.stack.back());
}

// A committee that says no to half: a tool that may stay once may go the next time it is asked of.
TEST_CASE("a clearing that is turned down is asked for again, with a luck of its own",
          "[tool_churn]") {
  for (std::uint32_t r = 0; r < 4; ++r) {
    const Tools tools =
        live({"tools.inflow=6 /y", "tools.clean_up=3 /mo", "tools.lifetime=50 y",
              "work.clearing.steps.clear.gate=true", "committee.enabled=true",
              "committee.cadence=1 d", "committee.delegation=0 h", "committee.members=1",
              "committee.stakeholders=0", "committee.votes_needed=1", "committee.attendance=100 %",
              "committee.accept_good=50 %", "committee.accept_bad=50 %"},
             r);
    INFO(tools.adopted << " bought, " << tools.cleared << " cleared, left " << tools.stack.back());
    CHECK(tools.adopted > 10);
    CHECK(tools.refused > 5);
    CHECK(tools.stack.back() <= 12 + 2);
  }
}

TEST_CASE("tools that do not come and go stay as they are", "[tool_churn][switch]") {
  const auto off = testing::run(firm(tools_world, {"tools.enabled=false"}), 3, 24);
  CHECK(mean(off, Metric::tool_instances) == 12);
  CHECK(effort(off, Cause::immature_technology) == 0);
  const auto on = testing::run(firm(tools_world), 3, 24);
  CHECK(mean(on, Metric::tool_instances) > 13);
  CHECK(effort(on, Cause::immature_technology) > 0);
}

TEST_CASE("links of old tools break more often", "[tool_churn]") {
  const Pair pair(tools_world, {"tools.old_failures=1", "tools.lifetime=6 mo"},
                  {"tools.old_failures=6", "tools.lifetime=6 mo"}, 15, 24);
  check_higher(pair.differ(figure(Metric::incidents_per_month)));
}

// Stylised fact: the tool count is held down only if clean-up outpaces inflow.
TEST_CASE("the stack grows unless clean-up outpaces inflow", "[tool_churn][fact]") {
  const Pair pair(tools_world, {"tools.clean_up=0.25 /mo"}, {"tools.clean_up=2 /mo"}, 15, 36);
  check_higher(pair.of(0, growth));
  CHECK(pair.of(1, growth).high90 < 3);
  check_lower(pair.differ(figure(Metric::tool_instances)));
  check_lower(pair.differ(figure(Metric::integration_links)));
}

// Stylised fact: where the core team owns the roadmap there are fewer tools and links, and changes
// of the platform wait longer; meanwhile people make do.
TEST_CASE("a core team that owns the roadmap keeps it short and slow", "[tool_churn][fact]") {
  const Pair pair(tools_world, {}, {"tools.buying=central"}, 15, 36);
  check_lower(pair.differ(figure(Metric::tool_instances)));
  check_lower(pair.differ(figure(Metric::integration_links)));
  std::vector<double> waits, makeshift;
  for (std::uint32_t r = 0; r < 10; ++r) {
    const Tools local = live({}, r), central = live({"tools.buying=central"}, r);
    waits.push_back(estimate(central.wait).mean - estimate(local.wait).mean);
    makeshift.push_back(central.makeshift - local.makeshift);
  }
  check_higher(estimate(waits));
  check_higher(estimate(makeshift));
}

TEST_CASE("approval takes its time and turns some down", "[tool_churn]") {
  ToolParameters tools;
  tools.approval = days(30);
  tools.approved_share = 0.5;
  CHECK(approval_of(tools, {}, 7).wait == Duration{});
  CHECK(approval_of(tools, {}, 7).granted);
  tools.central_buying = true;
  double wait = 0;
  int granted = 0;
  for (std::uint64_t entity = 0; entity < 4000; ++entity) {
    const Approval approval = approval_of(tools, {}, entity);
    wait += approval.wait.as_days() / 4000;
    granted += approval.granted ? 1 : 0;
  }
  CHECK(wait == Approx(30).epsilon(0.06));
  CHECK(granted == Approx(2000).epsilon(0.06));
  CHECK(adoptions_per_month(tools) == 0);
  tools.enabled = true;
  tools.inflow = 3;
  CHECK(adoptions_per_month(tools) == Approx(1.5));
}

namespace {

// Tools of two markets, without a firm.
class Churning final : public ToolClient {
 public:
  Churning(double inflow, double clean_up) {
    tools_.enabled = true;
    tools_.need_lasts = days(1);
    tools_.inflow = inflow;
    tools_.clean_up = clean_up;
    structure_.families = {{"f", "F", 0, 0}};
    structure_.layers = {{"l", "L", 0}};
    for (const std::uint64_t key : {1u, 2u}) structure_.markets.push_back({"m", "M", "en", key});
    churn_.emplace(tools_, structure_, RandomKey{1, 0}, simulation_, *this);
    churn_->start();
  }
  void change(double inflow, double clean_up) {
    tools_.inflow = inflow;
    tools_.clean_up = clean_up;
    churn_->on_parameters_changed();
  }
  void wait(double how_long) { simulation_.run_until(simulation_.now() + months(how_long)); }
  void on_tool_needed(int, std::uint32_t) override { needs.push_back(month()); }
  void on_need_over(int, std::uint32_t) override {}
  void on_tool_old(std::uint32_t) override {}
  void on_clean_up() override { clean_ups.push_back(month()); }
  std::vector<double> needs, clean_ups;

 private:
  [[nodiscard]] double month() const { return (simulation_.now() - TimePoint{}).as_months(); }
  ToolParameters tools_;
  StructureParameters structure_;
  Simulation simulation_;
  std::optional<ToolChurn> churn_;
};

}  // namespace

TEST_CASE("needs come at the rate that holds", "[tool_churn]") {
  Churning churning(20, 0), same(20, 0);
  churning.wait(12), same.wait(12);
  const std::size_t before = churning.needs.size();
  CHECK(std::abs(static_cast<double>(before) - 240) < 4 * 16);
  same.change(20, 0);
  same.wait(12);
  churning.change(0, 0);
  churning.wait(12);
  CHECK(churning.needs.size() == before);
  churning.change(40, 0);
  churning.wait(12);
  CHECK(std::abs(static_cast<double>(churning.needs.size() - before) - 480) < 4 * 22);
  Churning alone(20, 0);
  alone.wait(24);
  CHECK(alone.needs == same.needs);
}

TEST_CASE("the clean-up keeps the way it has come when its rate changes", "[tool_churn]") {
  Churning churning(0, 0.5);
  churning.wait(3);
  churning.change(0, 1);  // half way to the second
  churning.wait(1);
  churning.change(0, 0);  // half way again
  churning.wait(10);
  churning.change(0, 2);
  churning.wait(1);
  CHECK(churning.clean_ups == std::vector<double>{2, 3.5, 14.25, 14.75});
  Churning never(0, 0);
  never.wait(6);
  CHECK(never.clean_ups.empty());
  never.change(0, 1);
  never.wait(2.5);
  CHECK(never.clean_ups == std::vector<double>{7, 8});
}

// Everything that changes the world at once, in a shipped firm: the books are checked in every run.
TEST_CASE("a shipped firm in a changing world keeps its books", "[tool_churn][property]") {
  for (const char* structure : {"structure.routing=by_item", "structure.routing=by_market",
                                "tools.buying=central", "regulation.framework=false"}) {
    const auto summary =
        testing::run(firm("tests/model/worlds/changing_world.yaml", {structure}), 2, 24);
    CHECK(summary.books == BooksResult{});
    CHECK(mean(summary, Metric::throughput_per_month) > 20);
    CHECK(effort(summary, Cause::compliance) > 0);
    CHECK(mean(summary, Metric::insight_lift_share) > 0);
    CHECK(mean(summary, Metric::first_campaign_days) > 0);
  }
}
