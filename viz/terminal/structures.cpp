#include "viz/terminal/structures.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "viz/terminal/exit_code.h"
#include "viz/terminal/output.h"

namespace pendulum {
namespace {

/// Two files may give themselves the same name; readers of a comparison must tell them apart.
void make_names_unlike(std::vector<Structure>& structures) {
  std::set<std::string> taken;
  for (Structure& structure : structures) {
    const std::string name = structure.name;
    for (int n = 2; !taken.insert(structure.name).second; ++n)
      structure.name = name + " (" + std::to_string(n) + ")";
  }
}

}  // namespace

FileAndVariant split_variant(const std::string& asked) {
  const std::size_t at = asked.rfind('@');
  std::error_code ignored;
  if (at == std::string::npos || at == 0 || at + 1 == asked.size() ||
      std::filesystem::exists(asked, ignored))
    return {asked, ""};
  return {asked.substr(0, at), asked.substr(at + 1)};
}

CheckedFile check_file(const std::string& asked, const Registry& registry,
                       const std::vector<std::string>& settings, std::vector<Structure>* built,
                       bool claims) {
  const FileAndVariant where = split_variant(asked);
  ReadOptions read_options;
  read_options.settings = settings;
  read_options.variant = where.variant;
  read_options.claims = claims;
  ReadResult read = read_scenario(where.file, registry, read_options);
  CheckedFile checked;
  checked.unreadable = read.unreadable;
  checked.diagnostics = std::move(read.diagnostics);
  checked.claims = std::move(read.claims);
  if (!read.ok()) return checked;
  ModelResult model = build_model(*read.scenario);
  checked.diagnostics.insert(checked.diagnostics.end(), model.diagnostics.begin(),
                             model.diagnostics.end());
  checked.valid = model.model != nullptr;
  if (checked.valid && built)
    built->push_back(
        {read.scenario->name(), asked, *std::move(read.scenario), std::move(model.model)});
  return checked;
}

std::vector<Structure> read_structures(const Options& options) {
  const Registry registry = make_registry();
  std::vector<Structure> structures;
  bool invalid = false, unreadable = false;
  for (const std::string& asked : options.files) {
    const CheckedFile checked = check_file(asked, registry, options.settings, &structures);
    for (const Diagnostic& diagnostic : checked.diagnostics)
      if (diagnostic.severity == Severity::error || !options.quiet)
        print_message(format_diagnostic(diagnostic));
    unreadable = unreadable || checked.unreadable;
    invalid = invalid || !checked.valid;
  }
  if (unreadable) throw Exit(ExitCode::file_trouble);
  if (invalid) throw Exit(ExitCode::scenario_invalid);
  make_names_unlike(structures);
  return structures;
}

}  // namespace pendulum
