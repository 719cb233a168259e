#pragma once

// The clock and the pending events. Events happen in a total order: by time, then by priority
// (smaller first), then by the order in which they were scheduled. So a run depends on nothing but
// its input. After warm-up of its buffers, scheduling and cancelling allocate nothing.

#include <cstdint>
#include <limits>
#include <vector>

#include "sim/base/time.h"

namespace pendulum {

/// Receives events. `code` says which of the handler's events, `subject` whom it concerns.
class EventHandler {
 public:
  virtual ~EventHandler() = default;
  virtual void on_event(std::uint32_t code, std::uint64_t subject) = 0;
};

/// Names a pending event; stays safe to use (and is refused) after the event has happened.
struct EventId {
  std::uint32_t slot = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t generation = 0;
  [[nodiscard]] bool is_none() const { return slot == std::numeric_limits<std::uint32_t>::max(); }
};

class Simulation {
 public:
  [[nodiscard]] TimePoint now() const;

  /// Requires: at >= now().
  EventId schedule_at(TimePoint at, EventHandler& handler, std::uint32_t code,
                      std::uint64_t subject = 0, std::int32_t priority = 0);
  /// Requires: delay >= 0.
  EventId schedule_in(Duration delay, EventHandler& handler, std::uint32_t code,
                      std::uint64_t subject = 0, std::int32_t priority = 0);

  /// True when the event was still pending.
  bool cancel(EventId id);

  /// Runs every event up to and including `end`, then sets the clock to `end`.
  void run_until(TimePoint end);
  /// Runs one event; false when none is pending.
  bool step();

  [[nodiscard]] std::uint64_t events_run() const;
  [[nodiscard]] std::size_t events_pending() const;
};

}  // namespace pendulum
