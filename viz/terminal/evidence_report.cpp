#include "viz/terminal/evidence_report.h"

#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "viz/terminal/claim_report.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

/// What one claim shows, cell by cell.
struct Row {
  std::string claim, expected, obtained, half_width, verdict;
};

Row row_of(const CheckedClaim& claim) {
  const Expectation& e = claim.expectation;
  const Judgement& judged = claim.judgement;
  const auto say = [&](double value) {
    return format_value(e.yardstick, value, judged.standard_error);
  };
  Row row{claim_words(e), expected_words(e), "", "", standing_text(claim)};
  const bool difference = e.form == ClaimForm::difference;
  if (difference) row.expected = label_of(e.yardstick) + " " + row.expected;
  row.obtained =
      difference ? format_change(e.yardstick, judged.obtained, judged.standard_error) +
                       fmt::format(" ({} against {})", say(judged.subject), say(judged.reference))
                 : say(judged.obtained);
  row.half_width = std::isfinite(judged.half_width) ? say(judged.half_width) : "–";
  return row;
}

int count_claims(const std::vector<EvidenceSection>& sections, bool unmet) {
  int count = 0;
  for (const EvidenceSection& section : sections)
    for (const CheckedClaims& file : section.files)
      for (const CheckedClaim& claim : file.claims)
        count += !unmet || !claim.expectation.unmet.empty() ? 1 : 0;
  return count;
}

std::string totals(const std::vector<EvidenceSection>& sections) {
  int broken = 0;
  for (const EvidenceSection& section : sections) broken += count_broken(section.files);
  const int all = count_claims(sections, false), unmet = count_claims(sections, true);
  return fmt::format("{} of {} are as stated; {} of them are known not to emerge.", all - broken,
                     all, unmet);
}

/// "scenarios/validation/little.yaml@variant", wherever the scenarios lie.
std::string shipped_name(const EvidenceSection& section, const CheckedClaims& file) {
  return "scenarios/" + section.folder + "/" + std::filesystem::path(file.file).filename().string();
}

std::string conditions(const CheckedClaim& claim) {
  return fmt::format("{} of {}, seed {}, {:.4g} %", counted(claim.replications, "future"),
                     counted(claim.months, "month"), claim.seed,
                     claim.expectation.confidence * 100);
}

/// A vertical bar would end a cell.
std::string cell(std::string text) {
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
    text.insert(at, "\\");
  return text;
}

std::string file_markdown(const EvidenceSection& section, const CheckedClaims& file) {
  const std::string name = shipped_name(section, file);
  const std::string link = name.substr(0, name.find('@'));
  std::string text =
      fmt::format("### {}\n\n{}\n\n[{}](../{})\n\n", file.title, file.description, name, link);
  if (file.claims.empty())
    return text + "It makes no claims in numbers of its own: a test of the sources holds it.\n\n";
  text += "| claim | expected | obtained | half-width | verdict | run | source |\n";
  text += "|---|---|---|---|---|---|---|\n";
  for (const CheckedClaim& claim : file.claims) {
    const Row row = row_of(claim);
    text += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", cell(row.claim),
                        cell(row.expected), cell(row.obtained), cell(row.half_width), row.verdict,
                        conditions(claim), cell(claim.expectation.source));
  }
  for (const CheckedClaim& claim : file.claims)
    if (!claim.expectation.unmet.empty())
      text += fmt::format("\n*{}*: {}\n", claim_words(claim.expectation), claim.expectation.unmet);
  return text + "\n";
}

}  // namespace

std::string evidence_text(const std::vector<EvidenceSection>& sections) {
  using Align = Table::Align;
  Table table({Align::left, Align::left, Align::right, Align::right, Align::left});
  for (const EvidenceSection& section : sections) {
    table.add_row({section.title, "expected", "obtained", "half-width", "verdict"});
    for (const CheckedClaims& file : section.files) {
      if (file.claims.empty()) continue;
      table.add_line(file.title);
      for (const CheckedClaim& claim : file.claims) {
        const Row row = row_of(claim);
        table.add_row({"  " + row.claim, row.expected, row.obtained, row.half_width, row.verdict});
      }
    }
    table.add_blank();
  }
  return table.text() + totals(sections) + "\n";
}

std::string evidence_json(const std::vector<EvidenceSection>& sections) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const EvidenceSection& section : sections)
    for (const CheckedClaims& file : section.files) {
      nlohmann::ordered_json json = claims_json(file);
      json["file"] = shipped_name(section, file);
      json["section"] = section.title;
      list.push_back(std::move(json));
    }
  return json_text({{"schema_version", 1}, {"evidence", list}});
}

std::string evidence_markdown(const std::vector<EvidenceSection>& sections) {
  std::string text =
      "# Validation\n\nWhat the model must reproduce, beside what it gives. This page is written "
      "by\n"
      "`pendulum evidence --format markdown > docs/validation.md` and held true by a test; "
      "`pendulum "
      "evidence`\nruns all of it again, and one file alone runs with `pendulum validate --expect "
      "FILE`.\n\n" +
      totals(sections) + "\n";
  for (const EvidenceSection& section : sections) {
    text += fmt::format("\n## {}\n\n{}\n\n", section.title, section.preface);
    for (const CheckedClaims& file : section.files)
      if (!file.claims.empty() || file.file.find('@') == std::string::npos)
        text += file_markdown(section, file);
  }
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace pendulum
