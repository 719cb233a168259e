#pragma once

// Expected beside obtained, for everything the model must reproduce: a table for a terminal, JSON,
// and the page docs/validation.md.

#include <string>
#include <vector>

#include "viz/terminal/claim_check.h"

namespace pendulum {

/// Scenario files of one kind of evidence, with their claims checked.
struct EvidenceSection {
  std::string folder;   // below the scenarios, "validation"
  std::string title;    // "Published results"
  std::string preface;  // what the section shows and how it is decided
  std::vector<CheckedClaims> files;
};

std::string evidence_text(const std::vector<EvidenceSection>& sections);
std::string evidence_json(const std::vector<EvidenceSection>& sections);
std::string evidence_markdown(const std::vector<EvidenceSection>& sections);

}  // namespace pendulum
