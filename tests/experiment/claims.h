#pragma once

// Claims as a file would say them, for tests.

#include <string>
#include <vector>

#include "sim/experiment/expectation.h"
#include "sim/scenario/yaml_reader.h"
#include "tests/catch.h"

namespace pendulum::testing {

struct ReadClaims {
  std::vector<Expectation> expectations;
  std::vector<Diagnostic> problems;
};

/// Reads "[{metric: …}, …]".
inline ReadClaims read_claims_text(const std::string& yaml) {
  const SourceTexts texts = {SourceText("claims.yaml", yaml)};
  Problems problems(texts);
  const auto node = read_yaml(texts, 0, problems);
  REQUIRE(node);
  const std::vector<Claim> claims = read_claims(*node, problems);
  REQUIRE_FALSE(problems.any());
  ReadClaims result;
  result.expectations = read_expectations(claims, result.problems);
  return result;
}

inline Expectation one_claim(const std::string& yaml) {
  const ReadClaims read = read_claims_text("[" + yaml + "]");
  for (const Diagnostic& problem : read.problems) UNSCOPED_INFO(format_diagnostic(problem));
  REQUIRE(read.expectations.size() == 1);
  return read.expectations.front();
}

}  // namespace pendulum::testing
