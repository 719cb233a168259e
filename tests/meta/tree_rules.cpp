#include "tests/meta/tree_rules.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <sstream>
#include <string>

#include "tests/meta/code_rules.h"
#include "tests/meta/document_rules.h"
#include "tests/meta/source_text.h"
#include "tests/meta/tree.h"

namespace pendulum::meta {

namespace {

bool is_header(const std::string& path) {
  return path.ends_with(".h");
}
bool is_source(const std::string& path) {
  return path.ends_with(".cpp");
}
bool is_product(const std::string& path) {
  return path.starts_with("sim/") || path.starts_with("viz/");
}
bool is_word_part(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.' ||
         c == '/';
}

/// Whether `word` stands in `text` and is not a part of a longer one.
bool contains_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_word_part(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !is_word_part(text[end]))) return true;
  }
  return false;
}

/// The CMakeLists.txt nearest to `path`, in its folder or above.
std::string build_file_of(const Tree& tree, const std::string& path) {
  std::string folder = folder_of(path);
  while (!folder.empty() && !tree.has(folder + "/CMakeLists.txt")) folder = folder_of(folder);
  return folder.empty() ? "CMakeLists.txt" : folder + "/CMakeLists.txt";
}

void check_built(const Tree& tree, Violations& violations) {
  for (const auto& [path, text] : tree.files()) {
    const bool must_be_built = is_source(path) && (is_product(path) || path.starts_with("tests/"));
    if (!must_be_built) continue;
    const std::string build_file = build_file_of(tree, path);
    const std::string name = path.substr(folder_of(build_file).size() + 1);
    if (!contains_word(tree.text(build_file), name)) {
      violations.push_back({path, 0, "not-built", "is not named in " + build_file});
    }
  }
}

/// sim/engine/pool.cpp is tested by tests/engine/pool_test.cpp.
std::string mirrored_test(const std::string& source) {
  const std::size_t layer = source.find('/') + 1;
  return "tests/" + source.substr(layer, source.size() - layer - std::string(".cpp").size()) +
         "_test.cpp";
}

/// The headers that tests include: a part without a test file of its own may be tested with others.
std::set<std::string> headers_in_tests(const Tree& tree) {
  std::set<std::string> headers;
  for (const auto& [path, text] : tree.files()) {
    if (!path.starts_with("tests/") || !path.ends_with("_test.cpp")) continue;
    for (const Include& include : scan(text).includes) headers.insert(include.path);
  }
  return headers;
}

std::string header_of(const std::string& source) {
  return source.substr(0, source.size() - std::string(".cpp").size()) + ".h";
}

constexpr auto exemptions_file = "tests/meta/untested_sources.txt";

void check_tested(const Tree& tree, Violations& violations) {
  const std::set<std::string> in_tests = headers_in_tests(tree);
  const auto is_tested = [&](const std::string& path) {
    return tree.has(mirrored_test(path)) || in_tests.contains(header_of(path));
  };
  std::set<std::string> exempt;
  std::istringstream list(tree.text(exemptions_file));
  int line = 0;
  for (std::string text; std::getline(list, text);) {
    ++line;
    std::istringstream words(text);
    std::string path;
    std::string reason;
    if (!(words >> path) || path.starts_with('#')) continue;
    exempt.insert(path);
    if (!(words >> reason)) {
      violations.push_back({exemptions_file, line, "untested", path + " has no reason"});
    }
    if (!tree.has(path) || is_tested(path)) {
      violations.push_back({exemptions_file, line, "untested", path + " need not be listed"});
    }
  }
  for (const auto& [path, text] : tree.files()) {
    if (!is_product(path) || !is_source(path)) continue;
    if (!is_tested(path) && !exempt.contains(path)) {
      violations.push_back({path, 0, "untested",
                            "has no " + mirrored_test(path) + ", and no test includes its header"});
    }
  }
}

void check_sizes(const Tree& tree, int header_limit, int source_limit, Violations& violations) {
  for (const auto& [path, text] : tree.files()) {
    if (!is_header(path) && !is_source(path)) continue;
    const int limit = is_header(path) ? header_limit : source_limit;
    const auto lines = std::count(text.begin(), text.end(), '\n');
    if (lines > limit) {
      violations.push_back({path, 0, "size",
                            std::to_string(lines) + " lines, more than " + std::to_string(limit) +
                                ": does it do two things?"});
    }
  }
}

void check_finished(const Tree& tree, Violations& violations) {
  // Written in halves, so that this file itself is finished.
  const std::array<std::string, 3> markers = {
      "TO"
      "DO",
      "FIX"
      "ME",
      "XX"
      "X"};
  for (const auto& [path, text] : tree.files()) {
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      for (const std::string& marker : markers) {
        if (contains_word(line, marker)) {
          violations.push_back({path, number, "unfinished", "'" + marker + "' stays behind"});
        }
      }
    }
  }
}

void check_headers_once(const Tree& tree, Violations& violations) {
  for (const auto& [path, text] : tree.files()) {
    if (is_header(path) && text.find("#pragma once") == std::string::npos) {
      violations.push_back({path, 0, "pragma-once", "has no #pragma once"});
    }
  }
}

}  // namespace

Violations check_tree(const std::filesystem::path& root) {
  constexpr int header_limit = 200;
  constexpr int source_limit = 400;
  const Tree tree(root);
  Violations violations;
  for (const auto& [path, text] : tree.files()) {
    if (!is_header(path) && !is_source(path)) continue;
    const Violations found = check_code(path, text);
    violations.insert(violations.end(), found.begin(), found.end());
  }
  check_built(tree, violations);
  check_tested(tree, violations);
  check_sizes(tree, header_limit, source_limit, violations);
  check_finished(tree, violations);
  check_headers_once(tree, violations);
  check_scenarios(tree, violations);
  check_links(tree, violations);
  return violations;
}

Violations large_files(const std::filesystem::path& root) {
  constexpr int usual_header = 120;
  constexpr int usual_source = 250;
  Violations violations;
  check_sizes(Tree(root), usual_header, usual_source, violations);
  return violations;
}

}  // namespace pendulum::meta
