#include "viz/terminal/own_trials.h"

#include <chrono>
#include <exception>

namespace pendulum {

OwnTrials::OwnTrials(const Laboratory& laboratory, const TrialBatch& batch, TrialDeal& deal,
                     const StopRequest* stop)
    : laboratory_(laboratory), batch_(batch), deal_(deal), stop_(stop), thread_([this] {
        compute();
      }) {}

OwnTrials::~OwnTrials() {
  ended_ = true;
  thread_.join();
}

std::vector<OwnTrials::Result> OwnTrials::collect() {
  const std::lock_guard lock(mutex_);
  return std::exchange(finished_, {});
}

void OwnTrials::compute() {
  while (!ended_ && !(stop_ && stop_->stop_requested())) {
    const std::optional<std::size_t> trial = deal_.take();
    if (!trial) {
      pause_briefly();
      continue;
    }
    std::optional<ReturnedResult> told = run_told(laboratory_, batch_.trial(*trial), stop_);
    if (!told) return;
    const std::lock_guard lock(mutex_);
    finished_.emplace_back(*trial, *std::move(told));
  }
}

std::optional<ReturnedResult> run_told(const Laboratory& laboratory, const Trial& trial,
                                       const StopRequest* stop) {
  ReturnedResult told;
  try {
    std::optional<TrialResult> found = run_trial(laboratory, trial, stop);
    if (!found) return std::nullopt;
    told.result = *std::move(found);
  } catch (const std::exception& error) {
    told.failure = error.what();
  }
  return told;
}

void pause_briefly() {
  std::this_thread::sleep_for(std::chrono::microseconds(200));
}

}  // namespace pendulum
