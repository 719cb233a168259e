#include "viz/terminal/asked_figure.h"

#include "tests/catch.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

std::string complaint(void (*ask)()) {
  try {
    ask();
  } catch (const Exit& exit) {
    CHECK(exit.code() == ExitCode::usage);
    return exit.what();
  }
  return "";
}

TEST_CASE("figures are known by the keys of the results", "[terminal][asked_figure]") {
  CHECK(asked_metric("--precision", "lead_time_days") == Metric::lead_time_days);
  for (const std::string& key : yardstick_keys())
    CHECK(key_of(asked_yardstick("--maximise", key)) == key);
  CHECK(asked_yardsticks({}, {Metric::lead_time_days}).size() == 1);
  CHECK(asked_yardsticks({"lead_time_days", "net_value_per_month"}, {}).size() == 2);
}

TEST_CASE("a figure that there is not is answered with its option and what may have been meant",
          "[terminal][asked_figure]") {
  CHECK(complaint([] { asked_yardstick("--maximise", "lead_tim_days"); }) ==
        "--maximise: no figure 'lead_tim_days'; did you mean 'lead_time_days'?");
  CHECK(complaint([] { asked_metric("--precision", "lead_tim_days"); }) ==
        "--precision: no figure 'lead_tim_days'; did you mean 'lead_time_days'?");
  CHECK(complaint([] { asked_yardsticks({"happiness"}, {}); }) ==
        "--metric: no figure 'happiness'; one is throughput_per_month; "
        "'pendulum run FILE --format csv' has them");
}

}  // namespace
}  // namespace pendulum
