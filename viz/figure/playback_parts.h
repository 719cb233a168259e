#pragma once

// What a Playback consists of: playback.cpp moves it and says what is where, playback_levels.cpp
// how things have been lately and how far they have come.

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "viz/figure/playback.h"
#include "viz/figure/playback_cursor.h"
#include "viz/figure/playback_index.h"

namespace pendulum {

/// The last record not after `at`, or null.
template <typename Record>
const Record* last_until(const std::vector<Record>& records, TimePoint at) {
  const auto next =
      std::upper_bound(records.begin(), records.end(), at,
                       [](TimePoint moment, const Record& record) { return moment < record.at; });
  return next == records.begin() ? nullptr : &*(next - 1);
}

struct Playback::Index {
  Index(std::shared_ptr<const Trace> t, Organisation o)
      : trace(std::move(t)), organisation(std::move(o)), lookup(*trace, organisation) {
    state.teams.resize(organisation.teams.size());
    state.centre_queues.resize(organisation.markets.size());
    state.signs.resize(organisation.markets.size());
    state.closed.resize(organisation.markets.size());
  }

  void move_to(TimePoint at);
  void build();
  void reset();
  void place(const StepChange& change);
  void place_waiting(const StepChange& change, WorkKind kind);
  void fill_windows();
  void fill_meetings();
  void fill_teams_and_incidents();
  void fill_levels();
  [[nodiscard]] OrganisationMoment organisation_at(TimePoint at) const;
  /// What lasts until the trace's end is still there at its end.
  [[nodiscard]] bool lasting(TimePoint from, TimePoint to) const {
    return from <= state.at && (state.at < to || (to == trace->ended && from < to));
  }

  std::shared_ptr<const Trace> trace;
  Organisation organisation;
  PlaybackIndex lookup;
  PlaybackCursor cursor;
  MapState state;
};

}  // namespace pendulum
