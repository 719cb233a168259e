#pragma once

// What the levers came to, as a scenario file of its own.

#include <string>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// A file that stands alone and reads back as `now`, under another name; on top, in words, what
/// differs from the `file` it came from. Claims stay behind: they are the file's about itself.
std::string saved_scenario(const Scenario& now, const Scenario& file, const std::string& name,
                           const Registry& registry);

/// A file that was written, or why it was not.
struct SavedScenario {
  std::string path, problem;
  std::string folder = {};  // in words, where it is not that of its origin
  [[nodiscard]] std::string words()
      const;  // "Saved hybrid-2.yaml", "Saved hybrid-2.yaml in ~/work"
};
/// Writes it into a folder as NAME-2.yaml, or the first such number that is free.
SavedScenario save_scenario(const std::string& folder, const Scenario& now, const Scenario& file,
                            const Registry& registry);

}  // namespace pendulum
