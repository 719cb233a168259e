#include <cmath>

#include "tests/catch.h"
#include "tests/experiment/results.h"

namespace pendulum {
namespace {

std::vector<ReplicationResult> two_futures() {
  auto results = made::results(Metric::lead_time_days, {20, 30});
  made::set_delay(results, Cause::governance, {4, nan});
  results[0].series[index_of(SeriesKind::throughput)] = {10, 12};
  results[1].series[index_of(SeriesKind::throughput)] = {14, nan};
  results[0].friction_by_month[index_of(Cause::search)] = {1, 2};
  results[1].friction_by_month[index_of(Cause::search)] = {3, nan};
  results[0].utilisation_by_team = {.5, nan};
  results[1].utilisation_by_team = {.7, nan};
  for (auto& result : results) result.delay_days_by_team.resize(2);
  results[0].delay_days_by_team[1][index_of(Cause::search)] = 6;
  results[0].events = 100;
  results[1].events = 50;
  results[0].books.capacity_residual = -7;
  results[1].books.capacity_residual = 3;
  return results;
}

TEST_CASE("a summary gathers every figure over the replications") {
  // The series that are not set here stay empty; the first one gives the number of months.
  const StructureSummary summary = summarise("local", "local.yaml", two_futures());
  CHECK(summary.name == "local");
  CHECK(summary.replications == 2);
  CHECK(summary.metrics[index_of(Metric::lead_time_days)].mean == 25);
  CHECK(summary.friction_delay[index_of(Cause::governance)].mean == 4);
  CHECK(summary.friction_delay[index_of(Cause::governance)].count == 1);
  const auto& months = summary.series[index_of(SeriesKind::throughput)].months;
  REQUIRE(months.size() == 2);
  CHECK(months[0].mean == 12);
  CHECK(months[1].count == 1);
  CHECK(summary.friction_by_month[index_of(Cause::search)] == std::vector<double>{2, 2});
  CHECK(summary.utilisation_by_team[0].mean == Approx(.6));
  CHECK(summary.utilisation_by_team[1].count == 0);
  CHECK(summary.delay_days_by_team[1][index_of(Cause::search)] == 3);
  CHECK(summary.events == 150);
  CHECK(summary.books.capacity_residual == -7);  // the worst, with its sign
}

TEST_CASE("no results give a summary without figures") {
  const StructureSummary summary = summarise("local", "local.yaml", {});
  CHECK(summary.replications == 0);
  CHECK(summary.metrics[0].count == 0);
  CHECK(std::isnan(summary.metrics[0].mean));
}

TEST_CASE("friction of a group is the sum of its causes, in each future") {
  std::vector<ReplicationResult> results(2);
  results[0].friction[index_of(Cause::enterprise_it)] = {1, 10};
  results[0].friction[index_of(Cause::enterprise_bi)] = {4, 0};
  results[1].friction[index_of(Cause::enterprise_it)] = {5, 20};
  results[1].friction[index_of(Cause::work)] = {100, 100};  // not friction
  const StructureSummary summary = summarise("local", "local.yaml", results);
  const auto partners = static_cast<std::size_t>(CauseGroup::partners);
  CHECK(summary.delay_by_group[partners].mean == 5);
  CHECK(summary.delay_by_group[partners].standard_error == 0);  // what one loses the other gains
  CHECK(summary.effort_by_group[partners].mean == 15);
  CHECK(summary.delay_by_group[static_cast<std::size_t>(CauseGroup::people)].mean == 0);
}

}  // namespace
}  // namespace pendulum
