#include "sim/measure/month_range.h"

#include <cmath>

#include "sim/base/check.h"
#include "sim/measure/measure.h"
#include "tests/catch.h"
#include "tests/measure/shipped_model.h"

namespace pendulum {
namespace {

constexpr int eight_months = 8;

ReplicationResult future_of(const std::string& name) {
  const auto model = testing::shipped_model(name);
  RunOptions options;
  options.months = eight_months;
  return measure_replication(*model, options).result;
}

double figure(const ReplicationResult& result, Metric metric) {
  return result.metrics[index_of(metric)];
}

}  // namespace

TEST_CASE("the whole range gives what was measured over the whole run") {
  for (const char* name : {"hybrid", "local", "tool_churn", "privacy_wave", "pendulum"}) {
    const ReplicationResult whole = future_of(name);
    const ReplicationResult again = within(whole, {0, eight_months});
    int compared = 0;
    for (std::size_t i = 0; i < metric_count; ++i) {
      if (std::isnan(again.metrics[i])) continue;
      INFO(name << ": " << metric_facts()[i].key);
      CHECK(again.metrics[i] == Approx(whole.metrics[i]).epsilon(1e-9));
      ++compared;
    }
    CHECK(compared >= 18);
    for (std::size_t i = 0; i < cause_count; ++i)
      CHECK(again.friction[i].delay_days_per_item == whole.friction[i].delay_days_per_item);
    CHECK(again.series[index_of(SeriesKind::throughput)] ==
          whole.series[index_of(SeriesKind::throughput)]);
  }
}

TEST_CASE("parts of a run add up to it") {
  const ReplicationResult whole = future_of("hybrid");
  const ReplicationResult early = within(whole, {0, 3}), late = within(whole, {3, eight_months});
  for (const Metric metric : {Metric::throughput_per_month, Metric::net_value_per_month,
                              Metric::total_cost_per_month, Metric::wip}) {
    INFO(facts_of(metric).key);
    CHECK((3 * figure(early, metric) + 5 * figure(late, metric)) / eight_months ==
          Approx(figure(whole, metric)));
  }
  CHECK(figure(early, Metric::lead_time_days) != figure(late, Metric::lead_time_days));
}

TEST_CASE("a month of its own has the figures of the series") {
  const ReplicationResult whole = future_of("hybrid");
  const ReplicationResult fifth = within(whole, {4, 5});
  const auto series = [&](SeriesKind kind) { return whole.series[index_of(kind)].at(4); };
  CHECK(figure(fifth, Metric::throughput_per_month) == series(SeriesKind::throughput));
  CHECK(figure(fifth, Metric::lead_time_days) == series(SeriesKind::lead_time_days));
  CHECK(figure(fifth, Metric::asset_reuse_share) == series(SeriesKind::asset_reuse));
  CHECK(figure(fifth, Metric::utilisation_share) == series(SeriesKind::utilisation));
  CHECK(figure(fifth, Metric::wip) == Approx(series(SeriesKind::wip)));
}

TEST_CASE("what does not add up over months is no number, and a range must have been recorded") {
  const ReplicationResult whole = future_of("hybrid");
  CHECK(std::isnan(figure(within(whole, {2, 4}), Metric::lead_time_days_p95)));
  CHECK_THROWS_AS(within(whole, {2, 2}), CheckFailure);
  CHECK_THROWS_AS(within(whole, {-1, 2}), CheckFailure);
  CHECK_THROWS_AS(within(whole, {2, eight_months + 1}), CheckFailure);
}

}  // namespace pendulum
