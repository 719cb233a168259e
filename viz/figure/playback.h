#pragma once

// Replays a trace: the state of the map at any moment, forwards and backwards.

#include <cstdint>
#include <memory>
#include <vector>

#include "sim/measure/trace.h"
#include "sim/model/organisation.h"
#include "viz/figure/map_state.h"

namespace pendulum {

/// The organisation at a moment, and how far it has come to look like that.
struct OrganisationMoment {
  const Organisation* before = nullptr;
  const Organisation* now = nullptr;
  double progress = 1;     // 0 … 1, for a few days after a reorganisation
  std::size_t number = 0;  // counts the shapes it has had
};

class Playback {
 public:
  /// Indexes the trace, once: some 100 ms for a million changes.
  Playback(std::shared_ptr<const Trace> trace, Organisation organisation);
  ~Playback();
  Playback(Playback&&) noexcept;
  Playback& operator=(Playback&&) noexcept;

  /// The state at `at`, held within the trace. The same for the same moment, whatever was asked
  /// before. Asking a little later than the last time is cheapest. Valid until the next call.
  const MapState& state_at(TimePoint at);

  [[nodiscard]] const Trace& trace() const;
  /// As it is before anything changes.
  [[nodiscard]] const Organisation& organisation() const;
  [[nodiscard]] OrganisationMoment organisation_at(TimePoint at) const;
  [[nodiscard]] TimePoint moment(double month) const;
  /// The same, held within the trace.
  [[nodiscard]] TimePoint held_moment(double month) const { return held(moment(month)); }

 private:
  [[nodiscard]] TimePoint held(TimePoint at) const;
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace pendulum
