#pragma once

// The commands by name, with what their help says and which options they take.

#include <span>
#include <string_view>

#include "viz/terminal/commands.h"

namespace pendulum {

/// Options that several commands share.
struct OptionGroups {
  bool run_length = false;    // --seed --months
  bool replications = false;  // --replications
  bool threads = false;       // --threads
  bool settings = false;      // --set
  bool precision = false;     // --precision
  bool folder_out = false;    // --out
  bool records_out = false;   // --record --trace
  DesignOptionGroups design = {};
};

struct CommandFacts {
  std::string_view name;
  std::string_view files;  // how its files are named in the help; empty when it takes none
  int most_files = 0;
  std::string_view summary;   // one line
  std::string_view examples;  // one a line
  std::string_view formats;   // the first is the default
  OptionGroups options;
  ExitCode (*run)(const Options&);
};

std::span<const CommandFacts> command_table();
/// Null when there is no such command.
const CommandFacts* find_command(std::string_view name);

}  // namespace pendulum
