#pragma once

// The models of an experiment whose structures have uncertain assumptions.

#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "sim/model/model.h"

namespace pendulum {

/// Each model of each draw is built once, by the first thread that needs it, and kept only while
/// futures of that draw are left to run: memory does not grow with their number.
class DrawnModels {
 public:
  /// Replications first … first + count - 1; each draw serves so many consecutive ones, counted
  /// from replication 0. `structures` must outlive it.
  DrawnModels(const std::vector<std::shared_ptr<const Model>>& structures, std::uint64_t seed,
              int futures_per_draw, int first, int count);

  /// The model of a structure in a replication; once for each. Throws ImpossibleDraw.
  std::shared_ptr<const Model> take(std::size_t structure, int replication);

 private:
  struct Slot {
    std::mutex building;
    std::shared_ptr<const Model> model;
    int left = 0;  // replications that still need it
  };
  std::shared_ptr<Slot> slot_for(std::size_t structure, int draw);

  const std::vector<std::shared_ptr<const Model>>& structures_;
  std::uint64_t seed_;
  int futures_per_draw_, first_, end_;
  std::mutex mutex_;
  std::map<std::pair<std::size_t, int>, std::shared_ptr<Slot>> slots_;
};

}  // namespace pendulum
