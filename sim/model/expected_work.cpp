#include "sim/model/expected_work.h"

#include <algorithm>

#include "sim/model/parameters.h"
#include "sim/model/programme.h"

namespace pendulum {

namespace {

double arrivals(const Parameters& p, const KindSpec& kind) {
  const double years = p.run.months / 12.0;
  return kind.per_month * p.demand.level * std::max(0.1, 1 + p.demand.growth_per_year * years / 2);
}

double arrivals_in(const Parameters& p, const KindSpec& kind, std::size_t market) {
  if (!is_open(p.entry, market)) return 0;
  switch (kind.trigger) {
    case Trigger::demand:
      return arrivals(p, kind) * p.structure.markets[market].demand_share;
    case Trigger::regulation:
      return rules_per_month_in(p.regulation, market, p.run.months);
    case Trigger::entry:
      return p.entry.opens[market].ticks > 0 ? 1.0 / p.run.months : 0;
    case Trigger::purchase:
      return adoptions_per_month(p.tools) / static_cast<double>(p.structure.markets.size());
    case Trigger::obsolete:
      return renewals_per_month(p.tools,
                                tool_count(p.stack, static_cast<int>(market), PerTool::own)) +
             std::min(p.tools.clean_up, adoptions_per_month(p.tools)) /
                 static_cast<double>(p.structure.markets.size());
    case Trigger::incident:
      break;
  }
  return 0;
}

StepSpec part_of(const StepSpec& step, double share) {
  StepSpec part = step;
  part.effort_hours *= share;
  return part;
}

}  // namespace

void for_each_expected_step(const Parameters& p, const StepVisit& visit) {
  for (const KindSpec& kind : p.kinds) {
    const bool shared = kind.trigger == Trigger::regulation && p.regulation.framework;
    for (std::size_t m = 0; m < p.structure.markets.size(); ++m) {
      const double count = arrivals_in(p, kind, m);
      if (count <= 0) continue;
      for (const StepSpec& step : kind.steps) {
        double part = portion_of(shared ? Portion::rest : Portion::whole, step);
        if (step.market >= 0 && !is_open(p.entry, static_cast<std::size_t>(step.market))) part = 0;
        part *= tool_count(p.stack, static_cast<int>(m), step.per_tool);
        if (part <= 0) continue;
        if (part == 1) {
          visit(kind, step, static_cast<int>(m), count);
        } else {
          visit(kind, part_of(step, part), static_cast<int>(m), count);
        }
      }
    }
  }
}

}  // namespace pendulum
