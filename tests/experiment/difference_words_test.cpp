#include "sim/experiment/difference_words.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("what is listed has commas and one and") {
  CHECK(listed({"a"}, {}) == "a");
  CHECK(listed({"a", "b"}, {}) == "a and b");
  CHECK(listed({"a", "b", "c"}, {}) == "a, b and c");
}

TEST_CASE("days have no more digits than their place") {
  CHECK(days_of_delay(12.34, 10) == "12");
  CHECK(days_of_delay(12.34, 1) == "12");
  CHECK(days_of_delay(12.34, .1) == "12.3");
}

TEST_CASE("a delay the baseline has too is told as the difference of what is shown") {
  Estimate here{};
  Estimate there{};
  here.mean = 12.6;  // 13 as shown
  there.mean = 2.4;  // 2
  there.standard_error = .1;
  CHECK(delay_phrase(here, there, CauseGroup::queue_centre, 1, " than local", {}) ==
        "loses 11 days more a campaign in the queue at the centre than local");
  there.mean = 0;
  there.standard_error = 0;
  CHECK(delay_phrase(here, there, CauseGroup::queue_centre, 1, " than local", {}) ==
        "loses 13 days a campaign in the queue at the centre");
}

}  // namespace
}  // namespace pendulum
