#include "sim/model/expected_work.h"

#include <algorithm>
#include <vector>

#include "sim/model/parameters.h"
#include "sim/model/programme.h"

namespace pendulum {

namespace {

/// Items of one kind that are alike.
struct Batch {
  int market = 0;
  double per_month = 0;
  Portion portion = Portion::whole;
  bool at_centre = false;
};

std::vector<int> open_markets(const Parameters& p) {
  std::vector<int> open;
  for (std::size_t m = 0; m < p.structure.markets.size(); ++m) {
    if (is_open(p.entry, m)) open.push_back(static_cast<int>(m));
  }
  return open;
}

const MarketSpec& market(const Parameters& p, int index) {
  return p.structure.markets[static_cast<std::size_t>(index)];
}

// What is the whole firm's is led by the markets there are.
void add_demand(const Parameters& p, const KindSpec& kind, std::vector<Batch>& batches) {
  const double years = p.run.months / 12.0;
  const double all =
      kind.per_month * p.demand.level * std::max(0.1, 1 + p.demand.growth_per_year * years / 2);
  const std::vector<int> open = open_markets(p);
  double shares = 0;
  for (const int m : open) shares += market(p, m).demand_share;
  const double of = kind.firm_wide && shares > 0 ? shares : 1;
  for (const int m : open) batches.push_back({m, all * market(p, m).demand_share / of});
}

void add_rules(const Parameters& p, std::vector<Batch>& batches) {
  const std::vector<int> open = open_markets(p);
  const double rules = rules_per_month(p.regulation, p.run.months);
  const bool framework = p.regulation.framework;
  for (const int m : open) {
    const double shared = framework ? rules * share_shared_by(p.regulation, open, m) : 0;
    const double all = rules_per_month_in(p.regulation, static_cast<std::size_t>(m), p.run.months);
    batches.push_back({m, all - shared});
    batches.push_back({m, shared, Portion::rest});
  }
  if (!framework) return;
  const double shared = rules * share_shared(p.regulation, open);
  batches.push_back({open.front(), shared, Portion::common, true});
}

// What the structure needs is renewed by its owner; what was bought beside it is cleaned up.
void add_renewals(const Parameters& p, std::vector<Batch>& batches) {
  const double each = renewals_per_month(p.tools, 1);
  for (const ToolInstance& tool : p.stack.instances) {
    const bool central = tool.owner < 0;
    const auto used = std::find_if(tool.markets.begin(), tool.markets.end(), [&](int m) {
      return is_open(p.entry, static_cast<std::size_t>(m));
    });
    if (used == tool.markets.end()) continue;
    batches.push_back({central ? *used : tool.owner, each, Portion::whole, central});
  }
  const double cleaned = std::min(p.tools.clean_up, adoptions_per_month(p.tools));
  for (const int m : open_markets(p)) {
    batches.push_back({m, cleaned / static_cast<double>(p.structure.markets.size()), Portion::whole,
                       p.tools.central_buying});
  }
}

std::vector<Batch> batches_of(const Parameters& p, const KindSpec& kind) {
  std::vector<Batch> batches;
  switch (kind.trigger) {
    case Trigger::demand:
      add_demand(p, kind, batches);
      break;
    case Trigger::regulation:
      add_rules(p, batches);
      break;
    case Trigger::entry:
      for (const int m : open_markets(p)) {
        const bool later = p.entry.opens[static_cast<std::size_t>(m)].ticks > 0;
        if (later) batches.push_back({m, 1.0 / p.run.months});
      }
      break;
    case Trigger::purchase:
      for (const int m : open_markets(p)) {
        batches.push_back(
            {m, adoptions_per_month(p.tools) / static_cast<double>(p.structure.markets.size())});
      }
      break;
    case Trigger::obsolete:
      add_renewals(p, batches);
      break;
    case Trigger::incident:
      break;
  }
  return batches;
}

StepSpec part_of(const StepSpec& step, double share) {
  StepSpec part = step;
  part.effort_hours *= share;
  return part;
}

}  // namespace

void for_each_expected_step(const Parameters& p, const StepVisit& visit) {
  for (const KindSpec& kind : p.kinds) {
    for (const Batch& batch : batches_of(p, kind)) {
      if (batch.per_month <= 0) continue;
      for (const StepSpec& step : kind.steps) {
        if (step.market >= 0 && !is_open(p.entry, static_cast<std::size_t>(step.market))) continue;
        const double part =
            portion_of(batch.portion, step) * tool_count(p.stack, batch.market, step.per_tool);
        if (part <= 0) continue;
        if (part == 1) {
          visit({kind, step, batch.market, batch.per_month, batch.at_centre});
        } else {
          visit({kind, part_of(step, part), batch.market, batch.per_month, batch.at_centre});
        }
      }
    }
  }
}

}  // namespace pendulum
