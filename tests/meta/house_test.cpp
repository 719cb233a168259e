// The house keeps its own rules, and the rules can be broken: each is broken once in a copy of the
// tree and has to be noticed.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include <unistd.h>

#include "tests/catch.h"
#include "tests/meta/tree_rules.h"

namespace {

namespace fs = std::filesystem;
using pendulum::meta::Violation;
using pendulum::meta::Violations;

std::string listed(const Violations& violations) {
  std::ostringstream text;
  for (const Violation& violation : violations) text << "\n  " << violation;
  return text.str();
}

/// A copy of the project's own files that disappears again.
class TreeCopy {
 public:
  TreeCopy()
      : root_(fs::path(PENDULUM_BINARY_DIR) / "tests" /
              ("house_copy_" + std::to_string(getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
    const fs::path original = PENDULUM_SOURCE_DIR;
    for (const char* name : {"sim", "viz", "tests", "docs", "scenarios", "assets", "cmake",
                             "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "start", "check"}) {
      if (fs::exists(original / name)) {
        fs::copy(original / name, root_ / name, fs::copy_options::recursive);
      }
    }
    original_violations_ = pendulum::meta::check_tree(root_);
  }
  TreeCopy(const TreeCopy&) = delete;
  TreeCopy& operator=(const TreeCopy&) = delete;
  ~TreeCopy() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  /// None, one hopes; but a rule broken in the tree must not hide that another one works.
  [[nodiscard]] const Violations& original_violations() const { return original_violations_; }

  /// The violations of the copy while `text` is appended to `path`.
  [[nodiscard]] Violations with(const std::string& path, const std::string& text) const {
    const fs::path file = root_ / path;
    const bool is_new = !fs::exists(file);
    const auto size = is_new ? 0 : fs::file_size(file);
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::app) << text;
    const Violations violations = pendulum::meta::check_tree(root_);
    if (is_new) {
      fs::remove(file);
    } else {
      fs::resize_file(file, size);
    }
    return violations;
  }

 private:
  fs::path root_;
  Violations original_violations_;
};

int count_of(const Violations& violations, const std::string& file, const std::string& rule) {
  int count = 0;
  for (const Violation& violation : violations) {
    count += violation.file == file && violation.rule == rule ? 1 : 0;
  }
  return count;
}

struct Planted {
  std::string file;
  std::string text;
  std::string rule;
};

void require_caught(const TreeCopy& copy, const Planted& planted) {
  const int before = count_of(copy.original_violations(), planted.file, planted.rule);
  const Violations violations = copy.with(planted.file, planted.text);
  INFO("planted in " << planted.file << ": " << planted.text << listed(violations));
  CHECK(count_of(violations, planted.file, planted.rule) == before + 1);
}

}  // namespace

TEST_CASE("the tree keeps the rules of the house") {
  const Violations violations = pendulum::meta::check_tree(PENDULUM_SOURCE_DIR);
  // Not through Catch, which would break the lines.
  if (!violations.empty()) std::cout << "Broken rules:" << listed(violations) << '\n';
  CHECK(violations.empty());
  const Violations large = pendulum::meta::large_files(PENDULUM_SOURCE_DIR);
  if (!large.empty()) std::cout << "Larger than usual:" << listed(large) << '\n';
}

TEST_CASE("a layer that sees what it must not is noticed") {
  const TreeCopy copy;
  require_caught(copy, {"sim/base/time.h", "#include \"sim/engine/pool.h\"\n", "layer"});
  require_caught(copy, {"sim/engine/pool.h", "#include \"sim/scenario/registry.h\"\n", "layer"});
  require_caught(copy, {"sim/scenario/registry.h", "#include \"sim/model/model.h\"\n", "layer"});
  require_caught(copy, {"sim/model/model.h", "#include \"sim/measure/trace.h\"\n", "layer"});
  require_caught(copy,
                 {"sim/measure/trace.h", "#include \"sim/experiment/experiment.h\"\n", "layer"});
  require_caught(copy, {"sim/experiment/experiment.h", "#include \"viz/figure/a.h\"\n", "layer"});
  require_caught(copy,
                 {"viz/figure/planted.h", "#pragma once\n#include \"viz/window/a.h\"\n", "layer"});
  require_caught(
      copy, {"viz/terminal/planted.h", "#pragma once\n#include \"viz/window/a.h\"\n", "layer"});
  require_caught(
      copy, {"viz/window/planted.h", "#pragma once\n#include \"viz/terminal/a.h\"\n", "layer"});
  require_caught(copy, {"sim/base/time.h", "#include \"tests/catch.h\"\n", "layer"});
}

TEST_CASE("a library in the wrong layer is noticed") {
  const TreeCopy copy;
  require_caught(copy, {"sim/model/model.h", "#include <yaml-cpp/yaml.h>\n", "library"});
  require_caught(copy, {"sim/measure/trace.h", "#include <SFML/Graphics.hpp>\n", "library"});
  require_caught(copy, {"sim/base/time.h", "#include <GL/gl.h>\n", "library"});
  require_caught(copy, {"sim/engine/pool.h", "#include <ft2build.h>\n", "library"});
  require_caught(copy, {"viz/figure/planted.h", "#pragma once\n#include <imgui.h>\n", "library"});
  require_caught(copy,
                 {"viz/window/planted.h", "#pragma once\n#include <CLI/CLI.hpp>\n", "library"});
}

TEST_CASE("what would make a run irreproducible is noticed") {
  const TreeCopy copy;
  const std::string file = "sim/model/model.h";
  require_caught(copy,
                 {file, "auto f() { return std::chrono::steady_clock::now(); }\n", "wall-clock"});
  require_caught(copy, {file, "auto f() { return std::time(nullptr); }\n", "wall-clock"});
  require_caught(copy, {file, "auto f() { return time(0); }\n", "wall-clock"});
  require_caught(copy, {file, "void f() { gettimeofday(&a, nullptr); }\n", "wall-clock"});
  require_caught(copy, {file, "void f() { clock_gettime(0, &a); }\n", "wall-clock"});
  require_caught(copy, {file, "#include <random>\n", "random"});
  require_caught(copy, {file, "auto f() { return std::mt19937{}; }\n", "random"});
  require_caught(copy, {file, "auto f() { return std::normal_distribution<>{}; }\n", "random"});
  require_caught(copy, {file, "boost::random::normal_distribution<> f();\n", "random"});
  require_caught(copy, {file, "double f(double x) { return std::exp(x); }\n", "inexact"});
  require_caught(copy, {file, "double f(double x) { return 2 * ::pow(x, 3); }\n", "inexact"});
}

TEST_CASE("state that outlives a run is noticed") {
  const TreeCopy copy;
  const std::string file = "sim/model/model.h";
  require_caught(copy, {file, "namespace pendulum {\nint runs = 0;\n}\n", "global-state"});
  require_caught(copy, {file, "namespace {\nstd::vector<int> seen;\n}\n", "global-state"});
  require_caught(copy, {file, "inline int runs{3};\n", "global-state"});
  require_caught(copy,
                 {file, "int f() { static int calls = 0; return ++calls; }\n", "global-state"});
  require_caught(copy,
                 {file, "int f() { thread_local int calls; return ++calls; }\n", "global-state"});
  require_caught(copy, {file, "struct S { static int count; };\n", "global-state"});
}

TEST_CASE("what is not built, not tested, too large or not finished is noticed") {
  const TreeCopy copy;
  require_caught(copy, {"sim/engine/planted.cpp", "\n", "not-built"});
  require_caught(copy, {"sim/engine/planted.cpp", "\n", "untested"});
  require_caught(copy, {"tests/base/planted_test.cpp", "\n", "not-built"});
  require_caught(copy, {"tests/meta/untested_sources.txt", "sim/base/gone.cpp  why\n", "untested"});
  require_caught(copy, {"sim/base/planted.h", std::string(201, '\n'), "size"});
  require_caught(copy, {"sim/base/planted.h", "#include <vector>\n", "pragma-once"});
  require_caught(copy, {"sim/base/check.cpp", std::string(401, '\n'), "size"});
  require_caught(copy, {"sim/base/time.h",
                        "// TO"
                        "DO: later\n",
                        "unfinished"});
  require_caught(copy, {"README.md",
                        "FIX"
                        "ME\n",
                        "unfinished"});
}

TEST_CASE("a scenario nobody can find and a link that leads nowhere are noticed") {
  const TreeCopy copy;
  require_caught(copy, {"scenarios/planted.yaml", "schema_version: 1\n", "modeline"});
  require_caught(copy, {"scenarios/planted.yaml", "schema_version: 1\n", "readme"});
  require_caught(copy, {"docs/architecture.md", "[gone](gone.md)\n", "link"});
  require_caught(copy, {"README.md", "see [the format](docs/no-such.md#here)\n", "link"});
}

TEST_CASE("words in comments, sentences and names of ours are no violations") {
  const TreeCopy copy;
  const std::string innocent =
      "// std::exp, steady_clock, #include <random>\n"
      "/* static int count; */\n"
      "inline constexpr int limit = 3;\n"
      "static_assert(limit == 3);\n"
      "inline const char* said() { return \"std::time(nullptr) of mt19937\"; }\n"
      "struct Innocent { int time(int); static Innocent make(int); int count = 0; };\n"
      "inline int asked(Innocent& i) { const int time = i.time(0); return time; }\n"
      "enum class Kind { one, two };\n"
      "struct Pair { int first = 1; int second{2}; };\n"
      "inline double root(double x) { return std::sqrt(x); }\n";
  const Violations after = copy.with("sim/model/model.h", innocent);
  INFO(listed(after));
  CHECK(after.size() == copy.original_violations().size());
}
