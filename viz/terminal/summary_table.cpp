#include "viz/terminal/summary_table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "sim/experiment/describe.h"
#include "sim/experiment/digits.h"
#include "viz/terminal/ignorance_report.h"
#include "viz/terminal/output.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

using Align = Table::Align;

std::string figure(MetricUnit unit, double value, const Estimate& estimate) {
  return format_figure(unit, value, estimate.standard_error);
}

/// Where 9 of 10 futures lie; of fewer than ten futures nobody can say.
std::string range(MetricUnit unit, const Estimate& value) {
  if (value.count < 10) return "–";
  // A quantile is known worse than the mean; one that luck leaves open is shown as the mean is.
  const auto shown = [&](double quantile, const Interval& known) {
    const double error = error_of(known);
    return format_figure(unit, quantile, std::isfinite(error) ? error : value.standard_error);
  };
  return fmt::format("{} … {}", shown(value.p05, value.p05_ci90), shown(value.p95, value.p95_ci90));
}

void add_metrics(Table& table, const StructureSummary& summary) {
  for (const MetricFacts& facts : metric_facts()) {
    const Estimate& value = summary.metrics[index_of(facts.metric)];
    if (value.count == 0) continue;
    table.add_row({fmt::format("{}, {}", facts.label, facts.unit_label),
                   figure(facts.unit, value.mean, value), range(facts.unit, value)});
  }
}

void add_friction(Table& table, const StructureSummary& summary) {
  for (const CauseGroupFacts& group : cause_group_facts())
    for (const CauseFacts& facts : cause_facts()) {
      if (facts.group != group.group || facts.cause == Cause::work) continue;
      const Estimate& delay = summary.friction_delay[index_of(facts.cause)];
      const Estimate& effort = summary.friction_effort[index_of(facts.cause)];
      if (!(delay.mean > 0) && !(effort.mean > 0)) continue;
      table.add_row({std::string(facts.label), format_to_error(delay.mean, delay.standard_error),
                     format_to_error(effort.mean, effort.standard_error)});
    }
}

void add_series(Table& table, const StructureSummary& summary) {
  for (const SeriesFacts& facts : series_facts()) {
    const std::vector<Estimate>& months = summary.series[index_of(facts.series)].months;
    const auto known = [](const Estimate& month) { return month.count > 0; };
    if (std::none_of(months.begin(), months.end(), known)) continue;
    std::vector<double> means;
    for (const Estimate& month : months) means.push_back(month.mean);
    table.add_row({std::string(facts.label), figure(facts.unit, means.front(), months.front()),
                   sparkline(means), figure(facts.unit, means.back(), months.back())});
  }
}

// By team, then by role of marketing's people; whoever was never there has no row.
void add_utilisation(Table& table, const StructureSummary& summary,
                     const Organisation& organisation) {
  const auto add = [&](const std::string& who, const Estimate& used) {
    if (used.count == 0) return;
    table.add_row(
        {who, figure(MetricUnit::share, used.mean, used), range(MetricUnit::share, used)});
  };
  for (std::size_t i = 0; i < organisation.teams.size(); ++i)
    add(organisation.teams[i].name, summary.utilisation_by_team.at(i));
  for (std::size_t i = 0; i < organisation.role_names.size(); ++i)
    add("as " + organisation.role_names[i], summary.utilisation_by_role.at(i));
}

}  // namespace

std::string conditions_text(const Study& study) {
  std::string text = fmt::format("{}, seed {}. The books balance{}.",
                                 futures_words(study.replications, study.months), study.seed,
                                 study.replications == 1 ? "" : " in all of them");
  for (const PrecisionGoal& goal : study.goals)
    text += fmt::format(" {} within {:.3g} %{}.", facts_of(goal.metric).label, goal.share * 100,
                        study.precise ? "" : ": not reached");
  if (!study.warm_up) return text;
  const double days = study.warm_up->length.as_days();
  text += study.warm_up->settled
              ? fmt::format(" Steady state after {:.0f} days (MSER-5).", days)
              : fmt::format(" No steady state found; recorded after {:.0f} days.", days);
  return text;
}

std::string sparkline(const std::vector<double>& values) {
  static constexpr std::array blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  double low = INFINITY, high = -INFINITY;
  for (const double value : values)
    if (std::isfinite(value)) low = std::min(low, value), high = std::max(high, value);
  std::string text;
  for (const double value : values) {
    const double place = high > low ? (value - low) / (high - low) : .5;
    text += std::isfinite(value) ? blocks[static_cast<std::size_t>(place * 7.999)] : " ";
  }
  return text;
}

std::string summary_table(const Study& study, const Options& options) {
  const StructureSummary& summary = study.summaries.front();
  const Emphasis emphasis(options.no_colour);
  Table metrics({Align::left, Align::right, Align::left});
  metrics.add_row({emphasis.bold(summary.name), "mean", "9 of 10 futures lie in"});
  add_metrics(metrics, summary);
  Table friction({Align::left, Align::right, Align::right});
  friction.add_row({emphasis.bold("Friction"), "delay, days a campaign", "effort, hours a month"});
  add_friction(friction, summary);
  Table series({Align::left, Align::right, Align::left, Align::left});
  series.add_row({emphasis.bold("By month"), "first", "", "last"});
  add_series(series, summary);
  Table used({Align::left, Align::right, Align::left});
  used.add_row({emphasis.bold("Utilisation"), "of hours present", "9 of 10 futures lie in"});
  add_utilisation(used, summary, study.structures.front().model->organisation());
  std::string ignorance = ignorance_table(study, options);
  if (!ignorance.empty()) ignorance += "\n";
  return wrap(describe_comparison(study.summaries, {}), 100) + "\n" + metrics.text() + "\n" +
         friction.text() + "\n" + used.text() + "\n" + series.text() + "\n" + ignorance +
         wrap(conditions_text(study), 100) + "\n";
}

}  // namespace pendulum
