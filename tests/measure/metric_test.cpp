#include "sim/measure/metric.h"

#include <set>
#include <string_view>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("every metric has its facts at its own place") {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const MetricFacts& facts = metric_facts()[i];
    INFO(facts.key);
    CHECK(index_of(facts.metric) == i);
    CHECK(keys.insert(facts.key).second);
    CHECK_FALSE(facts.label.empty());
    CHECK_FALSE(facts.unit_label.empty());
    CHECK_FALSE(unit_name(facts.unit).empty());
    CHECK(facts.definition.size() > 20);
    CHECK(facts.definition.back() == '.');
  }
}

TEST_CASE("every series has its facts at its own place") {
  for (std::size_t i = 0; i < series_count; ++i) {
    CHECK(index_of(series_facts()[i].series) == i);
    CHECK_FALSE(series_facts()[i].key.empty());
  }
}

}  // namespace
}  // namespace pendulum
