#include "sim/measure/trace.h"

#include <vector>

#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

TEST_CASE("a trace keeps each item under its id, with how it ended") {
  TraceRecorder recorder;
  recorder.on_recording_started(start);
  for (ItemId id = 0; id < 3; ++id) recorder.on_item_arrived(item(id, day(id)));
  deliver(recorder, item(0, day(0)), Path(1, 2, 0), 500, 80);
  cancel(recorder, item(2, day(2)), day(4));
  recorder.on_run_ended(day(21));
  const Trace trace = recorder.take();
  REQUIRE(trace.items.size() == 3);
  CHECK(trace.recording_started == start);
  CHECK(trace.ended == day(21));
  CHECK(trace.items[0].delivered);
  CHECK(trace.items[0].ended == day(3));
  CHECK(trace.items[0].value == 500);
  CHECK(trace.items[0].path_ticks[index_of(Cause::queue_centre)] == days(2).ticks);
  CHECK(trace.items[2].cancelled);
  CHECK(trace.items[2].ended == day(4));
  CHECK_FALSE((trace.items[1].delivered || trace.items[1].cancelled));
  CHECK(trace.items[1].ended == day(21));  // still in progress
}

TEST_CASE("incidents and tiger teams close in their turn, or with the run") {
  TraceRecorder recorder;
  const std::vector<TeamIndex> homes{centre, brazil};
  const std::vector<int> market{0};
  recorder.on_incident(1, market, true, day(1));
  recorder.on_incident(1, market, true, day(2));
  recorder.on_incident(1, market, false, day(3));
  recorder.on_tiger_team(7, homes, day(1));
  recorder.on_tiger_team(8, homes, day(2));
  recorder.on_tiger_team(7, {}, day(6));
  recorder.on_meeting(day(5), 3, 2, true);
  recorder.on_run_ended(day(21));
  const Trace trace = recorder.take();
  REQUIRE(trace.incidents.size() == 2);
  CHECK(trace.incidents[0].closed == day(3));
  CHECK(trace.incidents[1].closed == day(21));
  REQUIRE(trace.tiger_teams.size() == 2);
  CHECK(trace.tiger_teams[0].homes == homes);
  CHECK(trace.tiger_teams[0].dissolved == day(6));
  CHECK(trace.tiger_teams[1].dissolved == day(21));
  REQUIRE(trace.meetings.size() == 1);
  CHECK(trace.meetings[0].left_over == 2);
}

TEST_CASE("spells of a market begin and end by themselves, one for each rule") {
  TraceRecorder recorder;
  recorder.on_push_back(2, true, day(1));
  recorder.on_rule(7, 2, false, day(2));
  recorder.on_rule(8, 2, false, day(2));
  recorder.on_push_back(2, false, day(3));
  recorder.on_rule(7, 2, true, day(5));
  recorder.on_rule(9, 1, true, day(6));  // nothing to end
  recorder.on_run_ended(day(9));
  const Trace trace = recorder.take();
  REQUIRE(trace.spells.size() == 3);
  CHECK(trace.spells[0].sign == MarketSign::shadow);
  CHECK(trace.spells[0].to == day(3));
  CHECK(trace.spells[1].to == day(5));
  CHECK(trace.spells[2].from == day(2));
  CHECK(trace.spells[2].to == day(9));
}

TEST_CASE("levels are kept as they change: seats, tools, knowledge, the organisation") {
  TraceRecorder recorder;
  recorder.on_person(1, PersonChange::left, 50, day(1));
  recorder.on_person(1, PersonChange::left, 100, day(2));
  recorder.on_person(1, PersonChange::joined, 50, day(3));
  recorder.on_person(1, PersonChange::settled, 50, day(9));
  recorder.on_seats(1, -100, 50, day(9.5));
  recorder.on_stack(12, 30, day(4));
  recorder.on_knowledge(.2, .1, day(4));
  recorder.on_adoption(.5, 0, day(5));
  recorder.on_market(3, false, day(6));
  recorder.on_market(3, true, day(8));
  Organisation changed;
  changed.tool_instances = 7;
  recorder.on_organisation_changed(changed, day(7));
  recorder.on_run_ended(day(10));
  const Trace trace = recorder.take();
  REQUIRE(trace.seats.at(1).size() == 5);
  CHECK(trace.seats[1][1].empty == 150);
  CHECK(trace.seats[1][2].empty == 100);
  CHECK(trace.seats[1][2].newcomers == 50);
  CHECK(trace.seats[1][3].newcomers == 0);
  CHECK(trace.seats[1][4].empty == 0);
  CHECK(trace.seats[1][4].newcomers == 50);
  CHECK(trace.stack.at(0).links == 30);
  CHECK(trace.knowledge.at(0).playbook == .2);
  CHECK(trace.adoption.at(0).up_to_date == .5);
  REQUIRE(trace.spells.size() == 1);
  CHECK(trace.spells[0].sign == MarketSign::opening);
  CHECK(trace.spells[0].to == day(8));
  CHECK(trace.organisations.at(0).organisation.tool_instances == 7);
}

TEST_CASE("effort is kept by team and by the day on which it ended") {
  TraceRecorder recorder;
  recorder.on_effort(1, Cause::work, 300, TimePoint{ticks_per_day});  // the end of the first day
  recorder.on_effort(1, Cause::search, 50, TimePoint{ticks_per_day / 2});
  recorder.on_effort(1, Cause::work, 70, TimePoint{5 * ticks_per_day / 2});
  recorder.on_effort(0, Cause::work, 9, TimePoint{0});
  const Trace trace = recorder.take();
  CHECK(trace.effort == std::vector<std::vector<Centiticks>>{{9}, {350, 0, 70}});
}

TEST_CASE("step changes are kept in the order they are told") {
  TraceRecorder recorder;
  StepChange change;
  recorder.on_step_changed(change);
  change.activity = Activity::working;
  recorder.on_step_changed(change);
  const Trace trace = recorder.take();
  REQUIRE(trace.changes.size() == 2);
  CHECK(trace.changes[1].activity == Activity::working);
}

}  // namespace
}  // namespace pendulum
