#include "sim/model/workflow.h"

#include <algorithm>
#include <utility>

#include "sim/base/random.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

struct ReadStep {
  StepSpec spec;
  bool every_market = false;
};

ReadStep read_step(const Scenario& scenario, const std::string& at, const std::string& id) {
  ReadStep read;
  StepSpec& step = read.spec;
  step.id = id;
  step.name = scenario.text(at + "name").empty() ? id : scenario.text(at + "name");
  step.key = hash_name(id);
  step.family = index_in(scenario.ids("families"), scenario.text(at + "family"));
  step.role = index_in(scenario.ids("roles"), scenario.text(at + "role"));
  step.effort_hours = read_hours(scenario, at + "effort");
  step.function = index_in(scenario.ids("functions"), scenario.text(at + "function"));
  step.in_market = scenario.text(at + "where") != "by_structure";
  read.every_market = scenario.text(at + "where") == "every_market";
  step.assets = read_count(scenario, at + "assets");
  step.asset_share = step.assets > 0 ? scenario.number(at + "asset_share") : 0;
  step.common = scenario.number(at + "common");
  const std::string& per_tool = scenario.text(at + "per_tool");
  step.per_tool = per_tool == "own"      ? PerTool::own
                  : per_tool == "shared" ? PerTool::shared
                                         : PerTool::once;
  step.field = scenario.flag(at + "field");
  step.creative = scenario.flag(at + "creative");
  step.gate = scenario.flag(at + "gate");
  return read;
}

std::vector<int> predecessors(const Scenario& scenario, const std::string& path,
                              const std::vector<std::string>& ids, std::size_t self) {
  std::vector<int> result;
  for (const std::string& id : scenario.references(path)) result.push_back(index_in(ids, id));
  if (result.empty() && self > 0) result.push_back(static_cast<int>(self) - 1);
  return result;
}

// A step for every market becomes as many steps; whoever came after the one comes after all.
void expand_markets(const Scenario& scenario, const std::vector<ReadStep>& read, KindSpec& kind) {
  const std::vector<std::string>& markets = scenario.ids("markets");
  std::vector<std::vector<int>> instances(read.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    const std::size_t copies = read[i].every_market ? markets.size() : 1;
    for (std::size_t copy = 0; copy < copies; ++copy) {
      StepSpec step = read[i].spec;
      if (read[i].every_market) {
        step.market = static_cast<int>(copy);
        step.key = mix(step.key, hash_name(markets[copy]));
        const std::string& name = scenario.text("markets." + markets[copy] + ".name");
        step.name += " in " + (name.empty() ? markets[copy] : name);
      }
      instances[i].push_back(static_cast<int>(kind.steps.size()));
      kind.steps.push_back(step);
    }
  }
  const auto expand = [&](std::vector<int>& list) {
    std::vector<int> expanded;
    for (const int i : list) {
      const std::vector<int>& copies = instances[static_cast<std::size_t>(i)];
      expanded.insert(expanded.end(), copies.begin(), copies.end());
    }
    list = expanded;
  };
  for (StepSpec& step : kind.steps) {
    expand(step.after);
    expand(step.team_after);
  }
}

// Steps that wait for each other, each for the one before it; empty when there are none.
std::vector<std::size_t> find_circle(const std::vector<ReadStep>& steps,
                                     std::vector<int> StepSpec::*before) {
  std::vector<bool> done(steps.size(), false);
  const auto waits_for = [&](std::size_t i) {  // a step not done yet, or -1
    const std::vector<int>& list = steps[i].spec.*before;
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](int p) { return !done[static_cast<std::size_t>(p)]; });
    return found == list.end() ? -1 : *found;
  };
  for (bool progress = true; progress;) {
    progress = false;
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (!done[i] && waits_for(i) < 0) progress = done[i] = true;
  }
  const auto left = std::find(done.begin(), done.end(), false);
  if (left == done.end()) return {};
  // Each of those left waits for another of them: whoever follows comes to the circle.
  std::vector<std::size_t> walk;
  auto at = static_cast<std::size_t>(left - done.begin());
  for (; std::find(walk.begin(), walk.end(), at) == walk.end();
       at = static_cast<std::size_t>(waits_for(at)))
    walk.push_back(at);
  walk.erase(walk.begin(), std::find(walk.begin(), walk.end(), at));
  std::rotate(walk.begin(), std::min_element(walk.begin(), walk.end()), walk.end());
  return walk;
}

