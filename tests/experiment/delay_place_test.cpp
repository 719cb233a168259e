#include "sim/experiment/delay_place.h"

#include <cmath>
#include <limits>

#include "tests/catch.h"

namespace pendulum {
namespace {

StructureSummary with_delays(double hand_offs, double error, double spread = .2,
                             int futures = 100) {
  StructureSummary structure;
  for (Estimate& group : structure.delay_by_group) group.mean = 0;
  Estimate& days = structure.delay_by_group[static_cast<std::size_t>(CauseGroup::hand_offs)];
  days.mean = hand_offs;
  days.low90 = hand_offs - spread;
  days.high90 = hand_offs + spread;
  Estimate& total = structure.metrics[index_of(Metric::friction_days_per_item)];
  total.standard_error = error;
  total.count = futures;
  return structure;
}

double place_of(const StructureSummary& baseline, const StructureSummary& other,
                Verdict verdict = Verdict::no_clear_difference) {
  std::vector<PairedDifference> paired(1);
  paired[0].metric = Metric::friction_days_per_item;
  paired[0].verdict = verdict;
  return delay_place(baseline, {{&other, &paired}});
}

TEST_CASE("delays are told in whole days, and in tenths if their errors allow it") {
  CHECK(place_of(with_delays(33.2, 3, 5), with_delays(37.4, 6, 5)) == 1);
  CHECK(place_of(with_delays(33.2, .1, 5), with_delays(37.4, 6, 5)) == .1);
  CHECK(place_of(with_delays(33.2, .1, 5), with_delays(137.4, 6, 5)) == 1);
  CHECK(place_of(with_delays(33.2, .1, 5), with_delays(37.4, 6, 5, 4)) == 1);
  CHECK(delay_place(with_delays(98.4, std::numeric_limits<double>::quiet_NaN()), {}) == 1);
}

TEST_CASE("a day of rounding never stands against the difference told beside it") {
  CHECK(place_of(with_delays(29.6, 3, 5), with_delays(31.4, 3, 5), Verdict::higher) == .1);
  CHECK(place_of(with_delays(33.2, 3, 5), with_delays(37.4, 3, 5), Verdict::higher) == 1);
  CHECK(place_of(with_delays(33.1, 3, 5), with_delays(33.3, 3, 5), Verdict::higher) == .1);
  CHECK(place_of(with_delays(33.1, 3, 5), with_delays(33.3, 3, 5)) == 1);
  // Of hand-offs the sentence says "3 days more": not beside "3" and "5".
  CHECK(place_of(with_delays(2.8, 3), with_delays(5.4, 3)) == .1);
  CHECK(place_of(with_delays(2.8, 3), with_delays(5.9, 3)) == 1);
}

TEST_CASE("the delay that has grown is the group that figures show, clearly and by a day") {
  CHECK(grown_delay(with_delays(5.4, 1), with_delays(2.8, 1)) == CauseGroup::hand_offs);
  CHECK_FALSE(grown_delay(with_delays(3.6, 1), with_delays(2.8, 1)));
  CHECK_FALSE(grown_delay(with_delays(5.4, 1, 2), with_delays(2.8, 1, 2)));
}

}  // namespace
}  // namespace pendulum
