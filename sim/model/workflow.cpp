#include "sim/model/workflow.h"

#include <algorithm>

#include "sim/base/random.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_kinds(Registry& registry) {
  registry.add_section({"work[]", "The kinds of work and their workflows.", true});
  registry.add("work[].name", Quantity::text).label("Work").says("Its name.").standard("").fixed();
  registry.add("work[].token", Quantity::choice)
      .label("Drawn as")
      .says("Colour and shape of its tokens on the map.")
      .choices({"campaign", "flagship", "platform", "data", "incident"})
      .standard("campaign")
      .fixed();
  registry.add("work[].trigger", Quantity::choice)
      .label("Caused by")
      .says(
          "Arrives as demand, or is caused by a broken integration link, a new rule, a market that "
          "opens, a tool that is wanted, or one that is to go or to be renewed.")
      .choices({"demand", "incident", "regulation", "entry", "purchase", "obsolete"})
      .standard("demand")
      .fixed();
  registry.add("work[].rate", Quantity::rate)
      .label("Demand")
      .says("How many arrive in the whole firm, on average, before growth.")
      .range("0 /mo", "100000 /mo")
      .standard("0 /mo")
      .assumption();
  registry.add("work[].firm_wide", Quantity::flag)
      .label("Firm-wide")
      .says("Arrives for the firm as a whole, with one market in the lead.")
      .standard("false")
      .fixed();
  registry.add("work[].waves", Quantity::flag)
      .label("In waves")
      .says("Follows its market's waves of local initiatives.")
      .standard("false");
  registry.add("work[].counted", Quantity::flag)
      .label("Counted")
      .says("Counts as a campaign in throughput, lead time and friction per item.")
      .standard("false")
      .fixed();
  registry.add("work[].yields", Quantity::choice)
      .label("Yields")
      .says("What is learnt of customers when one is done.")
      .choices({"nothing", "insight", "experiment"})
      .standard("nothing");
  registry.add("work[].analytical", Quantity::flag)
      .label("Analytical")
      .says("A report or data request that marketing's analysts and BI can both answer.")
      .standard("false");
  registry.add("work[].tiger", Quantity::flag)
      .label("For tiger teams")
      .says("Cross-functional enough for a tiger team.")
      .standard("false");
  registry.add("work[].shared", Quantity::flag)
      .label("Changes shared things")
      .says("Simultaneous changes by different owners may collide.")
      .standard("false");
  registry.add("work[].priority", Quantity::count)
      .label("Priority")
      .says("Smaller is more urgent; matters where queues go by priority.")
      .range("-100", "100")
      .standard("0");
  registry.add("work[].value", Quantity::money)
      .label("Value")
      .says("What a good one is worth when delivered and fitting.")
      .range("0 EUR", "100000000 EUR")
      .standard("0 EUR")
      .assumption();
  registry.add("work[].due", Quantity::duration)
      .label("Promised within")
      .says("Lead time promised to whoever asked.")
      .range("1 h", "5 y")
      .standard("8 wk")
      .assumption();
}

void declare_steps(Registry& registry) {
  registry.add_section({"work[].steps[]", "The steps of this kind of work, in order.", true});
  registry.add("work[].steps[].name", Quantity::text)
      .label("Step")
      .says("Its name.")
      .standard("")
      .fixed();
  registry.add("work[].steps[].family", Quantity::reference)
      .label("Family")
      .says("Which family of work it is.")
      .refers_to("families")
      .fixed();
  registry.add("work[].steps[].role", Quantity::reference)
      .label("Role")
      .says("Who can do it.")
      .refers_to("roles")
      .fixed();
  registry.add("work[].steps[].effort", Quantity::duration)
      .label("Effort")
      .says("Mean working time of a proficient person without friction.")
      .range("1 min", "2 y")
      .assumption();
  registry.add("work[].steps[].after", Quantity::references)
      .label("After")
      .says("Steps that must be done before; none named = the step above it.")
      .refers_to("work[].steps")
      .standard("[]")
      .fixed();
  registry.add("work[].steps[].team_after", Quantity::references)
      .label("In a team, after")
      .says("What it really depends on when one team does it all; none named = as `after`.")
      .refers_to("work[].steps")
      .standard("[]")
      .fixed();
  registry.add("work[].steps[].function", Quantity::reference)
      .label("Enterprise function")
      .says("Done by this function of the firm, if any.")
      .refers_to("functions")
      .standard("");
  registry.add("work[].steps[].where", Quantity::choice)
      .label("Where")
      .says(
          "By the structure's centre shares, always in the item's market, or once in every market.")
      .choices({"by_structure", "in_market", "every_market"})
      .standard("by_structure")
      .fixed();
  registry.add("work[].steps[].assets", Quantity::count)
      .label("Assets")
      .says("How many assets it needs, each found and used again or made.")
      .range("0", "50")
      .standard("0");
  registry.add("work[].steps[].asset_share", Quantity::share)
      .label("Asset share")
      .says("Share of the effort that goes into making the assets.")
      .range("0 %", "100 %")
      .standard("70 %");
  registry.add("work[].steps[].common", Quantity::share)
      .label("Common part")
      .says("Share of the step that is the same in every market and can be done once for all.")
      .range("0 %", "100 %")
      .standard("0 %")
      .assumption();
  registry.add("work[].steps[].per_tool", Quantity::choice)
      .label("Done for each tool")
      .says("Once, for each tool that the item's market owns, or for each that it shares.")
      .choices({"once", "own", "shared"})
      .standard("once");
  registry.add("work[].steps[].field", Quantity::flag)
      .label("After the field")
      .says("Reads what an experiment brought, once it has run in the field.")
      .standard("false");
  registry.add("work[].steps[].creative", Quantity::flag)
      .label("Creative")
      .says("Goes through rounds of review.")
      .standard("false");
  registry.add("work[].steps[].gate", Quantity::flag)
      .label("Gate")
      .says("Needs a decision before it starts.")
      .standard("false");
}

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

bool has_cycle(const std::vector<StepSpec>& steps, std::vector<int> StepSpec::*before) {
  std::vector<bool> done(steps.size(), false);
  for (bool progress = true; progress;) {
    progress = false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const std::vector<int>& list = steps[i].*before;
      const bool ready = std::all_of(list.begin(), list.end(),
                                     [&](int p) { return done[static_cast<std::size_t>(p)]; });
      if (!done[i] && ready) progress = done[i] = true;
    }
  }
  return std::find(done.begin(), done.end(), false) != done.end();
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
  if (has_cycle(kind.steps, &StepSpec::after) || has_cycle(kind.steps, &StepSpec::team_after)) {
    problems.push_back(problem_at(scenario, at + "steps." + ids.front() + ".after",
                                  "the steps of '" + id + "' wait for each other in a circle"));
  } else {
    link_successors(kind);
  }
  return kind;
}

}  // namespace

int kind_with(const std::vector<KindSpec>& kinds, Trigger trigger) {
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    if (kinds[k].trigger == trigger) return static_cast<int>(k);
  }
  return -1;
}

void declare_workflow(Registry& registry) {
  registry.set_mechanism("workflow");
  declare_kinds(registry);
  declare_steps(registry);
}

std::vector<KindSpec> read_workflow(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  std::vector<KindSpec> kinds;
  for (const std::string& id : scenario.ids("work")) {
    kinds.push_back(read_kind(scenario, id, problems));
  }
  return kinds;
}

}  // namespace pendulum
