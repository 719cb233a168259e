#include "sim/model/push_back.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_shadow_tools(Registry& registry) {
  registry.add("push_back.setting_up", Quantity::duration)
      .label("Setting up in the shadow")
      .says("Time from losing patience until a market's own tools work.")
      .range("0 d", "1 y")
      .standard("10 d")
      .assumption();
  registry.add("push_back.setup_effort", Quantity::duration)
      .label("Effort of a shadow tool")
      .says("Working time of the market's people to set up one tool of its own.")
      .range("0 h", "1 y")
      .standard("24 h")
      .assumption();
  registry.add("push_back.tool_size", Quantity::share)
      .label("Size of a shadow tool")
      .says("Its run work and licence, as a share of an official tool's.")
      .range("0 %", "100 %")
      .standard("40 %")
      .assumption();
  registry.add("push_back.keep_tools", Quantity::duration)
      .label("Shadow tools outlive their use")
      .says("How long a market goes on paying for and running its own tools after it came back.")
      .range("0 mo", "10 y")
      .standard("6 mo")
      .assumption();
}

}  // namespace

void declare_push_back(Registry& registry) {
  registry.set_mechanism("push_back");
  registry.add_section({"push_back", "When markets turn their backs on the centre.", false});
  registry.add("push_back.enabled", Quantity::flag)
      .label("Push-back")
      .says("Whether markets do the centre's work themselves when it tries their patience.")
      .standard("false")
      .assumption();
  registry.set_switch("push_back.enabled");
  registry.add("push_back.tolerance", Quantity::duration)
      .label("Patience with the centre")
      .says("Time lost per step at the centre, waiting or mending misfit, that a market bears.")
      .range("1 h", "1 y")
      .standard("3 d")
      .assumption()
      .lever("4 h", "20 d");
  registry.add("push_back.tolerance_spread", Quantity::share)
      .label("Patience differs")
      .says("Coefficient of variation of patience between markets.")
      .range("0 %", "100 %")
      .standard("30 %")
      .assumption();
  registry.add("push_back.return_at", Quantity::share)
      .label("Comes back at")
      .says("Share of its patience below which the centre's delay must fall before one returns.")
      .range("0 %", "100 %")
      .standard("50 %")
      .assumption();
  registry.add("push_back.memory", Quantity::duration)
      .label("Memory of delays")
      .says("What happened longer ago than about this no longer counts.")
      .range("1 d", "5 y")
      .standard("1 mo")
      .assumption();
  registry.add("push_back.own_backlog", Quantity::number)
      .label("Takes on no more at")
      .says(
          "Items waiting per person in a market from which new work goes to the centre after all.")
      .range("0", "100")
      .standard("2")
      .assumption();
  declare_shadow_tools(registry);
}

PushBackParameters read_push_back(const Scenario& scenario) {
  PushBackParameters push_back;
  push_back.enabled = scenario.flag("push_back.enabled");
  push_back.tolerance = read_duration(scenario, "push_back.tolerance");
  push_back.tolerance_spread = scenario.number("push_back.tolerance_spread");
  push_back.return_at = scenario.number("push_back.return_at");
  push_back.own_backlog = scenario.number("push_back.own_backlog");
  push_back.memory = read_duration(scenario, "push_back.memory");
  push_back.setting_up = read_duration(scenario, "push_back.setting_up");
  push_back.setup_hours = read_hours(scenario, "push_back.setup_effort");
  push_back.tool_size = scenario.number("push_back.tool_size");
  push_back.keep_tools = read_duration(scenario, "push_back.keep_tools");
  return push_back;
}

}  // namespace pendulum