bool refuse_circle(const Scenario& scenario, const std::string& kind,
                   const std::vector<ReadStep>& steps, std::vector<Diagnostic>& problems) {
  for (const auto& [before, key] :
       {std::pair{&StepSpec::after, ".after"}, std::pair{&StepSpec::team_after, ".team_after"}}) {
    const std::vector<std::size_t> circle = find_circle(steps, before);
    if (circle.empty()) continue;
    std::string names;
    std::vector<std::string> said;
    for (const std::size_t i : circle) {
      names += steps[i].spec.id + " → ";
      said.push_back("work." + kind + ".steps." + steps[i].spec.id + key);
    }
    problems.push_back(
        conflict_at(scenario, said,
                    worded("the steps of '{0}' wait for each other in a circle: {1}", kind,
                           names + steps[circle.front()].spec.id),
                    worded("each waits for the next one: take one out of an `after`")));
    return true;
  }
  return false;
}

void link_successors(KindSpec& kind) {
  for (std::size_t i = 0; i < kind.steps.size(); ++i) {
    for (const int p : kind.steps[i].after) {
      kind.steps[static_cast<std::size_t>(p)].successors.push_back(static_cast<int>(i));
    }
    for (const int p : kind.steps[i].team_after) {
      kind.steps[static_cast<std::size_t>(p)].team_successors.push_back(static_cast<int>(i));
    }
    kind.effort_hours += kind.steps[i].effort_hours;
    kind.gated = kind.gated || kind.steps[i].gate;
  }
}

Trigger read_trigger(const std::string& word) {
  if (word == "incident") return Trigger::incident;
  if (word == "regulation") return Trigger::regulation;
  if (word == "entry") return Trigger::entry;
  if (word == "purchase") return Trigger::purchase;
  if (word == "obsolete") return Trigger::obsolete;
  return Trigger::demand;
}

KindSpec read_kind(const Scenario& scenario, const std::string& id,
                   std::vector<Diagnostic>& problems) {
  const std::string at = "work." + id + ".";
  KindSpec kind;
  kind.id = id;
  kind.name = scenario.text(at + "name").empty() ? id : scenario.text(at + "name");
  kind.token = scenario.text(at + "token");
  kind.key = hash_name(id);
  kind.trigger = read_trigger(scenario.text(at + "trigger"));
  if (kind.trigger == Trigger::regulation) kind.books = Cause::compliance;
  kind.per_month = scenario.number(at + "rate");
  kind.firm_wide = scenario.flag(at + "firm_wide");
  kind.waves = scenario.flag(at + "waves");
  kind.counted = scenario.flag(at + "counted");
  const std::string& yields = scenario.text(at + "yields");
  kind.yields = yields == "insight"      ? Yield::insight
                : yields == "experiment" ? Yield::experiment
                                         : Yield::nothing;
  kind.analytical = scenario.flag(at + "analytical");
  kind.tiger = scenario.flag(at + "tiger");
  kind.shared = scenario.flag(at + "shared");
  kind.priority = read_count(scenario, at + "priority");
  kind.value = scenario.number(at + "value");
  kind.due = read_duration(scenario, at + "due");
  const std::vector<std::string>& ids = scenario.ids(at + "steps");
  std::vector<ReadStep> read;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string step_at = at + "steps." + ids[i] + ".";
    read.push_back(read_step(scenario, step_at, ids[i]));
    StepSpec& step = read.back().spec;
    step.after = predecessors(scenario, step_at + "after", ids, i);
    const bool own = !scenario.references(step_at + "team_after").empty();
    step.team_after = own ? predecessors(scenario, step_at + "team_after", ids, i) : step.after;
  }
  expand_markets(scenario, read, kind);
  if (!refuse_circle(scenario, id, read, problems)) link_successors(kind);
  return kind;
}

}  // namespace

int kind_with(const std::vector<KindSpec>& kinds, Trigger trigger) {
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    if (kinds[k].trigger == trigger) return static_cast<int>(k);
  }
  return -1;
}

std::vector<KindSpec> read_workflow(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  std::vector<KindSpec> kinds;
  for (const std::string& id : scenario.ids("work")) {
    kinds.push_back(read_kind(scenario, id, problems));
  }
  return kinds;
}

}  // namespace pendulum
