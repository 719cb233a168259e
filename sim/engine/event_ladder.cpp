// The ladder of an event queue: how events that are not next lie in buckets, and come near. What is
// done for every event is in event_queue.cpp; this, for a bucketful at a time.

#include <algorithm>
#include <bit>

#include "sim/base/prefetch.h"
#include "sim/engine/event_queue.h"

namespace pendulum {

/// Leaves a few near and puts the later ones into buckets. When that cannot be done, as they all
/// happen at one tick, what is near becomes a heap.
void EventQueue::spill() {
  const std::int64_t start = std::max(near_[near_.size() - kept_near].time, near_.back().time + 1);
  const std::int64_t last = near_.front().time;
  if (last < start || rung_count_ == most_rungs) {
    // Sorted with the earliest last; turned round, all but that one are a heap.
    std::reverse(near_.begin(), near_.end() - 1);
    near_is_heap_ = true;
    return;
  }
  if (far_start_ == never) far_start_ = last + 1;
  const std::int64_t end = rung_count_ > 0 ? rungs_[rung_count_ - 1].front() : far_start_;
  std::size_t later = 0;
  while (later < near_.size() && near_[later].time >= start) ++later;
  Rung& rung = add_rung(start, end, later);
  for (std::size_t i = 0; i < later; ++i) {
    const auto place = static_cast<std::size_t>((near_[i].time - start) >> rung.shift);
    put(rung.buckets[place], near_[i].slot);
  }
  rung.events = later;
  near_.erase(near_.begin(), near_.begin() + static_cast<std::ptrdiff_t>(later));
}

/// As many buckets as events, which cover [start, end).
EventQueue::Rung& EventQueue::add_rung(std::int64_t start, std::int64_t end, std::size_t events) {
  Rung& rung = rungs_[rung_count_++];
  const auto span = static_cast<std::uint64_t>(end - start);
  const auto bits = static_cast<int>(std::bit_width(span - 1));
  rung.shift = std::max(0, bits - static_cast<int>(std::bit_width(events)));
  rung.start = start;
  rung.cursor = 0;
  rung.events = 0;
  rung.buckets.assign(static_cast<std::size_t>((span - 1) >> rung.shift) + 1, Bucket{});
  return rung;
}

void EventQueue::share_out(Rung& rung, Bucket bucket) {
  for (std::uint32_t id = bucket.first; id != none;) {
    const std::uint32_t next = next_[id];
    if (slots_[id].handler == nullptr) {
      bury(id);
    } else {
      put(rung.buckets[static_cast<std::size_t>((slots_[id].time - rung.start) >> rung.shift)], id);
      ++rung.events;
    }
    id = next;
  }
}

/// Fills what is near from the next bucket. False when nothing is left anywhere.
bool EventQueue::refill() {
  while (near_.empty()) {
    const Bucket bucket = next_bucket();
    if (bucket.first != none) {
      gather(bucket);
    } else if (far_.first != none) {
      open_far();
    } else {
      far_start_ = never;
      return false;
    }
  }
  return true;
}

/// Puts the far pile into buckets; what is left of it by then, where that is little, is near.
void EventQueue::open_far() {
  const Bucket far = far_;
  const std::int64_t first = far_first_;
  far_start_ = far.count <= most_near ? never : far_last_ + 1;
  far_ = {};
  far_first_ = never, far_last_ = 0;
  if (far_start_ == never) {
    gather(far);
  } else {
    share_out(add_rung(first, far_start_, far.count), far);
  }
}

/// The next bucket of the finest rung that is small enough to be near; empty when there is none.
EventQueue::Bucket EventQueue::next_bucket() {
  while (rung_count_ > 0) {
    Rung& rung = rungs_[rung_count_ - 1];
    if (rung.events == 0) {
      --rung_count_;
      continue;
    }
    while (rung.buckets[rung.cursor].first == none) ++rung.cursor;
    const std::int64_t start = rung.front();
    const Bucket bucket = rung.buckets[rung.cursor];
    rung.buckets[rung.cursor++] = {};
    rung.events -= bucket.count;
    if (bucket.count <= most_near || rung.shift == 0 || rung_count_ == most_rungs) return bucket;
    share_out(add_rung(start, rung.front(), bucket.count), bucket);
  }
  return {};
}

/// Sorts a bucket into what is near, which is empty.
void EventQueue::gather(Bucket bucket) {
  // Fetched all at once instead of one after the other.
  for (std::uint32_t id = bucket.first; id != none; id = next_[id]) prefetch(&slots_[id]);
  for (std::uint32_t id = bucket.first; id != none; id = next_[id]) {
    if (slots_[id].handler == nullptr) {
      bury(id);
    } else {
      near_.push_back({slots_[id].time, slots_[id].order, id});
    }
  }
  std::sort(near_.begin(), near_.end(), [](const Entry& a, const Entry& b) { return b.before(a); });
}

void EventQueue::drop_cancelled(Bucket& bucket) {
  Bucket kept;
  for (std::uint32_t id = bucket.first; id != none;) {
    const std::uint32_t next = next_[id];
    if (slots_[id].handler == nullptr) {
      bury(id);
    } else {
      put(kept, id);
    }
    id = next;
  }
  bucket = kept;
}

/// Clears the cancelled events out of all places. The order of events is that of their keys, so
/// where they lie never shows.
void EventQueue::drop_cancelled() {
  const auto gone = [&](const Entry& entry) {
    if (slots_[entry.slot].handler != nullptr) return false;
    bury(entry.slot);
    return true;
  };
  std::erase_if(near_, gone);
  if (near_is_heap_) {
    std::sort(near_.begin(), near_.end(),
              [](const Entry& a, const Entry& b) { return b.before(a); });
    near_is_heap_ = false;
  }
  for (std::size_t r = 0; r < rung_count_; ++r) {
    Rung& rung = rungs_[r];
    rung.events = 0;
    for (std::size_t b = rung.cursor; b < rung.buckets.size(); ++b) {
      if (rung.buckets[b].first != none) drop_cancelled(rung.buckets[b]);
      rung.events += rung.buckets[b].count;
    }
  }
  drop_cancelled(far_);
  if (far_.first == none) far_first_ = never, far_last_ = 0;
}

}  // namespace pendulum
