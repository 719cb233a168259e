#include "viz/terminal/evidence_report.h"

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/claim_report.h"

namespace pendulum {
namespace {

CheckedClaims waiting(Standing standing, const std::string& unmet) {
  CheckedClaim claim;
  claim.expectation.says = "waits | long";
  claim.expectation.source = "Erlang";
  claim.expectation.unmet = unmet;
  claim.expectation.form = ClaimForm::exact;
  claim.expectation.yardstick.metric = Metric::lead_time_days;
  claim.expectation.exact = 4;
  claim.expectation.said = "4.000 d";
  claim.judgement = {standing, 4.02, 0, 4.02, .08, .03, 40};
  claim.replications = 40;
  claim.months = 12;
  CheckedClaims file;
  file.file = "/somewhere/scenarios/validation/queue.yaml@busy";
  file.title = "A queue";
  file.description = "One person.";
  file.claims = {claim};
  return file;
}

}  // namespace

TEST_CASE("the page has a row for each claim, a reason for each that does not emerge") {
  const std::vector<EvidenceSection> sections{
      {"validation", "Published", "Exact.", {waiting(Standing::holds, "")}},
      {"facts", "Facts", "Directions.", {waiting(Standing::fails, "too few people")}}};
  const std::string page = evidence_markdown(sections);
  INFO(page);
  CHECK(page.find("| waits \\| long | 4.000 d | 4.0 | 0.08 | holds | 40 futures of 12 months") !=
        std::string::npos);
  CHECK(page.find("[scenarios/validation/queue.yaml@busy](../scenarios/validation/queue.yaml)") !=
        std::string::npos);
  CHECK(page.find("*waits | long*: too few people") != std::string::npos);
  CHECK(page.find("2 of 2 are as stated; 1 of them are known not to emerge.") != std::string::npos);
  CHECK(page.ends_with("\n"));
  CHECK(evidence_text(sections).find("does not emerge") != std::string::npos);
  CHECK(evidence_json(sections).find("\"verdict\": \"fails\"") != std::string::npos);
}

TEST_CASE("claims that are not as stated are counted") {
  CHECK(count_broken({waiting(Standing::holds, ""), waiting(Standing::fails, "why")}) == 0);
  CHECK(count_broken({waiting(Standing::undecided, ""), waiting(Standing::holds, "why")}) == 2);
}

TEST_CASE("without shipped scenarios there is no evidence") {
  const testing::TemporaryFolder folder;
  setenv("PENDULUM_SCENARIOS", folder.path().c_str(), 1);
  const auto outcome = testing::run({"evidence"});
  unsetenv("PENDULUM_SCENARIOS");
  CHECK(outcome.exit_code == 4);
}

}  // namespace pendulum
