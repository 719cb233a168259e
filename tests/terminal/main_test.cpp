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

TEST_CASE("the option --version says which") {
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

}  // namespace
}  // namespace pendulum
