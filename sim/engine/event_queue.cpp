#include "sim/engine/event_queue.h"

#include <algorithm>
#include <bit>

namespace pendulum {

EventId EventQueue::add(const Event& event, std::uint64_t order) {
  const std::uint32_t id = free_ != none ? free_ : add_slot();
  free_ = next_[id];
  ++pending_;
  Slot& slot = slots_[id];
  slot.handler = event.handler;
  slot.subject = event.subject;
  slot.time = event.time;
  slot.order = order;
  slot.code = event.code;
  const EventId name{id, slot.generation};
  if (event.time >= near_end_) {
    put_later(id, event.time);
  } else if (!crowd_.empty()) [[unlikely]] {
    put_crowded({event.time, order, id});
  } else {
    const Entry entry{event.time, order, id};
    Entry* place = near_.data() + near_count_++;
    for (; place != near_.data() && place[-1].before(entry); --place) *place = place[-1];
    *place = entry;
    if (near_count_ > most_near) [[unlikely]]
      spill();
  }
  return name;
}

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
std::uint32_t EventQueue::add_slot() {
  slots_.emplace_back();
  next_.push_back(none);
  return static_cast<std::uint32_t>(slots_.size() - 1);
}

/// Gives back the slot of a cancelled event that has left its place.
void EventQueue::bury(std::uint32_t slot) {
  --cancelled_;
  free(slot);
}

void EventQueue::put(Bucket& bucket, std::uint32_t slot) {
  next_[slot] = bucket.first;
  bucket.first = slot;
  ++bucket.count;
}

/// Requires: not before near_end_.
void EventQueue::put_later(std::uint32_t slot, std::int64_t time) {
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
