#include "sim/scenario/references.h"

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("a reference may name an entry, a word of its declaration, or nothing by default") {
  Registry registry;
  registry.add("teams[].size", Quantity::count).standard("1");
  registry.add("owner", Quantity::reference).refers_to("teams").choices({"everybody"});
  registry.add("helpers", Quantity::references).refers_to("teams").standard("core");
  registry.add("deputy", Quantity::reference).refers_to("teams").standard("");
  const TestFolder folder;
  const std::string head = "schema_version: 1\nteams: [{id: core}]\n";
  const ReadResult word =
      read_scenario(folder.write("a.yaml", head + "owner: everybody\n"), registry);
  REQUIRE(word.ok());
  CHECK(word.scenario->text("owner") == "everybody");
  CHECK(word.scenario->text("deputy").empty());
  CHECK(word.scenario->references("helpers") == std::vector<std::string>{"core"});
  CHECK(read_scenario(folder.write("b.yaml", head + "owner: core\ndeputy: ~\n"), registry).ok());
  CHECK_FALSE(read_scenario(folder.write("c.yaml", head + "owner: \"\"\n"), registry).ok());
  // A default that names nobody is reported where the list is.
  const ReadResult lost = read_scenario(
      folder.write("d.yaml", "schema_version: 1\nteams: [{id: other}]\nowner: other\n"), registry);
  CHECK(describe_problems(lost, folder.path()) ==
        "d.yaml: error: helpers: the default 'core' is not in teams\n  one of other\n");
}
