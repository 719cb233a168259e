#pragma once

// Looks in the background along one lever at a time for which structure is best where. Works only
// while the comparison itself is settled, all futures of a round before any of the next, so that a
// strip is there soon and sharpens; answers stay until the world they were found in changes.

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "sim/experiment/flip.h"
#include "viz/window/simulator.h"

namespace pendulum {

struct FlipQuestion {
  std::string path;  // of the lever
  Metric metric = Metric::throughput_per_month;
  std::vector<double> values;           // rising
  std::vector<Coordinate> coordinates;  // where they lie along the lever's track, 0 … 1
  std::vector<std::shared_ptr<const Scenario>> structures;  // as they stand
};

struct FlipAnswer {
  Metric metric = Metric::throughput_per_month;
  std::vector<FlipZone> zones;  // along the track; empty: not yet, or it cannot be said
  int futures = 0, target = 0;  // so far, of each value and structure
  bool impossible = false;      // some value makes no model or no figure
  [[nodiscard]] bool sharp() const { return futures == target; }
};
using FlipAnswers = std::map<std::string, FlipAnswer>;  // by path

/// Below this many futures a verdict would be guessing.
constexpr int fewest_flip_futures = 4;

struct FlipOptions {
  std::uint64_t seed = 1;
  int months = 36;
  int futures = 24;
  int workers = 2;
};

class FlipExplorer {
 public:
  FlipExplorer(std::shared_ptr<const Simulator> simulator, const FlipOptions& options);
  /// Stops all work; returns within the time a replication needs to notice.
  ~FlipExplorer();
  FlipExplorer(const FlipExplorer&) = delete;
  FlipExplorer& operator=(const FlipExplorer&) = delete;

  /// Takes the place of the question under way. Requires: two structures or more, two values or
  /// more.
  void ask(FlipQuestion question);
  /// Whether this was answered, or is being answered, in the world as it stands.
  [[nodiscard]] bool knows(const std::string& path, Metric metric) const;
  /// The world has changed in this lever alone, or - without one - in anything.
  void forget_all_but(const std::string& path = {});
  /// While others need the machine, nothing new is begun.
  void rest(bool resting);

  /// Never null.
  [[nodiscard]] std::shared_ptr<const FlipAnswers> latest() const;
  /// Grows whenever `latest` changes.
  [[nodiscard]] std::uint64_t version() const { return version_.load(); }
  /// Blocks until the question under way is answered: for tests. Requires: not resting.
  void wait_until_answered() const;

 private:
  struct Work;
  struct Task {
    std::shared_ptr<Work> work;
    std::size_t level = 0, structure = 0;
    int future = 0;
  };
  void start_workers();
  void serve(const std::stop_token& token);
  [[nodiscard]] bool has_task() const;
  Task take_task();
  /// The figure of one future, or nothing when it cannot be had.
  [[nodiscard]] std::optional<double> live(const Task& task) const;
  [[nodiscard]] std::shared_ptr<const Model> model_for(const Task& task) const;
  void enter(const Task& task, std::optional<double> value);
  void judge(std::unique_lock<std::mutex>& lock, const std::shared_ptr<Work>& work);
  void publish(const std::string& path, FlipAnswer answer);

  const std::shared_ptr<const Simulator> simulator_;
  const FlipOptions options_;

  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::shared_ptr<Work> work_;  // null: nothing asked
  bool resting_ = false;
  std::shared_ptr<const FlipAnswers> latest_ = std::make_shared<FlipAnswers>();
  std::atomic<std::uint64_t> version_{0};

  std::vector<std::jthread> workers_;  // last: stops before what it uses goes
};

}  // namespace pendulum
