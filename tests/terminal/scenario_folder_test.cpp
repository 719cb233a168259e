#include "viz/terminal/scenario_folder.h"

#include <cstdlib>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

TEST_CASE("the environment names the folder of scenarios before anything else") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("b.yaml"), "");
  testing::write_file(folder.file("a.yaml"), "");
  testing::write_file(folder.file("notes.txt"), "");
  setenv("PENDULUM_SCENARIOS", folder.path().c_str(), 1);
  CHECK(scenario_folder() == folder.path());
  CHECK(scenario_files(scenario_folder()) ==
        std::vector<std::string>{folder.file("a.yaml"), folder.file("b.yaml")});
  unsetenv("PENDULUM_SCENARIOS");
  CHECK(scenario_folder().find("scenarios") != std::string::npos);
  CHECK(scenario_files("/nowhere").empty());
}

}  // namespace
}  // namespace pendulum
