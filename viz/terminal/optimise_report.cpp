#include "viz/terminal/optimise_report.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "sim/measure/words.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using Align = Table::Align;

bool keeps_to_constraints(const Alternative& alternative) {
  return std::all_of(alternative.constraints.begin(), alternative.constraints.end(),
                     [](Feasibility one) { return one == Feasibility::feasible; });
}

bool breaks_a_constraint(const Alternative& alternative) {
  return std::ranges::count(alternative.constraints, Feasibility::infeasible) > 0;
}

std::string feasibility_word(Feasibility feasibility) {
  switch (feasibility) {
    case Feasibility::feasible:
      return "feasible";
    case Feasibility::infeasible:
      return "infeasible";
    case Feasibility::undecided:
      break;
  }
  return "undecided";
}

std::string standing_of(const OptimiseReport& report, std::size_t i) {
  const Alternative& alternative = report.alternatives[i];
  if (!report.front.empty()) {
    const ParetoMember& member = report.front[i];
    if (member.on_front) return "on the front";
    return member.clearly_beaten_by
               ? "beaten in both by " + report.alternatives[*member.clearly_beaten_by].name
               : "not clearly beaten";
  }
  if (report.best == i) return report.decided ? "selected" : "leads";
  for (std::size_t c = 0; c < alternative.constraints.size(); ++c)
    if (alternative.constraints[c] != Feasibility::feasible)
      return (alternative.constraints[c] == Feasibility::infeasible ? "breaks "
                                                                    : "not known to keep ") +
             report.constraints[c].words;
  if (alternative.is_alike) return report.decided ? "alike" : "as good as the leader";
  return alternative.is_left ? "may be as good" : "ruled out";
}

/// The best first, by the figure to make large or small.
std::vector<std::size_t> order_of(const OptimiseReport& report) {
  std::vector<std::size_t> order(report.alternatives.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto rank = [&](std::size_t i) {
    if (!report.front.empty()) return report.front[i].on_front ? 0 : 1;
    if (report.best == i) return 0;
    const Alternative& alternative = report.alternatives[i];
    if (!keeps_to_constraints(alternative)) return 3;
    return alternative.is_left || alternative.is_alike ? 1 : 2;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    const double x = report.alternatives[a].figures.front().mean;
    const double y = report.alternatives[b].figures.front().mean;
    return report.maximise ? x > y : x < y;
  });
  return order;
}

/// "; a and b are just as good", of those whom nothing tells from the best.
std::string alike_words(const OptimiseReport& report) {
  std::vector<std::string> names;
  int shared = report.alternatives[*report.best].futures;  // lived through by all of them
  for (const Alternative& alternative : report.alternatives) {
    if (!alternative.is_alike) continue;
    names.push_back(alternative.name);
    shared = std::min(shared, alternative.futures);
  }
  if (names.empty()) return "";
  const std::string same = fmt::format("the same mean to the last digit over {} futures", shared);
  if (names.size() > 3)
    return fmt::format(" {} others are alike: they have {}.", names.size(), same);
  return fmt::format(" {} {} alike: {} {}.", join_words(names), names.size() == 1 ? "is" : "are",
                     names.size() == 1 ? "it has" : "they have", same);
}

std::string verdict_words(const OptimiseReport& report) {
  const Yardstick& objective = report.laboratory->yardsticks.front();
  if (!report.front.empty()) return "On the front are those whom nobody beats in both figures.";
  if (!report.best)
    return std::ranges::all_of(report.alternatives, breaks_a_constraint)
               ? "Every alternative clearly breaks a constraint: there is nothing to choose from."
               : "No alternative is known to keep to the constraints; more --replications may "
                 "tell.";
  const std::string& name = report.alternatives[*report.best].name;
  const std::string zone = format_value(objective, report.indifference, report.indifference / 20);
  const std::string unit = unit_words(objective);
  if (report.decided)
    return fmt::format(
               "{}: with a probability of at least {:g} % it is the best, or no more than {}{} "
               "worse than "
               "it.",
               name, report.confidence * 100, zone, unit.empty() ? "" : " " + unit) +
           alike_words(report);
  return fmt::format(
             "{} leads, but others may be as good: so many futures do not tell them apart by {}{}. "
             "More "
             "--replications or a wider --indifference would decide.",
             name, zone, unit.empty() ? "" : " " + unit) +
         alike_words(report);
}

