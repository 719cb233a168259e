#include "viz/terminal/sweep_report.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "sim/experiment/csv.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/study_csv.h"
#include "viz/terminal/study_json.h"
#include "viz/terminal/workbench.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

Csv table_of(const SweepLayout& layout) {
  std::vector<std::string> columns{"point", "scenario"};
  for (const Factor& factor : layout.laboratory->factors) columns.push_back(column_name(factor));
  for (const char* name : {"metric",
                           "unit",
                           "replications",
                           "mean",
                           "standard_error",
                           "ci90_low",
                           "ci90_high",
                           "p05",
                           "p50",
                           "p95",
                           "difference",
                           "difference_ci90_low",
                           "difference_ci90_high",
                           "difference_simultaneous_ci90_low",
                           "difference_simultaneous_ci90_high",
                           "better_share",
                           "higher_count",
                           "lower_count",
                           "equal_count",
                           "verdict",
                           "problem"})
    columns.emplace_back(name);
  return Csv(columns);
}

/// Where a point lies, in numbers where there are numbers.
void add_place(Csv& csv, const SweepLayout& layout, std::size_t number, std::size_t structure,
               const std::vector<Coordinate>& at) {
  csv.cell(static_cast<int>(number)).cell(layout.names[structure]);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Factor& factor = layout.laboratory->factors[i];
    const double plain = plain_number(factor, at[i]);
    if (factor.quantity == Quantity::flag || !std::isfinite(plain))
      csv.cell(words_of(factor, at[i]));
    else
      csv.cell(plain);
  }
}

void add_figure(Csv& csv, const Yardstick& yardstick, const SweepFigure& figure) {
  const Estimate& value = figure.value;
  csv.cell(key_of(yardstick)).cell(unit_column(yardstick)).cell(value.count);
  csv.cell(value.mean).cell(value.standard_error).cell(value.low90).cell(value.high90);
  csv.cell(value.p05).cell(value.p50).cell(value.p95);
  const PairedValues& paired = figure.against_first;
  csv.cell(paired.difference.mean).cell(paired.difference.low90).cell(paired.difference.high90);
  csv.cell(paired.simultaneous90.low).cell(paired.simultaneous90.high);
  csv.cell(paired.better_share);
  add_counts(csv, paired.futures);
  csv.cell(paired.difference.count > 0 ? verdict_words(paired.verdict) : "");
}

Json value_json(const Factor& factor, Coordinate at) {
  const double plain = plain_number(factor, at);
  if (factor.quantity == Quantity::flag) return plain != 0;
  if (!std::isfinite(plain)) return words_of(factor, at);
  const auto whole = static_cast<std::int64_t>(plain);
  return static_cast<double>(whole) == plain ? Json(whole) : Json(plain);
}

/// Under the names of the table's columns, which say the unit.
Json place_json(const SweepLayout& layout, const std::vector<Coordinate>& at) {
  Json json = Json::object();
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Factor& factor = layout.laboratory->factors[i];
    json[column_name(factor)] = value_json(factor, at[i]);
  }
  return json;
}

Json figure_json(const Yardstick& yardstick, const SweepFigure& figure) {
  const Estimate& value = figure.value;
  Json json;
  json["unit"] = unit_column(yardstick);
  json["replications"] = value.count;
  json["mean"] = value.mean;
  json["standard_error"] = value.standard_error;
  json["ci90"] = {value.low90, value.high90};
  json["p05"] = value.p05;
  json["p50"] = value.p50;
  json["p95"] = value.p95;
  const PairedValues& paired = figure.against_first;
  if (paired.difference.count == 0) return json;
  json["difference"] = paired.difference.mean;
  json["difference_ci90"] = {paired.difference.low90, paired.difference.high90};
  json["difference_simultaneous_ci90"] = {paired.simultaneous90.low, paired.simultaneous90.high};
  json["better_share"] = paired.better_share;
  json["higher_count"] = paired.futures.higher;
  json["lower_count"] = paired.futures.lower;
  json["equal_count"] = paired.futures.equal;
  json["verdict"] = verdict_words(paired.verdict);
  return json;
}

}  // namespace

std::string sweep_csv_header(const SweepLayout& layout) {
  return table_of(layout).text();
}

std::string sweep_csv_rows(const SweepLayout& layout, std::size_t number,
                           const std::vector<Coordinate>& at,
                           const std::vector<SweepStructure>& structures) {
  Csv csv = table_of(layout);
  const std::size_t header = csv.text().size();
  for (std::size_t s = 0; s < structures.size(); ++s) {
    const SweepStructure& structure = structures[s];
    for (std::size_t y = 0; y < structure.figures.size(); ++y) {
      add_place(csv, layout, number, s, at);
      add_figure(csv, layout.laboratory->yardsticks[y], structure.figures[y]);
      csv.cell("").end_row();
    }
    if (structure.problem.empty()) continue;
    add_place(csv, layout, number, s, at);
    for (int empty = 0; empty < 20; ++empty) csv.cell("");
    csv.cell(structure.problem).end_row();
  }
  return csv.text().substr(header);
}

std::string sweep_json_rows(const SweepLayout& layout, std::size_t number,
                            const std::vector<Coordinate>& at,
                            const std::vector<SweepStructure>& structures) {
  std::string text;
  for (std::size_t s = 0; s < structures.size(); ++s) {
    Json json;
    json["point"] = number;
    json["scenario"] = layout.names[s];
    json["at"] = place_json(layout, at);
    if (!structures[s].problem.empty()) json["problem"] = structures[s].problem;
    json["metrics"] = Json::object();
    for (std::size_t y = 0; y < structures[s].figures.size(); ++y) {
      const Yardstick& yardstick = layout.laboratory->yardsticks[y];
      json["metrics"][key_of(yardstick)] = figure_json(yardstick, structures[s].figures[y]);
    }
    if (!text.empty()) text += ",\n";
    text += json.dump();
  }
  return text;
}

}  // namespace pendulum
