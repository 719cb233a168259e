#include "sim/base/time.h"

#include "sim/base/random.h"
#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("working time: 8 hours a day, 5 days a week, 21 days a month", "[base][time]") {
  CHECK(days(1) == hours(8));
  CHECK(weeks(1) == days(5));
  CHECK(months(1) == days(21));
  CHECK(Duration{ticks_per_year} == months(12));
  CHECK(hours(1).ticks == 3600);
  CHECK(days(2.5).as_hours() == 20);
  CHECK(months(2).as_days() == 42);
  CHECK(days(42).as_months() == 2);
}

TEST_CASE("moments and spans", "[base][time]") {
  const TimePoint start{100};
  CHECK((start + Duration{20}).ticks == 120);
  CHECK((start - Duration{20}).ticks == 80);
  CHECK((start + hours(1)) - start == hours(1));
  CHECK(3 * hours(1) == hours(1) + hours(2));
  CHECK(start < start + Duration{1});
}

TEST_CASE("rounding to ticks takes the nearest, half away from zero", "[base][time]") {
  CHECK(round_to_ticks(2.4).ticks == 2);
  CHECK(round_to_ticks(2.5).ticks == 3);
  CHECK(round_to_ticks(-2.4).ticks == -2);
  CHECK(round_to_ticks(-2.5).ticks == -3);
  CHECK(round_to_ticks(0).ticks == 0);
}

TEST_CASE("carrying the remainder keeps a long sum true to within one tick", "[base][time]") {
  Stream stream({7, 1}, purpose("spans"), 0);
  for (const double scale : {0.01, 0.9, 3.7, 12345.6}) {
    TickCarry carry;
    double exact = 0;
    std::int64_t whole = 0;
    for (int i = 0; i < 20000; ++i) {
      const double span = scale * stream.next_uniform();
      exact += span;
      const Duration taken = carry.take(span);
      whole += taken.ticks;
      const double behind = exact - static_cast<double>(whole);
      if (taken.ticks < 0 || behind < -0.001 || behind > 1.001) FAIL("behind by " << behind);
    }
  }
}

}  // namespace
}  // namespace pendulum
