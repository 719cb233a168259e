#pragma once

// The command line of `pendulum-viz`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viz/figure/sight.h"
#include "viz/window/file_argument.h"

namespace pendulum {

struct WindowOptions {
  std::vector<FileArgument> files;  // empty = the three shipped structures
  double scale = 1;                 // of text and controls, .75 … 3
  bool projector = false;
  Sight sight = Sight::as_it_is;
  std::optional<double> legibility;  // judge words from so many screen heights, instead of a window
  std::string language;              // empty: as the session kept says, else the environment
  std::optional<int> months;
  std::optional<std::uint64_t> seed;
  std::optional<int> replications;
  std::string render;        // PNG to draw instead of opening a window
  std::string render_story;  // folder for a picture of every step of a story
  std::optional<double> at_month;
  int width = 1920, height = 1080;
  std::string page;              // "compare", "map" or "chart", of the projector theme
  std::optional<int> tornado;    // open from the start, counted from 1 as A goes through them
  std::optional<int> trade_off;  // open from the start, counted from 1 as X goes through them
  std::string state_file;        // JSON twin of the window, rewritten whenever it changes
  std::string timings_file;      // how long each frame takes, as comma-separated rows
  bool paused = false;
  bool reduced_motion = false;
  bool resume = false;    // the session that was kept last
  bool describe = false;  // the comparison in words, instead of a window
  bool help = false, version = false;
};

struct ParsedOptions {
  WindowOptions options;
  std::string problem;  // not empty = usage error, said so that it can be mended
};
ParsedOptions parse_options(const std::vector<std::string>& arguments);
std::string usage_text();

}  // namespace pendulum
