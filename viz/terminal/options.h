#pragma once

// What the command line asked for.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viz/terminal/design_options.h"

namespace pendulum {

enum class Format { table, json, csv, markdown };

struct Options {
  std::vector<std::string>
      command;                     // its name and what it was told, as far as results depend on it
  std::vector<std::string> files;  // FILE or FILE@variant
  std::optional<std::uint64_t> seed;
  std::optional<int> replications, months;
  std::vector<std::string> precision;  // [METRIC=]SHARE
  std::vector<std::string> settings;   // PATH=VALUE
  int threads = 0;                     // 0 = all
  Format format = Format::table;
  std::string out_folder;
  std::optional<int> recorded;  // with --out: futures whose items and events are written (1)
  std::string trace_file;
  bool quiet = false;
  bool no_colour = false;
  bool origin = false;   // show
  bool expect = false;   // validate: run the files' claims about themselves
  bool quick = false;    // claims: a tenth of the futures
  bool story = false;    // schema: of stories
  DesignOptions design;  // sweep and its kind
  std::string item;      // follow
  int replication = 1;   // follow; people count futures from 1
};

}  // namespace pendulum
