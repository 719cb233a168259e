#include "sim/scenario/lever_value.h"

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

namespace pendulum {
namespace {

Registry ferry_registry() {
  Registry registry;
  registry.add("ferry.pause", Quantity::duration)
      .label("Pause")
      .says("s")
      .standard("2 h")
      .range("1 h", "8 h")
      .decision()
      .lever();
  registry.add("ferry.rule", Quantity::choice)
      .label("Rule")
      .says("s")
      .choices({"fifo", "lifo"})
      .standard("fifo")
      .assumption()
      .lever();
  registry.add("ferry.name", Quantity::text)
      .label("Name")
      .says("s")
      .standard("Ann")
      .decision()
      .lever();
  registry.add("ferry.seats", Quantity::count).label("Seats").says("s").standard("8").decision();
  registry.add("ferry.flag", Quantity::flag).label("Flag").says("s").standard("true").lever();
  return registry;
}

TEST_CASE("a lever is one number that somebody decides or assumes") {
  const Registry registry = ferry_registry();
  std::vector<std::string> levers;
  for (const Parameter& parameter : registry.parameters())
    if (is_lever(parameter)) levers.push_back(parameter.path);
  CHECK(levers == std::vector<std::string>{"ferry.pause", "ferry.rule"});
}

TEST_CASE("a lever is said as files say it, and a choice is its place") {
  const Registry registry = ferry_registry();
  const Parameter& pause = registry.parameters()[0];
  const Parameter& rule = registry.parameters()[1];
  CHECK(read_lever(pause, "3 h").value == 3 * 3600);
  CHECK_FALSE(read_lever(pause, "9 h").value);
  CHECK_FALSE(read_lever(pause, "9 h").problem.empty());
  CHECK(read_lever(rule, "lifo").value == 1);
  CHECK_FALSE(read_lever(rule, "lilo").value);
}

TEST_CASE("a lever moves to where it is read, and stays where it cannot go") {
  const Scenario harbour = *read_text(harbour_text()).scenario;
  const std::optional<Scenario> moved = with_lever(harbour, "tide.mode", 2);
  REQUIRE(moved);
  CHECK(moved->text("tide.mode") == "priority");
  CHECK(lever_value(*moved, "tide.mode") == 2);
  CHECK_FALSE(with_lever(harbour, "tide.mode", 3));
  CHECK_FALSE(with_lever(harbour, "no.such", 1));
  CHECK(lever_value(*with_lever(harbour, "tide.every", 7200), "tide.every") == 7200);
}

}  // namespace
}  // namespace pendulum
