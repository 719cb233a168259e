#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <span>

#include "sim/experiment/experiment.h"
#include "sim/experiment/ignorance.h"

namespace pendulum {
namespace {

using Results = std::vector<ReplicationResult>;

/// The values of one figure over replications, in their order. A replication without it gives a
/// value that is not a number.
template <typename Pick>
std::vector<double> collect(const Results& results, Pick pick) {
  std::vector<double> values;
  values.reserve(results.size());
  for (const ReplicationResult& result : results) values.push_back(pick(result));
  return values;
}

template <typename Pick>
double mean_over(const Results& results, Pick pick) {
  double sum = 0;
  int count = 0;
  for (const ReplicationResult& result : results) {
    const double value = pick(result);
    if (!std::isfinite(value)) continue;
    sum += value;
    ++count;
  }
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
}

double at_or_nan(const std::vector<double>& values, std::size_t index) {
  return index < values.size() ? values[index] : std::numeric_limits<double>::quiet_NaN();
}

BooksResult worst_books(const Results& results) {
  BooksResult worst;
  const auto widen = [](std::int64_t& kept, std::int64_t seen) {
    if (std::abs(seen) > std::abs(kept)) kept = seen;
  };
  for (const ReplicationResult& result : results) {
    widen(worst.item_time_residual, result.books.item_time_residual);
    widen(worst.capacity_residual, result.books.capacity_residual);
    widen(worst.item_count_residual, result.books.item_count_residual);
  }
  return worst;
}

GroupDelays sum_by_group(const ReplicationResult& result, double FrictionFigures::*figure) {
  GroupDelays sums{};
  for (const CauseFacts& facts : cause_facts())
    if (facts.cause != Cause::work)
      sums[static_cast<std::size_t>(facts.group)] += result.friction[index_of(facts.cause)].*figure;
  return sums;
}

/// Summed in each future: causes of a group go up and down together, so their errors do not add.
void summarise_groups(const Results& results, std::span<const int> draws,
                      StructureSummary& summary) {
  const auto sum = [&](std::size_t group, double FrictionFigures::*figure) {
    return estimate(
        collect(results, [&](const auto& result) { return sum_by_group(result, figure)[group]; }),
        draws);
  };
  for (std::size_t group = 0; group < cause_group_count; ++group) {
    summary.delay_by_group[group] = sum(group, &FrictionFigures::delay_days_per_item);
    summary.effort_by_group[group] = sum(group, &FrictionFigures::effort_hours_per_month);
  }
}

void summarise_months(const Results& results, std::span<const int> draws,
                      StructureSummary& summary) {
  std::size_t months = 0;
  for (const ReplicationResult& result : results)
    months = std::max(months, result.series.front().size());
  for (std::size_t s = 0; s < series_count; ++s)
    for (std::size_t month = 0; month < months; ++month)
      summary.series[s].months.push_back(estimate(
          collect(results, [&](const auto& result) { return at_or_nan(result.series[s], month); }),
          draws));
  for (std::size_t cause = 0; cause < cause_count; ++cause)
    for (std::size_t month = 0; month < months; ++month)
      summary.friction_by_month[cause].push_back(mean_over(results, [&](const auto& result) {
        return at_or_nan(result.friction_by_month[cause], month);
      }));
}

std::vector<Estimate> estimate_each(const Results& results, std::span<const int> draws,
                                    std::vector<double> ReplicationResult::*figures) {
  std::vector<Estimate> estimates;
  // Every replication of a structure has the same teams and roles.
  for (std::size_t i = 0; i < (results.front().*figures).size(); ++i)
    estimates.push_back(estimate(
        collect(results, [&](const auto& result) { return at_or_nan(result.*figures, i); }),
        draws));
  return estimates;
}

void summarise_teams(const Results& results, std::span<const int> draws,
                     StructureSummary& summary) {
  summary.utilisation_by_team =
      estimate_each(results, draws, &ReplicationResult::utilisation_by_team);
  summary.utilisation_by_role =
      estimate_each(results, draws, &ReplicationResult::utilisation_by_role);
  const std::size_t teams = results.front().utilisation_by_team.size();
  for (std::size_t team = 0; team < teams; ++team) {
    auto& delays = summary.delay_days_by_team.emplace_back();
    for (std::size_t cause = 0; cause < cause_count; ++cause)
      delays[cause] = mean_over(results, [&](const auto& result) {
        return team < result.delay_days_by_team.size() ? result.delay_days_by_team[team][cause]
                                                       : std::numeric_limits<double>::quiet_NaN();
      });
  }
}

}  // namespace

GroupDelays delay_by_group(const ReplicationResult& result) {
  return sum_by_group(result, &FrictionFigures::delay_days_per_item);
}

StructureSummary summarise(const std::string& name, const std::string& file,
                           const std::vector<ReplicationResult>& results) {
  StructureSummary summary;
  summary.name = name;
  summary.file = file;
  summary.replications = static_cast<int>(results.size());
  const std::vector<int> draws = draws_of(results);
  for (std::size_t i = 0; i < metric_count; ++i)
    summary.metrics[i] =
        estimate(collect(results, [&](const auto& result) { return result.metrics[i]; }), draws);
  for (std::size_t i = 0; i < cause_count; ++i) {
    summary.friction_delay[i] = estimate(
        collect(results,
                [&](const auto& result) { return result.friction[i].delay_days_per_item; }),
        draws);
    summary.friction_effort[i] = estimate(
        collect(results,
                [&](const auto& result) { return result.friction[i].effort_hours_per_month; }),
        draws);
  }
  summarise_groups(results, draws, summary);
  for (const ReplicationResult& result : results) summary.events += result.events;
  summary.books = worst_books(results);
  if (results.empty()) return summary;
  summarise_months(results, draws, summary);
  summarise_teams(results, draws, summary);
  return summary;
}

}  // namespace pendulum
