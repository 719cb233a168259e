#include "viz/terminal/ignorance_report.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/experiment/csv.h"
#include "sim/experiment/digits.h"
#include "sim/scenario/uncertainty.h"
#include "viz/terminal/output.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

using Align = Table::Align;
using Json = nlohmann::ordered_json;

std::vector<double> values_of(const std::vector<ReplicationResult>& results, Metric metric) {
  std::vector<double> values;
  for (const ReplicationResult& result : results)
    values.push_back(result.metrics[index_of(metric)]);
  return values;
}

/// "20 … 60 %": a share is told by its interval; one number would pretend.
std::string share_text(const Spread& spread) {
  if (!std::isfinite(spread.ignorance_share)) return "";
  const double low = spread.share_ci90.low * 100, high = spread.share_ci90.high * 100;
  return fmt::format("{:.0f} … {:.0f} %", low, high);
}

Table assumption_table(const Study& study, const Emphasis& emphasis) {
  std::vector<std::string> paths;
  for (const Structure& structure : study.structures)
    for (const std::string& path : structure.scenario.uncertain_paths())
      if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  Table table(std::vector<Align>(study.structures.size() + 1, Align::left));
  std::vector<std::string> header{emphasis.bold("Not known")};
  for (const Structure& structure : study.structures) header.push_back(structure.name);
  table.add_row(header);
  for (const std::string& path : paths) {
    std::vector<std::string> row{path};
    for (const Structure& structure : study.structures)
      row.push_back(structure.scenario.has(path) ? structure.scenario.value_text(path) : "–");
    table.add_row(row);
  }
  return table;
}

Table share_table(const Study& study, const Emphasis& emphasis) {
  std::vector<Align> columns{Align::left};
  std::vector<std::string> header{emphasis.bold("Part of the spread due to that")};
  for (std::size_t i = 0; i < study.structures.size(); ++i) {
    header.push_back(study.structures[i].name);
    if (i > 0) header.emplace_back("of the difference");
  }
  columns.resize(header.size(), Align::right);
  Table table(columns);
  table.add_row(header);
  for (const MetricFacts& facts : metric_facts()) {
    std::vector<std::string> row{std::string(facts.label)};
    for (std::size_t i = 0; i < study.structures.size(); ++i) {
      row.push_back(share_text(spread_of(study, i, facts.metric)));
      if (i > 0) row.push_back(share_text(difference_spread(study, i, facts.metric)));
    }
    const auto said = [](const std::string& cell) { return !cell.empty(); };
    if (std::any_of(row.begin() + 1, row.end(), said)) table.add_row(row);
  }
  return table;
}

struct TidyValue {
  double value;
  const char* unit;
};
/// A value in base units, as tables say it.
TidyValue tidy(const Parameter& parameter, double value) {
  switch (parameter.quantity) {
    case Quantity::duration:
      return {value / ticks_per_day, "days"};
    case Quantity::share:
      return {value, "share"};
    case Quantity::count:
      return {value, "count"};
    case Quantity::rate:
      return {value, "per month"};
    case Quantity::money:
      return {value, "EUR"};
    case Quantity::number:
    case Quantity::flag:
    case Quantity::choice:
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      break;
  }
  return {value, "number"};
}

}  // namespace

bool has_uncertain(const Study& study) {
  return std::any_of(study.structures.begin(), study.structures.end(),
                     [](const Structure& structure) { return structure.model->is_uncertain(); });
}

Spread spread_of(const Study& study, std::size_t structure, Metric metric) {
  if (!study.structures[structure].model->is_uncertain()) return {};
  const std::vector<ReplicationResult>& results = study.results[structure];
  return take_apart(values_of(results, metric), draws_of(results));
}

Spread difference_spread(const Study& study, std::size_t structure, Metric metric) {
  if (!has_uncertain(study)) return {};
  std::vector<double> values = values_of(study.results[structure], metric);
  const std::vector<double> baseline = values_of(study.results.front(), metric);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] -= baseline[i];
  return take_apart(values, draws_of(study.results[structure]));
}

std::string ignorance_table(const Study& study, const Options& options) {
  if (!has_uncertain(study)) return {};
  const Emphasis emphasis(options.no_colour);
  std::string text = assumption_table(study, emphasis).text() + "\n";
  if (study.results.front().size() < 4) return text;
  return text + share_table(study, emphasis).text() +
         wrap(
             "Drawn anew for every two futures; the two differ by luck alone. Intervals of 90 %. "
             "More futures make luck average out; what is not known stays until it is found out.",
             100) +
         "\n";
}

Json spread_json(const Spread& spread) {
  return {{"luck_sd", spread.luck},
          {"ignorance_sd", spread.ignorance},
          {"ignorance_share", spread.ignorance_share},
          {"ignorance_share_ci90", {spread.share_ci90.low, spread.share_ci90.high}}};
}

Json uncertain_json(const Scenario& scenario) {
  Json list = Json::array();
  for (const std::string& path : scenario.uncertain_paths()) {
    const Parameter& parameter = scenario.parameter(path);
    list.push_back({{"path", path},
                    {"value", scenario.value_text(path)},
                    {"best_guess", format_quantity(parameter.quantity, scenario.number(path))}});
  }
  return list;
}

std::string assumptions_csv(const Study& study) {
  Csv csv({"scenario", "replication", "draw", "path", "value", "unit"});
  for (const Structure& structure : study.structures)
    for (int replication = 0; replication < study.replications; ++replication) {
      const int draw = replication / study.futures_per_draw;
      const Scenario drawn =
          structure.scenario.drawn({study.seed, static_cast<std::uint32_t>(draw)});
      for (const std::string& path : structure.scenario.uncertain_paths()) {
        const TidyValue value = tidy(drawn.parameter(path), drawn.number(path));
        csv.cell(structure.name).cell(replication + 1).cell(draw + 1).cell(path);
        csv.cell(value.value).cell(value.unit).end_row();
      }
    }
  return csv.text();
}

}  // namespace pendulum
