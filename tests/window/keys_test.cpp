#include "viz/window/keys.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

template <typename Wanted>
const Wanted* command_as(const std::optional<Command>& command) {
  return command ? std::get_if<Wanted>(&*command) : nullptr;
}

TEST_CASE("keys ask for what the list says") {
  CHECK(command_as<TogglePlay>(command_of({Key::space})) != nullptr);
  const auto back = command_of({Key::left}), month = command_of({Key::left, false, true});
  REQUIRE(command_as<StepDays>(back) != nullptr);
  CHECK(command_as<StepDays>(back)->days == -1);
  REQUIRE(command_as<StepDays>(month) != nullptr);
  CHECK(command_as<StepDays>(month)->days == -21);
  CHECK(command_as<Undo>(command_of({Key::z, true})) != nullptr);
  CHECK(command_as<Redo>(command_of({Key::z, true, true})) != nullptr);
  CHECK(command_as<Redo>(command_of({Key::y, true})) != nullptr);
  CHECK(command_as<ResetAllLevers>(command_of({Key::r})) != nullptr);
  CHECK(command_as<ChangeSpeed>(command_of({Key::plus})) != nullptr);
  CHECK(command_as<ChangeScale>(command_of({Key::plus, true})) != nullptr);
  const auto next = command_of({Key::d}), before = command_of({Key::d, false, true});
  REQUIRE(command_as<NextDistribution>(next) != nullptr);
  CHECK(command_as<NextDistribution>(next)->by == 1);
  REQUIRE(command_as<NextDistribution>(before) != nullptr);
  CHECK(command_as<NextDistribution>(before)->by == -1);
  const auto team = command_of({Key::s, false, true});
  REQUIRE(command_as<WhyCommand>(team) != nullptr);
  CHECK(std::get<NextTeam>(*command_as<WhyCommand>(team)).by == -1);
  CHECK(command_as<SaveScenario>(command_of({Key::s, true})) != nullptr);
  CHECK(command_as<NextLanguage>(command_of({Key::g})) != nullptr);
  CHECK(command_as<KeepStructure>(command_of({Key::k})) != nullptr);
  for (const auto& away : {command_of({Key::remove}), command_of({Key::k, false, true})}) {
    REQUIRE(command_as<TakeOutStructure>(away) != nullptr);
    CHECK_FALSE(command_as<TakeOutStructure>(away)->structure);
  }
  CHECK_FALSE(command_of({Key::z}));
  CHECK_FALSE(command_of({Key::r, true}));
  CHECK_FALSE(command_of({Key::none}));
}

TEST_CASE("the list of keys is complete enough to print") {
  CHECK(key_help().size() >= 15);
  for (const KeyHelp& line : key_help()) {
    CHECK_FALSE(line.keys.empty());
    CHECK_FALSE(line.does.empty());
  }
}

}  // namespace
}  // namespace pendulum
