#include "sim/model/advice.h"

#include "sim/base/distribution.h"
#include "sim/model/reading.h"

namespace pendulum {

void declare_advice(Registry& registry) {
  registry.set_mechanism("advice");
  registry.add_section({"advice", "A centre that counsels instead of executing.", false});
  registry.add("advice.mode", Quantity::choice)
      .label("The centre")
      .says("It executes what the structure gives it, or counsels the markets, who execute.")
      .choices({"service", "advisory"})
      .standard("service")
      .decision();
  registry.add("advice.from_distance", Quantity::number)
      .needs("advice.mode", "advisory")
      .needs("structure.families.{families}.centre_share")
      .label("Counsels from")
      .says("Families nearer the foundation than this are executed by the centre all the same.")
      .range("0", "1")
      .standard("0.3")
      .decision();
  registry.add("advice.effort", Quantity::share)
      .needs("advice.mode", "advisory")
      .needs("structure.families.{families}.centre_share")
      .label("Effort of advice")
      .says("The adviser's time, as a share of the step's mean effort.")
      .range("0 %", "100 %")
      .standard("10 %")
      .assumption();
  registry.add("advice.listening", Quantity::share)
      .needs("advice.mode", "advisory")
      .needs("structure.families.{families}.centre_share")
      .label("Effort of being advised")
      .says("Time of who is advised, as a share of the step's mean effort.")
      .range("0 %", "100 %")
      .standard("3 %")
      .assumption();
  registry.add("advice.patience", Quantity::duration)
      .needs("advice.mode", "advisory")
      .needs("structure.families.{families}.centre_share")
      .label("Waits for advice")
      .says("Work goes ahead without advice when nobody has turned to it in this time.")
      .range("0 h", "1 y")
      .standard("2 d")
      .decision()
      .lever("0 h", "10 d");
  registry.add("advice.caught", Quantity::share)
      .needs("advice.mode", "advisory")
      .needs("structure.families.{families}.centre_share")
      .label("Defects prevented")
      .says("Share of the remaining defects that a second, practised pair of eyes prevents.")
      .range("0 %", "100 %")
      .standard("35 %")
      .assumption();
}

AdviceParameters read_advice(const Scenario& scenario) {
  AdviceParameters advice;
  advice.advisory = scenario.text("advice.mode") == "advisory";
  advice.from_distance = scenario.number("advice.from_distance");
  advice.effort_share = scenario.number("advice.effort");
  advice.listening = scenario.number("advice.listening");
  advice.patience = read_duration(scenario, "advice.patience");
  advice.caught = scenario.number("advice.caught");
  return advice;
}

bool advises(const AdviceParameters& advice, double distance) {
  return advice.advisory && distance >= advice.from_distance;
}

double advice_hours(const AdviceParameters& advice, StreamKey key, std::uint64_t entity,
                    double step_hours, double cv2) {
  if (advice.effort_share <= 0) return 0;
  Stream stream(key, purpose("advice"), entity);
  return lognormal(stream, step_hours * advice.effort_share, cv2);
}

}  // namespace pendulum
