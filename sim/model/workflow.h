#pragma once

// Work kinds and their workflows: data of the scenario, not code. A kind is a small task graph;
// each step names the family of work, the role that does it, its effort and what it needs.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/base/time.h"
#include "sim/model/cause.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

/// Whether a step is done once, or for each tool that the item's market has, or shares.
enum class PerTool : std::uint8_t { once, own, shared };

/// One step to be done for one item. A step marked `every_market` in the file appears here once for
/// each market.
struct StepSpec {
  // What a run asks of a step again and again is together.
  std::uint64_t key = 0;  // hash of its id (and market): keys its random draws
  double effort_hours = 0;
  int family = 0;
  int role = 0;
  int function = -1;  // done by this enterprise function, if any
  int market = -1;    // done for this market; -1 = the item's own
  int assets = 0;
  bool in_market = false;  // always done by the item's own market
  PerTool per_tool = PerTool::once;
  bool field = false;                // follows an experiment's run in the field
  bool creative = false;             // goes through review rounds
  bool gate = false;                 // needs a decision before it starts
  double asset_share = 0;            // share of the effort that is making the assets
  double common = 0;                 // share that is the same in every market
  std::vector<int> successors;       // inverse of `after`
  std::vector<int> team_successors;  // inverse of `team_after`
  std::vector<int> after;            // predecessors when teams hand over to each other
  std::vector<int> team_after;       // predecessors when one tiger team does it all
  std::string id;
  std::string name;
};

/// What is learnt of customers when an item is done.
enum class Yield : std::uint8_t { nothing, insight, experiment };

/// What makes an item of the kind arrive.
enum class Trigger : std::uint8_t { demand, incident, regulation, entry, purchase, obsolete };

struct KindSpec {
  std::uint64_t key = 0;
  Trigger trigger = Trigger::demand;
  Yield yields = Yield::nothing;
  bool analytical = false;    // marketing's analysts and BI can both do it
  Cause books = Cause::work;  // what its own effort is booked as
  double per_month = 0;
  bool firm_wide = false;  // arrives for the firm as a whole; a market takes the lead
  bool waves = false;      // follows the markets' waves of initiatives
  bool counted = false;
  bool tiger = false;   // may be given to a tiger team
  bool shared = false;  // changes something everybody uses: may collide with others'
  int priority = 0;
  double value = 0;  // EUR when delivered, good and fitting
  Duration due;      // promised lead time
  std::vector<StepSpec> steps;
  double effort_hours = 0;  // of all steps
  bool gated = false;       // some step needs a decision
  std::string id;
  std::string name;
  std::string token;
  [[nodiscard]] const std::vector<int>& predecessors(int step, bool as_team) const {
    const StepSpec& spec = steps[static_cast<std::size_t>(step)];
    return as_team ? spec.team_after : spec.after;
  }
  [[nodiscard]] const std::vector<int>& successors(int step, bool as_team) const {
    const StepSpec& spec = steps[static_cast<std::size_t>(step)];
    return as_team ? spec.team_successors : spec.successors;
  }
};

/// The first kind with this trigger; -1 when there is none.
int kind_with(const std::vector<KindSpec>& kinds, Trigger trigger);

void declare_workflow(Registry& registry);
/// Problems of the whole (a cycle of steps, a step that comes after itself) go to `problems`.
std::vector<KindSpec> read_workflow(const Scenario& scenario, std::vector<Diagnostic>& problems);

}  // namespace pendulum
