#include "sim/measure/entries.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/measure/small_world.h"

using namespace pendulum;
namespace sw = pendulum::small_world;

namespace {

ItemEnd delivered(double value, double cost) {
  ItemEnd end;
  end.value = value;
  end.cost = cost;
  return end;
}

}  // namespace

TEST_CASE("an entry is paid back when value has covered cost", "[measure]") {
  const Organisation organisation = sw::organisation();
  const Scope scope(organisation);
  EntryFigures entries(scope);
  entries.on_item_ended(sw::item(0, sw::day(0), sw::campaign, 1), delivered(900, 1), sw::day(1));
  entries.on_market(1, false, sw::day(2));
  entries.on_item_ended(sw::item(1, sw::day(2), sw::request, 1), delivered(0, 500), sw::day(12));
  entries.on_market(1, true, sw::day(12));
  entries.on_item_ended(sw::item(2, sw::day(12), sw::campaign, 1), delivered(400, 100),
                        sw::day(18));
  entries.on_item_ended(sw::item(3, sw::day(13), sw::campaign, 0), delivered(9000, 0),
                        sw::day(20));  // another market
  entries.on_item_ended(sw::item(4, sw::day(14), sw::campaign, 1), delivered(400, 100),
                        sw::day(23));
  ReplicationResult result;
  entries.write(result);
  REQUIRE(result.entries.size() == 1);
  CHECK(result.entries[0].entered_days == Approx(10));
  CHECK(result.entries[0].programme_cost == Approx(500));
  CHECK(result.metrics[index_of(Metric::first_campaign_days)] == Approx(16));
  CHECK(result.metrics[index_of(Metric::payback_months)] == Approx(1));
}

TEST_CASE("what a market brings before it is entered pays nothing back", "[measure]") {
  const Organisation organisation = sw::organisation();
  const Scope scope(organisation);
  EntryFigures entries(scope);
  entries.on_market(1, false, sw::day(2));
  entries.on_item_ended(sw::item(0, sw::day(2), sw::request, 1), delivered(400, 100), sw::day(5));
  entries.on_market(1, true, sw::day(12));
  ReplicationResult none;
  entries.write(none);
  CHECK(std::isnan(none.metrics[index_of(Metric::payback_months)]));
  entries.on_item_ended(sw::item(1, sw::day(12), sw::campaign, 1), delivered(0, 0), sw::day(23));
  ReplicationResult result;
  entries.write(result);
  CHECK(result.metrics[index_of(Metric::payback_months)] == Approx(1));
}
