#include "viz/terminal/command_table.h"

#include <set>

#include "tests/catch.h"
#include "viz/terminal/command_line.h"

namespace pendulum {
namespace {

TEST_CASE("every command is complete and found by its name") {
  std::set<std::string_view> names;
  for (const CommandFacts& facts : command_table()) {
    INFO(facts.name);
    CHECK(names.insert(facts.name).second);
    CHECK(find_command(facts.name) == &facts);
    CHECK_FALSE(facts.summary.empty());
    CHECK(facts.examples.find("pendulum " + std::string(facts.name)) != std::string_view::npos);
    CHECK_FALSE(facts.formats.empty());
    CHECK(facts.run != nullptr);
  }
  CHECK(find_command("nonsense") == nullptr);
}

TEST_CASE("a command line without sense is refused with the code for it") {
  const auto code = [](std::vector<const char*> words) {
    words.insert(words.begin(), "pendulum");
    try {
      return run_command_line(static_cast<int>(words.size()), words.data());
    } catch (const Exit& exit) {
      return exit.code();
    }
  };
  CHECK(code({"nonsense"}) == ExitCode::usage);
  CHECK(code({"run"}) == ExitCode::usage);
  CHECK(code({"run", "a.yaml", "--nonsense"}) == ExitCode::usage);
}

}  // namespace
}  // namespace pendulum
