#include "sim/engine/event_queue.h"

#include <algorithm>
#include <bit>

namespace pendulum {

bool EventQueue::cancel(EventId id) {
  if (id.slot >= slots_.size()) return false;
  Slot& slot = slots_[id.slot];
  if (slot.generation != id.generation || slot.handler == nullptr) return false;
  slot.handler = nullptr;
  ++slot.generation;
  ++cancelled_;
  --pending_;
  if (cancelled_ > 64 && cancelled_ > size()) drop_cancelled();
  return true;
}

void EventQueue::reserve(std::size_t events) {
  slots_.reserve(events);
  next_.reserve(events);
  crowd_.reserve(events);
  for (Rung& rung : rungs_) rung.buckets.reserve(std::bit_ceil(events));
}

/// A slot more, free.
void EventQueue::add_slot() {
  slots_.emplace_back();
  next_.push_back(none);
  free_ = static_cast<std::uint32_t>(slots_.size() - 1);
}

/// Gives back the slot of a cancelled event that has left its place.
void EventQueue::bury(std::uint32_t slot) {
  --cancelled_;
  free(slot);
}

/// Requires: not before near_end_.
void EventQueue::put_later(std::int64_t time, std::uint64_t order, std::uint32_t slot) {
  slots_[slot].time = time;
  slots_[slot].order = order;
  if (time >= far_start_) {
    put(far_, slot);
    far_first_ = std::min(far_first_, time);
    far_last_ = std::max(far_last_, time);
    return;
  }
  std::size_t r = 0;
  while (time < rungs_[r].front()) ++r;
  Rung& rung = rungs_[r];
  put(rung.buckets[static_cast<std::size_t>((time - rung.start) >> rung.shift)], slot);
  ++rung.events;
}

}  // namespace pendulum
