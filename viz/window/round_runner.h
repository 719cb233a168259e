#pragma once

// Lives variants of scenarios in the background: group by group through the first futures, so that
// something is there soon, then all of them through one future before any through the next, so that
// it sharpens. Works only while the comparison itself is settled. Who asked last is served first;
// what was asked before goes on afterwards.

#include <array>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "sim/measure/metric.h"
#include "sim/measure/month_range.h"
#include "viz/window/simulator.h"

namespace pendulum {

/// By variant and future; the variants that have any have equally many. Of a variant that makes no
/// model nothing is a number.
using RoundFigures = std::vector<std::vector<MetricValues>>;

/// Below this many futures a verdict would be guessing: these are lived group by group.
constexpr int fewest_rounds = 4;

struct RoundVerdict {
  /// Tells the world. Called with the runner's lock, and not at all when the question was dropped
  /// or a later verdict was told already.
  std::function<void()> tell;
  bool go_on = true;  // false: more futures would not help
};

struct RoundQuestion {
  std::size_t variants = 0;
  std::size_t group = 0;  // variants that are judged together; 0: all
  int futures = 24;
  std::optional<MonthRange> part = {};  // of the run that figures are of; none: all
  /// May be null, when there is no such variant. On any thread.
  std::function<std::shared_ptr<const Scenario>(std::size_t variant)> scenario;
  /// Of the groups that are through the first futures; later, of the leading futures that all
  /// variants have. On any thread, and on several at once.
  std::function<RoundVerdict(const RoundFigures&)> judge;
};

struct RoundOptions {
  std::uint64_t seed = 1;
  int months = 36;
  int workers = 2;
};

class RoundRunner {
 public:
  using Ticket = std::uint64_t;  // of a question; 0: none

  RoundRunner(std::shared_ptr<const Simulator> simulator, const RoundOptions& options);
  /// Stops all work; returns within the time a replication needs to notice.
  ~RoundRunner();
  RoundRunner(const RoundRunner&) = delete;
  RoundRunner& operator=(const RoundRunner&) = delete;

  /// Requires: a variant or more, whole groups of them, and `fewest_rounds` futures or more.
  Ticket ask(RoundQuestion question);
  /// Nothing more of it is told from here on.
  void drop(Ticket ticket);
  /// Neither dropped nor answered to the end.
  [[nodiscard]] bool is_open(Ticket ticket) const;
  /// While others need the machine, nothing new is begun.
  void rest(bool resting);
  /// Blocks until every question is answered: for tests and pictures. Requires: not resting.
  void wait_until_answered() const;

 private:
  struct Work;
  struct Task {
    std::shared_ptr<Work> work;
    std::size_t variant = 0;
    int future = 0;
  };
  void start_workers();
  void serve(const std::stop_token& token);
  [[nodiscard]] std::shared_ptr<Work> next_work() const;
  [[nodiscard]] MetricValues live(const Task& task) const;
  [[nodiscard]] std::shared_ptr<const Model> model_for(const Task& task) const;
  void judge(std::unique_lock<std::mutex>& lock, const std::shared_ptr<Work>& work);
  void close(const std::shared_ptr<Work>& work);

  const std::shared_ptr<const Simulator> simulator_;
  const RoundOptions options_;

  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::vector<std::shared_ptr<Work>> works_;  // open, in the order they were asked
  Ticket last_ticket_ = 0;
  bool resting_ = false;

  std::vector<std::jthread> workers_;  // last: stops before what it uses goes
};

}  // namespace pendulum
