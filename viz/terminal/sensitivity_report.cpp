#include "viz/terminal/sensitivity_report.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "sim/experiment/digits.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/table.h"
#include "viz/terminal/workbench.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using Align = Table::Align;

/// Half an interval of 90 % over this is the error of a normal figure.
constexpr double errors_in_half = 1.645;

double error_of(const Interval90& interval) {
  return (interval.high - interval.low) / 2 / errors_in_half;
}

/// Places of the factors, the most important first.
template <typename Entry, typename Weight>
std::vector<std::size_t> ranked(const std::vector<Entry>& entries, Weight weight) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return weight(entries[a]) > weight(entries[b]);
  });
  return order;
}

Table morris_table(const SensitivityReport& report, const FigureSensitivity& figure) {
  Table table({Align::left, Align::right, Align::left, Align::right, Align::right, Align::left});
  table.add_row({"", "matters", "", "direction", "depends", "over"});
  const auto order =
      ranked(figure.effects, [](const MorrisEffect& effect) { return effect.mean_absolute; });
  for (const std::size_t f : order) {
    const MorrisEffect& effect = figure.effects[f];
    const double error = error_of(effect.mean_absolute90);
    const Yardstick& of = figure.yardstick;
    table.add_row({"  " + report.laboratory->factors[f].path,
                   format_value(of, effect.mean_absolute, error),
                   fmt::format("({} … {})", format_value(of, effect.mean_absolute90.low, error),
                               format_value(of, effect.mean_absolute90.high, error)),
                   format_change(of, effect.mean, error), format_value(of, effect.deviation, error),
                   range_words(report.laboratory->factors[f])});
  }
  return table;
}

std::string share_words(double value, const Interval90& interval) {
  const double error = std::max(error_of(interval), 1e-4);
  return fmt::format("{} ({} … {})", format_figure(MetricUnit::share, value, error),
                     format_figure(MetricUnit::share, interval.low, error),
                     format_figure(MetricUnit::share, interval.high, error));
}

Table sobol_table(const SensitivityReport& report, const FigureSensitivity& figure) {
  Table table({Align::left, Align::right, Align::right, Align::left});
  table.add_row({"", "alone", "with all it acts with", "over"});
  for (const std::size_t f :
       ranked(figure.indices, [](const SobolIndex& index) { return index.total; })) {
    const SobolIndex& index = figure.indices[f];
    table.add_row({"  " + report.laboratory->factors[f].path,
                   share_words(index.first, index.first90), share_words(index.total, index.total90),
                   range_words(report.laboratory->factors[f])});
  }
  return table;
}

std::string change_words(const Yardstick& yardstick, const Estimate& change) {
  if (change.count == 0) return "–";
  if (change.mean == 0 && !(change.standard_error > 0)) return "none";
  if (!(change.low90 > 0) && !(change.high90 < 0)) return "not clear";
  return format_change(yardstick, change.mean, change.standard_error);
}

Table tornado_table(const SensitivityReport& report, const FigureSensitivity& figure) {
  Table table({Align::left, Align::right, Align::left, Align::right, Align::left});
  table.add_row({"", "low end", "", "high end", ""});
  for (const TornadoBar& bar : figure.bars) {
    const Factor& factor = report.laboratory->factors[bar.factor];
    const EndWords ends = end_words_of(factor);
    table.add_row({"  " + factor.path, change_words(figure.yardstick, bar.low), "at " + ends.low,
                   change_words(figure.yardstick, bar.high), "at " + ends.high});
  }
  return table;
}

constexpr auto morris_words =
    "Matters: how far the figure moves, on average and without regard to direction, when the "
    "factor "
    "goes through its range and the others are anywhere in theirs (Morris's mu*, with 90 % "
    "interval). "
    "Direction: the same with its sign. Depends: how much the move differs from place to place, "
    "because of the others or because it is no straight line.";
constexpr auto sobol_words =
    "Share of the figure's variance over the whole space that a factor explains alone, and "
    "together "
    "with all it acts with (Sobol's first and total index, with 90 % intervals).";
constexpr auto tornado_words =
    "Change of the figure when one factor goes to the end of its range and all others stay, future "
    "by "
    "future on the same luck; not clear where the 90 % interval holds 0.";

/// What the columns mean, or that there are none.
const char* words_of(const SensitivityReport& report) {
  if (report.figures.empty())
    return "No figure could be formed at every point: there is nothing to tell.";
  if (report.method == "tornado") return tornado_words;
  return report.method == "sobol" ? sobol_words : morris_words;
}

