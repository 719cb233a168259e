#include "viz/terminal/study_csv.h"

#include "viz/terminal/ignorance_report.h"
#include "viz/terminal/study_json.h"

namespace pendulum {
namespace {

void add_estimate(Csv& csv, const Estimate& value) {
  csv.cell(value.mean).cell(value.low90).cell(value.high90).cell(value.p05).cell(value.p25);
  csv.cell(value.p50).cell(value.p75).cell(value.p95);
  for (const Interval& known : {value.p05_ci90, value.p50_ci90, value.p95_ci90})
    csv.cell(known.low).cell(known.high);
  csv.cell(value.count);
}

void add_figure(Csv& csv, const std::string& scenario, std::string_view table,
                std::string_view figure, std::string_view unit, const Estimate& value) {
  csv.cell(scenario).cell("").cell(table).cell(figure).cell(unit);
  add_estimate(csv, value);
  for (int empty = 0; empty < 7; ++empty) csv.cell("");
}

void add_spread(Csv& csv, const Spread& spread) {
  csv.cell(spread.luck).cell(spread.ignorance).cell(spread.ignorance_share);
}

/// The columns of add_estimate after those given, and others after them.
std::vector<std::string> with_estimate(std::vector<std::string> columns,
                                       const std::vector<std::string>& others) {
  for (const char* name :
       {"mean", "ci90_low", "ci90_high", "p05", "p25", "p50", "p75", "p95", "p05_ci90_low",
        "p05_ci90_high", "p50_ci90_low", "p50_ci90_high", "p95_ci90_low", "p95_ci90_high", "count"})
    columns.emplace_back(name);
  columns.insert(columns.end(), others.begin(), others.end());
  return columns;
}

}  // namespace

std::string summary_csv(const Study& study) {
  Csv csv(with_estimate(
      {"scenario", "baseline", "table", "figure", "unit"},
      {"simultaneous_ci90_low", "simultaneous_ci90_high", "better_share", "higher_count",
       "lower_count", "equal_count", "verdict", "luck_sd", "ignorance_sd", "ignorance_share"}));
  for (std::size_t i = 0; i < study.summaries.size(); ++i) {
    const StructureSummary& summary = study.summaries[i];
    for (const MetricFacts& facts : metric_facts()) {
      add_figure(csv, summary.name, "metric", facts.key, unit_name(facts.unit),
                 summary.metrics[index_of(facts.metric)]);
      add_spread(csv, spread_of(study, i, facts.metric));
      csv.end_row();
    }
    for (const CauseFacts& facts : cause_facts()) {
      if (facts.cause == Cause::work) continue;
      add_figure(csv, summary.name, "friction_delay", facts.key, "days per item",
                 summary.friction_delay[index_of(facts.cause)]);
      add_spread(csv, {});
      csv.end_row();
      add_figure(csv, summary.name, "friction_effort", facts.key, "hours per month",
                 summary.friction_effort[index_of(facts.cause)]);
      add_spread(csv, {});
      csv.end_row();
    }
    const Organisation& organisation = study.structures[i].model->organisation();
    const auto add_utilisation = [&](std::string_view table, std::string_view who,
                                     const Estimate& used) {
      add_figure(csv, summary.name, table, who, unit_name(MetricUnit::share), used);
      add_spread(csv, {});
      csv.end_row();
    };
    for (std::size_t team = 0; team < organisation.teams.size(); ++team)
      add_utilisation("utilisation_team", organisation.teams[team].id,
                      summary.utilisation_by_team.at(team));
    for (std::size_t role = 0; role < organisation.roles.size(); ++role)
      add_utilisation("utilisation_role", organisation.roles[role],
                      summary.utilisation_by_role.at(role));
  }
  for (std::size_t i = 0; i < study.differences.size(); ++i)
    for (const PairedDifference& paired : study.differences[i]) {
      const MetricFacts& facts = facts_of(paired.metric);
      csv.cell(study.structures[i + 1].name).cell(study.structures.front().name);
      csv.cell("difference").cell(facts.key).cell(unit_name(facts.unit));
      add_estimate(csv, paired.difference);
      csv.cell(paired.simultaneous90.low).cell(paired.simultaneous90.high);
      csv.cell(paired.better_share);
      add_counts(csv, paired.futures);
      csv.cell(paired.difference.count > 0 ? verdict_words(paired.verdict) : "");
      add_spread(csv, difference_spread(study, i + 1, paired.metric));
      csv.end_row();
    }
  return csv.text();
}

void add_counts(Csv& csv, const FutureCounts& futures) {
  const bool any = futures.higher + futures.lower + futures.equal > 0;
  for (const int count : {futures.higher, futures.lower, futures.equal})
    any ? csv.cell(count) : csv.cell("");
}

std::string series_csv(const Study& study) {
  Csv csv(with_estimate({"scenario", "series", "unit", "month"}, {}));
  for (const StructureSummary& summary : study.summaries)
    for (const SeriesFacts& facts : series_facts()) {
      int month = 0;
      for (const Estimate& value : summary.series[index_of(facts.series)].months) {
        csv.cell(summary.name).cell(facts.key).cell(unit_name(facts.unit)).cell(++month);
        add_estimate(csv, value);
        csv.end_row();
      }
    }
  return csv.text();
}

std::string paired_csv(const Study& study) {
  Csv csv({"scenario", "baseline", "metric", "unit", "replication", "value", "baseline_value",
           "difference"});
  for (std::size_t i = 1; i < study.results.size(); ++i)
    for (const MetricFacts& facts : metric_facts())
      for (std::size_t r = 0; r < study.results[i].size(); ++r) {
        const double value = study.results[i][r].metrics[index_of(facts.metric)];
        const double base = study.results.front()[r].metrics[index_of(facts.metric)];
        csv.cell(study.structures[i].name).cell(study.structures.front().name);
        csv.cell(facts.key).cell(unit_name(facts.unit)).cell(static_cast<int>(r) + 1);
        csv.cell(value).cell(base).cell(value - base);
        csv.end_row();
      }
  return csv.text();
}

}  // namespace pendulum
