#include <fmt/format.h>

#include "sim/experiment/explain.h"
#include "sim/measure/words.h"
#include "viz/terminal/asked_figure.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/delivery.h"
#include "viz/terminal/explain_report.h"
#include "viz/terminal/output.h"

namespace pendulum {
namespace {

constexpr int futures_of_explanation = 20;
constexpr std::size_t most_exact = 6;  // 64 structures

/// Every subset of the parts, or each part alone and each left out, as points of two-level factors.
std::vector<StudyPoint> points_of(std::size_t parts, bool exact) {
  std::vector<StudyPoint> points;
  if (exact) {
    for (std::size_t subset = 0; subset < std::size_t{1} << parts; ++subset) {
      StudyPoint& point = points.emplace_back();
      for (std::size_t part = 0; part < parts; ++part)
        point.at.push_back(subset >> part & 1 ? 1 : 0);
    }
    return points;
  }
  for (const double base : {0.0, 1.0}) {
    points.push_back({0, std::vector<Coordinate>(parts, base)});
    for (std::size_t part = 0; part < parts; ++part) {
      points.push_back({0, std::vector<Coordinate>(parts, base)});
      points.back().at[part] = 1 - base;
    }
  }
  return points;
}

Explanation explanation_of(const std::vector<PointOutcome>& outcomes, std::size_t parts,
                           std::size_t yardstick, bool exact) {
  std::vector<std::vector<double>> values;
  for (const PointOutcome& outcome : outcomes) values.push_back(outcome.values[yardstick]);
  if (exact) return explain_exactly(parts, values);
  const auto from = values.begin() + 1;
  const auto end = from + static_cast<std::ptrdiff_t>(parts);
  return explain_from_ends(values.front(), *end, {from, end}, {end + 1, values.end()});
}

/// Of the run itself nothing is explained: both structures are run alike.
void say_asked_for(const ExplainParts& parts, const Options& options) {
  const std::string paths = join_words(parts.asked_for);
  if (parts.parts.empty())
    throw Exit(ExitCode::usage,
               paths.empty()
                   ? "explain: the two say the same; there is nothing to explain"
                   : fmt::format("explain: the two differ in {} alone, and both are run alike; "
                                 "there is nothing to explain",
                                 paths));
  if (!paths.empty() && !options.quiet)
    print_message(fmt::format(
        "pendulum: explain leaves out {}, in which the two differ: both are run alike", paths));
}

}  // namespace

ExitCode command_explain(const Options& options) {
  Delivery delivery(options, "explain");
  Workbench bench(options, asked_yardsticks(options.design.metrics, headline_metrics()));
  if (bench.structures().size() != 2)
    throw Exit(ExitCode::usage,
               "explain takes two structures: what makes the second differ from the "
               "first");
  const ExplainParts parts = explain_parts(bench.laboratory().structures[0],
                                           bench.laboratory().structures[1], options.design.single);
  if (!parts.obstacles.empty())
    throw Exit(ExitCode::usage,
               fmt::format("explain: {} stands in one of them only, so that there is nothing in "
                           "between; explain structures of the same firm",
                           parts.obstacles.front()));
  say_asked_for(parts, options);
  // All is run from the first structure, parts of which become as they are in the second.
  bench.set_base_alone();
  bench.set_factors(part_factors(parts.parts));
  const bool exact = parts.parts.size() <= most_exact;
  const int futures = bench.replications(futures_of_explanation);
  const std::vector<PointOutcome> outcomes =
      bench.evaluate_sound(points_of(parts.parts.size(), exact), {0, futures});

  ExplainReport report;
  report.laboratory = &bench.laboratory();
  report.first = bench.structures()[0].name;
  report.second = bench.structures()[1].name;
  report.parts = parts.parts;
  report.exact = exact;
  report.structures = outcomes.size();
  report.futures = futures;
  for (std::size_t y = 0; y < bench.laboratory().yardsticks.size(); ++y)
    report.explanations.push_back(explanation_of(outcomes, parts.parts.size(), y, exact));
  delivery.put(bench, explain_text(report, options), futures, {{"exact", exact}});
  return ExitCode::ok;
}

}  // namespace pendulum
