#include "sim/measure/ledger.h"

#include "sim/base/check.h"
#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

// One recorded month has 168 working hours: centre 168, Brazil 252, IT 336 paid hours.
void book_a_month(Observer& books) {
  books.on_recording_started(start);
  books.on_effort(centre, Cause::work, person_hours(100), day(10));
  books.on_effort(centre, Cause::rework_defects, person_hours(20), day(12));
  books.on_idle(centre, 0, person_hours(40), day(21));
  books.on_absent(centre, 0, Cause::vacancy, person_hours(8), day(21));
  books.on_effort(brazil, Cause::work, person_hours(252), day(21));
  books.on_idle(it, 0, person_hours(336), day(21));
  books.on_run_ended(day(21));
}

TEST_CASE("the books balance when every paid hour is booked once") {
  const Organisation firm = organisation();
  Ledger ledger(firm);
  book_a_month(ledger);
  CHECK(ledger.residuals() == BooksResult{});
  CHECK(ledger.paid(brazil) == person_hours(252));
  CHECK(ledger.account(centre).friction() == person_hours(20));
  CHECK(ledger.presence(centre, 0).idle == person_hours(40));
  CHECK(ledger.presence(centre, 0).absent == person_hours(8));
  CHECK(ledger.presence(centre, 1).idle == 0);
}

TEST_CASE("time booked before recording starts does not count") {
  const Organisation firm = organisation();
  Ledger ledger(firm);
  ledger.on_effort(centre, Cause::work, person_hours(999), TimePoint{1000});
  book_a_month(ledger);
  CHECK(ledger.residuals().capacity_residual == 0);
}

TEST_CASE("an hour booked twice or forgotten shows in the capacity residual") {
  const Organisation firm = organisation();
  Ledger ledger(firm);
  book_a_month(ledger);
  ledger.on_effort(centre, Cause::work, 1, day(21));
  CHECK(ledger.residuals().capacity_residual == 1);
  // An equal error of the other sign elsewhere does not hide it.
  ledger.on_effort(brazil, Cause::work, -1, day(21));
  CHECK(ledger.residuals().capacity_residual == 2);
}

TEST_CASE("hours of an integrator are bought, not paid") {
  const Organisation firm = organisation();
  Ledger ledger(firm);
  book_a_month(ledger);
  ledger.on_effort(integrator, Cause::work, person_hours(30), day(3));
  CHECK(ledger.residuals().capacity_residual == 0);
}

TEST_CASE("lead time must be the sum of the path, to the tick") {
  const Organisation firm = organisation();
  Ledger ledger(firm);
  const ItemFacts facts = item(0, day(1));
  ledger.on_item_arrived(facts);
  const Path path(2, 3, 0);
  ItemEnd end;
  end.path_ticks = path.ticks;
  SECTION("true") {
    ledger.on_item_ended(facts, end, day(6));
    CHECK(ledger.residuals().item_time_residual == 0);
  }
  SECTION("off by one tick") {
    ledger.on_item_ended(facts, end, day(6) + Duration{1});
    CHECK(ledger.residuals().item_time_residual == 1);
  }
  SECTION("a cancelled item has no path to check") {
    end.outcome = Outcome::cancelled;
    ledger.on_item_ended(facts, end, day(9));
    CHECK(ledger.residuals().item_time_residual == 0);
  }
}

TEST_CASE("every item that arrived is delivered, cancelled or in progress") {
  const Organisation firm = organisation();
  Ledger ledger(firm);
  for (ItemId id = 0; id < 3; ++id) ledger.on_item_arrived(item(id, day(id)));
  deliver(ledger, item(0, day(0)), Path(1, 0, 0));
  cancel(ledger, item(1, day(1)), day(5));
  REQUIRE(ledger.residuals().item_count_residual == 0);
  SECTION("an item that ends twice is found") {
    deliver(ledger, item(0, day(0)), Path(1, 0, 0));
    CHECK(ledger.residuals().item_count_residual == 1);
  }
  SECTION("an item that ends without having arrived is found") {
    deliver(ledger, item(77, day(0)), Path(1, 0, 0));
    CHECK(ledger.residuals().item_count_residual == 1);
  }
  SECTION("an item that ends as of another market is found in both") {
    deliver(ledger, item(2, day(2), campaign, 1), Path(1, 0, 0));
    CHECK(ledger.residuals().item_count_residual == 2);
  }
  SECTION("an item that arrives twice is found") {
    ledger.on_item_arrived(item(2, day(2)));
    CHECK(ledger.residuals().item_count_residual == 1);
  }
}

TEST_CASE("books that do not balance fail, naming the future and by how much") {
  CHECK_NOTHROW(check_books({}, {7, 2}));
  try {
    check_books({1, 2, 3}, {7, 2});
    FAIL("must not pass");
  } catch (const CheckFailure& failure) {
    const std::string text = failure.what();
    for (const char* part : {"replication 3 of seed 7", "1 ticks", "2 centiticks", "3 items"}) {
      INFO(part);
      CHECK(text.find(part) != std::string::npos);
    }
  }
}

TEST_CASE("work that belongs to no market is counted too") {
  const Organisation firm = organisation();
  Ledger ledger(firm);
  ledger.on_item_arrived(item(0, day(0), request, 65535));
  CHECK(ledger.residuals().item_count_residual == 0);
}

}  // namespace
}  // namespace pendulum
