#include <atomic>
#include <exception>
#include <mutex>

#include "sim/base/check.h"
#include "sim/experiment/drawn_models.h"
#include "sim/experiment/experiment.h"
#include "sim/experiment/parallel.h"

namespace pendulum {
namespace {

/// One run after another until none is left. Runs are taken replication by replication, so that all
/// structures have lived through a future before the next one begins. Which thread takes a run
/// changes nothing: each writes to its own slot.
class Runs {
 public:
  Runs(const std::vector<std::shared_ptr<const Model>>& structures,
       const ExperimentOptions& options)
      : structures_(structures),
        options_(options),
        models_(structures, options.seed, options.futures_per_draw, options.first_replication,
                options.replications),
        replications_(static_cast<std::size_t>(options.replications)),
        total_(structures.size() * replications_),
        results_(structures.size(), std::vector<ReplicationResult>(replications_)),
        complete_(total_) {}

  void work() {
    while (!halted()) {
      const std::size_t index = next_.fetch_add(1);
      if (index >= total_) return;
      try {
        run(index);
      } catch (...) {
        keep_failure(index);
      }
    }
  }

  /// After all work has ended; rethrows the failure of the earliest run that failed.
  ExperimentResult take() {
    if (failure_) std::rethrow_exception(failure_);
    ExperimentResult result;
    result.completed = done_.load() == total_;
    if (!result.completed) {
      const std::size_t whole = whole_replications();
      for (auto& results : results_) results.resize(whole);
    }
    result.results = std::move(results_);
    return result;
  }

 private:
  [[nodiscard]] bool halted() const {
    return failed_.load(std::memory_order_relaxed) ||
           (options_.stop && options_.stop->stop_requested());
  }

  void run(std::size_t index) {
    const std::size_t replication = index / structures_.size();
    const std::size_t structure = index % structures_.size();
    RunOptions run_options;
    const int number = options_.first_replication + static_cast<int>(replication);
    run_options.key = {options_.seed, static_cast<std::uint32_t>(number)};
    run_options.months = options_.months;
    run_options.stop = options_.stop;
    const std::shared_ptr<const Model> model = models_.take(structure, number);
    MeasuredRun measured = measure_replication(*model, run_options);
    if (!measured.completed) return;
    measured.result.same_draw = number % options_.futures_per_draw != 0;
    results_[structure][replication] = std::move(measured.result);
    complete_[index] = 1;
    const std::size_t done = done_.fetch_add(1) + 1;
    if (options_.progress) options_.progress(static_cast<int>(done), static_cast<int>(total_));
  }

  void keep_failure(std::size_t index) {
    const std::lock_guard lock(failure_mutex_);
    if (!failure_ || index < failed_index_) {
      failure_ = std::current_exception();
      failed_index_ = index;
    }
    failed_.store(true, std::memory_order_relaxed);
  }

  /// Leading replications that all structures have completed.
  [[nodiscard]] std::size_t whole_replications() const {
    for (std::size_t index = 0; index < total_; ++index)
      if (!complete_[index]) return index / structures_.size();
    return replications_;
  }

  const std::vector<std::shared_ptr<const Model>>& structures_;
  const ExperimentOptions& options_;
  DrawnModels models_;
  const std::size_t replications_;
  const std::size_t total_;
  std::vector<std::vector<ReplicationResult>> results_;
  std::vector<std::uint8_t> complete_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> done_{0};
  std::atomic<bool> failed_{false};
  std::mutex failure_mutex_;
  std::exception_ptr failure_;
  std::size_t failed_index_ = 0;
};

}  // namespace

ExperimentResult run_experiment(const std::vector<std::shared_ptr<const Model>>& structures,
                                const ExperimentOptions& options) {
  PENDULUM_CHECK(options.replications > 0 && options.months > 0,
                 "an experiment has replications, and each has months");
  PENDULUM_CHECK(options.first_replication >= 0 && options.futures_per_draw > 0,
                 "replications are counted from 0, and each has a draw");
  Runs runs(structures, options);
  run_on_threads(options.threads, [&runs] { runs.work(); });
  return runs.take();
}

}  // namespace pendulum
