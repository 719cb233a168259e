#include "sim/engine/simulation.h"

#include "sim/base/check.h"

namespace pendulum {
namespace {

constexpr int sequence_bits = 48;

}  // namespace

EventId Simulation::schedule_at(TimePoint at, EventHandler& handler, std::uint32_t code,
                                std::uint64_t subject, std::int32_t priority) {
  PENDULUM_CHECK(at >= now_, "an event cannot lie in the past");
  PENDULUM_CHECK(at.ticks <= EventQueue::latest, "an event cannot lie that far ahead");
  PENDULUM_CHECK(priority >= -priority_limit && priority <= priority_limit,
                 "event priority out of range");
  // Priority above sequence, so that one compare settles the order at a tick.
  const auto rank = static_cast<std::uint64_t>(priority + priority_limit);
  return queue_.add({at.ticks, &handler, subject, code},
                    (rank << sequence_bits) | next_sequence_++);
}

EventId Simulation::schedule_in(Duration delay, EventHandler& handler, std::uint32_t code,
                                std::uint64_t subject, std::int32_t priority) {
  return schedule_at(now_ + delay, handler, code, subject, priority);
}

void Simulation::run_until(TimePoint end) {
  PENDULUM_CHECK(end >= now_, "the clock does not run backwards");
  while (queue_.find_next() && queue_.next_time() <= end.ticks) run_next();
  now_ = end;
}

bool Simulation::step() {
  if (!queue_.find_next()) return false;
  run_next();
  return true;
}

void Simulation::run_next() {
  const EventQueue::Event event = queue_.take_next();
  now_ = {event.time};
  ++events_run_;
  event.handler->on_event(event.code, event.subject);
}

}  // namespace pendulum
