#include "sim/model/hand_off.h"

#include <algorithm>
#include <cmath>

#include "sim/base/distribution.h"
#include "sim/model/reading.h"

namespace pendulum {

void declare_hand_off(Registry& registry) {
  registry.set_mechanism("hand_off");
  registry.add_section({"hand_off", "What it costs to pass work to another team.", false});
  registry.add("hand_off.enabled", Quantity::flag)
      .label("Hand-offs cost")
      .says("Whether passing work on takes effort and time.")
      .standard("true")
      .assumption();
  registry.add("hand_off.effort", Quantity::duration)
      .needs("hand_off.enabled")
      .label("Effort of a hand-off")
      .says("Working time on each side.")
      .range("0 h", "40 h")
      .standard("0.5 h")
      .assumption();
  registry.add("hand_off.latency", Quantity::duration)
      .needs("hand_off.enabled")
      .label("Delay of a hand-off")
      .says("Mean time the work lies in transit.")
      .range("0 h", "10 d")
      .standard("4 h")
      .assumption()
      .lever("0 h", "3 d");
  registry.add("hand_off.far_factor", Quantity::number)
      .needs("hand_off.enabled")
      .label("Across time zones")
      .says("Times as long across more than four time zones.")
      .range("1", "5")
      .standard("2")
      .assumption()
      .from("Herbsleb & Mockus 2003, about 2.5");
  registry.add("hand_off.centre_utc_offset", Quantity::number)
      .label("Where the centre is")
      .says("Hours from UTC of the centre and the enterprise functions.")
      .range("-12", "14")
      .standard("0");
}

HandOffParameters read_hand_off(const Scenario& scenario) {
  HandOffParameters hand_off;
  hand_off.enabled = scenario.flag("hand_off.enabled");
  hand_off.effort_hours = read_hours(scenario, "hand_off.effort");
  hand_off.latency = read_duration(scenario, "hand_off.latency");
  hand_off.far_factor = scenario.number("hand_off.far_factor");
  hand_off.centre_utc_offset_hours = scenario.number("hand_off.centre_utc_offset");
  if (!hand_off.enabled) hand_off.effort_hours = 0;
  return hand_off;
}

Duration hand_off_latency(const HandOffParameters& hand_off, StreamKey key, std::uint64_t entity,
                          double from_utc_hours, double to_utc_hours) {
  if (!hand_off.enabled || hand_off.latency.ticks == 0) return {};
  // Round the globe the shorter way: +12 and -12 have the same hour.
  const double apart = std::fmod(std::abs(from_utc_hours - to_utc_hours), 24);
  const bool far = std::min(apart, 24 - apart) > 4;
  const double mean = static_cast<double>(hand_off.latency.ticks) * (far ? hand_off.far_factor : 1);
  Stream stream(key, purpose("hand-off latency"), entity);
  return round_to_ticks(exponential(stream, mean));
}

}  // namespace pendulum