std::string as_table(const SensitivityReport& report, const Emphasis& emphasis) {
  std::string text;
  for (const FigureSensitivity& figure : report.figures) {
    const std::string unit = unit_words(figure.yardstick);
    text += emphasis.bold(fmt::format("{}{} of {}", label_of(figure.yardstick),
                                      unit.empty() ? "" : ", " + unit + ",", report.subject)) +
            "\n";
    if (!figure.effects.empty()) {
      text += morris_table(report, figure).text();
    } else if (!figure.indices.empty()) {
      text += sobol_table(report, figure).text();
    } else {
      text += tornado_table(report, figure).text();
    }
    text += "\n";
  }
  return text + wrap(fmt::format("{} {} points, {}, seed {}.", words_of(report), report.points,
                                 futures_words(report.futures, report.laboratory->months),
                                 report.laboratory->seed),
                     100);
}

/// One number of one factor with its interval.
struct Measure {
  std::size_t factor = 0;
  std::string name;
  double value = 0;
  Interval90 interval90;
};

Interval90 interval_of(const Estimate& value) {
  return {value.low90, value.high90};
}

std::vector<Measure> measures_of(const FigureSensitivity& figure) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  std::vector<Measure> all;
  for (std::size_t f = 0; f < figure.effects.size(); ++f) {
    const MorrisEffect& effect = figure.effects[f];
    all.push_back({f, "mu_star", effect.mean_absolute, effect.mean_absolute90});
    all.push_back({f, "mu", effect.mean, {none, none}});
    all.push_back({f, "sigma", effect.deviation, {none, none}});
  }
  for (std::size_t f = 0; f < figure.indices.size(); ++f) {
    all.push_back({f, "first_order", figure.indices[f].first, figure.indices[f].first90});
    all.push_back({f, "total_order", figure.indices[f].total, figure.indices[f].total90});
  }
  for (const TornadoBar& bar : figure.bars) {
    all.push_back({bar.factor, "low", bar.low.mean, interval_of(bar.low)});
    all.push_back({bar.factor, "high", bar.high.mean, interval_of(bar.high)});
    all.push_back({bar.factor, "swing", bar.swing.mean, interval_of(bar.swing)});
  }
  return all;
}

std::string as_csv(const SensitivityReport& report) {
  Csv csv({"scenario", "metric", "unit", "parameter", "low", "high", "measure", "value", "ci90_low",
           "ci90_high"});
  for (const FigureSensitivity& figure : report.figures)
    for (const Measure& measure : measures_of(figure)) {
      const Factor& factor = report.laboratory->factors[measure.factor];
      csv.cell(report.subject).cell(key_of(figure.yardstick)).cell(unit_column(figure.yardstick));
      const EndWords ends = end_words_of(factor);
      csv.cell(factor.path).cell(ends.low).cell(ends.high).cell(measure.name).cell(measure.value);
      csv.cell(measure.interval90.low).cell(measure.interval90.high).end_row();
    }
  return csv.text();
}

std::string as_json(const SensitivityReport& report, const std::string& method) {
  const Laboratory& laboratory = *report.laboratory;
  Json json{{"schema_version", 1},
            {"method", method},
            {"scenario", report.subject},
            {"seed", laboratory.seed},
            {"replications", report.futures},
            {"months", laboratory.months},
            {"points", report.points},
            {"metrics", Json::object()}};
  for (const FigureSensitivity& figure : report.figures) {
    Json& metric = json["metrics"][key_of(figure.yardstick)];
    for (const Measure& measure : measures_of(figure)) {
      const Factor& factor = laboratory.factors[measure.factor];
      Json& entry = metric[factor.path];
      const EndWords ends = end_words_of(factor);
      entry["range"] = {ends.low, ends.high};
      entry[measure.name] = measure.value;
      if (std::isfinite(measure.interval90.low))
        entry[measure.name + "_ci90"] = {measure.interval90.low, measure.interval90.high};
    }
  }
  return json_text(json);
}

}  // namespace

std::string sensitivity_text(const SensitivityReport& report, const Options& options) {
  if (options.format == Format::json) return as_json(report, options.design.method);
  if (options.format == Format::csv) return as_csv(report);
  return as_table(report, Emphasis(options.no_colour));
}

}  // namespace pendulum
