#pragma once

// Where the result of a command goes: to standard output, or into a folder of its own.

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "viz/terminal/result_folder.h"
#include "viz/terminal/workbench.h"

namespace pendulum {

class Delivery {
 public:
  /// Says at once, before hours of simulation, when --out cannot be taken.
  Delivery(const Options& options, std::string command);

  /// A further table of the result, which only a folder has room for.
  void put_beside(const std::string& name, const std::string& text);

  /// Puts the result in its place and removes what only bridged interruptions. `facts` is what the
  /// manifest says besides files, seed and the like.
  void put(Workbench& bench, const std::string& text, int replications,
           const nlohmann::ordered_json& facts);

 private:
  const Options options_;
  const std::string command_;
  std::optional<ResultFolder> folder_;
};

}  // namespace pendulum
