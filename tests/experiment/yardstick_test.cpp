#include "sim/experiment/yardstick.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("every yardstick is found by its key, and measures what it says") {
  ReplicationResult result;
  result.metrics[index_of(Metric::wip)] = 4;
  result.friction[index_of(Cause::search)] = {2, 30};
  for (const std::string& key : yardstick_keys()) {
    INFO(key);
    const auto found = find_yardstick(key);
    REQUIRE(found);
    CHECK(key_of(*found) == key);
    CHECK_FALSE(label_of(*found).empty());
  }
  CHECK(yardstick_keys().size() == metric_count + 2 * cause_count);
  CHECK(value_of(*find_yardstick("wip"), result) == 4);
  CHECK(value_of(*find_yardstick("delay.search"), result) == 2);
  CHECK(value_of(*find_yardstick("effort.search"), result) == 30);
  CHECK_FALSE(find_yardstick("delay.nonsense"));
  CHECK_FALSE(find_yardstick("lead_time"));
}

TEST_CASE("values are said in files with the units of what is measured") {
  const Yardstick lead = *find_yardstick("lead_time_days");
  CHECK(quantity_of(lead) == Quantity::duration);
  CHECK(in_result_unit(lead, *parse_quantity(Quantity::duration, "2 wk").value) == 10);
  const Yardstick effort = *find_yardstick("effort.search");
  CHECK(in_result_unit(effort, *parse_quantity(Quantity::duration, "2 d").value) == 16);
  CHECK(quantity_of(*find_yardstick("on_time_share")) == Quantity::share);
  CHECK(quantity_of(*find_yardstick("cost_per_campaign")) == Quantity::money);
  CHECK(quantity_of(*find_yardstick("throughput_per_month")) == Quantity::rate);
  CHECK(quantity_of(*find_yardstick("integration_links")) == Quantity::number);
  const Yardstick violations = *find_yardstick("violations_per_year");
  CHECK(in_result_unit(violations, *parse_quantity(Quantity::rate, "3 /y").value) == Approx(3));
  CHECK(unit_words(lead) == "days");
  CHECK(format_value(*find_yardstick("on_time_share"), .25, .01) == "25 %");
}
