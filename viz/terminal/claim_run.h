#pragma once

// The runs that claims need: each structure once, with the figures of every future. Structures run
// one after the other on all threads; on the same seed their futures are the same luck.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/experiment/yardstick.h"
#include "sim/model/model.h"
#include "viz/terminal/options.h"

namespace pendulum {

class ClaimRuns {
 public:
  struct Key {
    std::string file;
    std::vector<std::string> settings;
    std::uint64_t seed = 1;
    int replications = 0, months = 0;
    bool operator==(const Key&) const = default;
  };

  [[nodiscard]] std::optional<std::size_t> find(const Key& key) const;
  std::size_t add(const Key& key, std::shared_ptr<const Model> model);
  /// Keeps this item's figures in a run; an empty name asks for nothing.
  void watch(std::size_t run, const std::string& item);

  /// Saying on stderr how far it is. Throws Exit when interrupted.
  void run(const Options& options);

  /// By replication; of one item, or of the whole run when its name is empty.
  [[nodiscard]] std::vector<double> values(std::size_t run, const Yardstick& yardstick,
                                           const std::string& item) const;

 private:
  struct Run {
    Key key;
    std::shared_ptr<const Model> model;
    std::set<std::string> watched;
    std::vector<ReplicationResult> results;  // metrics and friction only
    std::map<std::string, std::vector<ReplicationResult>> items;
  };
  std::vector<Run> runs_;
};

}  // namespace pendulum
