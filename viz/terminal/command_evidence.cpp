#include <filesystem>

#include "viz/terminal/claim_report.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/evidence_report.h"
#include "viz/terminal/output.h"
#include "viz/terminal/scenario_folder.h"
#include "viz/terminal/structures.h"

namespace pendulum {
namespace {

constexpr auto published_preface =
    "Exact results and published figures. Each is asked of an ordinary scenario file; the exact "
    "value must lie in\nthe confidence interval of what was obtained (plus half its own last "
    "digit), and the interval must be\nnarrow enough to mean something - 5 % of the value unless "
    "the file asks for more.";

constexpr auto facts_preface =
    "What is known in words: which way a figure moves when an organisation changes. Each is "
    "decided on the paired\ndifference over the same futures, and holds when the whole 90 % "
    "interval is on its side. The organisations\ndiffer as stated, the rest follows: from one rule "
    "alone where the source is *a rule of the model*, which checks no\nmore than that rule; "
    "otherwise no line of the model says so. What does not emerge is marked, with the reason.";

/// Every claim of a folder of shipped scenarios; throws Exit when they cannot be run.
EvidenceSection check_section(EvidenceSection section, const std::string& folder,
                              const Options& options) {
  const auto place = std::filesystem::path(folder) / section.folder;
  section.files = check_claims(scenario_files(place.string()), options);
  bool invalid = false;
  for (const CheckedClaims& file : section.files) {
    for (const Diagnostic& diagnostic : file.diagnostics)
      print_message(format_diagnostic(diagnostic));
    invalid = invalid || file.invalid;
  }
  if (invalid) throw Exit(ExitCode::scenario_invalid);
  return section;
}

}  // namespace

ExitCode command_evidence(const Options& options) {
  const std::string folder = scenario_folder();
  std::vector<EvidenceSection> sections{{"validation", "Published results", published_preface, {}},
                                        {"facts", "Facts", facts_preface, {}}};
  bool any = false;
  int broken = 0;
  for (EvidenceSection& section : sections) {
    section = check_section(std::move(section), folder, options);
    any = any || !section.files.empty();
    broken += count_broken(section.files);
  }
  if (!any)
    throw Exit(ExitCode::file_trouble,
               "no evidence found; set PENDULUM_SCENARIOS to the folder that holds the scenarios");
  print_result(options.format == Format::json       ? evidence_json(sections)
               : options.format == Format::markdown ? evidence_markdown(sections)
                                                    : evidence_text(sections));
  return broken > 0 ? ExitCode::expectation_failed : ExitCode::ok;
}

}  // namespace pendulum
