#include "sim/model/queueing.h"

namespace pendulum {

void declare_queueing(Registry& registry) {
  registry.set_mechanism("queueing");
  registry.add_section({"queueing", "In which order waiting work is taken up.", false});
  registry.add("queueing.discipline", Quantity::choice)
      .label("Queue discipline")
      .says(
          "Who is next: the most urgent (then the oldest), the oldest, the newest, the shortest, "
          "or anybody.")
      .choices({"priority", "fifo", "lifo", "shortest_service", "random"})
      .standard("priority")
      .decision();
  registry.add("queueing.preemptive", Quantity::flag)
      .label("Urgent work interrupts")
      .says("Whether more urgent work interrupts what is in hand (with discipline `priority`).")
      .standard("true")
      .decision();
}

QueueingParameters read_queueing(const Scenario& scenario) {
  QueueingParameters queueing;
  const std::string& word = scenario.text("queueing.discipline");
  queueing.discipline = word == "fifo"               ? QueueDiscipline::fifo
                        : word == "lifo"             ? QueueDiscipline::lifo
                        : word == "shortest_service" ? QueueDiscipline::shortest_service
                        : word == "random"           ? QueueDiscipline::random
                                                     : QueueDiscipline::priority;
  queueing.preemptive =
      scenario.flag("queueing.preemptive") && queueing.discipline == QueueDiscipline::priority;
  return queueing;
}

}  // namespace pendulum
