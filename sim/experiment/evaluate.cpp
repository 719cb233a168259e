#include "sim/experiment/evaluate.h"

#include <algorithm>
#include <unordered_map>

#include "sim/base/check.h"

namespace pendulum {
namespace {

/// Cuts points into trials, and puts their results together.
class Cutting {
 public:
  Cutting(const std::vector<StudyPoint>& points, const EvaluateOptions& options,
          std::size_t yardsticks)
      : points_(points),
        options_(options),
        yardsticks_(yardsticks),
        parts_((options.futures.count + replications_of_trial - 1) / replications_of_trial),
        total_(static_cast<int>(points.size()) * options.futures.count) {}

  [[nodiscard]] TrialBatch batch() const {
    return {points_.size() * static_cast<std::size_t>(parts_),
            [this](std::size_t index) { return trial(index); }};
  }

  /// The outcome of a point, once its last part has come.
  std::optional<PointOutcome> take(std::size_t index, TrialResult result) {
    const std::size_t point = index / static_cast<std::size_t>(parts_);
    const Trial part = trial(index);
    count_progress(part.count, result.recalled);
    Pending& pending = pending_[point];
    pending.outcome.values.resize(yardsticks_);
    fill(pending.outcome, part, result);
    if (++pending.parts < parts_) return std::nullopt;
    PointOutcome outcome = std::move(pending.outcome);
    pending_.erase(point);
    return outcome;
  }

  [[nodiscard]] std::size_t point_of(std::size_t index) const {
    return index / static_cast<std::size_t>(parts_);
  }

 private:
  struct Pending {
    PointOutcome outcome;
    int parts = 0;
  };

  [[nodiscard]] Trial trial(std::size_t index) const {
    const StudyPoint& point = points_[point_of(index)];
    const int skipped =
        static_cast<int>(index % static_cast<std::size_t>(parts_)) * replications_of_trial;
    return {point.structure, point.at, options_.futures.first + skipped,
            std::min(replications_of_trial, options_.futures.count - skipped)};
  }

  void fill(PointOutcome& outcome, const Trial& part, const TrialResult& result) const {
    outcome.events += result.events;
    if (!result.problem.empty()) {
      outcome.problem = result.problem;
      return;
    }
    const auto count = static_cast<std::size_t>(part.count);
    PENDULUM_CHECK(result.values.size() == count * yardsticks_, "a trial has all its figures");
    const auto offset = static_cast<std::size_t>(part.first - options_.futures.first);
    for (std::size_t y = 0; y < yardsticks_; ++y) {
      std::vector<double>& values = outcome.values[y];
      values.resize(static_cast<std::size_t>(options_.futures.count));
      for (std::size_t r = 0; r < count; ++r)
        values[offset + r] = result.values[r * yardsticks_ + y];
    }
  }

  void count_progress(int runs, bool recalled) {
    if (recalled)
      total_ -= runs;
    else if (options_.progress)
      options_.progress(done_ += runs, total_);
  }

  const std::vector<StudyPoint>& points_;
  const EvaluateOptions& options_;
  const std::size_t yardsticks_;
  const int parts_;
  int total_ = 0, done_ = 0;
  std::unordered_map<std::size_t, Pending> pending_;
};

}  // namespace

bool evaluate(TrialRunner& runner, const std::vector<StudyPoint>& points,
              const EvaluateOptions& options,
              const std::function<void(std::size_t point, PointOutcome outcome)>& sink) {
  PENDULUM_CHECK(options.futures.count > 0, "a point is lived through at least once");
  Cutting cutting(points, options, runner.laboratory().yardsticks.size());
  return runner.run(cutting.batch(), [&](std::size_t index, TrialResult result) {
    const std::size_t point = cutting.point_of(index);
    if (std::optional<PointOutcome> outcome = cutting.take(index, std::move(result)))
      sink(point, *std::move(outcome));
  });
}

std::optional<std::vector<PointOutcome>> evaluate(TrialRunner& runner,
                                                  const std::vector<StudyPoint>& points,
                                                  const EvaluateOptions& options) {
  std::vector<PointOutcome> outcomes(points.size());
  const bool completed = evaluate(
      runner, points, options,
      [&](std::size_t point, PointOutcome outcome) { outcomes[point] = std::move(outcome); });
  if (!completed) return std::nullopt;
  return outcomes;
}

}  // namespace pendulum
