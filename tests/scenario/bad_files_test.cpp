// Every file in tests/scenario/bad is wrong, and what is said about it stands beside it. With
// PENDULUM_UPDATE_GOLDEN=1 in the environment the expectations are written anew; review the
// difference.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

// "# set: …" and "# variant: …" in the first lines say how to read the file.
ReadOptions options_of(const std::string& text) {
  ReadOptions options;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && line.starts_with('#');) {
    if (line.starts_with("# set: ")) options.settings.push_back(line.substr(7));
    if (line.starts_with("# variant: ")) options.variant = line.substr(11);
  }
  return options;
}

}  // namespace

TEST_CASE("bad files are refused with everything that is wrong with them") {
  const std::string folder = std::string(PENDULUM_SOURCE_DIR) + "/tests/scenario/bad";
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() > 30);
  for (const fs::path& file : files) {
    const ReadResult result =
        read_scenario(file.string(), harbour_registry(), options_of(slurp(file)));
    fs::path expected = file;
    expected.replace_extension(".txt");
    std::string said = describe_problems(result);
    for (std::size_t at = 0; (at = said.find(folder + "/", at)) != std::string::npos;) {
      said.erase(at, folder.size() + 1);
    }
    if (std::getenv("PENDULUM_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(expected, std::ios::binary) << said;
    }
    INFO(file.string());
    CHECK_FALSE(result.ok());
    CHECK_FALSE(result.unreadable);
    CHECK(said == slurp(expected));
  }
}
