#pragma once

// Pending events, earliest first: by time, then by `order`. The queue adapts to how many are
// pending. A few lie sorted. When they become many, only those that are next do; the rest lie
// unsorted in buckets of time, a bucket that has grown too full in finer buckets of its own, and
// what lies beyond all buckets on one pile: a ladder queue (Tang, Goh and Thng 2005). So
// scheduling and taking cost the same for a hundred events as for a million, and what is next stays
// in the nearest cache. After warm-up of its buffers nothing is allocated.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace pendulum {

class EventHandler;

/// Names a pending event; stays safe to use (and is refused) after the event has happened.
struct EventId {
  std::uint32_t slot = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t generation = 0;
  [[nodiscard]] bool is_none() const { return slot == std::numeric_limits<std::uint32_t>::max(); }
};

class EventQueue {
 public:
  struct Event {
    std::int64_t time = 0;
    EventHandler* handler = nullptr;
    std::uint64_t subject = 0;
    std::uint32_t code = 0;
  };

  /// No event lies further ahead.
  static constexpr std::int64_t latest = std::int64_t{1} << 61;

  /// Requires: not earlier than the event taken last, nor after `latest`; no other event of this
  /// time has this order.
  EventId add(const Event& event, std::uint64_t order) {
    if (free_ == none) [[unlikely]]
      add_slot();
    const std::uint32_t id = free_;
    free_ = next_[id];
    ++pending_;
    Slot& slot = slots_[id];
    slot.handler = event.handler;
    slot.subject = event.subject;
    slot.code = event.code;
    const EventId name{id, slot.generation};
    if (event.time >= near_end_) {
      put_later(event.time, order, id);
    } else if (near_count_ < near_room_) [[likely]] {
      insert_near(event.time, order, id);
    } else {
      put_crowded({event.time, order, id});
    }
    return name;
  }
  /// True when the event was still pending.
  bool cancel(EventId id);
  /// Whether any event is left; the earliest is now in front.
  bool find_next() {
    while (near_count_ > 0) {
      const std::uint32_t slot = near_[near_count_ - 1].slot;
      if (slots_[slot].handler != nullptr) [[likely]]
        return true;
      bury(slot);
      --near_count_;
    }
    return refill();
  }
  /// Requires: find_next().
  [[nodiscard]] std::int64_t next_time() const { return near_[near_count_ - 1].time; }
  /// Requires: find_next().
  Event take_next() {
    const Entry& entry = near_[--near_count_];
    const std::uint32_t id = entry.slot;
    Slot& slot = slots_[id];
    const Event event{entry.time, slot.handler, slot.subject, slot.code};
    slot.handler = nullptr;
    ++slot.generation;
    --pending_;
    free(id);
    return event;
  }

  /// Makes room for this many pending events, so that reaching them allocates nothing.
  void reserve(std::size_t events);
  [[nodiscard]] std::size_t size() const { return pending_; }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
  static constexpr std::size_t most_near = 48;  // as many as are cheap to keep sorted
  static constexpr std::size_t kept_near = 12;  // of those, when they have become too many
  static constexpr std::size_t most_rungs = 8;

  struct Slot {
    EventHandler* handler = nullptr;  // none: cancelled, or free
    std::uint64_t subject = 0;
    std::int64_t time = 0;  // this and the order only of events in buckets
    std::uint64_t order = 0;
    std::uint32_t code = 0;
    std::uint32_t generation = 0;
  };
  struct Entry {
    std::int64_t time;
    std::uint64_t order;
    std::uint32_t slot;
    // One by one, as they are read: to read what was just written in pieces as a whole has to wait.
    void set(std::int64_t at, std::uint64_t rank, std::uint32_t where) {
      time = at;
      order = rank;
      slot = where;
    }
    [[nodiscard]] bool before(std::int64_t at, std::uint64_t rank) const {
      return time < at || (time == at && order < rank);
    }
    [[nodiscard]] bool before(const Entry& other) const { return before(other.time, other.order); }
  };
  struct Bucket {
    std::uint32_t first = none;
    std::uint32_t count = 0;
  };
  /// Buckets of 2^shift ticks from `start`; those before `cursor` have been taken.
  struct Rung {
    std::int64_t start = 0;
    int shift = 0;
    std::size_t cursor = 0;
    std::size_t events = 0;
    std::vector<Bucket> buckets;
    [[nodiscard]] std::int64_t front() const {
      return start + (static_cast<std::int64_t>(cursor) << shift);
    }
  };

  // Rare, or long: kept out of what is done for every event.
  [[gnu::noinline]] void add_slot();
  void free(std::uint32_t slot) {
    next_[slot] = free_;
    free_ = slot;
  }
  void bury(std::uint32_t slot);
  /// Requires: room.
  void insert_near(std::int64_t time, std::uint64_t order, std::uint32_t slot) {
    Entry* place = near_.data() + near_count_++;
    for (; place != near_.data() && place[-1].before(time, order); --place) {
      place->set(place[-1].time, place[-1].order, place[-1].slot);
    }
    place->set(time, order, slot);
  }
  void put(Bucket& bucket, std::uint32_t slot) {
    next_[slot] = bucket.first;
    bucket.first = slot;
    ++bucket.count;
  }
  void put_later(std::int64_t time, std::uint64_t order, std::uint32_t slot);
  [[gnu::noinline]] void put_crowded(const Entry& entry);
  [[gnu::noinline]] void spill();
  void crowd(const Entry& entry);
  void limit_room() { near_room_ = crowd_.empty() ? most_near : 0; }
  bool thin_out();
  void limit_near();
  Rung& add_rung(std::int64_t start, std::int64_t end, std::size_t wanted);
  void share_out(Rung& rung, Bucket bucket);
  bool refill();
  void open_far();
  Bucket next_bucket();
  void gather(Bucket bucket);
  void drop_cancelled();
  void drop_cancelled(Bucket& bucket);

  // What happens before near_end_, sorted, the earliest last.
  std::array<Entry, most_near + 1> near_;
  std::size_t near_count_ = 0;
  std::size_t near_room_ = most_near;  // none while there is a crowd
  std::int64_t near_end_ = never;
  // When very many happen at one tick: all of them but the earliest, as a heap.
  std::vector<Entry> crowd_;
  // Each covers the time just before the front of the one before it.
  std::array<Rung, most_rungs> rungs_;
  std::size_t rung_count_ = 0;
  // Everything from far_start_ on.
  Bucket far_;
  std::int64_t far_start_ = never;
  std::int64_t far_first_ = never, far_last_ = 0;

  std::vector<Slot> slots_;
  // By slot: the next in the same bucket, or the next free one. Apart, so that a bucket is walked
  // in little memory.
  std::vector<std::uint32_t> next_;
  std::uint32_t free_ = none;  // the first free slot
  std::size_t pending_ = 0;
  // A cancelled event keeps its place until it surfaces, or until such are the majority.
  std::size_t cancelled_ = 0;
};

}  // namespace pendulum
