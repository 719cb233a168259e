// The ladder of an event queue: how events that are not next lie in buckets, and come near. What is
// done for every event is in event_queue.cpp; this, for a bucketful at a time.

#include <algorithm>
#include <bit>

#include "sim/base/prefetch.h"
#include "sim/engine/event_queue.h"

namespace pendulum {
namespace {

constexpr auto happens_later = [](const auto& a, const auto& b) { return b.before(a); };

}  // namespace

/// Leaves a few near and puts the later ones into buckets. When that cannot be done, as they all
/// happen at one tick, they become a crowd.
void EventQueue::spill() {
  const std::int64_t start =
      std::max(near_[near_count_ - kept_near].time, near_[near_count_ - 1].time + 1);
  const std::int64_t last = near_.front().time;
  if (last < start || rung_count_ == most_rungs) {
    for (std::size_t i = 0; i + 1 < near_count_; ++i) crowd(near_[i]);
    near_[0] = near_[near_count_ - 1];
    near_count_ = 1;
    return;
  }
  if (far_start_ == never) far_start_ = last + 1;
  const std::int64_t end = rung_count_ > 0 ? rungs_[rung_count_ - 1].front() : far_start_;
  std::size_t later = 0;
  while (later < near_count_ && near_[later].time >= start) ++later;
  Rung& rung = add_rung(start, end, later);
  for (std::size_t i = 0; i < later; ++i) {
    const auto place = static_cast<std::size_t>((near_[i].time - start) >> rung.shift);
    slots_[near_[i].slot].time = near_[i].time;
    slots_[near_[i].slot].order = near_[i].order;
    put(rung.buckets[place], near_[i].slot);
  }
  rung.events = later;
  std::copy(near_.data() + later, near_.data() + near_count_, near_.data());
  near_count_ -= later;
  limit_near();
}

/// Settles what is near: all before the first bucket that has not been taken. Not always one of the
/// finest rung: its last bucket may reach beyond the time it stands for.
void EventQueue::limit_near() {
  near_end_ = far_start_;
  for (std::size_t r = 0; r < rung_count_; ++r) near_end_ = std::min(near_end_, rungs_[r].front());
}

void EventQueue::crowd(const Entry& entry) {
  crowd_.push_back(entry);
  std::push_heap(crowd_.begin(), crowd_.end(), happens_later);
  limit_room();
}

/// An event before near_end_ that finds no room.
void EventQueue::put_crowded(const Entry& entry) {
  if (crowd_.empty()) {
    insert_near(entry.time, entry.order, entry.slot);
    spill();
  } else if (near_count_ > 0 && entry.before(near_[0])) {
    crowd(near_[0]);
    near_[0] = entry;
  } else {
    crowd(entry);
  }
}

/// Brings the earliest of the crowd near. False when there was nobody, or only cancelled events.
bool EventQueue::thin_out() {
  while (!crowd_.empty()) {
    std::pop_heap(crowd_.begin(), crowd_.end(), happens_later);
    const Entry entry = crowd_.back();
    crowd_.pop_back();
    if (slots_[entry.slot].handler == nullptr) {
      bury(entry.slot);
      continue;
    }
    near_[0] = entry;
    near_count_ = 1;
    limit_room();
    return true;
  }
  limit_room();
  return false;
}

/// About so many buckets, which cover [start, end).
EventQueue::Rung& EventQueue::add_rung(std::int64_t start, std::int64_t end, std::size_t wanted) {
  Rung& rung = rungs_[rung_count_++];
  const auto span = static_cast<std::uint64_t>(end - start);
  const auto bits = static_cast<int>(std::bit_width(span - 1));
  rung.shift = std::max(0, bits - static_cast<int>(std::bit_width(wanted)));
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
  if (thin_out()) return true;
  while (near_count_ == 0) {
    const Bucket bucket = next_bucket();
    if (bucket.first != none) {
      gather(bucket);
    } else if (far_.first != none) {
      open_far();
    } else {
      far_start_ = never;
      limit_near();
      return false;
    }
  }
  limit_near();
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
    // Fewer than events: most lie close ahead, and to go through many buckets of one or two costs
    // more than to sort a dozen.
    share_out(add_rung(first, far_start_, far.count / 4), far);
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

/// Sorts a bucket into what is near, which is empty; a very full one is a crowd.
void EventQueue::gather(Bucket bucket) {
  // Fetched all at once instead of one after the other.
  for (std::uint32_t id = bucket.first; id != none; id = next_[id]) prefetch(&slots_[id]);
  const bool many = bucket.count > most_near;
  std::size_t count = 0;
  std::uint32_t next = none;
  for (std::uint32_t id = bucket.first; id != none; id = next) {
    next = next_[id];
    const Slot& slot = slots_[id];
    if (slot.handler == nullptr) {
      bury(id);
    } else if (!many) [[likely]] {
      near_[count++] = {slot.time, slot.order, id};
    } else {
      crowd({slot.time, slot.order, id});
    }
  }
  near_count_ = count;
  if (many) {
    thin_out();
  } else {
    std::sort(near_.data(), near_.data() + count, happens_later);
  }
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
  const auto near_end = near_.begin() + static_cast<std::ptrdiff_t>(near_count_);
  near_count_ =
      static_cast<std::size_t>(std::remove_if(near_.begin(), near_end, gone) - near_.begin());
  std::erase_if(crowd_, gone);
  std::make_heap(crowd_.begin(), crowd_.end(), happens_later);
  limit_room();
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
