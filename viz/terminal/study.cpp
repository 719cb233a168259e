#include "viz/terminal/study.h"

#include <chrono>

#include <fmt/format.h>

#include "viz/terminal/comparison_table.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/file_batch.h"
#include "viz/terminal/interrupt.h"
#include "viz/terminal/output.h"
#include "viz/terminal/progress.h"
#include "viz/terminal/result_folder.h"
#include "viz/terminal/study_csv.h"
#include "viz/terminal/study_files.h"
#include "viz/terminal/study_json.h"
#include "viz/terminal/summary_table.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

/// What the command line leaves open the first file decides, for all.
void settle_run_length(Study& study, const Options& options) {
  const Model& first = *study.structures.front().model;
  study.seed = options.seed.value_or(first.seed());
  study.replications = options.replications.value_or(first.replications());
  study.goals = precision_goals(options.precision);
  study.months = options.months.value_or(first.months());
  remark_on_runs(study.structures, options);
}

void summarise_study(Study& study) {
  for (std::size_t i = 0; i < study.structures.size(); ++i) {
    const Structure& structure = study.structures[i];
    study.summaries.push_back(summarise(structure.name, structure.file, study.results[i]));
    study.events += study.summaries.back().events;
    if (i > 0)
      study.differences.push_back(paired_differences(
          study.results.front(), study.results[i], static_cast<int>(study.structures.size()) - 1));
  }
  std::vector<const Scenario*> scenarios;
  for (const Structure& structure : study.structures) scenarios.push_back(&structure.scenario);
  if (scenarios.size() > 1) study.differs = differences(scenarios);
}

std::string task_of(const Study& study) {
  return study.goals.empty()
             ? fmt::format(
                   "{} of {}",
                   counted(study.structures.size() * static_cast<std::size_t>(study.replications),
                           "run"),
                   counted(study.months, "month"))
             : fmt::format("runs of {} until precise", counted(study.months, "month"));
}

/// All replications, or as many as the precision asked for takes. Throws Exit when interrupted.
void run_futures(Study& study, const Options& options) {
  const InterruptGuard interrupt;
  ExperimentOptions experiment;
  experiment.seed = study.seed;
  experiment.replications = study.replications;
  experiment.months = study.months;
  experiment.threads = options.threads;
  experiment.futures_per_draw = study.futures_per_draw;
  experiment.stop = &interrupt;
  std::vector<std::shared_ptr<const Model>> models;
  for (const Structure& structure : study.structures) models.push_back(structure.model);

  Progress progress(task_of(study), options.quiet, stderr_is_terminal());
  experiment.progress = [&](int done, int total) { progress.update(done, total); };
  ExperimentResult result;
  if (study.goals.empty()) {
    result = run_experiment(models, experiment);
  } else {
    PrecisionOptions precision;
    precision.goals = study.goals;
    precision.most = options.replications.value_or(10 * study.replications);
    PreciseResult precise = run_until_precise(models, experiment, precision);
    result = std::move(precise.experiment);
    study.precise = precise.reached;
  }
  if (!result.completed) throw Exit(ExitCode::interrupted, "interrupted; nothing has been written");
  study.results = std::move(result.results);
  study.replications = static_cast<int>(study.results.front().size());
}

std::string result_text(const Study& study, const Options& options) {
  if (options.format == Format::json) return study_json(study);
  if (options.format == Format::csv) return summary_csv(study);
  return study.structures.size() == 1 ? summary_table(study, options)
                                      : comparison_table(study, options);
}

}  // namespace

Study run_study(std::vector<Structure> structures, const Options& options) {
  // Refused now or never.
  if (!options.out_folder.empty()) ResultFolder(options.out_folder);
  if (!options.trace_file.empty()) FileBatch::check(options.trace_file);
  Study study;
  study.structures = std::move(structures);
  settle_run_length(study, options);

  study.futures_per_draw = futures_per_draw(study.structures);
  const auto started = std::chrono::steady_clock::now();
  study.warm_up = settle_warm_up(study.structures, study.seed, options);
  run_futures(study, options);
  study.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  summarise_study(study);
  return study;
}

void present_study(const Study& study, const Options& options) {
  const std::string text = result_text(study, options);
  try {
    write_study_files(study, options);
  } catch (const Exit& trouble) {
    // What took hours is not lost because a disk filled up meanwhile.
    if (trouble.code() == ExitCode::file_trouble) print_result(text);
    throw;
  }
  print_result(text);
  if (!options.quiet && options.format == Format::table)
    print_message(
        fmt::format("{}, {:.1f} million events in {:.1f} s",
                    counted(study.structures.size() * study.results.front().size(), "run"),
                    static_cast<double>(study.events) / 1e6, study.seconds));
}

}  // namespace pendulum
