#include "viz/terminal/flip_report.h"

#include <cmath>

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "sim/measure/words.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/table.h"
#include "viz/terminal/workbench.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

const Factor& factor_of(const FlipReport& report) {
  return report.laboratory->factors.front();
}

std::vector<std::string> names_of(const FlipReport& report,
                                  const std::vector<std::size_t>& structures) {
  std::vector<std::string> names;
  for (const std::size_t structure : structures) names.push_back(report.names[structure]);
  return names;
}

std::string stretch_words(const Factor& factor, double from, double to) {
  const std::string first = short_words_of(factor, from), last = short_words_of(factor, to);
  return first == last ? first : first + " … " + last;
}

std::string zone_words(const FlipReport& report, const FlipZone& zone) {
  if (zone.winner) return report.names[*zone.winner] + " is best";
  return "no clear winner: " + join_words(names_of(report, zone.contenders));
}

std::string flip_words(const FlipReport& report, const FlipPoint& flip) {
  const Factor& factor = factor_of(report);
  if (factor.is_list()) return "";
  return fmt::format("  From {} to {} at {} (90 % interval {}).\n", report.names[flip.below],
                     report.names[flip.above], short_words_of(factor, flip.at),
                     stretch_words(factor, flip.interval90.low, flip.interval90.high));
}

std::string as_table(const FlipReport& report, const Emphasis& emphasis) {
  const Factor& factor = factor_of(report);
  std::string text =
      fmt::format("{} ({}), {}\n", factor.label, factor.path,
                  stretch_words(factor, grid_of(factor).front(), grid_of(factor).back()));
  for (std::size_t y = 0; y < report.pictures.size(); ++y) {
    const Yardstick& yardstick = report.laboratory->yardsticks[y];
    text += "\n" + emphasis.bold(label_of(yardstick)) + "\n";
    Table table({Table::Align::left, Table::Align::left});
    for (const FlipZone& zone : report.pictures[y].zones)
      table.add_row({"  " + stretch_words(factor, zone.from, zone.to), zone_words(report, zone)});
    text += table.text();
    for (const FlipPoint& flip : report.pictures[y].flips) text += flip_words(report, flip);
  }
  return text + "\n" +
         wrap(
             fmt::format("{}, {}, seed {}. A structure is best "
                         "where it is clearly better than every other, on the same luck, with 90 % "
                         "confidence in all of these comparisons together.",
                         counted(report.pictures.front().levels.size(), "value"),
                         futures_words(report.futures, report.laboratory->months),
                         report.laboratory->seed),
             100);
}

/// In the unit that column_name says; in words where there is no number.
Json value_json(const Factor& factor, Coordinate at) {
  const double plain = plain_number(factor, at);
  if (factor.quantity == Quantity::flag) return plain != 0;
  return std::isfinite(plain) ? Json(plain) : Json(words_of(factor, at));
}

Json zone_json(const FlipReport& report, const FlipZone& zone) {
  const Factor& factor = factor_of(report);
  Json json;
  json["from"] = value_json(factor, zone.from);
  json["to"] = value_json(factor, zone.to);
  json["words"] = stretch_words(factor, zone.from, zone.to);
  json["best"] = zone.winner ? Json(report.names[*zone.winner]) : Json();
  json["contenders"] = names_of(report, zone.contenders);
  return json;
}

Json flip_json(const FlipReport& report, const FlipPoint& flip) {
  const Factor& factor = factor_of(report);
  Json json;
  json["below"] = report.names[flip.below];
  json["above"] = report.names[flip.above];
  if (factor.is_list()) return json;
  json["at"] = value_json(factor, flip.at);
  json["ci90"] = {value_json(factor, flip.interval90.low),
                  value_json(factor, flip.interval90.high)};
  json["words"] = short_words_of(factor, flip.at);
  return json;
}

Json level_json(const FlipReport& report, const FlipLevel& level) {
  Json json;
  json["value"] = value_json(factor_of(report), level.at);
  json["words"] = short_words_of(factor_of(report), level.at);
  for (std::size_t s = 0; s < report.names.size(); ++s)
    json["means"][report.names[s]] = level.values[s].mean;
  json["best"] = report.names[level.best];
  json["clear"] = level.is_clear();
  return json;
}

