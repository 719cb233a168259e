#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;

TEST_CASE("a scenario with errors ends with 3, and all its errors are said") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("bad.yaml"),
                      "schema_version: 1\nnonsense: 3\nmore_nonsense: 4\n");
  for (const char* command : {"validate", "run", "show"}) {
    INFO(command);
    const auto outcome = run({command, folder.file("bad.yaml")});
    CHECK(outcome.exit_code == 3);
    const std::string said = outcome.out + outcome.err;
    CHECK(said.find("bad.yaml:2:") != std::string::npos);
    CHECK(said.find("bad.yaml:3:") != std::string::npos);
  }
  CHECK(run({"compare", folder.file("bad.yaml"), testing::shipped("local")}).exit_code == 3);
  CHECK(run({"run", testing::shipped("local"), "--set", "no.such=1"}).exit_code == 3);
}

TEST_CASE("validate says ok, or what is wrong, and in JSON too") {
  const auto fine = run({"validate", testing::shipped("local"), testing::shipped("hybrid")});
  CHECK(fine.exit_code == 0);
  CHECK(fine.out.find("local.yaml: ok") != std::string::npos);
  const auto json = run({"validate", testing::shipped("local"), "--format", "json"});
  CHECK(json.exit_code == 0);
  CHECK(json.out.front() == '[');
}

TEST_CASE("validate reads stories, and the scenarios they show") {
  const auto fine = run({"validate", testing::shipped("stories/pendulum")});
  CHECK(fine.exit_code == 0);
  CHECK(fine.out.find("pendulum.yaml: ok") != std::string::npos);
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("bad.yaml"), "schema_version: 1\nnonsense: 3\n");
  testing::write_file(folder.file("story.yaml"),
                      "story: S\nstructures: [bad.yaml]\nsteps: [{title: T}]\n");
  const auto bad = run({"validate", folder.file("story.yaml")});
  CHECK(bad.exit_code == 3);
  CHECK(bad.out.find("bad.yaml:2:1") != std::string::npos);
  testing::write_file(folder.file("levers.yaml"),
                      "story: S\nstructures: [" + testing::shipped("central") +
                          "]\nsteps:\n  - title: T\n    set: {demand.levle: 2}\n");
  const auto levers = run({"validate", folder.file("levers.yaml")});
  CHECK(levers.exit_code == 3);
  CHECK(levers.out.find("levers.yaml:5:11: error: steps[1].set.demand.levle: unknown parameter "
                        "'demand.levle'") != std::string::npos);
  CHECK(levers.out.find("^ did you mean 'demand.level'?") != std::string::npos);
  testing::write_file(folder.file("crowded.yaml"),
                      "story: S\nstructures: [" + testing::shipped("central") +
                          "]\nsteps:\n  - title: T\n    set: {functions.it.embedded: 40}\n");
  const auto crowded = run({"validate", folder.file("crowded.yaml")});
  CHECK(crowded.exit_code == 3);
  CHECK(crowded.out.find(
            "crowded.yaml:5:11: error: steps[1].set.functions.it.embedded: central cannot "
            "be simulated") != std::string::npos);
  testing::write_file(folder.file("lost.yaml"),
                      "story: S\nstructures: [none.yaml]\nsteps: [{title: T}]\n");
  CHECK(run({"validate", folder.file("lost.yaml")}).exit_code == 4);
}

TEST_CASE("validate looks into every variant, and says once what they share") {
  const testing::TemporaryFolder folder;
  testing::write_file(
      folder.file("plans.yaml"),
      "schema_version: 1\nextends: " + testing::shipped("local") +
          "\nnonsense: 1\nvariants:\n  lean: {committee: {cadence: 3}}\n  bold: {}\n");
  const auto outcome = run({"validate", folder.file("plans.yaml")});
  INFO(outcome.out);
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.out.find("plans.yaml:5:") != std::string::npos);
  const std::size_t first = outcome.out.find("plans.yaml:3:");
  REQUIRE(first != std::string::npos);
  CHECK(outcome.out.find("plans.yaml:3:", first + 1) == std::string::npos);
}

TEST_CASE("validate names the variants that show a problem, and their place") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("plans.yaml"),
                      "schema_version: 1\nextends: " + testing::shipped("hybrid") +
                          "\ncommittee: {stakeholders: 4}\nvariants:\n"
                          "  lean: {committee: {votes_needed: 2, members: 3}}\n"
                          "  bold: {}\n"
                          "  slim: {committee: {votes_needed: 2}}\n");
  const auto outcome = run({"validate", folder.file("plans.yaml")});
  INFO(outcome.out);
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.out.find("plans.yaml:5:48: error: committee.members: more domains have a seat than "
                         "the committee has members (in variant lean)\n"
                         "  lean: {committee: {votes_needed: 2, members: 3}}\n") !=
        std::string::npos);
  CHECK(outcome.out.find("plans.yaml: 1 error\n") != std::string::npos);
  const auto json = run({"validate", folder.file("plans.yaml"), "--format", "json"});
  CHECK(json.out.find("\"variant\": \"lean\"") != std::string::npos);
}

TEST_CASE("validate says once what several variants show, with all their names") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("plans.yaml"),
                      "schema_version: 1\nextends: " + testing::shipped("hybrid") +
                          "\npeople: &none {headcount: {maker: 0}}\nvariants:\n"
                          "  a: {committee: &three {members: 3, stakeholders: 4}}\n"
                          "  b: {committee: *three}\n");
  const auto outcome = run({"validate", folder.file("plans.yaml")});
  INFO(outcome.out);
  CHECK(outcome.out.find("(in variant a, b)") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
