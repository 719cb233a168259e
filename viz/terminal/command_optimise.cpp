#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "sim/experiment/sweep.h"
#include "viz/terminal/asked_figure.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/constraint.h"
#include "viz/terminal/delivery.h"
#include "viz/terminal/future_book.h"
#include "viz/terminal/optimise_report.h"
#include "viz/terminal/sweep_design.h"

namespace pendulum {
namespace {

constexpr int most_futures_of_selection = 200;
constexpr int futures_of_front = 30;
constexpr int first_stage = 2 * replications_of_trial;
constexpr double usual_zone = .01;  // of the figure
constexpr double usual_confidence = .9;
constexpr std::size_t most_alternatives = 10'000;

/// What is asked: the figure first, then a second one or those of the constraints.
struct Question {
  std::vector<Yardstick> yardsticks;
  bool maximise = true;
  std::vector<Constraint> constraints;
};

std::size_t place_of(std::vector<Yardstick>& yardsticks, const Yardstick& wanted) {
  for (std::size_t i = 0; i < yardsticks.size(); ++i)
    if (key_of(yardsticks[i]) == key_of(wanted)) return i;
  yardsticks.push_back(wanted);
  return yardsticks.size() - 1;
}

Question read_question(const DesignOptions& options) {
  if (options.maximise.empty() == options.minimise.empty())
    throw Exit(ExitCode::usage, "optimise: name one figure, with --maximise or with --minimise");
  Question question;
  question.maximise = options.minimise.empty();
  question.yardsticks = {question.maximise ? asked_yardstick("--maximise", options.maximise)
                                           : asked_yardstick("--minimise", options.minimise)};
  if (!options.front.empty()) {
    question.yardsticks.push_back(asked_yardstick("--and", options.front));
    if (better_of(question.yardsticks.back()) == Better::neither)
      throw Exit(ExitCode::usage, "neither way is better for " + options.front);
    if (!options.constraints.empty())
      throw Exit(ExitCode::usage,
                 "optimise: --and shows two figures as they are; --subject-to is for "
                 "selecting by one");
  }
  for (const std::string& words : options.constraints) {
    const AskedConstraint asked = read_constraint(words);
    question.constraints.push_back(
        {place_of(question.yardsticks, asked.yardstick), asked.at_most, asked.limit, 0, words});
  }
  return question;
}

std::vector<std::size_t> all_of(const FutureBook& book) {
  std::vector<std::size_t> all(book.size());
  std::iota(all.begin(), all.end(), 0u);
  return all;
}

/// The values of one figure as the procedures ask for them, turned so that the wanted way is up.
SelectionSource source_of(FutureBook& book, std::size_t yardstick, bool turned) {
  return [&book, yardstick, turned](const std::vector<std::size_t>& alternatives, int first,
                                    int count) {
    book.extend(alternatives, first + count);
    std::vector<std::vector<double>> rows;
    for (const std::size_t alternative : alternatives) {
      const auto begin = book.values(alternative, yardstick).begin() + first;
      std::vector<double>& row = rows.emplace_back(begin, begin + count);
      for (double& value : row) {
        if (!std::isfinite(value))
          throw Exit(ExitCode::failure, "optimise: a figure cannot be formed in every future");
        if (turned) value = -value;
      }
    }
    return rows;
  };
}

std::vector<StudyPoint> alternatives_of(const std::vector<DesignPoint>& design,
                                        std::size_t structures) {
  std::vector<StudyPoint> points;
  for (std::size_t s = 0; s < structures; ++s)
    for (const DesignPoint& at : design) points.push_back({s, at});
  return points;
}

std::string name_of(const Workbench& bench, const StudyPoint& point) {
  std::vector<std::string> parts;
  if (bench.structures().size() > 1 || point.at.empty())
    parts.push_back(bench.structures()[point.structure].name);
  for (std::size_t f = 0; f < point.at.size(); ++f) {
    const Factor& factor = bench.laboratory().factors[f];
    parts.push_back(factor.path + " " + words_of(factor, point.at[f]));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

double largest_mean(const FutureBook& book, std::size_t yardstick) {
  double largest = 0;
  for (const std::size_t alternative : all_of(book))
    largest = std::max(largest, std::abs(estimate(book.values(alternative, yardstick)).mean));
  return largest;
}

/// Judges the constraints, then selects among those that keep to them. Either may err: with
/// constraints each gets half of the error allowed.
void select(OptimiseReport& report, FutureBook& book, SelectionRules rules,
            const std::string& indifference) {
  book.extend(all_of(book), first_stage);
  const Yardstick& objective = report.laboratory->yardsticks.front();
  report.indifference = indifference.empty() ? usual_zone * largest_mean(book, 0)
                                             : read_amount(objective, indifference);
  if (!(report.indifference > 0))
    throw Exit(ExitCode::usage, "optimise: --indifference must be above 0");
  if (!report.constraints.empty()) rules.confidence = 1 - (1 - report.confidence) / 2;

  std::vector<std::size_t> eligible = all_of(book);
  for (Constraint& constraint : report.constraints) {
    constraint.tolerance =
        usual_tolerance(constraint.limit, largest_mean(book, constraint.yardstick));
    const auto judged =
        judge_feasibility(book.size(), constraint.at_most ? constraint.limit : -constraint.limit,
                          constraint.tolerance, book.size() * report.constraints.size(), rules,
                          source_of(book, constraint.yardstick, !constraint.at_most));
    for (std::size_t i = 0; i < book.size(); ++i)
      report.alternatives[i].constraints.push_back(judged[i]);
    std::erase_if(eligible, [&](std::size_t i) { return judged[i] != Feasibility::feasible; });
  }
  if (eligible.empty()) return;
  const Selection selection = select_best(eligible, book.size(), report.indifference, rules,
                                          source_of(book, 0, !report.maximise));
  report.best = selection.best;
  report.decided = selection.is_decided();
  for (const std::size_t i : selection.left) report.alternatives[i].is_left = true;
  for (const std::size_t i : selection.alike) report.alternatives[i].is_alike = true;
}

void find_front(OptimiseReport& report, FutureBook& book, int futures) {
  book.extend(all_of(book), futures);
  std::vector<std::vector<double>> first, second;
  for (const std::size_t i : all_of(book)) {
    first.push_back(book.values(i, 0));
    second.push_back(book.values(i, 1));
  }
  report.front = pareto_front(first, report.maximise ? Better::higher : Better::lower, second,
                              better_of(report.laboratory->yardsticks[1]));
}

/// A front selects nothing, so nothing is selected rightly or wrongly.
void refuse_options_of_selection(const DesignOptions& asked) {
  if (asked.front.empty()) return;
  const char* idle = asked.confidence              ? "--confidence"
                     : !asked.indifference.empty() ? "--indifference"
                                                   : nullptr;
  if (idle)
    throw Exit(ExitCode::usage,
               fmt::format("optimise: {} is for selecting one; --and selects none", idle));
}

}  // namespace

ExitCode command_optimise(const Options& options) {
  refuse_options_of_selection(options.design);
  Delivery delivery(options, "optimise");
  const Question question = read_question(options.design);
  Workbench bench(options, question.yardsticks);
  bench.set_factors(read_factors(options.design.vary, bench.laboratory().structures.front()));
  const std::vector<StudyPoint> points =
      alternatives_of(design_of(options, bench.laboratory()), bench.structures().size());
  if (points.size() < 2)
    throw Exit(ExitCode::usage,
               "optimise: nothing to choose from; name several files, or what varies with --vary");
  if (points.size() > most_alternatives)
    throw Exit(ExitCode::usage,
               fmt::format("optimise: {} alternatives are too many to tell apart; at most {}",
                           points.size(), most_alternatives));

  OptimiseReport report;
  report.laboratory = &bench.laboratory();
  report.maximise = question.maximise;
  report.confidence = options.design.confidence.value_or(usual_confidence);
  report.constraints = question.constraints;
  for (const StudyPoint& point : points)
    report.alternatives.push_back({name_of(bench, point), {}, {}, false, false, 0});
  FutureBook book(bench, points);
  const bool front = !options.design.front.empty();
  if (options.replications.value_or(2) < 2)
    throw Exit(ExitCode::usage,
               "optimise: one future tells nothing of luck; --replications 2 or more");
  if (!front && options.replications.value_or(first_stage) < first_stage)
    throw Exit(ExitCode::usage,
               fmt::format("optimise: a selection begins with {} futures of each alternative; "
                           "--replications {} or more (or --and, which takes fewer)",
                           first_stage, first_stage));
  const int futures = bench.replications(front ? futures_of_front : most_futures_of_selection);
  if (front)
    find_front(report, book, futures);
  else
    select(report, book, {report.confidence, first_stage, futures, replications_of_trial},
           options.design.indifference);
  for (std::size_t i = 0; i < points.size(); ++i) {
    report.alternatives[i].futures = book.futures(i);
    for (std::size_t y = 0; y < question.yardsticks.size(); ++y)
      report.alternatives[i].figures.push_back(estimate(book.values(i, y)));
  }
  delivery.put(bench, optimise_text(report, options), futures, {{"vary", options.design.vary}});
  return ExitCode::ok;
}

}  // namespace pendulum
