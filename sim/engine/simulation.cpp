#include "sim/engine/simulation.h"

#include <algorithm>

#include "sim/base/check.h"

namespace pendulum {
namespace {

constexpr std::size_t arity = 4;  // children of one entry lie in two cache lines
constexpr int sequence_bits = 48;

}  // namespace

EventId Simulation::schedule_at(TimePoint at, EventHandler& handler, std::uint32_t code,
                                std::uint64_t subject, std::int32_t priority) {
  PENDULUM_CHECK(at >= now_, "an event cannot lie in the past");
  PENDULUM_CHECK(priority >= -priority_limit && priority <= priority_limit,
                 "event priority out of range");
  const std::uint32_t slot = take_slot();
  Slot& event = slots_[slot];
  event.handler = &handler;
  event.subject = subject;
  event.code = code;
  const auto rank = static_cast<std::uint64_t>(priority + priority_limit);
  insert({at.ticks, (rank << sequence_bits) | next_sequence_++, slot});
  return {slot, event.generation};
}

EventId Simulation::schedule_in(Duration delay, EventHandler& handler, std::uint32_t code,
                                std::uint64_t subject, std::int32_t priority) {
  return schedule_at(now_ + delay, handler, code, subject, priority);
}

bool Simulation::cancel(EventId id) {
  if (id.slot >= slots_.size()) return false;
  Slot& event = slots_[id.slot];
  if (event.generation != id.generation || event.handler == nullptr) return false;
  event.handler = nullptr;
  ++event.generation;
  ++cancelled_;
  if (cancelled_ > 64 && cancelled_ > heap_.size() / 2) drop_cancelled();
  return true;
}

void Simulation::run_until(TimePoint end) {
  PENDULUM_CHECK(end >= now_, "the clock does not run backwards");
  while (find_next() && heap_.front().time <= end.ticks) run_top();
  now_ = end;
}

bool Simulation::step() {
  if (!find_next()) return false;
  run_top();
  return true;
}

void Simulation::reserve(std::size_t events) {
  heap_.reserve(events);
  slots_.reserve(events);
  free_slots_.reserve(events);
}

/// Brings the next event that is to happen to the top. False when there is none.
bool Simulation::find_next() {
  if (top_is_spent_) {
    top_is_spent_ = false;
    remove_top();
  }
  while (!heap_.empty()) {
    const std::uint32_t slot = heap_.front().slot;
    if (slots_[slot].handler != nullptr) return true;
    --cancelled_;
    free_slots_.push_back(slot);
    remove_top();
  }
  return false;
}

/// Runs the event on top, which find_next() has put there.
void Simulation::run_top() {
  const Entry top = heap_.front();
  const Slot event = slots_[top.slot];
  release_slot(top.slot);
  now_ = {top.time};
  ++events_run_;
  top_is_spent_ = true;
  event.handler->on_event(event.code, event.subject);
}

std::uint32_t Simulation::take_slot() {
  if (free_slots_.empty()) {
    slots_.emplace_back();
    // Room to give every slot back, so that releasing never allocates.
    free_slots_.reserve(slots_.capacity());
    return static_cast<std::uint32_t>(slots_.size() - 1);
  }
  const std::uint32_t slot = free_slots_.back();
  free_slots_.pop_back();
  return slot;
}

void Simulation::release_slot(std::uint32_t slot) {
  slots_[slot].handler = nullptr;
  ++slots_[slot].generation;
  free_slots_.push_back(slot);
}

void Simulation::insert(const Entry& entry) {
  if (top_is_spent_) {
    top_is_spent_ = false;
    sift_down(0, entry);
    return;
  }
  heap_.push_back(entry);
  sift_up(heap_.size() - 1, entry);
}

void Simulation::remove_top() {
  const Entry last = heap_.back();
  heap_.pop_back();
  if (!heap_.empty()) sift_down(0, last);
}

/// Lets `entry` rise from the gap at `position`.
void Simulation::sift_up(std::size_t position, const Entry& entry) {
  while (position > 0) {
    const std::size_t parent = (position - 1) / arity;
    if (!entry.before(heap_[parent])) break;
    heap_[position] = heap_[parent];
    position = parent;
  }
  heap_[position] = entry;
}

/// Lets `entry` sink from the gap at `position`.
void Simulation::sift_down(std::size_t position, const Entry& entry) {
  const std::size_t size = heap_.size();
  for (;;) {
    const std::size_t first = position * arity + 1;
    if (first >= size) break;
    const std::size_t end = std::min(first + arity, size);
    std::size_t earliest = first;
    for (std::size_t child = first + 1; child < end; ++child) {
      if (heap_[child].before(heap_[earliest])) earliest = child;
    }
    if (!heap_[earliest].before(entry)) break;
    heap_[position] = heap_[earliest];
    position = earliest;
  }
  heap_[position] = entry;
}

/// Clears out the entries of cancelled events and rebuilds the heap. The order of events is that of
/// their keys, so the shape of the heap never shows.
void Simulation::drop_cancelled() {
  if (top_is_spent_) {
    top_is_spent_ = false;
    remove_top();
  }
  std::size_t kept = 0;
  for (const Entry& entry : heap_) {
    if (slots_[entry.slot].handler != nullptr) {
      heap_[kept++] = entry;
    } else {
      free_slots_.push_back(entry.slot);
    }
  }
  heap_.resize(kept);
  cancelled_ = 0;
  for (std::size_t i = kept / arity + 1; i-- > 0;) {
    if (i < kept) sift_down(i, Entry(heap_[i]));
  }
}

}  // namespace pendulum
