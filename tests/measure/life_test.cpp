#include "sim/measure/life.h"

#include "sim/base/check.h"
#include "sim/measure/measure.h"
#include "tests/catch.h"
#include "tests/measure/shipped_model.h"
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
        "brazil.campaign.1 took 12.0 days, 2.0 of them the work itself; it lost 9.0 days waiting "
        "for the "
        "committee; it was 2.0 days late.");
}

// Step 0 done on day 3, step 1 on day 2; step 2 waits for both, so for step 0.
TEST_CASE("the path that decided goes back over what each step waited for") {
  TraceRecorder recorder;
  recorder.on_recording_started(start);
  recorder.on_item_arrived(item(0, day(0)));
  recorder.on_step_changed(change(0, 0, Activity::waiting, Cause::queue_centre, centre, 0));
  recorder.on_step_changed(change(0, 1, Activity::waiting, Cause::queue_local, brazil, 0));
  recorder.on_step_changed(change(0, 0, Activity::working, Cause::work, centre, 1));
  recorder.on_step_changed(change(0, 1, Activity::finished, Cause::work, brazil, 2));
  recorder.on_step_changed(change(0, 0, Activity::finished, Cause::work, centre, 3));
  recorder.on_step_changed(change(0, 2, Activity::travelling, Cause::hand_off, brazil, 3));
  recorder.on_step_changed(change(0, 2, Activity::finished, Cause::work, brazil, 5));
  deliver(recorder, item(0, day(0)), Path(2, 1, 2));
  recorder.on_run_ended(day(21));
  const std::vector<LifeStretch> path = deciding_path(recorder.take(), 0);
  REQUIRE(path.size() == 3);
  CHECK((path[0].step == 0 && path[0].activity == Activity::waiting));
  CHECK((path[1].step == 0 && path[1].began == day(1) && path[1].ended == day(3)));
  CHECK((path[2].step == 2 && path[2].began == day(3) && path[2].ended == day(5)));
}

struct Recorded {
  Organisation organisation;
  ReplicationResult result;
  Trace trace;
};

const Recorded& recorded_hybrid() {
  static const Recorded recorded = [] {
    const auto model = testing::shipped_model("hybrid");
    TraceRecorder recorder;
    RunOptions options;
    options.key = {1, 0};
    options.months = 12;
    const MeasuredRun run = measure_replication(*model, options, &recorder);
    return Recorded{model->organisation(), run.result, recorder.take()};
  }();
  return recorded;
}

TEST_CASE("of every item of a shipped scenario the path that decided has no gap") {
  const Trace& trace = recorded_hybrid().trace;
  int delivered = 0;
  for (const ItemRecord& item : trace.items) {
    if (!item.delivered) continue;
    ++delivered;
    TimePoint at = item.facts.arrived;
    Duration queued{};
    bool whole = true;
    for (const LifeStretch& stretch : deciding_path(trace, item.facts.id)) {
      whole &= stretch.began == at && stretch.ended > stretch.began;
      at = stretch.ended;
      if (stretch.activity == Activity::waiting &&
          (stretch.cause == Cause::queue_centre || stretch.cause == Cause::queue_local))
        queued += stretch.ended - stretch.began;
    }
    INFO("item " << item.facts.id);
    CHECK(whole);
    CHECK(at == item.ended);
    CHECK(queued.ticks == item.path_ticks[index_of(Cause::queue_centre)] +
                              item.path_ticks[index_of(Cause::queue_local)]);
  }
  CHECK(delivered > 300);
}

// To the tick the same as what the figures of the run are made of.
TEST_CASE("delays by item, team and cause add up to those by team and cause") {
  const auto& [organisation, result, trace] = recorded_hybrid();
  std::vector<std::array<double, cause_count>> days(organisation.teams.size());
  std::size_t delivered = 0;
  for (const ItemRecord& item : trace.items)
    if (organisation.kinds[item.facts.kind].counted && item.delivered &&
        item.ended >= trace.recording_started)
      ++delivered;
  for (const DelayRecord& delay : trace.delays)
    if (organisation.kinds[trace.items[delay.item].facts.kind].counted)
      days[delay.team][index_of(delay.cause)] += Duration{delay.ticks}.as_days();
  REQUIRE(result.delay_days_by_team.size() == days.size());
  for (std::size_t team = 0; team < days.size(); ++team)
    for (std::size_t cause = 0; cause < cause_count; ++cause)
      CHECK(days[team][cause] / static_cast<double>(delivered) ==
            Approx(result.delay_days_by_team[team][cause]));
}

TEST_CASE("an item the trace does not know is a defect of the caller") {
  CHECK_THROWS_AS(life_of(two_steps(), 2), CheckFailure);
}

}  // namespace
}  // namespace pendulum
