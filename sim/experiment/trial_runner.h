#pragma once

// Who runs trials: threads here, a journal that has some of them already, or other machines.

#include <cstddef>
#include <functional>

#include "sim/experiment/trial.h"

namespace pendulum {

struct TrialBatch {
  std::size_t count = 0;
  std::function<Trial(std::size_t)> trial;  // called from any thread
};

/// Receives results as they come, in any order, one at a time.
using TrialSink = std::function<void(std::size_t index, TrialResult result)>;

class TrialRunner {
 public:
  TrialRunner() = default;
  virtual ~TrialRunner() = default;
  TrialRunner(const TrialRunner&) = delete;
  TrialRunner& operator=(const TrialRunner&) = delete;
  /// Runs all of them; false when stopped before the end.
  virtual bool run(const TrialBatch& batch, const TrialSink& sink) = 0;
  [[nodiscard]] virtual const Laboratory& laboratory() const = 0;
};

/// Runs them on the threads of this machine. A failed check in any of them is thrown once all
/// threads have come to rest, that of the earliest trial.
class ThreadRunner final : public TrialRunner {
 public:
  /// `laboratory` must outlive this, and `stop`, which may be null. 0 threads = all.
  ThreadRunner(const Laboratory& laboratory, int threads, const StopRequest* stop)
      : laboratory_(laboratory), threads_(threads), stop_(stop) {}
  bool run(const TrialBatch& batch, const TrialSink& sink) override;
  [[nodiscard]] const Laboratory& laboratory() const override { return laboratory_; }

 private:
  const Laboratory& laboratory_;
  const int threads_;
  const StopRequest* stop_;
};

}  // namespace pendulum
