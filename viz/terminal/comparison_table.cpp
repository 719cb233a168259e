#include "viz/terminal/comparison_table.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/experiment/describe.h"
#include "sim/experiment/digits.h"
#include "sim/experiment/row_error.h"
#include "viz/terminal/ignorance_report.h"
#include "viz/terminal/output.h"
#include "viz/terminal/summary_table.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

using Align = Table::Align;

/// A label; the baseline's value; then for each other structure its value and the difference.
Table side_by_side(const Study& study) {
  std::vector<Align> columns{Align::left, Align::right};
  for (std::size_t i = 1; i < study.structures.size(); ++i) {
    columns.push_back(Align::right);
    columns.push_back(Align::left);
  }
  return Table(columns);
}

void add_header(Table& table, const Study& study, const std::string& title,
                const Emphasis& emphasis) {
  std::vector<std::string> row{emphasis.bold(title)};
  for (std::size_t i = 0; i < study.structures.size(); ++i) {
    row.push_back(emphasis.bold(study.structures[i].name));
    if (i > 0) row.emplace_back();
  }
  table.add_row(row);
}

bool is_formed_anywhere(const Study& study, Metric metric) {
  return std::any_of(study.summaries.begin(), study.summaries.end(), [&](const auto& summary) {
    return summary.metrics[index_of(metric)].count > 0;
  });
}

/// The value of one structure in a row of them.
std::string value_text(const Study& study, std::size_t structure, const MetricFacts& facts) {
  return format_figure(facts.unit, study.summaries[structure].metrics[index_of(facts.metric)].mean,
                       row_error(study.summaries, study.differences, facts.metric));
}

void add_metrics(Table& table, const Study& study) {
  for (const MetricFacts& facts : metric_facts()) {
    if (!is_formed_anywhere(study, facts.metric)) continue;
    std::vector<std::string> row{fmt::format("{}, {}", facts.label, facts.unit_label)};
    for (std::size_t i = 0; i < study.structures.size(); ++i) {
      row.push_back(value_text(study, i, facts));
      if (i > 0) row.push_back(difference_words(study.differences[i - 1][index_of(facts.metric)]));
    }
    table.add_row(row);
  }
}

using ByGroup = std::array<Estimate, cause_group_count>;

void add_friction(Table& table, const Study& study, ByGroup StructureSummary::*currency) {
  for (const CauseGroupFacts& group : cause_group_facts()) {
    std::vector<Estimate> values;
    std::vector<double> errors;
    for (const StructureSummary& summary : study.summaries) {
      values.push_back((summary.*currency)[static_cast<std::size_t>(group.group)]);
      errors.push_back(values.back().standard_error);
    }
    if (std::none_of(values.begin(), values.end(),
                     [](const auto& value) { return value.mean > 0; }))
      continue;
    std::vector<std::string> row{std::string(group.label)};
    for (std::size_t i = 0; i < values.size(); ++i) {
      row.push_back(format_to_error(values[i].mean, shared_error(errors)));
      if (i > 0) row.emplace_back();
    }
    table.add_row(row);
  }
}

std::string differs_table(const Study& study, const Emphasis& emphasis) {
  if (study.differs.empty()) return "The files say the same.\n";
  Table table(std::vector<Align>(study.structures.size() + 1, Align::left));
  std::vector<std::string> header{emphasis.bold("What differs")};
  for (const Structure& structure : study.structures) header.push_back(structure.name);
  table.add_row(header);
  for (const Difference& difference : study.differs) {
    std::vector<std::string> row{difference.path};
    for (const std::string& value : difference.values) row.push_back(value.empty() ? "–" : value);
    table.add_row(row);
  }
  return table.text();
}

/// For a narrow terminal: a line for each structure under each figure.
std::string figures_in_blocks(const Study& study, const Emphasis& emphasis) {
  Table table({Align::left, Align::right, Align::left});
  for (const MetricFacts& facts : metric_facts()) {
    if (!is_formed_anywhere(study, facts.metric)) continue;
    table.add_line(emphasis.bold(fmt::format("{}, {}", facts.label, facts.unit_label)));
    for (std::size_t i = 0; i < study.structures.size(); ++i) {
      const Estimate& value = study.summaries[i].metrics[index_of(facts.metric)];
      table.add_row(
          {"  " + study.structures[i].name,
           format_figure(facts.unit, value.mean,
                         row_error(study.summaries, study.differences, facts.metric)),
           i == 0 ? "" : difference_words(study.differences[i - 1][index_of(facts.metric)])});
    }
  }
  return table.text();
}

}  // namespace

std::string difference_words(const PairedDifference& paired) {
  const Estimate& difference = paired.difference;
  if (difference.count == 0) return "";
  if (paired.verdict == Verdict::no_clear_difference) return "no clear difference";
  const MetricFacts& facts = facts_of(paired.metric);
  const bool higher = paired.verdict == Verdict::higher;
  const bool won = higher == (facts.better != Better::lower);
  const bool either = facts.better == Better::neither;
  const char* word = either ? (higher ? "higher" : "lower") : won ? "better" : "worse";
  const char* opposite = either ? (higher ? "lower" : "higher") : won ? "worse" : "better";
  const std::string size =
      format_difference(facts.unit, difference.mean, difference.standard_error);
  const FutureCounts& futures = paired.futures;
  std::string words = futures.contradict(paired.verdict)
                          ? fmt::format("{} {} on average, {} in {} of {}", size, word, opposite,
                                        futures.against(paired.verdict), difference.count)
                          : fmt::format("{} {} in {} of {}", size, word,
                                        futures.along(paired.verdict), difference.count);
  if (futures.has_many_equal()) words += fmt::format(", same in {}", futures.equal);
  return words;
}

std::string comparison_table(const Study& study, const Options& options) {
  const Emphasis emphasis(options.no_colour);
  Table figures = side_by_side(study);
  add_header(figures, study, "", emphasis);
  add_metrics(figures, study);
  Table friction = side_by_side(study);
  add_header(friction, study, "Delay, days a campaign", emphasis);
  add_friction(friction, study, &StructureSummary::delay_by_group);
  friction.add_blank();
  friction.add_row({emphasis.bold("Effort, hours a month")});
  add_friction(friction, study, &StructureSummary::effort_by_group);

  const auto columns = static_cast<std::size_t>(terminal_columns());
  const bool narrow = columns > 0 && figures.width() > columns;
  const std::size_t text_columns = narrow ? columns : 100;
  std::string conditions = conditions_text(study);
  conditions += fmt::format(
      " Differences are against {}, future by future on the same luck, and clear when their 90 % "
      "interval{} leaves out 0.",
      study.structures.front().name,
      study.structures.size() > 2 ? ", widened so that all of them hold at once," : "");
  std::string ignorance = ignorance_table(study, options);
  if (!ignorance.empty()) ignorance += "\n";
  return wrap(describe_comparison(study.summaries, study.differences), text_columns) + "\n" +
         (narrow ? figures_in_blocks(study, emphasis) : figures.text()) + "\n" + friction.text() +
         "\n" + differs_table(study, emphasis) + "\n" + ignorance + wrap(conditions, text_columns);
}

}  // namespace pendulum
