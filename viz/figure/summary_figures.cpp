#include "viz/figure/summary_figures.h"

#include <cmath>

#include "sim/experiment/delay_place.h"
#include "sim/experiment/describe.h"
#include "sim/experiment/row_error.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

const PairedDifference* find_difference(const ComparisonView& view, std::size_t structure,
                                        Metric metric) {
  if (view.against_baseline == nullptr || structure >= view.against_baseline->size())
    return nullptr;
  for (const auto& difference : (*view.against_baseline)[structure])
    if (difference.metric == metric) return &difference;
  return nullptr;
}

Comparison compare(const ComparisonView& view, std::size_t structure, Metric metric) {
  if (view.structures->size() < 2) return {};  // nothing to be the baseline of
  if (structure == view.baseline) return baseline_words();
  const PairedDifference* difference = find_difference(view, structure, metric);
  return difference == nullptr ? Comparison{} : comparison_words(*difference);
}

/// Clearly among the best: a lead that luck explains gets no weight.
bool stands_out(const ComparisonView& view, std::size_t structure, Metric metric) {
  if (facts_of(metric).better == Better::neither) return false;
  if (view.contests == nullptr || view.contests->empty()) return false;
  const double mean = (*view.structures)[structure].metrics[index_of(metric)].mean;
  return std::isfinite(mean) && (*view.contests)[index_of(metric)].stands_out[structure];
}

/// Nobody is made to stand out by a difference of no consequence, however certain it is.
void weigh_what_matters(const ComparisonView& view, Metric metric, OutcomeTile& tile) {
  const auto mean = [&](const OutcomeRow& row) {
    return (*view.structures)[row.structure].metrics[index_of(metric)].mean;
  };
  const auto alike = [&](const OutcomeRow& row, const OutcomeRow& other) {
    return row.stands_out && !other.stands_out && std::isfinite(mean(other)) &&
           !is_of_consequence(metric, mean(row) - mean(other), mean(other));
  };
  bool matters = true;
  for (const OutcomeRow& row : tile.rows)
    for (const OutcomeRow& other : tile.rows) matters = matters && !alike(row, other);
  for (OutcomeRow& row : tile.rows) row.stands_out = row.stands_out && matters;
}

}  // namespace

std::vector<std::string> outcome_words(const ComparisonView& view, Metric metric) {
  const std::vector<std::vector<PairedDifference>> none;
  const double error = row_error(
      *view.structures, view.against_baseline == nullptr ? none : *view.against_baseline, metric);
  std::vector<std::string> words;
  for (const StructureSummary& summary : *view.structures) {
    Estimate estimate = summary.metrics[index_of(metric)];
    estimate.standard_error = error;
    words.push_back(value_words(estimate, facts_of(metric).unit));
  }
  return words;
}

OutcomeTile make_outcome_tile(const ComparisonView& view, Metric metric) {
  const MetricFacts& facts = facts_of(metric);
  OutcomeTile tile{tr(facts.label), tr(facts.unit_label), {}};
  // Where there is no room the months go, which lines of the time and charts show too.
  if (!view.part.empty()) {
    tile.shorter_unit_words = {view.short_part + ", " + tile.unit_words, tile.unit_words};
    tile.unit_words = view.part + ", " + tile.unit_words;
  }
  if (view.structures == nullptr) return tile;
  const std::vector<std::string> words = outcome_words(view, metric);
  for (std::size_t i = 0; i < view.structures->size(); ++i) {
    const StructureSummary& summary = (*view.structures)[i];
    const Estimate& estimate = summary.metrics[index_of(metric)];
    OutcomeRow row;
    row.name = summary.name;
    row.structure = i;
    row.value = words[i];
    row.comparison = compare(view, i, metric);
    row.stands_out = stands_out(view, i, metric);
    if (!view.settled && estimate.count < 10) row.futures_so_far = estimate.count;
    tile.rows.push_back(std::move(row));
  }
  weigh_what_matters(view, metric, tile);
  return tile;
}

double delay_place(const ComparisonView& view) {
  std::vector<ComparedStructure> others;
  for (std::size_t i = 0; i < view.structures->size(); ++i) {
    if (i == view.baseline) continue;
    const bool known = view.against_baseline != nullptr && i < view.against_baseline->size();
    others.push_back({&(*view.structures)[i], known ? &(*view.against_baseline)[i] : nullptr});
  }
  return delay_place((*view.structures)[view.baseline], others);
}

std::vector<FrictionRow> make_friction_rows(const ComparisonView& view) {
  std::vector<FrictionRow> rows;
  if (view.structures == nullptr || view.structures->empty()) return rows;
  const double place = delay_place(view);
  for (std::size_t i = 0; i < view.structures->size(); ++i) {
    const StructureSummary& summary = (*view.structures)[i];
    FrictionRow row;
    row.name = summary.name;
    row.structure = i;
    for (std::size_t group = 0; group < cause_group_count; ++group) {
      const Estimate& days = summary.delay_by_group[group];
      row.days[group] = std::isfinite(days.mean) ? days.mean : 0;
      row.most[group] = view.friction_contests != nullptr && !view.friction_contests->empty() &&
                        (*view.friction_contests)[group].stands_out[i];
    }
    row.place = place;
    row.comparison = compare(view, i, Metric::friction_days_per_item);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<ChartLine> make_chart_lines(const std::vector<StructureSummary>& structures,
                                        SeriesKind series) {
  std::vector<ChartLine> lines;
  for (std::size_t i = 0; i < structures.size(); ++i) {
    ChartLine line;
    line.name = structures[i].name;
    line.structure = i;
    for (const Estimate& month : structures[i].series[index_of(series)].months) {
      line.middle.push_back(month.p50);
      line.low50.push_back(month.p25);
      line.high50.push_back(month.p75);
      line.low90.push_back(month.p05);
      line.high90.push_back(month.p95);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

bool is_share(SeriesKind series) {
  return facts_of(series).unit == MetricUnit::share;
}

}  // namespace pendulum
