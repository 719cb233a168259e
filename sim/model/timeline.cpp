#include "sim/model/timeline.h"

#include <algorithm>

#include "sim/model/reading.h"

namespace pendulum {

void declare_timeline(Registry& registry) {
  registry.set_mechanism("timeline");
  registry.add_section({"timeline[]", "What changes while time runs.", false});
  registry.add("timeline[].at", Quantity::duration)
      .label("When")
      .says("Recorded time at which it happens: 12 mo is the end of the twelfth month.")
      .range("0 mo", "240 mo")
      .fixed();
  registry.add("timeline[].title", Quantity::text)
      .label("What happens")
      .says("A few words for people.")
      .standard("")
      .fixed();
  registry.add("timeline[].note", Quantity::text)
      .label("Note")
      .says("Why, or where it is known from.")
      .standard("")
      .paragraphs()
      .fixed();
  registry.add_section(
      {"timeline[].set", "New values, each by the path of the value it replaces.", false, true});
}

std::vector<TimelineEntry> read_timeline(const Scenario& scenario) {
  std::vector<TimelineEntry> timeline;
  for (const std::string& id : scenario.ids("timeline")) {
    const std::string at = "timeline." + id + ".";
    const std::string& title = scenario.text(at + "title");
    timeline.push_back({id, title.empty() ? id : title, scenario.text(at + "note"),
                        read_duration(scenario, at + "at")});
  }
  std::stable_sort(timeline.begin(), timeline.end(),
                   [](const auto& a, const auto& b) { return a.at < b.at; });
  return timeline;
}

std::vector<ChangedScenario> changed_scenarios(const Scenario& scenario,
                                               const std::vector<TimelineEntry>& timeline) {
  std::vector<ChangedScenario> changed;
  for (const TimelineEntry& entry : timeline) {
    const Scenario& before = changed.empty() ? scenario : changed.back().scenario;
    Scenario after = before.with_changes("timeline." + entry.id + ".set");
    if (!changed.empty() && changed.back().at == entry.at) {
      changed.back().scenario = std::move(after);
      changed.back().entries += ", " + entry.id;
    } else {
      changed.push_back({entry.at, std::move(after), entry.id});
    }
  }
  return changed;
}

}  // namespace pendulum
