#include "sim/measure/staff.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

TEST_CASE("leavers, vacancies and newcomers are shares of marketing's payroll") {
  const Organisation firm = organisation();
  const Scope scope(firm);
  Ledger ledger(firm);
  Staff staff(scope);
  staff.on_person(brazil, PersonChange::left, 100, day(-1));  // before recording
  staff.on_person(centre, PersonChange::joined, 100, start);
  ledger.on_recording_started(start);
  staff.on_recording_started(start);
  staff.on_person(centre, PersonChange::settled, 100, day(10));
  staff.on_person(brazil, PersonChange::left, 50, day(12));
  staff.on_person(it, PersonChange::left, 100, day(12));
  staff.on_absent(brazil, 0, Cause::vacancy, person_hours(8), day(21));
  staff.on_absent(it, 0, Cause::vacancy, person_hours(8), day(21));
  ledger.on_run_ended(day(21));
  staff.on_run_ended(day(21));
  ReplicationResult result;
  staff.write(ledger, result);
  const double people =
      firm.teams[centre].people() + firm.teams[brazil].people();  // marketing's, for 21 days
  CHECK(result.metrics[index_of(Metric::newcomers_share)] == Approx(10 / (21 * people)));
  CHECK(result.metrics[index_of(Metric::vacancy_share)] == Approx(1 / (21 * people)));
  CHECK(result.metrics[index_of(Metric::attrition_share)] == Approx(0.5 * 12 / people));
}

TEST_CASE("newcomers are counted in the team they are in, with the weight they have there") {
  const Organisation firm = organisation();
  const Scope scope(firm);
  Ledger ledger(firm);
  Staff staff(scope);
  ledger.on_recording_started(start);
  staff.on_recording_started(start);
  staff.on_person(it, PersonChange::joined, 100, start);
  staff.on_seats(it, 0, -100, day(5));  // moves to marketing
  staff.on_seats(centre, 0, 100, day(5));
  staff.on_seats(centre, 0, -50, day(10));  // is cut in two
  staff.on_person(centre, PersonChange::settled, 50, day(20));
  ledger.on_run_ended(day(21));
  staff.on_run_ended(day(21));
  ReplicationResult result;
  staff.write(ledger, result);
  const double people = firm.teams[centre].people() + firm.teams[brazil].people();
  CHECK(result.metrics[index_of(Metric::newcomers_share)] == Approx((5 + 5) / (21 * people)));
}

TEST_CASE("where nobody comes or goes there are no such figures") {
  const Organisation firm = organisation();
  const Scope scope(firm);
  const Ledger ledger(firm);
  const Staff staff(scope);
  ReplicationResult result;
  staff.write(ledger, result);
  CHECK(std::isnan(result.metrics[index_of(Metric::attrition_share)]));
}

}  // namespace
}  // namespace pendulum
