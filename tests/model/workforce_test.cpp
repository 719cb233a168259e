#include "sim/model/workforce.h"

#include <cmath>
#include <map>

#include "sim/measure/payroll.h"
#include "tests/catch.h"
#include "tests/model/firm.h"

namespace pendulum {
namespace {

using testing::firm;
using testing::one_step;

constexpr TeamIndex centre = 0, here = 1;
constexpr std::int64_t hour = ticks_per_hour;

/// Every tag is work of so many hours; keeps the books as a ledger would.
class Office final : public WorkforceClient, public Observer {
 public:
  explicit Office(const std::vector<std::string>& settings)
      : model_(firm(one_step, settings)),
        payroll_(model_->organisation()),
        workforce(model_->parameters(), RandomKey{1, 0}, simulation, *this, *this) {
    mix_.add(Cause::work, 1);
  }

  double begin(std::uint64_t, const Person&, bool) override { return 8.0 * ticks_per_hour; }
  [[nodiscard]] const Mix& mix_of(std::uint64_t) const override { return mix_; }
  void on_begun(std::uint64_t tag, const Person& person) override { done_by[tag] = person.team; }
  void on_interrupted(std::uint64_t) override {}
  void on_done(std::uint64_t tag) override {
    done_at[tag] = (simulation.now() - TimePoint{}).ticks;
  }
  using Observer::on_stretch;
  void on_stretch(std::uint64_t, const Person&, std::span<const StretchPart> parts) override {
    for (const StretchPart& part : parts)
      if (part.billed) billed[part.cause] += part.paid;
  }

  void on_effort(TeamIndex team, Cause, Centiticks spent, TimePoint) override {
    booked[team] += spent;
  }
  void on_idle(TeamIndex team, int, Centiticks spent, TimePoint) override { booked[team] += spent; }
  void on_absent(TeamIndex team, int, Cause, Centiticks spent, TimePoint) override {
    booked[team] += spent;
  }
  void on_payroll(TeamIndex team, int role, int weight, TimePoint at) override {
    payroll_.change(team, role, weight, at);
  }

  void ask(std::uint64_t tag, TeamIndex team) { workforce.submit(team, {0, 0, 0, tag}); }
  void run_to(std::int64_t ticks) { simulation.run_until(TimePoint{ticks}); }
  /// Paid and booked time of each team are the same.
  void check_books() {
    workforce.flush();
    payroll_.close(simulation.now());
    for (const TeamIndex team : {centre, here}) CHECK(booked[team] == payroll_.paid(team));
  }

  Simulation simulation;

 private:
  std::shared_ptr<const Model> model_;
  Payroll payroll_;
  Mix mix_;

