#pragma once

// The model of a shipped scenario, with a short warm-up so that tests are quick.

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>

#include "sim/model/model.h"
#include "sim/scenario/scenario.h"

namespace pendulum::testing {

inline std::shared_ptr<const Model> shipped_model(const std::string& name) {
  ReadOptions options;
  options.settings = {"run.warm_up=1 mo"};
  const ReadResult read =
      read_scenario(PENDULUM_SOURCE_DIR "/scenarios/" + name + ".yaml", make_registry(), options);
  if (!read.ok()) throw std::runtime_error("cannot read the scenario " + name);
  const ModelResult built = build_model(*read.scenario);
  if (!built.model) throw std::runtime_error("cannot build the scenario " + name);
  return built.model;
}

/// Asks to stop from its n-th question on.
class StopAfter final : public StopRequest {
 public:
  explicit StopAfter(int questions) : left_(questions) {}
  [[nodiscard]] bool stop_requested() const override {
    return left_.fetch_sub(1, std::memory_order_relaxed) <= 0;
  }

 private:
  mutable std::atomic<int> left_;
};

}  // namespace pendulum::testing
