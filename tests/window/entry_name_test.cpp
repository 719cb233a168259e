#include "viz/window/entry_name.h"

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

TEST_CASE("an entry is called by its name, whether its list or a map has the value") {
  const auto scenario = shipped("hybrid");
  CHECK(entry_name(*scenario, "structure.families.content.centre_share") == "Content");
  CHECK(entry_name(*scenario, "markets.usa.distinctiveness") == "USA");
  CHECK(entry_name(*scenario, "demand.level").empty());
}

}  // namespace
}  // namespace pendulum
