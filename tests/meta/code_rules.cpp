#include "tests/meta/code_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "tests/meta/mutable_state.h"
#include "tests/meta/source_text.h"

namespace pendulum::meta {

namespace {

struct Layer {
  std::string_view folder;
  int floor;  // may include itself and every lower floor
};
// The programs and the report share a floor: none of them may see another.
constexpr std::array layers = {
    Layer{"sim/base/", 0},     Layer{"sim/engine/", 1},   Layer{"sim/scenario/", 2},
    Layer{"sim/model/", 3},    Layer{"sim/measure/", 4},  Layer{"sim/experiment/", 5},
    Layer{"viz/language/", 6}, Layer{"viz/figure/", 7},   Layer{"viz/story/", 7},
    Layer{"viz/report/", 8},   Layer{"viz/terminal/", 9}, Layer{"viz/window/", 9},
};

const Layer* layer_of(std::string_view path) {
  const auto found = std::find_if(layers.begin(), layers.end(), [path](const Layer& layer) {
    return path.starts_with(layer.folder);
  });
  return found == layers.end() ? nullptr : &*found;
}

/// Libraries of which one layer only may know.
struct Reserved {
  std::string_view include_prefix;
  std::string_view folder;
};
constexpr std::array reserved = {
    Reserved{"yaml-cpp/", "sim/scenario/"},
    Reserved{"CLI/", "viz/terminal/"},
    Reserved{"SFML/", "viz/window/"},
    Reserved{"imgui", "viz/window/"},
    Reserved{"GL/", "viz/window/"},
    Reserved{"EGL/", "viz/window/"},
    Reserved{"X11/", "viz/window/"},
    Reserved{"ft2build.h", "viz/"},
    Reserved{"freetype", "viz/"},
    Reserved{"fontconfig/", "viz/"},
    Reserved{"png.h", "viz/"},
    Reserved{"boost/locale", "viz/language/"},
};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> clocks = {
    "system_clock", "steady_clock",  "high_resolution_clock", "utc_clock",
    "gettimeofday", "clock_gettime", "timespec_get"};
constexpr std::array<std::string_view, 2> clock_functions = {"time", "clock"};
constexpr std::array<std::string_view, 8> random_engines = {
    "random_device", "mt19937", "mt19937_64", "default_random_engine",
    "minstd_rand",   "srand",   "rand",       "drand48"};
constexpr std::array<std::string_view, 15> inexact_functions = {
    "exp", "exp2", "expm1", "log",  "log2",   "log10",  "log1p", "pow",
    "sin", "cos",  "tan",   "cbrt", "tgamma", "lgamma", "erf"};

class CodeCheck {
 public:
  CodeCheck(std::string_view path, std::string_view text)
      : path_(path), layer_(layer_of(path)), source_(scan(text)) {}

  Violations run() {
    check_includes();
    if (path_.starts_with("sim/")) {
      check_tokens();
      for (const MutableState& state : find_mutable_state(source_)) {
        add(state.line, "global-state", state.words + " outlives a run: pass it in instead");
      }
    }
    return std::move(violations_);
  }

 private:
  void check_includes() {
    for (const Include& include : source_.includes) {
      check_layer(include);
      for (const Reserved& library : reserved) {
        if (include.path.starts_with(library.include_prefix) &&
            !path_.starts_with(library.folder)) {
          add(include.line, "library",
              "<" + include.path + "> belongs to " + std::string(library.folder) + " alone");
        }
      }
      if (include.is_system && include.path == "random" && path_.starts_with("sim/")) {
        add(include.line, "random", "<random> differs between machines: use sim/base/random.h");
      }
    }
  }

  void check_layer(const Include& include) {
    const Layer* target = layer_of(include.path);
    if (target == nullptr) {
      const bool is_ours = !include.is_system;
      if (is_ours) add(include.line, "layer", "\"" + include.path + "\" is in no layer");
      return;
    }
    const bool is_allowed =
        layer_ != nullptr && (target->floor < layer_->floor || target->folder == layer_->folder);
    if (!is_allowed) {
      add(include.line, "layer", "must not see " + std::string(target->folder));
    }
  }

  void check_tokens() {
    const bool may_use_libm = path_.starts_with("sim/base/portable_math.");
    for (std::size_t i = 0; i < source_.tokens.size(); ++i) {
      const Token& token = source_.tokens[i];
      if (!token.is_identifier()) continue;
      if (is_one_of(token.text, clocks) || is_clock_call(i)) {
        add(token.line, "wall-clock", "'" + token.text + "' reads the wall clock");
      }
      if (is_one_of(token.text, random_engines) || draws(i)) {
        add(token.line, "random",
            "'" + token.text + "' differs between machines: use sim/base/random.h");
      }
      if (!may_use_libm && is_standard_call(i, inexact_functions)) {
        add(token.line, "inexact",
            "'" + token.text + "' of libm differs between machines: use sim/base/portable_math.h");
      }
    }
  }

  [[nodiscard]] std::string_view token_at(std::size_t index) const {
    return index < source_.tokens.size() ? std::string_view(source_.tokens[index].text) : "";
  }

  /// A distribution that numbers are drawn from; those of boost::math have only formulas.
  [[nodiscard]] bool draws(std::size_t i) const {
    if (!token_at(i).ends_with("_distribution")) return false;
    return i < 2 || token_at(i - 1) != "::" || token_at(i - 2) != "math";
  }

  /// std::time(…), ::time(…), time(nullptr), clock(): not a member or a function declared here.
  [[nodiscard]] bool is_clock_call(std::size_t i) const {
    if (!is_one_of(token_at(i), clock_functions) || token_at(i + 1) != "(") return false;
    if (is_standard_call(i, clock_functions)) return true;
    const std::string_view before = i == 0 ? "" : token_at(i - 1);
    const std::string_view argument = token_at(i + 2);
    const bool is_plain = before != "." && before != "->" && before != "::";
    return is_plain && (argument == "nullptr" || argument == "NULL" || argument == "0");
  }

  /// std::name(…) or ::name(…).
  template <std::size_t size>
  [[nodiscard]] bool is_standard_call(std::size_t i,
                                      const std::array<std::string_view, size>& names) const {
    if (!is_one_of(token_at(i), names) || token_at(i + 1) != "(") return false;
    if (i == 0 || token_at(i - 1) != "::") return false;
    if (i == 1) return true;
    const Token& scope = source_.tokens[i - 2];
    return scope.text == "std" || !scope.is_identifier();
  }

  void add(int line, std::string rule, std::string message) {
    violations_.push_back({std::string(path_), line, std::move(rule), std::move(message)});
  }

  std::string_view path_;
  const Layer* layer_;
  SourceText source_;
  Violations violations_;
};

}  // namespace

Violations check_code(std::string_view path, std::string_view text) {
  if (!path.starts_with("sim/") && !path.starts_with("viz/")) return {};
  return CodeCheck(path, text).run();
}

}  // namespace pendulum::meta
