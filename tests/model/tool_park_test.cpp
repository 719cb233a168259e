#include "sim/model/tool_park.h"

#include "tests/catch.h"

using namespace pendulum;

namespace {

// Two markets, two layers: each market has its own tool of layer 1, layer 0 is shared.
Stack shared_below() {
  Stack stack;
  stack.instances = {{0, -1, {0, 1}}, {1, 0, {0}}, {1, 1, {1}}};
  for (int m = 0; m < 2; ++m) {
    IntegrationLink link;
    link.layer = 1;
    link.owner = m;
    link.markets = {m};
    link.a = 0;
    link.b = 1 + m;
    stack.links.push_back(link);
  }
  return stack;
}

PlatformParameters dense() {
  PlatformParameters platform;
  platform.link_density = 1;
  return platform;
}

}  // namespace

TEST_CASE("a market that is not there has no tools and no links", "[tool_park]") {
  const PlatformParameters platform = dense();
  ToolPark park(shared_below(), platform);
  CHECK(park.tools() == 3);
  park.set_market(1, false);
  CHECK(park.tools() == 2);
  CHECK(park.links() == 1);
  CHECK_FALSE(park.stack().links[1].live);
  park.set_market(1, true);
  CHECK(park.tools() == 3);
  CHECK(park.links() == 2);
}

TEST_CASE("a bought tool comes with its links and takes them away", "[tool_park]") {
  const PlatformParameters platform = dense();
  ToolPark park(shared_below(), platform);
  const int bought = park.add(1, 0, 42);
  CHECK(bought == 3);
  CHECK(park.tools() == 4);
  CHECK(park.links() == 3);  // with the shared tool; one of its own layer is not joined to it
  CHECK(park.stack().links[2].markets == std::vector<int>{0});
  CHECK(park.next_to_retire() == bought);
  const int older = park.add(0, 1, 43);
  CHECK(park.next_to_retire() == bought);
  park.set_old(older, true);
  CHECK(park.next_to_retire() == older);
  park.mark_retiring(older, true);
  CHECK(park.next_to_retire() == bought);
  park.retire(bought);
  CHECK(park.next_to_retire() == -1);
  CHECK(park.tools() == 4);
  CHECK(tool_count(park.stack(), 0, PerTool::own) == 1);
  CHECK(tool_count(park.stack(), 0, PerTool::shared) == 1);
}

TEST_CASE("what the park has counted is what a look through the stack finds", "[tool_park]") {
  const PlatformParameters platform = dense();
  ToolPark park(shared_below(), platform);
  const auto check = [&] {
    for (int owner = -1; owner < 3; ++owner) {
      const Holding found = holding_of(park.stack(), owner);
      CHECK(park.holding(owner).tools == found.tools);
      CHECK(park.holding(owner).links == found.links);
    }
  };
  check();
  const int bought = park.add(1, 0, 42);
  check();
  CHECK(park.holding(0).tools == 2);
  park.set_market(1, false);
  check();
  park.retire(bought);
  check();
  CHECK(park.holding(1).tools == 0);
}

TEST_CASE("what was bought stays with its market when the stack becomes another", "[tool_park]") {
  const PlatformParameters platform = dense();
  ToolPark park(shared_below(), platform);
  const int gone = park.add(1, 0, 41);
  const int bought = park.add(1, 0, 42);
  park.set_old(bought, true);
  park.mark_retiring(bought, true);
  park.retire(gone);
  CHECK_FALSE(park.become(shared_below()));
  CHECK(park.tools() == 4);

  Stack all_shared;  // the second layer has gone to the centre
  all_shared.instances = {{0, -1, {0, 1}}, {1, -1, {0, 1}}};
  REQUIRE(park.become(all_shared));
  CHECK(park.tools() == 3);
  CHECK(park.links() == 1);  // to the shared tool of the other layer
  const ToolInstance& kept = park.stack().instances[2];
  CHECK(kept.owner == 0);
  CHECK(kept.old);
  CHECK(kept.id == 4);
  CHECK(park.next_to_retire() == -1);  // whoever is at it goes on
  park.retire(2);
  CHECK(park.tools() == 2);
  REQUIRE(park.become(shared_below()));
  CHECK(park.tools() == 3);
}

// Every change of the stack began all tools' lives anew, with the same luck as before.
TEST_CASE("a tool that its owner keeps is the same tool in another stack", "[tool_park]") {
  const PlatformParameters platform = dense();
  ToolPark park(shared_below(), platform);
  const std::uint32_t shared = park.stack().instances[0].id, own = park.stack().instances[1].id;
  park.set_old(0, true);
  park.renew(0);
  Stack all_shared;
  all_shared.instances = {{1, -1, {0, 1}}, {0, -1, {0, 1}}};  // in another order, too
  const std::uint32_t first_new = park.next_id();
  REQUIRE(park.become(all_shared));
  CHECK(park.index_of(shared) == 1);
  CHECK(park.stack().instances[1].old);
  CHECK(park.stack().instances[1].renewed == 1);
  CHECK(park.index_of(own) == -1);
  CHECK(park.stack().instances[0].id >= first_new);

  // What comes back is another tool, and its life another one.
  REQUIRE(park.become(shared_below()));
  CHECK(park.index_of(shared) == 0);
  CHECK(park.index_of(own) == -1);
  CHECK(park.stack().instances[1].renewed == 1);
}

TEST_CASE("bought tools are not joined to each other", "[tool_park]") {
  const PlatformParameters platform = dense();
  ToolPark park(shared_below(), platform);
  park.add(1, 0, 42);
  CHECK(park.links() == 3);
  park.add(0, 0, 43);
  CHECK(park.links() == 4);  // with the market's own of the other layer
}
