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

TEST_CASE("friction of a group is the sum of its causes, in each future") {
  std::vector<ReplicationResult> results(2);
  results[0].friction[index_of(Cause::enterprise_it)] = {1, 10};
  results[0].friction[index_of(Cause::enterprise_bi)] = {2, 0};
  results[1].friction[index_of(Cause::enterprise_it)] = {5, 20};
  results[1].friction[index_of(Cause::work)] = {100, 100};  // not friction
  const GroupFriction partners = group_friction(results, CauseGroup::partners);
  CHECK(partners.delay_days_per_item.mean == 4);
  CHECK(partners.effort_hours_per_month.mean == 15);
  CHECK(group_friction(results, CauseGroup::people).delay_days_per_item.mean == 0);
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
