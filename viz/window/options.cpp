#include "viz/window/options.h"

#include <charconv>
#include <functional>
#include <map>

#include "sim/model/run.h"
#include "viz/figure/theme.h"
#include "viz/language/language.h"
#include "viz/window/legibility.h"
#include "viz/window/outcome_scatter.h"
#include "viz/window/tornado_explorer.h"

namespace pendulum {
namespace {

/// The whole of `text` as a number, or nothing.
template <typename Number>
std::optional<Number> whole_number(const std::string& text) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value);
  if (result.ec != std::errc{} || result.ptr != end) return std::nullopt;
  return value;
}

/// Each setter returns what it expected when the text did not fit, else an empty string.
using Setter = std::function<std::string(WindowOptions&, const std::string&)>;

template <typename Number, typename Field>
Setter number_between(Number low, Number high, Field field, std::string expected) {
  return [=](WindowOptions& options, const std::string& text) -> std::string {
    const auto value = whole_number<Number>(text);
    if (!value || !(*value >= low && *value <= high)) return expected;
    options.*field = *value;
    return {};
  };
}

std::string set_size(WindowOptions& options, const std::string& text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) return "WIDTHxHEIGHT, as 1920x1080";
  const auto width = whole_number<int>(text.substr(0, cross));
  const auto height = whole_number<int>(text.substr(cross + 1));
  if (!width || !height || *width < 640 || *height < 360 || *width > 7680 || *height > 4320)
    return "a size from 640x360 to 7680x4320";
  options.width = *width;
  options.height = *height;
  return {};
}

std::string set_theme(WindowOptions& options, const std::string& text) {
  if (text != "desk" && text != "projector") return "desk or projector";
  options.projector = text == "projector";
  return {};
}

std::string set_language(WindowOptions& options, const std::string& text) {
  options.language = language_code(text);
  if (!options.language.empty()) return {};
  std::string known;
  for (const LanguageFacts& facts : languages())
    known += (known.empty() ? "one of " : ", ") + std::string(facts.code);
  return known;
}

std::string set_page(WindowOptions& options, const std::string& text) {
  if (text != "compare" && text != "map" && text != "chart") return "compare, map or chart";
  options.page = text;
  return {};
}

Setter path_into(std::string WindowOptions::*field) {
  return [field](WindowOptions& options, const std::string& text) -> std::string {
    if (text.empty()) return "a file name";
    options.*field = text;
    return {};
  };
}

std::string set_sight(WindowOptions& options, const std::string& text) {
  std::string known;
  for (const SightFacts& facts : sight_facts()) {
    if (text == facts.key) return options.sight = facts.sight, std::string();
    known += (known.empty() ? "" : ", ") + std::string(facts.key);
  }
  return "one of " + known;
}

/// Large enough for the last row, at the projector.
std::string set_room(WindowOptions& options, const std::string& text) {
  const auto depth = whole_number<double>(text);
  if (!depth || !(*depth >= 3 && *depth <= deepest_room)) return "screen heights, 3 to 6";
  options.projector = true;
  options.scale = scale_for_depth(*depth);
  return {};
}

std::string set_legibility(WindowOptions& options, const std::string& text) {
  const auto depth = whole_number<double>(text);
  if (!depth || !(*depth >= 1 && *depth <= 20)) return "screen heights, 1 to 20";
  options.projector = true;
  options.legibility = *depth;
  return {};
}

