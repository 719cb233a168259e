#include <cstdlib>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;

// All of the shipped evidence is run by tests/proof; here a folder with one small piece of it.
TEST_CASE("evidence is gathered from the folder of scenarios, and ends with 6 when one is off") {
  const testing::TemporaryFolder folder;
  std::filesystem::create_directory(folder.file("validation"));
  std::filesystem::create_directory(folder.file("facts"));
  const std::string links =
      testing::read_file(PENDULUM_SOURCE_DIR "/scenarios/validation/integration.yaml");
  const std::string base = "extends: library/";
  std::string absolute = links;
  absolute.replace(absolute.find(base), base.size(),
                   "extends: " PENDULUM_SOURCE_DIR "/scenarios/validation/library/");
  testing::write_file(folder.file("validation/links.yaml"), absolute);
  setenv("PENDULUM_SCENARIOS", folder.path().c_str(), 1);
  const auto json = run({"evidence", "--format", "json", "-q"});
  const auto page = run({"evidence", "--format", "markdown", "-q"});
  absolute.replace(absolute.find("equals: 45"), 10, "equals: 44");
  testing::write_file(folder.file("facts/wrong.yaml"), absolute);
  const auto wrong = run({"evidence", "-q"});
  unsetenv("PENDULUM_SCENARIOS");
  INFO(json.err << page.err << wrong.err);
  CHECK(json.exit_code == 0);
  CHECK(nlohmann::json::parse(json.out)["evidence"].size() == 2);
  CHECK(page.out.find("| 10 tools, point to point | 45 |") != std::string::npos);
  CHECK(wrong.exit_code == 6);
  CHECK(wrong.out.find("fails") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
