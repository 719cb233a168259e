#pragma once

// The shipped scenarios, for tests that need real ones.

#include <fstream>
#include <memory>
#include <string>

#include "sim/model/model.h"
#include "tests/temporary_folder.h"

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

/// A shipped scenario with something more said in YAML, as a file beside it would.
inline std::shared_ptr<const Scenario> uncertain(const std::string& name, const std::string& yaml) {
  const testing::TemporaryFolder folder;
  const std::string file = folder.file(name + ".yaml");
  std::ofstream(file) << "schema_version: 1\nextends: " << scenario_path(name) << "\n"
                      << yaml << "\n";
  ReadResult result = read_scenario(file, test_registry());
  return std::make_shared<const Scenario>(std::move(result.scenario.value()));
}

}  // namespace pendulum
