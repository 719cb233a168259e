#include "viz/terminal/explain_report.h"

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/table.h"
#include "viz/terminal/workbench.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using Align = Table::Align;

std::string change_words(const Yardstick& yardstick, const Estimate& change) {
  if (change.count == 0) return "–";
  if (change.mean == 0 && !(change.standard_error > 0)) return "none";
  if (!(change.low90 > 0) && !(change.high90 < 0)) return "not clear";
  return format_change(yardstick, change.mean, change.standard_error);
}

std::string interval_words(const Yardstick& yardstick, const Estimate& change) {
  if (change.count < 2 || !(change.standard_error > 0)) return "";
  return fmt::format("({} … {})", format_change(yardstick, change.low90, change.standard_error),
                     format_change(yardstick, change.high90, change.standard_error));
}

std::string figure_table(const ExplainReport& report, std::size_t y, const Emphasis& emphasis) {
  const Yardstick& yardstick = report.laboratory->yardsticks[y];
  const Explanation& explained = report.explanations[y];
  const std::string unit = unit_words(yardstick);
  Table table({Align::left, Align::right, Align::left, Align::right, Align::right});
  table.add_row({emphasis.bold(label_of(yardstick) + (unit.empty() ? "" : ", " + unit)),
                 "contributes", "", "alone", "last"});
  for (std::size_t i = 0; i < report.parts.size(); ++i) {
    const ExplainedPart& part = explained.parts[i];
    table.add_row({"  " + report.parts[i].name, change_words(yardstick, part.share),
                   interval_words(yardstick, part.share), change_words(yardstick, part.alone),
                   change_words(yardstick, part.last)});
  }
  table.add_row({"  together", change_words(yardstick, explained.difference),
                 interval_words(yardstick, explained.difference)});
  table.add_row({"  of it by acting together", change_words(yardstick, explained.interaction),
                 interval_words(yardstick, explained.interaction)});
  return table.text();
}

std::string parts_table(const ExplainReport& report, const Emphasis& emphasis) {
  Table table({Align::left, Align::left, Align::left, Align::left});
  table.add_row({emphasis.bold("Parts"), "", report.first, report.second});
  for (const ExplainPart& part : report.parts) {
    std::string name = part.name;
    for (const Difference& difference : part.differences) {
      table.add_row({name, difference.path, difference.values[0], difference.values[1]});
      name.clear();
    }
  }
  return table.text();
}

std::string as_table(const ExplainReport& report, const Emphasis& emphasis) {
  std::string text = fmt::format("What makes {} differ from {}\n\n", report.second, report.first);
  for (std::size_t y = 0; y < report.explanations.size(); ++y)
    text += figure_table(report, y, emphasis) + "\n";
  const char* method =
      report.exact
          ? "Contributes: what a part adds on average over all orders in which the parts can be "
            "moved "
            "over (Shapley value), from all {} structures in between; contributions add up to the "
            "difference."
          : "Contributes: the mean of what a part does alone and last, from {} structures; too "
            "many "
            "parts for all orders, so contributions add up only as far as parts do not act on each "
            "other.";
  return text + parts_table(report, emphasis) + "\n" +
         wrap(
             fmt::format(fmt::runtime(method), report.structures) +
                 fmt::format(" Alone: the part moved over first; last: after all others. Intervals "
                             "of 90 % over {} of {} on the same luck, seed {}.",
                             counted(report.futures, "future"),
                             counted(report.laboratory->months, "month"), report.laboratory->seed),
             100);
}

Json estimate_json(const Estimate& value) {
  return {{"mean", value.mean}, {"ci90", {value.low90, value.high90}}};
}

std::string as_json(const ExplainReport& report) {
  Json json{{"schema_version", 1},
            {"first", report.first},
            {"second", report.second},
            {"method", report.exact ? "shapley" : "both ends"},
            {"seed", report.laboratory->seed},
            {"replications", report.futures},
            {"months", report.laboratory->months},
            {"parts", Json::array()},
            {"metrics", Json::object()}};
  for (const ExplainPart& part : report.parts) {
    Json entry{{"name", part.name}, {"differs", Json::array()}};
    for (const Difference& difference : part.differences)
      entry["differs"].push_back({{"path", difference.path}, {"values", difference.values}});
    json["parts"].push_back(std::move(entry));
  }
  for (std::size_t y = 0; y < report.explanations.size(); ++y) {
    const Explanation& explained = report.explanations[y];
    Json& metric = json["metrics"][key_of(report.laboratory->yardsticks[y])];
    metric["difference"] = estimate_json(explained.difference);
    metric["interaction"] = estimate_json(explained.interaction);
    for (std::size_t i = 0; i < report.parts.size(); ++i)
      metric["parts"][report.parts[i].name] = {
          {"contribution", estimate_json(explained.parts[i].share)},
          {"alone", estimate_json(explained.parts[i].alone)},
          {"last", estimate_json(explained.parts[i].last)}};
  }
  return json_text(json);
}

void add_row(Csv& csv, const Yardstick& yardstick, const std::string& part, const char* measure,
             const Estimate& value) {
  csv.cell(key_of(yardstick)).cell(unit_column(yardstick)).cell(part).cell(measure);
  csv.cell(value.mean).cell(value.low90).cell(value.high90).cell(value.count).end_row();
}

std::string as_csv(const ExplainReport& report) {
  Csv csv({"metric", "unit", "part", "measure", "mean", "ci90_low", "ci90_high", "replications"});
  for (std::size_t y = 0; y < report.explanations.size(); ++y) {
    const Yardstick& yardstick = report.laboratory->yardsticks[y];
    const Explanation& explained = report.explanations[y];
    for (std::size_t i = 0; i < report.parts.size(); ++i) {
      add_row(csv, yardstick, report.parts[i].name, "contribution", explained.parts[i].share);
      add_row(csv, yardstick, report.parts[i].name, "alone", explained.parts[i].alone);
      add_row(csv, yardstick, report.parts[i].name, "last", explained.parts[i].last);
    }
    add_row(csv, yardstick, "", "difference", explained.difference);
    add_row(csv, yardstick, "", "interaction", explained.interaction);
  }
  return csv.text();
}

}  // namespace

std::string explain_text(const ExplainReport& report, const Options& options) {
  if (options.format == Format::json) return as_json(report);
  if (options.format == Format::csv) return as_csv(report);
  return as_table(report, Emphasis(options.no_colour));
}

}  // namespace pendulum
