#pragma once

// The clock and the pending events. Events happen in a total order: by time, then by priority
// (smaller first), then by the order in which they were scheduled. So a run depends on nothing but
// its input. After warm-up of its buffers, scheduling and cancelling allocate nothing.

#include <cstddef>
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
  /// Event priorities lie between minus and plus this.
  static constexpr std::int32_t priority_limit = 32767;

  Simulation() = default;
  Simulation(const Simulation&) = delete;  // handlers and pools keep a reference
  Simulation& operator=(const Simulation&) = delete;

  [[nodiscard]] TimePoint now() const { return now_; }

  /// Requires: at >= now().
  EventId schedule_at(TimePoint at, EventHandler& handler, std::uint32_t code,
                      std::uint64_t subject = 0, std::int32_t priority = 0);
  /// Requires: delay >= 0.
  EventId schedule_in(Duration delay, EventHandler& handler, std::uint32_t code,
                      std::uint64_t subject = 0, std::int32_t priority = 0);

  /// True when the event was still pending.
  bool cancel(EventId id);

  /// Runs every event up to and including `end`, then sets the clock to `end`. An event's handler
  /// may schedule and cancel, not run.
  void run_until(TimePoint end);
  /// Runs one event; false when none is pending.
  bool step();

  /// Makes room for this many pending events, so that reaching them allocates nothing.
  void reserve(std::size_t events);

  [[nodiscard]] std::uint64_t events_run() const { return events_run_; }
  [[nodiscard]] std::size_t events_pending() const {
    return heap_.size() - cancelled_ - (top_is_spent_ ? 1 : 0);
  }

 private:
  /// What orders an event. `order` is priority above sequence, so that two compares settle it.
  struct Entry {
    std::int64_t time;
    std::uint64_t order;
    std::uint32_t slot;
    [[nodiscard]] bool before(const Entry& other) const {
      return time != other.time ? time < other.time : order < other.order;
    }
  };
  struct Slot {
    EventHandler* handler = nullptr;  // none: cancelled, or free
    std::uint64_t subject = 0;
    std::uint32_t code = 0;
    std::uint32_t generation = 0;
  };

  std::uint32_t take_slot();
  void release_slot(std::uint32_t slot);
  void insert(const Entry& entry);
  void remove_top();
  void sift_up(std::size_t position, const Entry& entry);
  void sift_down(std::size_t position, const Entry& entry);
  bool find_next();
  void run_top();
  void drop_cancelled();

  TimePoint now_{};
  std::uint64_t events_run_ = 0;
  std::uint64_t next_sequence_ = 0;

  // A cancelled event's entry stays in the heap until it surfaces, or until such entries are the
  // majority: so moving entries never has to tell their owners where they are.
  std::vector<Entry> heap_;
  std::size_t cancelled_ = 0;
  // While an event runs, its entry stays on top as a gap: the next event to be scheduled takes it,
  // which costs one sift where removing and inserting would cost two.
  bool top_is_spent_ = false;

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_slots_;
};

}  // namespace pendulum
