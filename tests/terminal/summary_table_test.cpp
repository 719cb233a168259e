#include "viz/terminal/summary_table.h"

#include <limits>

#include "tests/catch.h"
#include "viz/terminal/study.h"
#include "viz/terminal/study_csv.h"
#include "viz/terminal/study_files.h"
#include "viz/terminal/study_json.h"
#include "viz/terminal/trace_file.h"

namespace pendulum {
namespace {

TEST_CASE("a sparkline rises with its values") {
  CHECK(sparkline({0, 1, 2}) == "▁▄█");
  CHECK(sparkline({5, 5}) == "▄▄");
  CHECK(sparkline({0, std::numeric_limits<double>::quiet_NaN(), 1}) == "▁ █");
  CHECK(sparkline({}).empty());
}

TEST_CASE("verdicts in words") {
  CHECK(verdict_words(Verdict::higher) == "higher");
  CHECK(verdict_words(Verdict::lower) == "lower");
  CHECK(verdict_words(Verdict::no_clear_difference) == "no clear difference");
}

TEST_CASE("days are counted from the start of recording") {
  Trace trace;
  trace.recording_started = TimePoint{ticks_per_month};
  CHECK(day_of(trace, TimePoint{}) == -21);
  CHECK(day_of(trace, TimePoint{} + days(31.5)) == 10.5);
}

}  // namespace
}  // namespace pendulum
