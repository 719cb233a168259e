#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "viz/story/story.h"
#include "viz/story/story_settings.h"
#include "viz/terminal/claim_report.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/structures.h"

namespace pendulum {
namespace {

struct Findings {
  std::vector<Diagnostic> diagnostics;
  int errors = 0, warnings = 0;
  bool invalid = false, unreadable = false;
};

void add(Findings& findings, Diagnostic diagnostic) {
  ++(diagnostic.severity == Severity::error ? findings.errors : findings.warnings);
  findings.diagnostics.push_back(std::move(diagnostic));
}

/// File by file, in the order in which they were met, and by line; what has no place comes last.
void put_in_order(std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, std::size_t> files;
  for (const Diagnostic& one : diagnostics) files.emplace(one.file, files.size());
  const auto key = [&](const Diagnostic& one) {
    return std::tuple(files.at(one.file), one.line == 0, one.line, one.column);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

/// A file, its claims, and each of its variants; what they share is said once, what only variants
/// show with the names of all of them.
Findings check_with_variants(const std::string& asked, const Options& options) {
  std::vector<std::string> variants;
  const std::string chosen = split_variant(asked).variant;
  if (chosen.empty()) variants = list_variants(asked);
  Findings findings;
  std::map<std::string, std::size_t> said;
  const auto check = [&](const std::string& version, const std::string& variant) {
    CheckedClaims checked = check_with_claims(version, options);
    findings.invalid = findings.invalid || checked.invalid;
    findings.unreadable = findings.unreadable || checked.unreadable;
    for (Diagnostic& diagnostic : checked.diagnostics) {
      const std::string named = chosen.empty() ? variant : diagnostic.variant;
      diagnostic.variant.clear();
      const auto [known, is_new] =
          said.emplace(format_diagnostic(diagnostic), findings.diagnostics.size());
      if (is_new) add(findings, std::move(diagnostic));
      std::string& names = findings.diagnostics[known->second].variant;
      if (is_new)
        names = named;
      else if (!names.empty())
        names += ", " + variant;
    }
  };
  check(asked, chosen);
  for (const std::string& variant : variants) check(asked + "@" + variant, variant);
  put_in_order(findings.diagnostics);
  return findings;
}

void add(Findings& findings, std::vector<Diagnostic> diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) add(findings, std::move(diagnostic));
}

/// A story, the scenarios it shows, and the levers it moves in them.
Findings check_story(StoryFile file, const Registry& registry, const Options& options) {
  Findings findings;
  findings.invalid = !file.story;
  add(findings, std::move(file.diagnostics));
  if (!file.story) return findings;
  std::vector<std::shared_ptr<const Scenario>> scenarios;
  for (const std::string& structure : file.story->files) {
    std::vector<Structure> built;
    CheckedFile checked = check_file(structure, registry, options.settings, &built);
    findings.invalid = findings.invalid || !checked.valid;
    findings.unreadable = findings.unreadable || checked.unreadable;
    add(findings, std::move(checked.diagnostics));
    scenarios.push_back(built.empty() ? nullptr
                                      : std::make_shared<const Scenario>(built.front().scenario));
  }
  std::vector<Diagnostic> levers = check_settings(*file.story, scenarios);
  findings.invalid = findings.invalid || !levers.empty();
  add(findings, std::move(levers));
  return findings;
}

std::string count_text(int count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string findings_text(const std::string& asked, const Findings& findings) {
  std::string text;
  for (const Diagnostic& diagnostic : findings.diagnostics)
    text += format_diagnostic(diagnostic) + "\n";
  text += asked + ": ";
  if (findings.errors == 0) text += findings.invalid ? "invalid" : "ok";
  if (findings.errors > 0) text += count_text(findings.errors, "error");
  if (findings.warnings > 0) text += ", " + count_text(findings.warnings, "warning");
  return text + "\n";
}

void append_json(const Findings& findings, nlohmann::ordered_json& list) {
  for (const Diagnostic& d : findings.diagnostics)
    list.push_back({{"severity", d.severity == Severity::error ? "error" : "warning"},
                    {"file", d.file},
                    {"line", d.line},
                    {"column", d.column},
                    {"path", d.path},
                    {"variant", d.variant},
                    {"message", d.message.english()},
                    {"hint", d.hint.english()}});
}

Findings findings_of(const CheckedClaims& checked) {
  Findings findings;
  findings.diagnostics = checked.diagnostics;
  for (const Diagnostic& diagnostic : checked.diagnostics)
    ++(diagnostic.severity == Severity::error ? findings.errors : findings.warnings);
  findings.invalid = checked.invalid;
  return findings;
}

/// What the files claim about themselves. Problems of a file come before any claim is believed.
ExitCode validate_claims(const Options& options) {
  const std::vector<CheckedClaims> files = check_claims(options.files, options);
  std::string text;
  nlohmann::ordered_json problems = nlohmann::ordered_json::array(), claims = problems;
  bool invalid = false, unreadable = false;
  for (const CheckedClaims& checked : files) {
    invalid = invalid || checked.invalid;
    unreadable = unreadable || checked.unreadable;
    append_json(findings_of(checked), problems);
    claims.push_back(claims_json(checked));
    if (!checked.diagnostics.empty()) text += findings_text(checked.file, findings_of(checked));
    if (!checked.invalid && !checked.claims.empty()) text += claims_text(checked);
    const bool variant = !split_variant(checked.file).variant.empty();
    if (!checked.invalid && checked.claims.empty() && !variant)
      text += checked.file + ": claims nothing about itself\n";
  }
  if (options.format == Format::json) text = json_text({{"problems", problems}, {"files", claims}});
  print_result(text);
  if (unreadable) return ExitCode::file_trouble;
  if (invalid) return ExitCode::scenario_invalid;
  return count_broken(files) > 0 ? ExitCode::expectation_failed : ExitCode::ok;
}

}  // namespace

ExitCode command_validate(const Options& options) {
  if (options.expect) return validate_claims(options);
  const Registry registry = make_registry();
  std::string text;
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  bool invalid = false, unreadable = false;
  for (const std::string& asked : options.files) {
    std::optional<StoryFile> story = read_story(asked);
    const Findings findings = story ? check_story(std::move(*story), registry, options)
                                    : check_with_variants(asked, options);
    invalid = invalid || findings.invalid;
    unreadable = unreadable || findings.unreadable;
    if (options.format == Format::json)
      append_json(findings, list);
    else if (!options.quiet || findings.errors > 0)
      text += findings_text(asked, findings);
  }
  print_result(options.format == Format::json ? json_text(list) : text);
  if (unreadable) return ExitCode::file_trouble;
  return invalid ? ExitCode::scenario_invalid : ExitCode::ok;
}

}  // namespace pendulum
