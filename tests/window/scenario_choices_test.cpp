#include "viz/window/scenario_choices.h"

#include <fstream>

#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace pendulum {
namespace {

/// A folder with what lies about beside scenarios.
struct Shelf {
  testing::TemporaryFolder folder;
  Shelf() {
    for (const char* name : {"a.yaml", "b.yaml", "résumé.yaml"})
      write(name, "# A comment\nschema_version: 1\nname: x\n");
    write("story.yaml", "story: A story\nstructures: [a.yaml]\n");
    write("notes.txt", "schema_version: 1\n");
    write("empty.yaml", "");
    std::filesystem::create_directory(folder.file("folder.yaml"));
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder.file(name)) << text;
  }
  [[nodiscard]] FileArgument file(const std::string& name, const std::string& variant = {}) const {
    return {folder.file(name), variant};
  }
};

std::vector<std::string> names(const std::vector<ScenarioChoice>& choices) {
  std::vector<std::string> all;
  for (const ScenarioChoice& choice : choices)
    all.push_back((choice.recent ? "recent " : "") + choice.name());
  return all;
}

using Names = std::vector<std::string>;

TEST_CASE("scenarios in the folders of the open files may be opened, and nothing else there") {
  const Shelf shelf;
  const auto choices = scenario_choices({}, {shelf.file("b.yaml"), shelf.file("a.yaml")});
  CHECK(names(choices) == Names{"a.yaml", "b.yaml", "résumé.yaml"});
  CHECK(choices.front().folder() == shelf.folder.path());
  CHECK(scenario_choices({}, {{"/no/such/folder/a.yaml", {}}}).empty());
}

TEST_CASE("files opened lately come first, unless they are gone or open") {
  const Shelf shelf, other;
  const std::vector<FileArgument> recent = {other.file("b.yaml"), shelf.file("gone.yaml"),
                                            shelf.file("a.yaml"), shelf.file("b.yaml", "lean"),
                                            shelf.file("résumé.yaml")};
  const auto choices = scenario_choices(recent, {shelf.file("a.yaml")});
  CHECK(names(choices) ==
        Names{"recent b.yaml", "recent b.yaml@lean", "recent résumé.yaml", "a.yaml", "b.yaml"});
}

TEST_CASE("what is typed narrows the choice, in any case, and a variant does not") {
  const Shelf shelf;
  const auto all = scenario_choices({shelf.file("b.yaml", "lean")}, {shelf.file("a.yaml")});
  CHECK(narrowed(all, "").size() == all.size());
  CHECK(names(narrowed(all, "RESUME")) == Names{"résumé.yaml"});
  CHECK(names(narrowed(all, "b.yaml@fat")) == Names{"recent b.yaml@lean", "b.yaml"});
  CHECK(names(narrowed(all, shelf.folder.path() + "/a")) == Names{"a.yaml"});
  CHECK(narrowed(all, "no such file").empty());
}

}  // namespace
}  // namespace pendulum
