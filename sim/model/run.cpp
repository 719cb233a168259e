#include "sim/model/run.h"

#include <string>

#include "sim/model/reading.h"

namespace pendulum {

void declare_run(Registry& registry) {
  registry.set_mechanism("run");
  registry.add_section({"run", "How long, how often, with which luck.", false});
  registry.add("run.months", Quantity::count)
      .label("Months")
      .says("Recorded months.")
      .range("1", std::to_string(most_months))
      .standard("36")
      .fixed();
  registry.add("run.warm_up", Quantity::duration)
      .label("Warm-up")
      .says(
          "Unrecorded time before month 0, so that queues, libraries and experience are in place.")
      .range("0 mo", "60 mo")
      .standard("9 mo")
      .fixed();
  registry.add("run.steady_state", Quantity::flag)
      .label("Steady state")
      .says(
          "Whether the run is to show the steady state: the warm-up is then found from the work in "
          "progress (MSER-5) instead of said.")
      .standard("false")
      .fixed();
  registry.add("run.replications", Quantity::count)
      .label("Replications")
      .says("Futures to live through.")
      .range("1", "100000")
      .standard("100")
      .fixed();
  registry.add("run.seed", Quantity::count)
      .label("Seed")
      .says("Names the luck; the same seed gives the same results to the last byte.")
      .range("0", std::to_string(most_seed))
      .standard("1")
      .fixed();
}

RunParameters read_run(const Scenario& scenario) {
  return {read_count(scenario, "run.months"), read_duration(scenario, "run.warm_up"),
          scenario.flag("run.steady_state"), read_count(scenario, "run.replications"),
          static_cast<std::uint64_t>(scenario.number("run.seed"))};
}

}  // namespace pendulum
