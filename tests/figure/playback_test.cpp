#include "viz/figure/playback.h"

#include <chrono>

#include "tests/catch.h"
#include "tests/figure/synthetic.h"

namespace pendulum {
namespace {

struct Case {
  Organisation organisation;
  std::shared_ptr<const Trace> trace;
  explicit Case(int months, int items_per_month = 60, int markets = 8)
      : organisation(synthetic::make_organisation({.markets = markets})),
        trace(std::make_shared<const Trace>(
            synthetic::make_trace(organisation, months, 5, items_per_month))) {}
  [[nodiscard]] Playback playback() const { return {trace, organisation}; }
};

/// The plain way: looks at every change of the trace.
int waiting_by_hand(const Case& c, TimePoint at, TeamIndex team, Activity wanted) {
  int count = 0;
  for (std::size_t i = 0; i < c.trace->changes.size(); ++i) {
    const StepChange& change = c.trace->changes[i];
    if (change.at > at) break;
    if (change.activity != wanted || change.team != team) continue;
    const ItemRecord& item = c.trace->items[change.item];
    if (c.organisation.kinds[item.facts.kind].hidden) continue;
    if ((item.delivered || item.cancelled) && item.ended <= at) continue;
    bool over = false;
    for (std::size_t k = i + 1; k < c.trace->changes.size() && !over; ++k) {
      const StepChange& later = c.trace->changes[k];
      if (later.at > at) break;
      over = later.item == change.item && later.step == change.step;
    }
    if (!over) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("seeking from anywhere equals replaying from the start") {
  const Case c(12, 120);
  REQUIRE(c.trace->changes.size() > 5000);  // several keyframes
  Playback jumping = c.playback();
  synthetic::Dice dice(3);
  for (int k = 0; k < 60; ++k) {
    const TimePoint at{
        static_cast<std::int64_t>(dice.next() * 1.05 * static_cast<double>(c.trace->ended.ticks))};
    const MapState there = jumping.state_at(at);
    Playback fresh = c.playback();
    fresh.state_at(TimePoint{0});
    CHECK(there == fresh.state_at(at));
  }
}

TEST_CASE("playing in small steps and backwards gives the same states") {
  const Case c(3);
  Playback playing = c.playback();
  std::vector<MapState> states;
  const Duration step = hours(7);
  for (TimePoint at{0}; at < c.trace->ended; at += step) states.push_back(playing.state_at(at));
  for (std::size_t i = states.size(); i-- > 0;)
    CHECK(playing.state_at(TimePoint{0} + step * static_cast<std::int64_t>(i)) == states[i]);
}

TEST_CASE("counts agree with looking at every change") {
  const Case c(3, 40);
  Playback playback = c.playback();
  for (const double month : {-1.5, 0.0, 0.7, 2.2, 3.0}) {
    const TimePoint at = playback.moment(month);
    const MapState& state = playback.state_at(at);
    CHECK(state.month == Approx(month).margin(1e-5));
    for (TeamIndex t = 0; t < state.teams.size(); ++t) {
      CHECK(state.teams[t].waiting.count == waiting_by_hand(c, at, t, Activity::waiting));
      CHECK(state.teams[t].blocked.count == waiting_by_hand(c, at, t, Activity::blocked));
    }
  }
}

TEST_CASE("states are sane at any moment") {
  const Case c(6, 150, 3);
  Playback playback = c.playback();
  bool travelled = false, decided = false, teamed = false, broke = false, background = false;
  for (int k = 0; k <= 400; ++k) {
    const MapState& state = playback.state_at(TimePoint{c.trace->ended.ticks / 400 * k});
    int centre = 0;
    for (const auto& queue : state.centre_queues) centre += queue.count;
    CHECK(centre == state.teams[0].waiting.count);
    for (const auto& team : state.teams) {
      CHECK(team.busy >= 0);
      CHECK(team.busy <= 1);
      CHECK(team.working >= 0);
      CHECK(team.waiting.kinds.size() <= Pile::limit);
      for (const double days : team.delay_days) CHECK(days >= 0);
      background = background || team.background > 0;
    }
    for (const auto& traveller : state.travellers)
      CHECK((traveller.progress >= 0 && traveller.progress <= 1));
    travelled = travelled || !state.travellers.empty();
    decided = decided || state.agenda.count > 0;
    teamed = teamed || !state.tiger_teams.empty();
    broke = broke || !state.incidents.empty();
  }
  CHECK(travelled);
  CHECK(decided);
  CHECK(teamed);
  CHECK(broke);
  CHECK(background);
}

TEST_CASE("hidden work has no token and causes no glow") {
  Organisation organisation = synthetic::make_organisation({.markets = 2});
  Trace trace;
  trace.ended = TimePoint{ticks_per_month};
  ItemRecord item;
  item.facts.kind = 5;
  trace.items = {item};
  trace.changes = {
      {0, 0, Activity::waiting, Cause::enterprise_it, 3, 3, TimePoint{0}, TimePoint{0}}};
  Playback playback(std::make_shared<const Trace>(trace), organisation);
  const MapState& state = playback.state_at(TimePoint{ticks_per_week});
  CHECK(state.teams[3].waiting.count == 0);
  CHECK(state.teams[3].background == 1);
  CHECK(state.teams[3].delay_days[4] == 0);
}

TEST_CASE("glow and busy share are those of the last month") {
  Organisation organisation = synthetic::make_organisation({.markets = 2});
  Trace trace;
  trace.ended = TimePoint{4 * ticks_per_month};
  trace.items.resize(1);
  const auto at = [](double day) { return TimePoint{0} + days(day); };
  trace.changes = {
      {0, 0, Activity::waiting, Cause::queue_centre, 0, 0, at(30), at(30)},
      {0, 0, Activity::working, Cause::work, 0, 0, at(40), at(40)},
      {0, 0, Activity::finished, Cause::work, 0, 0, at(50), at(50)},
  };
  trace.effort = {std::vector<Centiticks>(51, 0)};
  trace.effort[0][44] = 100 * 4 * ticks_per_day;  // not all of it on items
  trace.effort[0][50] = 100 * 6 * ticks_per_day;
  Playback playback(std::make_shared<const Trace>(trace), organisation);
  CHECK(playback.state_at(at(35)).teams[0].delay_days[0] == Approx(5));
  CHECK(playback.state_at(at(45)).teams[0].delay_days[0] == Approx(10));
  CHECK(playback.state_at(at(56)).teams[0].delay_days[0] == Approx(5));
  CHECK(playback.state_at(at(80)).teams[0].delay_days[0] == Approx(0).margin(1e-9));
  const double people = organisation.teams[0].people();
  CHECK(playback.state_at(at(51)).teams[0].busy == Approx(10 / (21 * people)));
  CHECK(playback.state_at(at(80)).teams[0].busy == Approx(0).margin(1e-9));
}

TEST_CASE("what is still open at the end is shown there") {
  Organisation organisation = synthetic::make_organisation({.markets = 2});
  Trace trace;
  trace.ended = TimePoint{ticks_per_month};
  trace.items.resize(1);
  trace.items[0].ended = trace.ended;
  trace.changes = {{0, 0, Activity::waiting, Cause::queue_local, 1, 1, TimePoint{5}, TimePoint{5}}};
  trace.incidents = {{0, 1, TimePoint{7}, trace.ended}};
  Playback playback(std::make_shared<const Trace>(trace), organisation);
  CHECK(playback.state_at(trace.ended).teams[1].waiting.count == 1);
  CHECK(playback.state_at(trace.ended).incidents.size() == 1);
  CHECK(playback.state_at(TimePoint{4}).teams[1].waiting.count == 0);
}

TEST_CASE("an empty trace plays") {
  Playback playback(std::make_shared<const Trace>(), Organisation{});
  CHECK(playback.state_at(TimePoint{100}).teams.empty());
}

TEST_CASE("seeking and playing are fast", "[.speed]") {
  const Case c(36, 1200);
  Playback playback = c.playback();
  const auto now = [] { return std::chrono::steady_clock::now(); };
  const auto ms = [](auto d) { return std::chrono::duration<double, std::milli>(d).count(); };
  synthetic::Dice dice(9);
  const auto start = now();
  for (int i = 0; i < 200; ++i) playback.state_at(playback.moment(36 * dice.next()));
  const double seek = ms(now() - start) / 200;
  const auto again = now();
  for (int i = 0; i < 2000; ++i) playback.state_at(playback.moment(0.018 * i));
  const double step = ms(now() - again) / 2000;
  WARN(c.trace->changes.size() << " changes: seek " << seek << " ms, frame " << step << " ms");
  CHECK(seek < 2);
  CHECK(step < 1);
}

}  // namespace pendulum
