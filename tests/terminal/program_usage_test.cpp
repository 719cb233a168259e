#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;

TEST_CASE("help comes on stdout, examples first, and ends well") {
  const auto main = run({"--help"});
  CHECK(main.exit_code == 0);
  CHECK(main.err.empty());
  CHECK(main.out.find("Examples") < main.out.find("Commands"));
  for (const char* command :
       {"validate", "show", "run", "compare", "follow", "schema", "parameters", "examples"}) {
    INFO(command);
    CHECK(main.out.find(std::string("  ") + command + " ") != std::string::npos);
    const auto help = run({command, "--help"});
    CHECK(help.exit_code == 0);
    CHECK(help.out.find("Examples") < help.out.find("Usage"));
    CHECK(run({"help", command}).out == help.out);
  }
}

TEST_CASE("--version says which") {
  const auto version = run({"--version"});
  CHECK(version.exit_code == 0);
  CHECK(version.out.starts_with("pendulum 0."));
}

TEST_CASE("a command line that makes no sense ends with 2, and helps") {
  const auto says = [](const std::vector<std::string>& arguments, const std::string& part) {
    const auto outcome = run(arguments);
    INFO(outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(part) != std::string::npos);
  };
  says({}, "Commands");
  says({"comapre"}, "compare");
  says({"run"}, "files");
  says({"run", "a.yaml", "--replicatons", "3"}, "--replications");
  says({"run", "a.yaml", "--replications", "0"}, "--replications");
  says({"run", "a.yaml", "--replications", "many"}, "--replications");
  says({"run", "a.yaml", "--seed", "-1"}, "--seed");
  says({"run", "a.yaml", "--threads", "-2"}, "--threads");
  says({"run", "a.yaml", "--months", "0"}, "--months");
  says({"run", "a.yaml", "--format", "xml"}, "json");
  says({"run", "a.yaml", "b.yaml"}, "compare");
  says({"follow", "a.yaml"}, "--item");
  says({"schema", "a.yaml"}, "a.yaml");
}

TEST_CASE("a file that is not there ends with 4") {
  const auto outcome = run({"run", "/nowhere/a.yaml"});
  CHECK(outcome.exit_code == 4);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("/nowhere/a.yaml") != std::string::npos);
  CHECK(run({"compare", "/nowhere/a.yaml"}).exit_code == 4);
  CHECK(run({"validate", "/nowhere/a.yaml"}).exit_code == 4);
  CHECK(run({"show", testing::TemporaryFolder().path()}).exit_code == 4);
}

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

TEST_CASE("schema, parameters and examples print themselves") {
  const auto schema = run({"schema"});
  CHECK(schema.exit_code == 0);
  CHECK(schema.out.find("draft-07") != std::string::npos);
  const auto markdown = run({"parameters", "--format", "markdown"});
  CHECK(markdown.exit_code == 0);
  CHECK(markdown.out.find("| parameter |") != std::string::npos);
  CHECK(run({"parameters"}).out.find("committee.cadence") != std::string::npos);
  CHECK(run({"parameters", "--format", "csv"}).out.starts_with("path,quantity"));
  const auto examples = run({"examples"});
  CHECK(examples.exit_code == 0);
  CHECK(examples.out.find("hybrid.yaml") != std::string::npos);
}

TEST_CASE("show prints a scenario that says the same, and where it was said") {
  const auto shown = run({"show", testing::shipped("hybrid")});
  REQUIRE(shown.exit_code == 0);
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("hybrid.yaml"), shown.out);
  const auto again = run({"show", folder.file("hybrid.yaml")});
  CHECK(again.exit_code == 0);
  CHECK(again.out == shown.out);
  const auto origin = run({"show", testing::shipped("hybrid"), "--origin", "--set", "run.seed=77"});
  CHECK(origin.exit_code == 0);
  CHECK(origin.out.find("hybrid.yaml:") != std::string::npos);
  CHECK(origin.out.find("default") != std::string::npos);
  CHECK(origin.out.find("--set") != std::string::npos);
}

TEST_CASE("validate says ok, or what is wrong, and in JSON too") {
  const auto fine = run({"validate", testing::shipped("local"), testing::shipped("hybrid")});
  CHECK(fine.exit_code == 0);
  CHECK(fine.out.find("local.yaml: ok") != std::string::npos);
  const auto json = run({"validate", testing::shipped("local"), "--format", "json"});
  CHECK(json.exit_code == 0);
  CHECK(json.out.front() == '[');
}

}  // namespace
}  // namespace pendulum
