#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;

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

TEST_CASE("show tells of every value in JSON and CSV too") {
  const auto json = run({"show", testing::shipped("local"), "--format", "json"});
  CHECK(json.exit_code == 0);
  CHECK(json.out.find("\"values\"") != std::string::npos);
  CHECK(run({"show", testing::shipped("local"), "--format", "csv"})
            .out.starts_with("path,value,file,line,source,note\n"));
}

}  // namespace
}  // namespace pendulum
