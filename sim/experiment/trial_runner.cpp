#include "sim/experiment/trial_runner.h"

#include <atomic>
#include <exception>
#include <mutex>

#include "sim/experiment/parallel.h"

namespace pendulum {
namespace {

/// One trial after another until none is left.
class Work {
 public:
  Work(const Laboratory& laboratory, const TrialBatch& batch, const TrialSink& sink,
       const StopRequest* stop)
      : laboratory_(laboratory), batch_(batch), sink_(sink), stop_(stop) {}

  void work() {
    while (!failed_.load(std::memory_order_relaxed) && !(stop_ && stop_->stop_requested())) {
      const std::size_t index = next_.fetch_add(1);
      if (index >= batch_.count) return;
      try {
        run(index);
      } catch (...) {
        keep_failure(index);
      }
    }
  }

  bool finish() {
    if (failure_) std::rethrow_exception(failure_);
    return done_ == batch_.count;
  }

 private:
  void run(std::size_t index) {
    std::optional<TrialResult> result = run_trial(laboratory_, batch_.trial(index), stop_);
    if (!result) return;
    const std::lock_guard lock(mutex_);
    sink_(index, *std::move(result));
    ++done_;
  }

  void keep_failure(std::size_t index) {
    const std::lock_guard lock(mutex_);
    if (!failure_ || index < failed_index_) {
      failure_ = std::current_exception();
      failed_index_ = index;
    }
    failed_.store(true, std::memory_order_relaxed);
  }

  const Laboratory& laboratory_;
  const TrialBatch& batch_;
  const TrialSink& sink_;
  const StopRequest* stop_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::size_t done_ = 0;
  std::exception_ptr failure_;
  std::size_t failed_index_ = 0;
};

}  // namespace

bool ThreadRunner::run(const TrialBatch& batch, const TrialSink& sink) {
  Work work(laboratory_, batch, sink, stop_);
  run_on_threads(threads_, [&work] { work.work(); });
  return work.finish();
}

}  // namespace pendulum
