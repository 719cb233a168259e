#include "sim/model/timeline.h"

#include <algorithm>

#include "sim/experiment/experiment.h"
#include "tests/model/paired.h"

namespace pendulum {
namespace {

using namespace testing;

const std::string shock = "tests/model/worlds/shock.yaml";
const std::string swing = "tests/model/worlds/swing.yaml";

/// When what happened, in ticks since recording started.
class Diary final : public Observer {
 public:
  void on_recording_started(TimePoint at) override {
    started_ = at;
    arrivals.clear();
    meetings.clear();
  }
  void on_item_arrived(const ItemFacts& item) override {
    arrivals.push_back((item.arrived - started_).ticks);
  }
  void on_meeting(TimePoint at, int, int, bool) override {
    meetings.push_back((at - started_).ticks);
  }
  void on_reorganised(const ReorganisationFacts& facts, TimePoint) override {
    reorganisations.push_back(facts);
  }
  [[nodiscard]] std::int64_t arrived_between(int from_month, int to_month) const {
    return std::count_if(arrivals.begin(), arrivals.end(), [&](std::int64_t at) {
      return at >= from_month * ticks_per_month && at < to_month * ticks_per_month;
    });
  }
  std::vector<std::int64_t> arrivals, meetings;
  std::vector<ReorganisationFacts> reorganisations;

 private:
  TimePoint started_;
};

Diary live(const std::string& file, const std::vector<std::string>& settings, int months = 24) {
  Diary diary;
  const auto model = firm(file, settings);
  measure_replication(*model, {RandomKey{1, 0}, months, nullptr}, &diary);
  return diary;
}

std::vector<std::int64_t> first_months(std::vector<std::int64_t> times, int months) {
  std::erase_if(times, [&](std::int64_t at) { return at >= months * ticks_per_month; });
  return times;
}

TEST_CASE("an entry that changes nothing changes no arrival", "[timeline]") {
  CHECK(live(shock, {}).arrivals == live(one_step, {}).arrivals);
  CHECK(live(shock, {"timeline.shock.set.people.headcount.server=2"}).arrivals ==
        live(one_step, {}).arrivals);
}

TEST_CASE("a demand shock: as before until then, twice as much from then on", "[timeline]") {
  const std::vector<std::string> sixty = {"work.job.rate=60 /mo", "people.headcount.server=9"};
  std::vector<std::string> doubled = sixty;
  doubled.emplace_back("timeline.shock.set.demand.level=2");
  const Diary with = live(shock, doubled);
  const Diary without = live(shock, sixty);
  CHECK(first_months(with.arrivals, 12) == first_months(without.arrivals, 12));
  CHECK(std::abs(with.arrived_between(12, 24) - 2 * 12 * 60) < 4 * 38);  // four deviations
}

TEST_CASE("work of a kind may begin, and end, with an entry", "[timeline]") {
  const Diary begins =
      live(shock, {"work.job.rate=0 /mo", "timeline.shock.set.work.job.rate=60 /mo",
                   "people.headcount.server=9"});
  CHECK(begins.arrived_between(0, 12) == 0);
  CHECK(std::abs(begins.arrived_between(12, 24) - 720) < 4 * 27);
  const Diary ends = live(shock, {"timeline.shock.set.work.job.rate=0 /mo"});
  CHECK(ends.arrived_between(0, 12) > 100);
  CHECK(ends.arrived_between(12, 24) == 0);
}

TEST_CASE("what has grown stays when growth ends", "[timeline]") {
  const Diary diary = live(shock, {"work.job.rate=600 /mo", "people.headcount.server=90",
                                   "demand.growth=100 %", "timeline.shock.set.demand.growth=0 %"});
  CHECK(std::abs(diary.arrived_between(12, 24) - 2 * 12 * 600) < 4 * 120);
}

TEST_CASE("hands taken on shorten the queue and are paid from then on", "[timeline]") {
  const Pair pair(shock, {}, {"timeline.shock.set.people.headcount.server=2"}, 6, 24);
  check_lower(pair.differ(figure(Metric::lead_time_days)));
  const Diary diary = live(shock, {"timeline.shock.set.people.headcount.server=2"});
  REQUIRE(diary.reorganisations.size() == 1);
  CHECK(diary.reorganisations[0].joined == 1);
  CHECK(diary.reorganisations[0].moved == 0);
}

TEST_CASE("where posts go, those go first that stand empty", "[timeline]") {
  struct Seats final : Observer {
    void on_recording_started(TimePoint at) override { cut = at + months(12); }
    void on_person(TeamIndex, PersonChange change, int weight, TimePoint at) override {
      if (change != PersonChange::settled)
        count(change == PersonChange::left ? weight : -weight, at);
    }
    void on_seats(TeamIndex, int empty, int, TimePoint at) override { count(empty, at); }
    void count(int empty, TimePoint at) {
      if (at < cut) before += empty;
      if (at <= cut) after += empty;
    }
    TimePoint cut{TimePoint{} + months(1000)};
    int before = 0, after = 0;  // empty seats, hundredths
  } seats;
  const auto model =
      firm(shock, {"people.headcount.server=40", "timeline.shock.set.people.headcount.server=20",
                   "turnover.enabled=true", "turnover.attrition=100 %", "turnover.vacancy=1 y",
                   "run.warm_up=36 mo"});
  run_world(*model, {{1, 0}, 13, nullptr}, seats);
  CHECK(seats.before > 1000);
  CHECK(seats.after == std::max(0, seats.before - 2000));
}

TEST_CASE("dearer hands are paid as before until then", "[timeline]") {
  const auto model = firm(shock, {"timeline.shock.set.roles.server.hourly_cost=120 EUR"});
  // One person, 168 hours a month: a year at 60 EUR, a year at 120.
  CHECK(mean(run(model, 1, 24), Metric::total_cost_per_month) == Approx(168 * 90));
}

TEST_CASE("a new cadence counts from the last meeting", "[timeline]") {
  const Diary diary = live(shock, {"committee.enabled=true", "committee.cadence=100 d",
                                   "timeline.shock.set.committee.cadence=30 d"});
  // The warm-up is 252 days: meetings at 300 and 400 of the run, then 430 …; the change at 504.
  std::vector<std::int64_t> expected;
  for (const int day : {300, 400, 500, 530, 560}) {
    expected.push_back((day - 252) * ticks_per_day);
  }
  REQUIRE(diary.meetings.size() > expected.size());
  CHECK(std::vector<std::int64_t>(diary.meetings.begin(), diary.meetings.begin() + 5) == expected);
}

TEST_CASE("the books balance while everything changes", "[timeline][books]") {
  const auto model = firm(swing);
  const StructureSummary summary = run(model, 3, 12);
  CHECK(mean(summary, Metric::throughput_per_month) > 0);
  CHECK(effort(summary, Cause::reorganisation) > 0);
}

TEST_CASE("people move when the structure does, and only then", "[timeline]") {
  const Diary diary = live(swing, {}, 12);
  REQUIRE(diary.reorganisations.size() >= 4);
  const ReorganisationFacts central = diary.reorganisations[1];
  CHECK(central.structure);
  CHECK(central.moved > 5);
  CHECK(central.left == 0);
}

namespace {

/// What it took to do the long work that somebody had begun when its team went after six months.
class HalfDone final : public Observer {
 public:
  [[nodiscard]] bool follows_steps() const override { return true; }
  void on_recording_started(TimePoint at) override { gone_ = at + months(6); }
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    if (item.kind != 1 || end.first_touch >= gone_ || at < gone_) return;
    const auto hours = [&](Cause cause) { return hours_of(end, cause); };
    CHECK(hours(Cause::work) == Approx(80));
    CHECK(hours(Cause::hand_off) == Approx(2));
    CHECK(hours(Cause::rework_defects) == Approx(20));
    ++count;
  }
  int count = 0;

