#pragma once

// The share of a dealt batch that this process computes itself, in a thread beside the dealing.

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "sim/experiment/trial_runner.h"
#include "viz/terminal/rank_messages.h"
#include "viz/terminal/trial_deal.h"

namespace pendulum {

class OwnTrials {
 public:
  /// Begins at once. All must outlive this; `stop` may be null.
  OwnTrials(const Laboratory& laboratory, const TrialBatch& batch, TrialDeal& deal,
            const StopRequest* stop);
  /// Waits for the trial in work.
  ~OwnTrials();
  OwnTrials(const OwnTrials&) = delete;
  OwnTrials& operator=(const OwnTrials&) = delete;

  using Result = std::pair<std::size_t, ReturnedResult>;  // which trial, and what came of it
  /// Those finished since the last time.
  std::vector<Result> collect();

 private:
  void compute();

  const Laboratory& laboratory_;
  const TrialBatch& batch_;
  TrialDeal& deal_;
  const StopRequest* stop_;
  std::atomic<bool> ended_ = false;
  std::mutex mutex_;
  std::vector<Result> finished_;
  std::thread thread_;  // last: it uses all of the above
};

/// Runs a trial; a failed check in it is told instead of thrown. Nothing when stopped meanwhile.
std::optional<ReturnedResult> run_told(const Laboratory& laboratory, const Trial& trial,
                                       const StopRequest* stop);

/// For as long as it takes others to send something.
void pause_briefly();

}  // namespace pendulum
