#include "tests/meta/document_rules.h"

#include <filesystem>
#include <sstream>

namespace pendulum::meta {

namespace {

bool leads_elsewhere(const std::string& target) {
  return target.find("://") != std::string::npos || target.starts_with("mailto:") ||
         target.starts_with('#');
}

std::string resolve(const std::string& document, const std::string& target) {
  const std::string path = target.substr(0, target.find('#'));
  return (std::filesystem::path(folder_of(document)) / path).lexically_normal().generic_string();
}

/// The targets of `[words](target)` and `![picture](target)` in one line.
std::vector<std::string> link_targets(const std::string& line) {
  std::vector<std::string> targets;
  for (std::size_t at = line.find("]("); at != std::string::npos; at = line.find("](", at + 2)) {
    const std::size_t end = line.find(')', at);
    if (end == std::string::npos) break;
    targets.push_back(line.substr(at + 2, end - at - 2));
  }
  return targets;
}

}  // namespace

void check_scenarios(const Tree& tree, Violations& violations) {
  for (const auto& [path, text] : tree.files()) {
    if (!path.starts_with("scenarios/") || !path.ends_with(".yaml")) continue;
    if (!text.starts_with("# yaml-language-server: $schema=")) {
      violations.push_back({path, 1, "modeline", "does not start with '# yaml-language-server: '"});
    }
    // What only proves something is named, as generated, where the proof stands.
    const bool evidence =
        path.starts_with("scenarios/validation/") || path.starts_with("scenarios/facts/");
    if (evidence && path.find("/library/") != std::string::npos) continue;
    const std::string page = evidence ? "docs/validation.md" : "README.md";
    if (tree.text(page).find(path) == std::string::npos) {
      violations.push_back({path, 0, "readme", "is not named in " + page});
    }
  }
}

void check_links(const Tree& tree, Violations& violations) {
  for (const auto& [path, text] : tree.files()) {
    if (!path.ends_with(".md")) continue;
    std::istringstream lines(text);
    int number = 0;
    bool is_example = false;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (line.starts_with("```")) is_example = !is_example;
      if (is_example) continue;
      for (const std::string& target : link_targets(line)) {
        if (leads_elsewhere(target) || tree.exists(resolve(path, target))) continue;
        violations.push_back({path, number, "link", "'" + target + "' leads nowhere"});
      }
    }
  }
}

}  // namespace pendulum::meta