 private:
  TimePoint gone_;
};

}  // namespace

// Both sides take an hour for it; the rest is what the others left, no more and no less, and what
// is done again afterwards is nobody else's.
TEST_CASE("work that was begun is handed over half-done when its team goes", "[timeline]") {
  HalfDone handed_over;
  for (std::uint32_t r = 0; r < 6; ++r)
    run_world(*firm("tests/model/worlds/half_done.yaml",
                    {"rework.defects=true", "rework.defect_probability=100 %",
                     "rework.defect_share=25 %", "work.job.rate=0.65 /d"}),
              {{1, r}, 60, nullptr}, handed_over);
  CHECK(handed_over.count >= 2);
}

TEST_CASE("what happens at the same time happens together, the last word counts", "[timeline]") {
  const auto model = firm(swing, {"timeline.back.at=4 mo", "timeline.hybrid.at=4 mo"});
  const auto& epochs = model->parameters().epochs;
  REQUIRE(epochs.size() == 2);
  CHECK(epochs[1].at == months(4));
  CHECK(epochs[1].parameters->structure.centralisation == Approx(.6));
  CHECK(epochs[1].parameters->committee.cadence == days(3));  // of an entry before
  const ModelResult wrong =
      build_model(read(swing, {"timeline.back.at=4 mo", "timeline.back.set.committee.members=2"}));
  REQUIRE_FALSE(wrong.diagnostics.empty());
  CHECK(wrong.diagnostics[0].message.english().ends_with("by timeline entry 'central, back'"));
}

TEST_CASE("a firm knows what will happen to it, in order of time", "[timeline]") {
  const auto model = firm(swing, {"timeline.back.at=3 mo"});
  const auto& timeline = model->organisation().timeline;
  REQUIRE(timeline.size() == 4);
  CHECK(timeline[1].title == "And back");
  CHECK(timeline[1].month == 3);
  CHECK(firm(one_step)->organisation().timeline.empty());
}

TEST_CASE("what only a later month makes impossible is said with its month", "[timeline]") {
  const ModelResult result =
      build_model(read(shock, {"timeline.shock.set.people.headcount.server=0"}));
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(
      result.diagnostics[0].message.english().ends_with("(after 1 y), by timeline entry 'shock'"));
  CHECK(result.diagnostics[0].path == "people.headcount.server");
}

TEST_CASE("each entry's problems are said, and those that go on once", "[timeline]") {
  const ModelResult result = build_model(read(
      shock, {"timeline.shock.set.committee.members=2", "timeline.shock.set.demand.wave_uplift=4",
              "demand.wave_share=50 %", "demand.wave_uplift=1"}));
  REQUIRE(result.diagnostics.size() == 3);
  for (const Diagnostic& diagnostic : result.diagnostics) {
    CHECK(diagnostic.file == "--set");
    CHECK(diagnostic.source_line.starts_with("timeline.shock.set."));
  }
}

}  // namespace
}  // namespace pendulum
