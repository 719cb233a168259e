#include <cstdlib>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;

TEST_CASE("examples lists what is shipped, the default comparison first") {
  const auto table = run({"examples"});
  REQUIRE(table.exit_code == 0);
  const std::size_t local = table.out.find("local.yaml");
  const std::size_t central = table.out.find("central.yaml");
  const std::size_t hybrid = table.out.find("hybrid.yaml");
  REQUIRE(hybrid != std::string::npos);
  CHECK(local < central);
  CHECK(central < hybrid);
  CHECK(table.out.find("pendulum compare") != std::string::npos);
  CHECK(run({"examples", "--format", "csv"}).out.starts_with("file,name,description\n"));
}

TEST_CASE("a folder without scenarios ends with 4 and says what to do") {
  const testing::TemporaryFolder folder;
  setenv("PENDULUM_SCENARIOS", folder.path().c_str(), 1);
  const auto nothing = run({"examples"});
  unsetenv("PENDULUM_SCENARIOS");
  CHECK(nothing.exit_code == 4);
  CHECK(nothing.err.find("PENDULUM_SCENARIOS") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
