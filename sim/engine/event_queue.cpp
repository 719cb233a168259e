#include "sim/engine/event_queue.h"

#include <algorithm>
#include <bit>

namespace pendulum {

EventId EventQueue::add(const Event& event, std::uint64_t order) {
  const std::uint32_t id = take_slot();
  Slot& slot = slots_[id];
  slot.handler = event.handler;
  slot.subject = event.subject;
  slot.time = event.time;
  slot.order = order;
  slot.code = event.code;
  const EventId name{id, slot.generation};
  if (event.time >= far_start_) {
    put_far(id, event.time);
    return name;
  }
  for (std::size_t r = 0; r < rung_count_; ++r) {
    Rung& rung = rungs_[r];
    if (event.time < rung.front()) continue;
    put(rung.buckets[static_cast<std::size_t>((event.time - rung.start) >> rung.shift)], id);
    ++rung.events;
    return name;
  }
  put_near({event.time, order, id});
  return name;
}

bool EventQueue::cancel(EventId id) {
  if (id.slot >= slots_.size()) return false;
  Slot& slot = slots_[id.slot];
  if (slot.generation != id.generation || slot.handler == nullptr) return false;
  slot.handler = nullptr;
  ++slot.generation;
  ++cancelled_;
  if (cancelled_ > 64 && cancelled_ > size()) drop_cancelled();
  return true;
}

EventQueue::Event EventQueue::take_next() {
  const std::uint32_t id = near_.back().slot;
  drop_front();
  Slot& slot = slots_[id];
  const Event event{slot.time, slot.handler, slot.subject, slot.code};
  slot.handler = nullptr;
  ++slot.generation;
  free_slots_.push_back(id);
  return event;
}

void EventQueue::reserve(std::size_t events) {
  slots_.reserve(events);
  next_.reserve(events);
  free_slots_.reserve(events);
  near_.reserve(std::max(events, most_near + 1));
  for (Rung& rung : rungs_) rung.buckets.reserve(std::bit_ceil(events));
}

std::uint32_t EventQueue::take_slot() {
  if (free_slots_.empty()) {
    slots_.emplace_back();
    next_.push_back(none);
    // Room to give every slot back, so that releasing never allocates.
    free_slots_.reserve(slots_.capacity());
    return static_cast<std::uint32_t>(slots_.size() - 1);
  }
  const std::uint32_t slot = free_slots_.back();
  free_slots_.pop_back();
  return slot;
}

/// Gives back the slot of a cancelled event that has left its place.
void EventQueue::bury(std::uint32_t slot) {
  --cancelled_;
  free_slots_.push_back(slot);
}

void EventQueue::drop_front() {
  near_.pop_back();
  if (!near_is_heap_) return;
  if (near_.empty()) {
    near_is_heap_ = false;
  } else {
    std::pop_heap(near_.begin(), near_.end(),
                  [](const Entry& a, const Entry& b) { return b.before(a); });
  }
}

void EventQueue::put(Bucket& bucket, std::uint32_t slot) {
  next_[slot] = bucket.first;
  bucket.first = slot;
  ++bucket.count;
}

void EventQueue::put_far(std::uint32_t slot, std::int64_t time) {
  put(far_, slot);
  far_first_ = std::min(far_first_, time);
  far_last_ = std::max(far_last_, time);
}

void EventQueue::put_near(const Entry& entry) {
  if (near_is_heap_) {
    // The earliest stands apart, last; the others are a heap.
    near_.push_back(entry);
    const auto later = [](const Entry& a, const Entry& b) { return b.before(a); };
    const std::size_t last = near_.size() - 1;
    if (near_[last - 1].before(near_[last])) std::swap(near_[last - 1], near_[last]);
    std::push_heap(near_.begin(), near_.end() - 1, later);
    return;
  }
  near_.push_back(entry);
  std::size_t place = near_.size() - 1;
  for (; place > 0 && near_[place - 1].before(entry); --place) near_[place] = near_[place - 1];
  near_[place] = entry;
  if (near_.size() > most_near) spill();
}

}  // namespace pendulum
