#include "sim/measure/payroll.h"

#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

TEST_CASE("everybody dealt out at the start is paid all the time") {
  Payroll payroll(organisation());
  payroll.restart(start);
  payroll.close(day(2));
  CHECK(payroll.paid(centre) == 2 * ticks_per_day * 100);
  CHECK(payroll.paid(brazil, 1) == 3 * ticks_per_day * 100);
  CHECK(payroll.paid(brazil, 0) == 0);
}

TEST_CASE("who joins is paid from then on, who leaves until then") {
  Payroll payroll(organisation());
  payroll.change(brazil, 0, 100, start - Duration{5});  // before recording: paid in full
  payroll.restart(start);
  payroll.change(brazil, 1, 100, day(1));
  payroll.change(centre, 0, -100, day(0.5));
  payroll.close(day(2));
  CHECK(payroll.paid(centre) == ticks_per_day / 2 * 100);
  CHECK(payroll.paid(brazil, 0) == 2 * ticks_per_day * 100);
  CHECK(payroll.paid(brazil, 1) == (3 + 1) * ticks_per_day * 100);
}

}  // namespace
}  // namespace pendulum
