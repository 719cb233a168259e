#include "viz/terminal/workbench.h"

#include <filesystem>
#include <limits>
#include <set>

#include <fmt/format.h>

#include "sim/experiment/soundness.h"
#include "sim/measure/words.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/output.h"
#include "viz/terminal/progress.h"
#include "viz/terminal/ranks.h"
#include "viz/terminal/run_length.h"
#include "viz/terminal/table.h"

namespace pendulum {

Workbench::Workbench(const Options& options, std::vector<Yardstick> yardsticks)
    : options_(options), structures_(read_structures(options)) {
  const Model& first = *structures_.front().model;
  laboratory_.seed = options.seed.value_or(first.seed());
  laboratory_.months = options.months.value_or(first.months());
  laboratory_.yardsticks = std::move(yardsticks);
  laboratory_.program = "pendulum " PENDULUM_VERSION;
  for (const Structure& structure : structures_)
    laboratory_.structures.push_back(structure.scenario);
  remark_on_runs(structures_, options, {.replications = false, .steady_state = false});
}

Workbench::~Workbench() = default;

int Workbench::replications(int usual) const {
  return options_.replications.value_or(usual);
}

void Workbench::set_base_alone() {
  laboratory_.structures.resize(1, laboratory_.structures.front());
}

void Workbench::set_factors(std::vector<Factor> factors) {
  std::set<std::string> paths;
  for (const Factor& factor : factors) {
    if (!paths.insert(factor.path).second)
      throw Exit(ExitCode::usage, factor.path + " is to vary twice");
    for (const Scenario& scenario : laboratory_.structures) {
      const std::string problem = check_factor(factor, scenario);
      if (!problem.empty()) throw Exit(ExitCode::usage, problem);
    }
  }
  laboratory_.factors = std::move(factors);
}

void Workbench::open_journal() {
  std::string file = options_.design.journal;
  if (file.empty() && !options_.out_folder.empty()) {
    std::filesystem::path folder(options_.out_folder);
    if (!folder.has_filename()) folder = folder.parent_path();  // DIR/
    file = folder.string() + ".journal";
  }
  if (file.empty()) return;
  if (const auto parent = std::filesystem::path(file).parent_path(); !parent.empty()) {
    std::error_code ignored;  // opening the file says what is wrong
    std::filesystem::create_directories(parent, ignored);
  }
  try {
    journal_ = std::make_unique<Journal>(file);
  } catch (const JournalTrouble& error) {
    throw Exit(ExitCode::file_trouble, error.what());
  }
  if (journal_->size() > 0 && !options_.quiet)
    print_message("pendulum: goes on with what is in " + file);
  journalled_ = std::make_unique<JournalledRunner>(*inner_, *journal_);
}

TrialRunner& Workbench::runner() {
  if (!inner_) {
    if (ranks().count > 1)
      inner_ = make_rank_runner(laboratory_, &interrupt_);
    else
      inner_ = std::make_unique<ThreadRunner>(laboratory_, options_.threads, &interrupt_);
    open_journal();
  }
  if (journalled_) return *journalled_;
  return *inner_;
}

void Workbench::stop_interrupted() const {
  if (journal_)
    throw Exit(ExitCode::interrupted,
               "interrupted; the same command goes on from here, with what is "
               "done in " +
                   journal_->file());
  throw Exit(ExitCode::interrupted,
             "interrupted; nothing has been kept (with --out or --journal it can be resumed)");
}

void Workbench::evaluate(const std::vector<StudyPoint>& points, Futures futures,
                         const std::function<void(std::size_t point, PointOutcome outcome)>& sink) {
  if (ranks().is_helper()) {
    serve_trials(laboratory_);
    throw Exit(ExitCode::ok);  // the results are another process's affair
  }
  const std::size_t runs = points.size() * static_cast<std::size_t>(futures.count);
  if (runs > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Exit(ExitCode::usage, fmt::format("{} runs are too many for one experiment", runs));
  bool completed = false;
  try {
    TrialRunner& all = runner();
    Progress progress(
        fmt::format("{} of {}", counted(runs, "run"), counted(laboratory_.months, "month")),
        options_.quiet, stderr_is_terminal());
    EvaluateOptions evaluation;
    evaluation.futures = futures;
    evaluation.progress = [&](int done, int total) { progress.update(done, total); };
    completed =
        pendulum::evaluate(all, points, evaluation, [&](std::size_t point, PointOutcome outcome) {
          events_ += outcome.events;
          sink(point, std::move(outcome));
        });
  } catch (const JournalTrouble& error) {
    throw Exit(ExitCode::file_trouble, error.what());
  }
  if (!completed) stop_interrupted();
}

std::vector<PointOutcome> Workbench::evaluate(const std::vector<StudyPoint>& points,
                                              Futures futures) {
  std::vector<PointOutcome> outcomes(points.size());
  evaluate(points, futures,
           [&](std::size_t point, PointOutcome outcome) { outcomes[point] = std::move(outcome); });
  return outcomes;
}

std::vector<PointOutcome> Workbench::evaluate_sound(const std::vector<StudyPoint>& points,
                                                    Futures futures) {
  std::vector<PointOutcome> outcomes = evaluate(points, futures);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].problem.empty()) continue;
    const auto& [structure, at] = points[i];
    std::vector<std::string> place;
    for (const std::size_t f : factors_at_fault(laboratory_, structure, at))
      place.push_back(laboratory_.factors[f].path + " = " +
                      words_of(laboratory_.factors[f], at[f]));
    throw Exit(ExitCode::scenario_invalid,
               fmt::format("{} makes no sense with {}: {}", structures_[structure].name,
                           place.empty() ? "one draw of what is uncertain" : join_words(place),
                           outcomes[i].problem));
  }
  return outcomes;
}

void Workbench::finish() {
  // Here and not after each evaluation: an optimisation has many.
  if (journalled_ && journalled_->recalled() > 0 && !options_.quiet)
    print_message(fmt::format("pendulum: {} {} in {} already",
                              counted(journalled_->recalled(), "run"),
                              journalled_->recalled() == 1 ? "was" : "were", journal_->file()));
  if (!journal_ || !options_.design.journal.empty()) return;
  const std::string file = journal_->file();
  journalled_.reset();
  journal_.reset();
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
}

std::vector<Factor> read_factors(const std::vector<std::string>& vary, const Scenario& scenario,
                                 std::optional<double> spread) {
  std::vector<Factor> factors;
  for (const std::string& words : vary) {
    FactorResult read = read_factor(words, scenario, spread);
    if (!read.factor) throw Exit(ExitCode::usage, "--vary " + read.problem);
    factors.push_back(*std::move(read.factor));
  }
  return factors;
}

std::vector<Metric> headline_metrics() {
  return {Metric::net_value_per_month, Metric::throughput_per_month, Metric::lead_time_days,
          Metric::asset_reuse_share, Metric::friction_share};
}

std::vector<Metric> all_metrics() {
  std::vector<Metric> metrics;
  for (const MetricFacts& facts : metric_facts()) metrics.push_back(facts.metric);
  return metrics;
}

std::string unit_column(const Yardstick& yardstick) {
  switch (yardstick.kind) {
    case Yardstick::Kind::metric:
      return std::string(unit_name(facts_of(yardstick.metric).unit));
    case Yardstick::Kind::delay:
      return "days per item";
    case Yardstick::Kind::effort:
      break;
  }
  return "hours per month";
}

}  // namespace pendulum
