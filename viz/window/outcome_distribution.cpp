#include "viz/window/outcome_distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "sim/experiment/digits.h"
#include "sim/experiment/ignorance.h"
#include "sim/experiment/row_error.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

Comparison comparison_of(const Snapshot& snapshot, std::size_t structure, Metric metric) {
  if (snapshot.structures.size() < 2) return {};
  if (structure == snapshot.baseline) return baseline_words();
  const PairedDifference* difference = snapshot.difference(structure, metric);
  return difference == nullptr ? Comparison{} : comparison_words(*difference);
}

}  // namespace

std::vector<double> values_by_future(const StructureResult& structure, Metric metric) {
  std::vector<double> values;
  if (!structure.metrics_by_future) return values;
  for (const auto& metrics : *structure.metrics_by_future)
    values.push_back(metrics[index_of(metric)]);
  return values;
}

std::string ignorance_words(const Snapshot& snapshot, Metric metric) {
  if (!snapshot.uncertain) return {};
  std::string words;
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const StructureResult& structure = snapshot.structures[i];
    if (!structure.scenario || structure.scenario->uncertain_paths().empty()) continue;
    const std::vector<double> values = values_by_future(structure, metric);
    std::vector<int> draws(values.size());
    for (std::size_t f = 0; f < draws.size(); ++f) draws[f] = draw_of_future(static_cast<int>(f));
    const Spread spread = take_apart(values, draws);
    if (!std::isfinite(spread.ignorance_share)) continue;
    words +=
        fmt::format("{} {} {:.0f}–{:.0f} %", words.empty() ? "" : ",", snapshot.summaries[i].name,
                    spread.share_ci90.low * 100, spread.share_ci90.high * 100);
  }
  return words.empty() ? words : tr("Spread due to what nobody knows:") + words;
}

Distribution outcome_distribution(const Snapshot& snapshot, Metric metric) {
  const MetricFacts& facts = facts_of(metric);
  Distribution distribution;
  distribution.title = tr(facts.label);
  distribution.unit_words = tr(facts.unit_label);
  if (snapshot.part)
    distribution.unit_words = snapshot.part_words() + ", " + distribution.unit_words;
  distribution.unit = facts.unit;
  distribution.better = facts.better;
  distribution.ignorance = ignorance_words(snapshot, metric);
  if (snapshot.structures.empty()) return distribution;
  const std::vector<double> baseline =
      values_by_future(snapshot.structures[snapshot.baseline], metric);
  const bool compared = snapshot.structures.size() > 1;
  if (compared) distribution.baseline = snapshot.summaries[snapshot.baseline].name;
  // The digits of the figures on the desk.
  const double error = row_error(snapshot.summaries, snapshot.differences, metric);
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    DistributionRow row;
    row.name = snapshot.summaries[i].name;
    row.structure = i;
    row.values = values_by_future(snapshot.structures[i], metric);
    row.estimate = snapshot.summaries[i].metrics[index_of(metric)];
    row.estimate.standard_error = error;
    row.comparison = comparison_of(snapshot, i, metric);
    row.outdated = !snapshot.structures[i].current;
    if (compared && i != snapshot.baseline)
      for (std::size_t f = 0; f < std::min(row.values.size(), baseline.size()); ++f)
        row.differences.push_back(row.values[f] - baseline[f]);
    distribution.rows.push_back(std::move(row));
  }
  return distribution;
}

std::string future_words(const Distribution& distribution, std::size_t future) {
  std::string words;
  for (const DistributionRow& row : distribution.rows) {
    // One future is what it is: there is no luck left to round away.
    const double value =
        future < row.values.size() ? row.values[future] : std::numeric_limits<double>::quiet_NaN();
    const double error = distribution.unit == MetricUnit::share ? .01 : .1;
    words +=
        (words.empty() ? "" : ", ") + row.name + " " +
        (std::isfinite(value) ? local_number(format_figure(distribution.unit, value, error)) : "–");
  }
  return words;
}

}  // namespace pendulum
