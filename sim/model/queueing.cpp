#include "sim/model/queueing.h"

#include "sim/model/reading.h"

namespace pendulum {

void declare_queueing(Registry& registry) {
  registry.set_mechanism("queueing");
  registry.add_section({"queueing", "In which order waiting work is taken up.", false});
  registry.add("queueing.discipline", Quantity::choice)
      .label("Queue discipline")
      .says(
          "Who is next: the most urgent (then the oldest), the oldest, the newest, the shortest, "
          "anybody - or, as people are, now this way and now that (`attention`).")
      .choices({"priority", "fifo", "lifo", "shortest_service", "random", "attention"})
      .standard("priority")
      .decision();
  registry.add("queueing.preemptive", Quantity::flag)
      .label("Urgent work interrupts")
      .says("Whether more urgent work interrupts what is in hand (with discipline `priority`).")
      .standard("true")
      .decision();
  const auto share = [&](const char* path, const char* label, const char* sentence,
                         const char* standard) {
    registry.add(path, Quantity::share)
        .label(label)
        .says(sentence)
        .range("0 %", "100 %")
        .standard(standard)
        .assumption()
        .from("Cohen 1992, Christiansen 1993: .5 / .2 / .2 / .1 in the Virtual Design Team");
  };
  share("queueing.by_priority", "Turns to the most urgent",
        "With discipline `attention`: how often somebody looks for the most urgent.", "50 %");
  share("queueing.oldest", "Turns to the oldest", "How often for what has waited longest.", "20 %");
  share("queueing.newest", "Turns to the newest",
        "How often for what came last; the rest of the times, for anything.", "20 %");
}

QueueingParameters read_queueing(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  QueueingParameters queueing;
  const std::string& word = scenario.text("queueing.discipline");
  queueing.discipline = word == "fifo"               ? QueueDiscipline::fifo
                        : word == "lifo"             ? QueueDiscipline::lifo
                        : word == "shortest_service" ? QueueDiscipline::shortest_service
                        : word == "random"           ? QueueDiscipline::random
                        : word == "attention"        ? QueueDiscipline::attention
                                                     : QueueDiscipline::priority;
  queueing.attention = {scenario.number("queueing.by_priority"), scenario.number("queueing.oldest"),
                        scenario.number("queueing.newest")};
  const AttentionShares& shares = queueing.attention;
  if (shares.priority + shares.oldest + shares.newest > 1 + 1e-9) {
    problems.push_back(
        conflict_at(scenario, {"queueing.newest", "queueing.oldest", "queueing.by_priority"},
                    worded("people turn to something more often than always"),
                    worded("`by_priority`, `oldest` and `newest` may be at most 100 % together")));
  }
  queueing.preemptive =
      scenario.flag("queueing.preemptive") && queueing.discipline == QueueDiscipline::priority;
  return queueing;
}

}  // namespace pendulum
