#include "sim/model/reading.h"

#include "tests/model/firm.h"

namespace pendulum {
namespace {

/// What the model says of a variant of conflict.yaml, and of settings over it.
std::vector<Diagnostic> problems_of(const std::string& variant,
                                    const std::vector<std::string>& settings = {}) {
  const ReadResult read =
      read_scenario(std::string(PENDULUM_SOURCE_DIR) + "/tests/model/worlds/conflict.yaml",
                    make_registry(), {.settings = settings, .variant = variant});
  REQUIRE(read.ok());
  return build_model(*read.scenario).diagnostics;
}

std::string said(const Diagnostic& diagnostic) {
  const std::string text = format_diagnostic(diagnostic);
  const std::size_t folder = text.find("tests/model/worlds/");
  return folder == std::string::npos ? text : text.substr(folder + 19);
}

TEST_CASE("values that do not go together are blamed on the one said last, in its file",
          "[reading]") {
  CHECK(problems_of("").empty());
  const std::vector<Diagnostic> lean = problems_of("lean");
  REQUIRE(lean.size() == 1);
  CHECK(said(lean[0]) ==
        "conflict.yaml:6:26: error: committee.members: more domains have a seat than the committee "
        "has members (in variant lean)\n"
        "    committee: {members: 3, votes_needed: 2}\n"
        "                         ^ lower `stakeholders` or raise `members`");
  const std::vector<Diagnostic> strict = problems_of("strict");
  REQUIRE(strict.size() == 1);
  CHECK(said(strict[0]).starts_with("conflict.yaml:8:48: error: committee.votes_needed: "));
}

TEST_CASE("a setting lies over all files, and is shown as it was given", "[reading]") {
  const std::vector<Diagnostic> set =
      problems_of("", {"committee.members=4", "committee.votes_needed=9"});
  REQUIRE(set.size() == 1);
  CHECK(said(set[0]) ==
        "--set:1:24: error: committee.votes_needed: more votes needed than the committee has "
        "members\n"
        "committee.votes_needed=9\n"
        "                       ^ lower `votes_needed` or raise `members`");
}

TEST_CASE("what the timeline breaks is said with its entry, at the value it sets", "[reading]") {
  const std::vector<Diagnostic> later = problems_of("later");
  REQUIRE(later.size() == 1);
  CHECK(said(later[0]).starts_with(
      "conflict.yaml:14:30: error: committee.members: more domains have a seat than the committee "
      "has members (after 1 y), by timeline entry 'cuts' (in variant later)\n"));
}

TEST_CASE("problems of different mechanisms are said together", "[reading]") {
  const std::vector<Diagnostic> all =
      problems_of("", {"committee.members=3", "regulation.enabled=true"});
  REQUIRE(all.size() == 3);
  CHECK(all[2].path == "regulation.enabled");
}

TEST_CASE("a default is blamed where the section or entry does not say it", "[reading]") {
  const Scenario scenario = testing::read("tests/model/worlds/conflict.yaml");
  const Diagnostic quorum = problem_at(scenario, "committee.quorum", worded("is odd"));
  CHECK(quorum.file.ends_with("conflict_below.yaml"));
  CHECK(quorum.line == 4);
  CHECK(quorum.source_line.starts_with("committee: {members: 5"));
  CHECK(problem_at(*scenario.with_number("committee.members", 2), "committee.members",
                   worded("is odd"))
            .line == 0);
}

}  // namespace
}  // namespace pendulum
