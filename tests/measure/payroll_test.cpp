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

TEST_CASE("a rise is paid from its own day on, to whoever is there then") {
  Organisation firm = organisation();
  firm.hourly_cost_by_role = {50, 40};
  Payroll payroll(firm);
  payroll.restart(start);
  firm.hourly_cost_by_role = {50, 80};
  payroll.set_wages(firm, day(1));
  payroll.change(brazil, 1, 50, day(1));
  // Centre and IT, 8 h a day: 3 makers × 50; Brazil: 1.5 × 40, then 2 × 80.
  CHECK(payroll.wages_until(day(1)) == Approx(8 * (3 * 50 + 1.5 * 40)));
  CHECK(payroll.wages_until(day(3)) == Approx(3 * 8 * 150 + 8 * 60 + 2 * 8 * 160));
  payroll.close(day(3));
  CHECK(payroll.wages_until(day(3)) == Approx(3 * 8 * 150 + 8 * 60 + 2 * 8 * 160));
}

}  // namespace
}  // namespace pendulum
