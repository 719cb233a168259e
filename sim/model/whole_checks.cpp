#include "sim/model/whole_checks.h"

#include <algorithm>

#include "sim/model/reading.h"

namespace pendulum {

namespace {

// A step that nobody in the firm can do would wait for ever.
void check_served(const Scenario& scenario, const Parameters& p,
                  std::vector<Diagnostic>& problems) {
  for (const KindSpec& kind : p.kinds) {
    for (const StepSpec& step : kind.steps) {
      const std::size_t team =
          step.function >= 0 ? p.people.function_team[static_cast<std::size_t>(step.function)] : 0;
      const auto role = static_cast<std::size_t>(step.role);
      const bool by_function =
          step.function >= 0 &&
          p.enterprise.functions[static_cast<std::size_t>(step.function)].role == step.role &&
          p.enterprise.functions[static_cast<std::size_t>(step.function)].people > 0;
      if (step.function >= 0 ? by_function : p.people.serving[team][role] >= 0) continue;
      const std::string& needed = p.structure.roles[role].id;
      std::vector<std::string> said{"work." + kind.id + ".steps." + step.id + ".role"};
      if (step.function < 0) said.push_back("people.headcount." + needed);
      problems.push_back(conflict_at(
          scenario, said,
          worded("nobody can do the step '{0}': no people of the role '{1}'", step.id, needed),
          step.function >= 0 ? worded("name the function's own role, and give it people")
                             : worded("give it a headcount under `people.headcount`")));
    }
  }
}

// Coordination that nobody in the firm can do would cost nothing.
void check_coordinated(const Scenario& scenario, const Parameters& p,
                       std::vector<Diagnostic>& problems) {
  const auto need = [&](bool wanted, int role, const char* at) {
    if (!wanted || p.people.serving[centre_team][static_cast<std::size_t>(role)] >= 0) return;
    const std::string& needed = p.structure.roles[static_cast<std::size_t>(role)].id;
    problems.push_back(
        conflict_at(scenario, {at, "people.headcount." + needed},
                    worded("nobody can coordinate: no people of the role '{0}'", needed),
                    worded("give it a headcount under `people.headcount`")));
    problems.back().path = at;  // of two coordinations that lack the same people, which
  };
  const OrchestrationParameters& own = p.orchestration;
  need(own.enabled && own.by_orchestrators, own.role, "orchestration.role");
  need(p.agencies.enabled, p.agencies.coordinator, "agencies.coordinator");
}

}  // namespace

void check_programmes(const Scenario& scenario, const Parameters& p,
                      std::vector<Diagnostic>& problems) {
  const auto need = [&](bool wanted, Trigger trigger, const std::string& at, const char* word) {
    if (!wanted || kind_with(p.kinds, trigger) >= 0) return;
    problems.push_back(problem_at(
        scenario, at, worded("no kind of work has the trigger '{0}'", std::string_view(word)),
        worded("add one under `work`, or switch this off")));
  };
  need(p.regulation.enabled, Trigger::regulation, "regulation.enabled", "regulation");
  const bool opens = std::any_of(p.entry.opens.begin(), p.entry.opens.end(),
                                 [](Duration when) { return when.ticks > 0; });
  need(opens, Trigger::entry, "market_entry.enabled", "entry");
  need(p.tools.enabled, Trigger::purchase, "tools.enabled", "purchase");
  need(p.tools.enabled, Trigger::obsolete, "tools.enabled", "obsolete");
}

void check_whole(const Scenario& scenario, const Parameters& p, std::vector<Diagnostic>& problems) {
  check_served(scenario, p, problems);
  check_coordinated(scenario, p, problems);
}

}  // namespace pendulum