std::string as_json(const FlipReport& report) {
  const Laboratory& laboratory = *report.laboratory;
  Json json{{"schema_version", 1},
            {"seed", laboratory.seed},
            {"replications", report.futures},
            {"months", laboratory.months},
            {"assumption", factor_of(report).path},
            {"column", column_name(factor_of(report))},
            {"scenarios", report.names},
            {"metrics", Json::array()}};
  for (std::size_t y = 0; y < report.pictures.size(); ++y) {
    const FlipPicture& picture = report.pictures[y];
    Json metric{{"metric", key_of(laboratory.yardsticks[y])},
                {"flips", Json::array()},
                {"zones", Json::array()},
                {"values", Json::array()}};
    for (const FlipPoint& flip : picture.flips) metric["flips"].push_back(flip_json(report, flip));
    for (const FlipZone& zone : picture.zones) metric["zones"].push_back(zone_json(report, zone));
    for (const FlipLevel& level : picture.levels)
      metric["values"].push_back(level_json(report, level));
    json["metrics"].push_back(std::move(metric));
  }
  return json_text(json);
}

void add_value(Csv& csv, const Factor& factor, Coordinate at) {
  const double plain = plain_number(factor, at);
  if (std::isfinite(plain))
    csv.cell(plain);
  else
    csv.cell(words_of(factor, at));
}

std::string as_csv(const FlipReport& report) {
  const Factor& factor = factor_of(report);
  Csv csv({column_name(factor), "metric", "unit", "scenario", "mean", "ci90_low", "ci90_high",
           "is_best", "is_clear"});
  for (std::size_t y = 0; y < report.pictures.size(); ++y)
    for (const FlipLevel& level : report.pictures[y].levels)
      for (std::size_t s = 0; s < report.names.size(); ++s) {
        add_value(csv, factor, level.at);
        const Yardstick& yardstick = report.laboratory->yardsticks[y];
        csv.cell(key_of(yardstick)).cell(unit_column(yardstick)).cell(report.names[s]);
        csv.cell(level.values[s].mean).cell(level.values[s].low90).cell(level.values[s].high90);
        csv.cell(level.best == s ? "yes" : "no").cell(level.is_clear() ? "yes" : "no").end_row();
      }
  return csv.text();
}

}  // namespace

std::string flip_zones_csv(const FlipReport& report) {
  const Factor& factor = factor_of(report);
  const std::string column = column_name(factor);
  Csv csv({"metric", "zone", column + "_from", column + "_to", "best", "scenario"});
  for (std::size_t y = 0; y < report.pictures.size(); ++y) {
    int number = 0;
    for (const FlipZone& zone : report.pictures[y].zones) {
      ++number;
      for (const std::string& contender : names_of(report, zone.contenders)) {
        csv.cell(key_of(report.laboratory->yardsticks[y])).cell(number);
        add_value(csv, factor, zone.from);
        add_value(csv, factor, zone.to);
        csv.cell(zone.winner ? report.names[*zone.winner] : "").cell(contender).end_row();
      }
    }
  }
  return csv.text();
}

std::string flip_points_csv(const FlipReport& report) {
  const Factor& factor = factor_of(report);
  const std::string column = column_name(factor);
  Csv csv({"metric", "below", "above", column, column + "_ci90_low", column + "_ci90_high"});
  for (std::size_t y = 0; y < report.pictures.size(); ++y)
    for (const FlipPoint& flip : report.pictures[y].flips) {
      csv.cell(key_of(report.laboratory->yardsticks[y]));
      csv.cell(report.names[flip.below]).cell(report.names[flip.above]);
      for (const double at : {flip.at, flip.interval90.low, flip.interval90.high})
        if (factor.is_list())
          csv.cell("");  // nothing lies between entries of a list
        else
          add_value(csv, factor, at);
      csv.end_row();
    }
  return csv.text();
}

std::string flip_text(const FlipReport& report, const Options& options) {
  if (options.format == Format::json) return as_json(report);
  if (options.format == Format::csv) return as_csv(report);
  return as_table(report, Emphasis(options.no_colour));
}

}  // namespace pendulum
