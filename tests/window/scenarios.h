#pragma once

// The shipped scenarios, for tests that need real ones.

#include <memory>
#include <string>

#include "sim/model/model.h"

namespace pendulum {

inline std::string scenario_path(const std::string& name) {
  return std::string(PENDULUM_SOURCE_DIR) + "/scenarios/" + name + ".yaml";
}

inline const Registry& test_registry() {
  static const Registry registry = make_registry();
  return registry;
}

inline std::shared_ptr<const Scenario> shipped(const std::string& name) {
  ReadResult result = read_scenario(scenario_path(name), test_registry());
  return std::make_shared<const Scenario>(std::move(result.scenario.value()));
}

}  // namespace pendulum
