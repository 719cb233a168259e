#pragma once

// The clock and the pending events. Events happen in a total order: by time, then by priority
// (smaller first), then by the order in which they were scheduled. So a run depends on nothing but
// its input.

#include <cstddef>
#include <cstdint>

#include "sim/base/check.h"
#include "sim/base/time.h"
#include "sim/engine/event_queue.h"

namespace pendulum {

/// Receives events. `code` says which of the handler's events, `subject` whom it concerns.
class EventHandler {
 public:
  virtual ~EventHandler() = default;
  virtual void on_event(std::uint32_t code, std::uint64_t subject) = 0;
};

class Simulation {
 public:
  /// Event priorities lie between minus and plus this.
  static constexpr std::int32_t priority_limit = 32767;

  Simulation() = default;
  Simulation(const Simulation&) = delete;  // handlers and pools keep a reference
  Simulation& operator=(const Simulation&) = delete;

  [[nodiscard]] TimePoint now() const { return now_; }

  // Compiled where it is called: what is constant there, code and priority, costs nothing.
  /// Requires: at >= now().
  [[gnu::always_inline]] EventId schedule_at(TimePoint at, EventHandler& handler,
                                             std::uint32_t code, std::uint64_t subject = 0,
                                             std::int32_t priority = 0) {
    PENDULUM_CHECK(at >= now_, "an event cannot lie in the past");
    PENDULUM_CHECK(at.ticks <= EventQueue::latest, "an event cannot lie that far ahead");
    PENDULUM_CHECK(priority >= -priority_limit && priority <= priority_limit,
                   "event priority out of range");
    // Priority above sequence, so that one compare settles the order at a tick.
    const auto rank = static_cast<std::uint64_t>(priority + priority_limit);
    return queue_.add({at.ticks, &handler, subject, code},
                      (rank << sequence_bits) | next_sequence_++);
  }
  /// Requires: delay >= 0.
  [[gnu::always_inline]] EventId schedule_in(Duration delay, EventHandler& handler,
                                             std::uint32_t code, std::uint64_t subject = 0,
                                             std::int32_t priority = 0) {
    return schedule_at(now_ + delay, handler, code, subject, priority);
  }

  /// True when the event was still pending.
  bool cancel(EventId id) { return queue_.cancel(id); }

  /// Runs every event up to and including `end`, then sets the clock to `end`. An event's handler
  /// may schedule and cancel, not run.
  void run_until(TimePoint end);
  /// Runs one event; false when none is pending.
  bool step() {
    if (!queue_.find_next()) return false;
    run_next();
    return true;
  }

  /// Makes room for this many pending events, so that reaching them allocates nothing.
  void reserve(std::size_t events) { queue_.reserve(events); }

  [[nodiscard]] std::uint64_t events_run() const { return events_run_; }
  [[nodiscard]] std::size_t events_pending() const { return queue_.size(); }

 private:
  static constexpr int sequence_bits = 48;

  void run_next() {
    const EventQueue::Event event = queue_.take_next();
    now_ = {event.time};
    ++events_run_;
    event.handler->on_event(event.code, event.subject);
  }

  TimePoint now_{};
  std::uint64_t events_run_ = 0;
  std::uint64_t next_sequence_ = 0;
  EventQueue queue_;
};

}  // namespace pendulum