const std::map<std::string, Setter>& setters() {
  static const std::map<std::string, Setter> table = {
      {"--scale", number_between(smallest_zoom, largest_zoom, &WindowOptions::scale,
                                 "a factor from 0.75 to 3")},
      {"--months", number_between(1, most_months, &WindowOptions::months, "months, 1 to 240")},
      {"--seed", number_between<std::uint64_t>(0, most_seed, &WindowOptions::seed,
                                               "a whole number, 0 to 9007199254740991")},
      {"--replications",
       number_between(1, 100'000, &WindowOptions::replications, "a count, 1 to 100000")},
      {"--at-month",
       number_between<double>(0, most_months, &WindowOptions::at_month, "a month, 0 to 240")},
      {"--size", set_size},
      {"--theme", set_theme},
      {"--language", set_language},
      {"--page", set_page},
      {"--trade-off", number_between(1, static_cast<int>(trade_offs.size()),
                                     &WindowOptions::trade_off, "a number from 1 to 4")},
      {"--tornado", number_between(1, static_cast<int>(tornado_metrics.size()),
                                   &WindowOptions::tornado, "a number from 1 to 5")},
      {"--render", path_into(&WindowOptions::render)},
      {"--render-story", path_into(&WindowOptions::render_story)},
      {"--sight", set_sight},
      {"--room", set_room},
      {"--legibility", set_legibility},
      {"--state", path_into(&WindowOptions::state_file)},
      {"--timings", path_into(&WindowOptions::timings_file)},
  };
  return table;
}

bool set_switch(WindowOptions& options, const std::string& name) {
  if (name == "--help" || name == "-h") return options.help = true;
  if (name == "--version") return options.version = true;
  if (name == "--paused") return options.paused = true;
  if (name == "--reduced-motion") return options.reduced_motion = true;
  if (name == "--resume") return options.resume = true;
  if (name == "--describe") return options.describe = true;
  return false;
}

}  // namespace

ParsedOptions parse_options(const std::vector<std::string>& arguments) {
  ParsedOptions parsed;
  bool only_files = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (only_files || argument.size() < 2 || argument[0] != '-') {
      parsed.options.files.push_back(parse_file_argument(argument));
      continue;
    }
    if (argument == "--") {
      only_files = true;
      continue;
    }
    if (set_switch(parsed.options, argument)) continue;
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const auto setter = setters().find(name);
    if (setter == setters().end()) {
      parsed.problem = "unknown option '" + name + "'";
      return parsed;
    }
    std::string value;
    if (equals != std::string::npos) {
      value = argument.substr(equals + 1);
    } else if (i + 1 < arguments.size()) {
      value = arguments[++i];
    } else {
      parsed.problem = name + " needs a value";
      return parsed;
    }
    const std::string expected = setter->second(parsed.options, value);
    if (!expected.empty()) {
      parsed.problem = name + ": '" + value + "' is not " + expected;
      return parsed;
    }
  }
  if (parsed.options.resume && !parsed.options.files.empty())
    parsed.problem = "--resume opens the files of the last session; name none";
  return parsed;
}

std::string usage_text() {
  return R"(pendulum-viz: watch marketing-technology organisations work side by side

  pendulum-viz                         the three shipped structures
  pendulum-viz FILE…                   your own; FILE@VARIANT for a variant in a file

  pendulum-viz STORY.yaml              a story, step by step (PageDown; docs/stories.md)

  pendulum-viz --resume                the last session: its files, levers and view

  --theme desk|projector               dark for the desk, light and large for the room
  --language en|fr|pl                  what the window speaks (else LANGUAGE, LC_ALL, LC_MESSAGES or
                                       LANG say; key G changes it)
  --scale 1.5                          size of text and controls, 0.75 to 3,
                                       as far as the window has room
  --room DEPTH                         projector, large enough to be read from 3 to 6 screen
                                       heights away
  --sight NAME                         as others see it: washed-out (a lit room), protanopia,
                                       deuteranopia, tritanopia, grey; key V in the window
  --months N                           length of the run
  --seed N                             another set of futures
  --replications N                     futures per structure (as the scenario says: 100)
  --paused                             start with the clock standing
  --reduced-motion                     what changes is there at once: maps do not turn, signs do
                                       not spread, work leaves no trail; playing still plays
  --state FILE                         keep a JSON description of what is shown in FILE
  --timings FILE                       how long each frame takes, by phase, and how soon changes
                                       are seen, into FILE (docs/performance.md)

  --render OUT.png                     draw one picture and leave; needs no display
      --at-month M                     months that have passed on the maps (21)
      --size 1920x1080                 its size
      --page compare|map|chart         which page of the projector theme
      --trade-off 1|2|3|4              two outcomes against each other in every future: net value
                                       by lead time, net value by cost, reuse by friction,
                                       throughput by lead time; key X in the window
      --tornado 1|2|3|4|5              what the answer depends on: net value, throughput, lead
                                       time, reuse, friction; in words too with --describe;
                                       key A in the window
  --describe                           what the window shows, in words, and leave
  --render-story DIR                   a picture of every step of a story, and leave
  --legibility DEPTH                   which words cannot be read from DEPTH screen heights away,
                                       page by page, and leave; 6 when there are any

  --help  --version

Keys are listed in the window under '?'. Exit codes: 0 ok, 1 failure, 2 usage, 3 scenario invalid,
4 file not readable or not writable, 6 words that cannot be read.
)";
}

}  // namespace pendulum
