#include "sim/measure/life.h"

#include "sim/base/check.h"
#include "tests/catch.h"
#include "tests/measure/small_world.h"

namespace pendulum {
namespace {

using namespace small_world;

StepChange change(ItemId id, StepIndex step, Activity activity, Cause cause, TeamIndex team,
                  double at) {
  return {id, step, activity, cause, team, team, day(at), day(at)};
}

// Step 0: waits a day at the centre, worked on for two; step 1 beside it: with the committee.
Trace two_steps() {
  TraceRecorder recorder;
  recorder.on_recording_started(start);
  recorder.on_item_arrived(item(0, day(0)));
  recorder.on_item_arrived(item(1, day(0)));
  recorder.on_step_changed(change(0, 0, Activity::waiting, Cause::queue_centre, centre, 0));
  recorder.on_step_changed(change(1, 0, Activity::waiting, Cause::queue_local, brazil, .5));
  recorder.on_step_changed(change(0, 0, Activity::working, Cause::work, centre, 1));
  recorder.on_step_changed(change(0, 1, Activity::deciding, Cause::governance, centre, 2));
  recorder.on_step_changed(change(0, 0, Activity::finished, Cause::work, centre, 3));
  deliver(recorder, item(0, day(0)), Path(2, 1, 9));
  recorder.on_run_ended(day(21));
  return recorder.take();
}

TEST_CASE("a life is told in stretches, each ending where the next of its step begins") {
  const ItemLife life = life_of(two_steps(), 0);
  REQUIRE(life.stretches.size() == 3);
  CHECK(life.stretches[0].cause == Cause::queue_centre);
  CHECK(life.stretches[0].ended == day(1));
  CHECK(life.stretches[1].ended == day(3));
  CHECK(life.stretches[2].step == 1);
  // Nothing closed the last one: it lasts until the item ends.
  CHECK(life.stretches[2].ended == day(12));
}

TEST_CASE("an item in progress lives until the run ends") {
  const ItemLife life = life_of(two_steps(), 1);
  REQUIRE(life.stretches.size() == 1);
  CHECK(life.stretches[0].ended == day(21));
  CHECK(path_by_cause(life.item).empty());
  CHECK(describe_life("brazil.campaign.2", life) ==
        "brazil.campaign.2 is still in progress when the run ends, 21.0 days after it was "
        "accepted.");
}

TEST_CASE("the sentence names the longest waits, and how late it was") {
  const ItemLife life = life_of(two_steps(), 0);
  const auto path = path_by_cause(life.item);
  REQUIRE(path.size() == 3);
  CHECK(path[0].first == Cause::governance);
  CHECK(path[0].second == days(9));
  CHECK(describe_life("brazil.campaign.1", life) ==
        "brazil.campaign.1 took 12.0 days, 2.0 of them at work; it lost 9.0 days waiting for the "
        "committee; it was 2.0 days late.");
}

TEST_CASE("an item the trace does not know is a defect of the caller") {
  CHECK_THROWS_AS(life_of(two_steps(), 2), CheckFailure);
}

}  // namespace
}  // namespace pendulum