 public:
  std::map<std::uint64_t, std::int64_t> done_at;
  std::map<std::uint64_t, TeamIndex> done_by;
  std::map<TeamIndex, Centiticks> booked;
  std::map<Cause, Centiticks> billed;
  Workforce workforce;
};

TEST_CASE("who has work in hand is loaded, though nothing waits") {
  Office office({});
  CHECK(office.workforce.load_per_person(here) == 0);
  office.ask(1, here);
  CHECK(office.workforce.waiting_per_person(here) == 0);
  CHECK(office.workforce.load_per_person(here) == 1);
  office.ask(2, here);
  CHECK(office.workforce.waiting_per_person(here) == 1);
  CHECK(office.workforce.load_per_person(here) == 2);
  office.workforce.move_person(0, centre);
  office.run_to(8 * hour);
  CHECK(std::isinf(office.workforce.load_per_person(here)));
}

TEST_CASE("who moves finishes what is in hand, then takes up work in the new team") {
  Office office({});
  office.ask(1, here);
  office.ask(2, here);
  office.ask(3, centre);
  office.run_to(2 * hour);
  office.workforce.move_person(0, centre);
  CHECK(office.workforce.future_team(0) == centre);
  CHECK(office.workforce.person(0).team == here);
  office.run_to(100 * hour);
  CHECK(office.done_at == std::map<std::uint64_t, std::int64_t>{{1, 8 * hour}, {3, 16 * hour}});
  CHECK(office.workforce.person(0).team == centre);
  office.check_books();
  CHECK(office.booked[here] == 8 * hour * 100);
}

TEST_CASE("a seat that is filled while it moves begins nothing more in the old team") {
  Office office({});
  office.ask(1, here);
  office.ask(2, here);
  office.run_to(hour);
  office.workforce.move_person(0, centre);
  office.workforce.set_vacant(0, true);
  office.run_to(2 * hour);
  office.workforce.set_vacant(0, false);
  office.run_to(100 * hour);
  CHECK(office.done_at == std::map<std::uint64_t, std::int64_t>{{1, 8 * hour}});
  CHECK(office.workforce.person(0).team == centre);
  office.check_books();
  CHECK(office.booked[here] == 8 * hour * 100);
}

TEST_CASE("who is idle moves at once") {
  Office office({});
  office.run_to(hour);
  office.workforce.move_person(0, centre);
  CHECK(office.workforce.person(0).team == centre);
  office.ask(1, centre);
  office.run_to(20 * hour);
  CHECK(office.done_at[1] == 9 * hour);
  office.check_books();
}

TEST_CASE("who leaves finishes what is in hand and is off the payroll") {
  Office office({"people.headcount.server=2"});
  office.ask(1, here);
  office.ask(2, here);
  office.ask(3, here);
  office.run_to(hour);
  office.workforce.remove_person(1);
  CHECK_FALSE(office.workforce.stays(1));
  office.run_to(100 * hour);
  CHECK(office.done_at[2] == 8 * hour);
  CHECK(office.done_at[3] == 16 * hour);
  office.check_books();
  CHECK(office.booked[here] == (100 + 8) * hour * 100);
}

TEST_CASE("who joins takes up waiting work at once") {
  Office office({});
  office.ask(1, here);
  office.ask(2, here);
  office.run_to(hour);
  const int newcomer = office.workforce.add_person({here, 0, 100});
  CHECK(newcomer == 1);
  office.run_to(50 * hour);
  CHECK(office.done_at[2] == 9 * hour);
  office.check_books();
}

TEST_CASE("half of a person goes, and comes back") {
  Office office({});
  office.ask(1, here);
  office.run_to(4 * hour);
  office.workforce.set_weight(0, 50);
  office.run_to(8 * hour);  // two more hours of work are done
  office.workforce.set_weight(0, 100);
  office.run_to(20 * hour);
  CHECK(office.done_at[1] == 10 * hour);
  office.check_books();
}

TEST_CASE("a step withdrawn from somebody who is leaving lets them go") {
  Office office({});
  const RequestId request = office.workforce.submit(here, {0, 0, 0, 1});
  office.run_to(hour);
  office.workforce.move_person(0, centre);
  office.workforce.withdraw(here, -1, request);
  CHECK(office.workforce.person(0).team == centre);
  office.run_to(3 * hour);
  office.check_books();
}

TEST_CASE("a member of a tiger team who leaves finishes the seat's work first") {
  Office office({});
  office.workforce.submit_to_seat(0, {0, 0, 0, 1});
  office.run_to(hour);
  office.workforce.remove_person(0);
  office.run_to(100 * hour);
  CHECK(office.done_at.count(1) == 1);
  office.check_books();
  CHECK(office.booked[here] == office.done_at[1] * 100);
}

TEST_CASE("a member of a tiger team who moves takes the seat along") {
  Office office({});
  office.workforce.submit_to_seat(0, {0, 0, 0, 1});
  office.run_to(hour);
  office.workforce.move_person(0, centre);
  CHECK(office.workforce.person(0).team == centre);
  office.run_to(100 * hour);
  CHECK(office.done_at.count(1) == 1);
  office.check_books();
}

// Three quarters of the time are the person's own, at half of the pace: eight hours take 21 h 20.
// Newcomers are nobody's item, so what a mentor gives is on no item's bill; being slow is.
TEST_CASE("who is slow and teaches takes as long as both together, and bills the slowness alone") {
  Office office({});
  office.workforce.set_slowness(0, .5);
  office.workforce.set_mentoring(0, .25);
  office.ask(1, here);
  office.run_to(30 * hour);
  office.check_books();
  REQUIRE(office.done_at.count(1) == 1);
  CHECK(office.done_at[1] == 64 * hour / 3);
  CHECK(office.billed.count(Cause::mentoring) == 0);
  CHECK(std::abs(office.billed[Cause::work] - 8 * hour * 100) <= 1);
  CHECK(std::abs(office.billed[Cause::ramp_up] - 8 * hour * 100) <= 1);
}

// The seat has half of the person for 16 hours; of the other half a mentor gives half: a quarter of
// the person's time for 16 hours, then half of it for eight.
TEST_CASE("who teaches does so beside a seat in a tiger team too") {
  Office office({"tiger_teams.dedication=50 %"});
  office.workforce.set_mentoring(0, .5);
  office.ask(1, here);
  office.workforce.submit_to_seat(0, {0, 0, 0, 2});
  office.run_to(30 * hour);
  office.check_books();
  CHECK(office.done_at[2] == 16 * hour);
  CHECK(office.done_at[1] == 24 * hour);
}

// Two mentors give half of their time: one is busy for eight hours, the other has four to spare.
TEST_CASE("what a mentor gives is no idle time") {
  Office office({"people.headcount.server=2"});
  for (const int mentor : {0, 1}) office.workforce.set_mentoring(mentor, .5);
  office.ask(1, here);
  office.run_to(8 * hour);
  office.workforce.flush();
  CHECK(office.workforce.busy_share_since(here) == Approx(2 / 3.0));
}

}  // namespace
}  // namespace pendulum
