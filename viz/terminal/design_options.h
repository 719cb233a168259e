#pragma once

// What the commands that look at many points ask for: what varies, where, what is looked at.

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace pendulum {

struct DesignOptions {
  std::vector<std::string> vary;      // PATH=LOW:HIGH:STEPS or PATH=VALUE,VALUE
  std::string design = "grid";        // grid, sobol, lhs
  std::optional<int> points;          // of sobol and lhs
  std::vector<std::string> metrics;   // keys
  std::string journal;                // file
  std::string method = "morris";      // sensitivity: morris, sobol, tornado
  std::optional<int> paths;           // of a screening
  std::optional<std::string> spread;  // sensitivity: share around the present value
  std::string role;                   // sensitivity: what varies without --vary
  bool single = false;                // explain: each value on its own
  std::string maximise, minimise, front;
  std::vector<std::string> constraints;
  std::optional<double> confidence;
  std::string indifference;
};

/// Which of them a command takes.
struct DesignOptionGroups {
  bool vary = false;
  bool design = false;
  bool metrics = false;
  bool journal = false;  // --out and --journal
  bool sensitivity = false;
  bool explain = false;
  bool optimise = false;
};

void add_design_options(CLI::App& app, const DesignOptionGroups& groups, DesignOptions& options,
                        std::string& out_folder);

}  // namespace pendulum
