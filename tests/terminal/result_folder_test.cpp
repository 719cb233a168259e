#include "viz/terminal/result_folder.h"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using testing::read_file;

void write(const std::string& path, const std::string& text) {
  ResultFolder folder(path);
  folder.add("a.csv", text);
  folder.commit(Json{{"seed", 1}});
}

TEST_CASE("a folder of results appears whole, with the hash of each file") {
  const testing::TemporaryFolder home;
  const std::string place = home.file("deep/er/results/");
  {
    ResultFolder folder(place);
    const std::size_t grows = folder.begin("grows.csv");
    folder.append(grows, "a\n");
    folder.add("a.csv", "one\n");
    folder.append(grows, "b\n");
    CHECK_FALSE(std::filesystem::exists(place));
    folder.commit(Json{{"seed", 7}});
    CHECK(folder.description() == place + ": grows.csv, a.csv and manifest.json");
  }
  CHECK(read_file(place + "a.csv") == "one\n");
  CHECK(read_file(place + "grows.csv") == "a\nb\n");
  const Json manifest = Json::parse(read_file(place + "manifest.json"));
  CHECK(manifest["program"] == "pendulum");
  CHECK(manifest["seed"] == 7);
  REQUIRE(manifest["files"].size() == 2);
  CHECK(manifest["files"][0]["name"] == "grows.csv");
  CHECK(manifest["files"][0]["bytes"] == 4);
  CHECK(manifest["files"][0]["sha256"] == sha256_of("a\nb\n"));
  CHECK(home.names() == std::vector<std::string>{"deep"});
}

TEST_CASE("what is not committed leaves no trace") {
  const testing::TemporaryFolder home;
  { ResultFolder(home.file("results")).add("a.csv", "one"); }
  CHECK(home.names().empty());
}

TEST_CASE("older results are replaced as a whole") {
  const testing::TemporaryFolder home;
  const std::string place = home.file("results");
  {
    ResultFolder folder(place);
    folder.add("a.csv", "old");
    folder.add("b.csv", "old");
    folder.commit(Json::object());
  }
  write(place, "new");
  CHECK(read_file(place + "/a.csv") == "new");
  CHECK_FALSE(std::filesystem::exists(place + "/b.csv"));
  CHECK(home.names() == std::vector<std::string>{"results"});
}

TEST_CASE("an empty folder is taken, one that is not ours is refused and kept") {
  const testing::TemporaryFolder home;
  const std::string place = home.file("results");
  std::filesystem::create_directory(place);
  write(place, "one");
  testing::write_file(place + "/notes.txt", "mine");
  try {
    write(place, "two");
    FAIL("a folder with a stranger's file was taken");
  } catch (const Exit& exit) {
    CHECK(exit.code() == ExitCode::file_trouble);
    CHECK(std::string(exit.what()).find("'notes.txt'") != std::string::npos);
  }
  CHECK(read_file(place + "/a.csv") == "one");
  CHECK(read_file(place + "/notes.txt") == "mine");

  testing::write_file(home.file("file"), "mine");
  CHECK_THROWS_AS(ResultFolder(home.file("file")), Exit);
  // A manifest that is not ours vouches for nothing.
  const std::string other = home.file("other");
  std::filesystem::create_directory(other);
  testing::write_file(other + "/manifest.json", "{\"program\": \"npm\"}");
  CHECK_THROWS_AS(ResultFolder(other), Exit);
  testing::write_file(other + "/manifest.json", "[1, 2");
  CHECK_THROWS_AS(ResultFolder(other), Exit);
}

TEST_CASE("where no folder can be made, that is said at once") {
  CHECK_THROWS_AS(ResultFolder("/proc/no/results"), Exit);
  const testing::TemporaryFolder home;
  { ResultFolder(home.file("deep/er/results")); }
  CHECK(home.names().empty());
}

}  // namespace
}  // namespace pendulum
