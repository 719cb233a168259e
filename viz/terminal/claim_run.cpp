#include "viz/terminal/claim_run.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "sim/experiment/experiment.h"
#include "viz/terminal/exit_code.h"
#include "viz/terminal/interrupt.h"
#include "viz/terminal/output.h"
#include "viz/terminal/progress.h"

namespace pendulum {
namespace {

/// What is left of a result when nobody asks for its months and teams.
ReplicationResult figures_only(const ReplicationResult& result) {
  ReplicationResult figures;
  figures.metrics = result.metrics;
  figures.friction = result.friction;
  return figures;
}

/// The life of some items, as the figures that a claim about an item may name.
class ItemWatch final : public Observer {
 public:
  ItemWatch(const Organisation& organisation, const std::set<std::string>& names)
      : organisation_(organisation) {
    ReplicationResult none;
    none.metrics.fill(std::numeric_limits<double>::quiet_NaN());
    none.friction.fill({none.metrics[0], none.metrics[0]});
    for (const std::string& name : names) lives.emplace(name, none);
  }

  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    if (end.outcome != Outcome::delivered) return;
    const auto found = lives.find(item_name(organisation_, item));
    if (found == lives.end()) return;
    ReplicationResult& life = found->second;
    life.metrics[index_of(Metric::lead_time_days)] = (at - item.arrived).as_days();
    life.metrics[index_of(Metric::cost_per_campaign)] = end.cost;
    for (std::size_t i = 0; i < end.path_ticks.size(); ++i)
      life.friction[i].delay_days_per_item = Duration{end.path_ticks[i]}.as_days();
  }

  std::map<std::string, ReplicationResult> lives;

 private:
  const Organisation& organisation_;
};

}  // namespace

std::optional<std::size_t> ClaimRuns::find(const Key& key) const {
  const auto found =
      std::find_if(runs_.begin(), runs_.end(), [&](const Run& run) { return run.key == key; });
  if (found == runs_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - runs_.begin());
}

std::size_t ClaimRuns::add(const Key& key, std::shared_ptr<const Model> model) {
  Run& run = runs_.emplace_back();
  run.key = key;
  run.model = std::move(model);
  return runs_.size() - 1;
}

void ClaimRuns::watch(std::size_t run, const std::string& item) {
  if (!item.empty()) runs_[run].watched.insert(item);
}

void ClaimRuns::run(const Options& options) {
  int total = 0;
  for (const Run& run : runs_) total += run.key.replications;
  const InterruptGuard interrupt;
  Progress progress(fmt::format("{} runs of {} structures", total, runs_.size()), options.quiet,
                    stderr_is_terminal());
  int before = 0;
  for (Run& run : runs_) {
    ExperimentOptions experiment;
    experiment.seed = run.key.seed;
    experiment.replications = run.key.replications;
    experiment.months = run.key.months;
    experiment.threads = options.threads;
    experiment.stop = &interrupt;
    experiment.progress = [&](int done, int) { progress.update(before + done, total); };
    const ExperimentResult result = run_experiment({run.model}, experiment);
    if (!result.completed) throw Exit(ExitCode::interrupted, "interrupted");
    for (const ReplicationResult& each : result.results.front())
      run.results.push_back(figures_only(each));
    before += run.key.replications;
    for (int i = 0; i < run.key.replications && !run.watched.empty(); ++i) {
      ItemWatch watch(run.model->organisation(), run.watched);
      const RunOptions one{{run.key.seed, static_cast<std::uint32_t>(i)}, run.key.months, nullptr};
      run_world(*model_in(run.model, one.key), one, watch);
      for (const auto& [name, life] : watch.lives) run.items[name].push_back(life);
    }
  }
}

std::vector<double> ClaimRuns::values(std::size_t run, const Yardstick& yardstick,
                                      const std::string& item) const {
  const std::vector<ReplicationResult>& results =
      item.empty() ? runs_[run].results : runs_[run].items.at(item);
  std::vector<double> values;
  for (const ReplicationResult& result : results) values.push_back(value_of(yardstick, result));
  return values;
}

}  // namespace pendulum
