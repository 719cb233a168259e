#include "viz/terminal/run_length.h"

#include <algorithm>

#include <fmt/format.h>

#include "sim/base/check.h"
#include "sim/experiment/ignorance.h"
#include "viz/terminal/asked_figure.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/interrupt.h"
#include "viz/terminal/output.h"

namespace pendulum {
namespace {

constexpr const char* warm_up_path = "run.warm_up";

/// Whether the structure's file asks for what the first says and the command line does not.
bool runs_as(const Structure& first, const Structure& structure, const Options& options,
             bool replications) {
  const Model& said = *first.model;
  const Model& asked = *structure.model;
  return (options.seed || asked.seed() == said.seed()) &&
         (options.months || asked.months() == said.months()) &&
         (!replications || options.replications || asked.replications() == said.replications());
}

void remark_on_warm_ups(const std::vector<Structure>& structures) {
  const Model& first = *structures.front().model;
  for (const Structure& structure : structures)
    if (structure.model->warm_up() != first.warm_up())
      print_message(fmt::format(
          "pendulum: {} warms up for {} and {} for {} (run.warm_up): what is recorded begins at "
          "another point in their lives",
          structure.name, structure.scenario.value_text(warm_up_path), structures.front().name,
          structures.front().scenario.value_text(warm_up_path)));
}

}  // namespace

std::vector<PrecisionGoal> precision_goals(const std::vector<std::string>& asked) {
  std::vector<PrecisionGoal> goals;
  for (const std::string& words : asked) {
    const std::size_t equals = words.find('=');
    PrecisionGoal goal;
    if (equals != std::string::npos)
      goal.metric = asked_metric("--precision", words.substr(0, equals));
    const std::string share = equals == std::string::npos ? words : words.substr(equals + 1);
    const ParsedValue parsed = parse_quantity(Quantity::share, share);
    if (!parsed.value)
      throw Exit(ExitCode::usage,
                 fmt::format("--precision {}: {}", words, parsed.problem.english()));
    goal.share = *parsed.value;
    if (goal.share < .0001 || goal.share >= 1)
      throw Exit(ExitCode::usage,
                 fmt::format("--precision {}: takes .01 % to less than 100 %", words));
    goals.push_back(goal);
  }
  return goals;
}

int futures_per_draw(const std::vector<Structure>& structures) {
  return std::any_of(structures.begin(), structures.end(),
                     [](const Structure& structure) { return structure.model->is_uncertain(); })
             ? futures_of_uncertain_draw
             : 1;
}

void remark_on_runs(const std::vector<Structure>& structures, const Options& options,
                    RunAsSaid said) {
  if (options.quiet) return;
  for (const Structure& structure : structures)
    if (!runs_as(structures.front(), structure, options, said.replications))
      print_message(fmt::format(
          "pendulum: {} asks for another seed{} or months; all run as {} says", structure.name,
          said.replications ? ", number of replications" : "", structures.front().name));
  const bool sought = std::ranges::any_of(
      structures, [](const Structure& structure) { return structure.model->steady_state(); });
  if (sought && !said.steady_state)
    print_message(
        "pendulum: a steady state (run.steady_state) is not looked for here: what counts begins "
        "after run.warm_up");
  if (!sought || !said.steady_state) remark_on_warm_ups(structures);
}

std::optional<WarmUp> settle_warm_up(std::vector<Structure>& structures, std::uint64_t seed,
                                     const Options& options) {
  if (std::none_of(structures.begin(), structures.end(),
                   [](const Structure& structure) { return structure.model->steady_state(); }))
    return std::nullopt;
  std::vector<std::shared_ptr<const Model>> models;
  for (const Structure& structure : structures) models.push_back(structure.model);
  const InterruptGuard interrupt;
  WarmUp warm_up = find_warm_up(models, seed, options.threads, &interrupt);
  if (interrupt.stop_requested())
    throw Exit(ExitCode::interrupted, "interrupted; nothing has been written");
  const double longest = structures.front().scenario.parameter(warm_up_path).high.value_or(0);
  if (static_cast<double>(warm_up.length.ticks) > longest)
    warm_up = {{static_cast<std::int64_t>(longest)}, false};
  if (!warm_up.settled && !options.quiet)
    print_message(
        "pendulum: no steady state found: work in progress goes on changing; see "
        "docs/experiments.md");
  for (Structure& structure : structures) {
    const auto changed =
        structure.scenario.with_number(warm_up_path, static_cast<double>(warm_up.length.ticks));
    ModelResult built = build_model(*changed);
    PENDULUM_CHECK(built.model != nullptr, "another warm-up leaves a scenario valid");
    structure.model = std::move(built.model);
  }
  return warm_up;
}

}  // namespace pendulum
