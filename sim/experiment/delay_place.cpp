#include "sim/experiment/delay_place.h"

#include <algorithm>
#include <cmath>

#include "sim/experiment/digits.h"

namespace pendulum {
namespace {

constexpr double whole_days = 1, tenths = .1;
constexpr int few_futures = 10;  // below this, figures are only "about", and their last digit luck

int futures_of(const StructureSummary& structure) {
  return structure.metrics[index_of(Metric::friction_days_per_item)].count;
}

double total_delay(const StructureSummary& structure) {
  double days = 0;
  for (const Estimate& group : structure.delay_by_group)
    if (std::isfinite(group.mean)) days += group.mean;
  return days;
}

bool is_known_to_tenths(const StructureSummary& structure) {
  const Estimate& total = structure.metrics[index_of(Metric::friction_days_per_item)];
  // Of a single future nobody knows the error.
  return std::isfinite(total.standard_error) &&
         decimals_to_show(total_delay(structure), total.standard_error) > 0;
}

/// Rounded by themselves, two figures can stand a day further apart than they are.
bool whole_days_contradict(double here, double there) {
  return std::abs(std::round(here) - std::round(there)) != std::round(std::abs(here - there));
}

bool contradicts_its_differences(const ComparedStructure& compared,
                                 const StructureSummary& baseline) {
  if (compared.against_baseline == nullptr) return false;
  for (const PairedDifference& paired : *compared.against_baseline)
    if (paired.metric == Metric::friction_days_per_item &&
        paired.verdict != Verdict::no_clear_difference) {
      const double here = total_delay(*compared.structure), there = total_delay(baseline);
      // A clear difference of less than half a day would be hidden.
      if (whole_days_contradict(here, there) || std::round(here) == std::round(there)) return true;
    }
  const auto grown = grown_delay(*compared.structure, baseline);
  if (!grown) return false;
  const auto group = static_cast<std::size_t>(*grown);
  return whole_days_contradict(compared.structure->delay_by_group[group].mean,
                               baseline.delay_by_group[group].mean);
}

}  // namespace

std::optional<CauseGroup> grown_delay(const StructureSummary& structure,
                                      const StructureSummary& baseline) {
  std::optional<CauseGroup> found;
  double most = 1;
  for (const CauseGroupFacts& facts : cause_group_facts()) {
    const auto group = static_cast<std::size_t>(facts.group);
    const Estimate& here = structure.delay_by_group[group];
    const Estimate& there = baseline.delay_by_group[group];
    const double growth = here.mean - there.mean;
    if (!(here.low90 > there.high90 && growth >= most)) continue;
    most = growth;
    found = facts.group;
  }
  return found;
}

double delay_place(const StructureSummary& baseline, const std::vector<ComparedStructure>& others) {
  bool finer = is_known_to_tenths(baseline);
  double longest = total_delay(baseline);
  int fewest = futures_of(baseline);
  for (const ComparedStructure& other : others) {
    longest = std::max(longest, total_delay(*other.structure));
    fewest = std::min(fewest, futures_of(*other.structure));
    finer = finer || is_known_to_tenths(*other.structure) ||
            contradicts_its_differences(other, baseline);
  }
  return finer && longest < 99.95 && fewest >= few_futures ? tenths : whole_days;
}

}  // namespace pendulum