std::string as_table(const OptimiseReport& report, const Emphasis& emphasis) {
  std::vector<Align> columns{Align::left};
  std::vector<std::string> header{""};
  for (const Yardstick& yardstick : report.laboratory->yardsticks) {
    columns.push_back(Align::right);
    const std::string unit = unit_words(yardstick);
    header.push_back(emphasis.bold(label_of(yardstick) + (unit.empty() ? "" : ", " + unit)));
  }
  columns.insert(columns.end(), {Align::right, Align::left});
  header.insert(header.end(), {"futures", ""});
  Table table(columns);
  table.add_row(header);
  for (const std::size_t i : order_of(report)) {
    const Alternative& alternative = report.alternatives[i];
    std::vector<std::string> row{alternative.name};
    for (std::size_t y = 0; y < alternative.figures.size(); ++y)
      row.push_back(format_value(report.laboratory->yardsticks[y], alternative.figures[y].mean,
                                 alternative.figures[y].standard_error));
    row.push_back(std::to_string(alternative.futures));
    row.push_back(standing_of(report, i));
    table.add_row(row);
  }
  return wrap(verdict_words(report), 100) + "\n" + table.text() + "\n" +
         wrap(fmt::format("{} alternatives on the same luck, {} each, seed {}.",
                          report.alternatives.size(), counted(report.laboratory->months, "month"),
                          report.laboratory->seed),
              100);
}

std::string as_csv(const OptimiseReport& report) {
  Csv csv({"alternative", "metric", "unit", "mean", "standard_error", "ci90_low", "ci90_high",
           "replications", "standing"});
  for (std::size_t i = 0; i < report.alternatives.size(); ++i) {
    const Alternative& alternative = report.alternatives[i];
    for (std::size_t y = 0; y < alternative.figures.size(); ++y) {
      const Estimate& value = alternative.figures[y];
      const Yardstick& yardstick = report.laboratory->yardsticks[y];
      csv.cell(alternative.name).cell(key_of(yardstick)).cell(unit_column(yardstick));
      csv.cell(value.mean).cell(value.standard_error).cell(value.low90).cell(value.high90);
      csv.cell(alternative.futures).cell(standing_of(report, i)).end_row();
    }
  }
  return csv.text();
}

Json alternative_json(const OptimiseReport& report, std::size_t i) {
  const Alternative& alternative = report.alternatives[i];
  Json json{{"name", alternative.name},
            {"standing", standing_of(report, i)},
            {"replications", alternative.futures}};
  for (std::size_t y = 0; y < alternative.figures.size(); ++y) {
    const Estimate& value = alternative.figures[y];
    json["metrics"][key_of(report.laboratory->yardsticks[y])] = {
        {"mean", value.mean}, {"ci90", {value.low90, value.high90}}};
  }
  for (std::size_t c = 0; c < alternative.constraints.size(); ++c)
    json["constraints"][report.constraints[c].words] = feasibility_word(alternative.constraints[c]);
  return json;
}

std::string as_json(const OptimiseReport& report) {
  Json json{
      {"schema_version", 1},
      {"seed", report.laboratory->seed},
      {"months", report.laboratory->months},
      {report.maximise ? "maximise" : "minimise", key_of(report.laboratory->yardsticks.front())}};
  if (report.front.empty()) {
    json["best"] = report.best ? Json(report.alternatives[*report.best].name) : Json();
    json["decided"] = report.decided;
    json["confidence"] = report.confidence;
    json["indifference"] = report.indifference;
  } else {
    json["and"] = key_of(report.laboratory->yardsticks[1]);
    json["front"] = Json::array();
    for (const ParetoMember& member : report.front)
      if (member.on_front) json["front"].push_back(report.alternatives[member.alternative].name);
  }
  json["alternatives"] = Json::array();
  for (std::size_t i = 0; i < report.alternatives.size(); ++i)
    json["alternatives"].push_back(alternative_json(report, i));
  return json_text(json);
}

}  // namespace

std::string optimise_text(const OptimiseReport& report, const Options& options) {
  if (options.format == Format::json) return as_json(report);
  if (options.format == Format::csv) return as_csv(report);
  return as_table(report, Emphasis(options.no_colour));
}

}  // namespace pendulum
