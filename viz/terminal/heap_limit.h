#pragma once

// What an event heap can do at most: an M/M/c queue written by hand, with no engine, no interface
// and no keyed random numbers. The engine's speed is told as a share of this one's.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "viz/terminal/fast_exponential.h"

namespace pendulum::limit {

/// An M/M/c queue at load .9; time is counted in mean services.
class HeapQueue {
 public:
  HeapQueue(int servers, std::uint64_t seed)
      : draws_(seed), idle_(servers), gap_(1 / (.9 * servers)) {}
  /// Mean time in the system of so many arrivals. Requires: not run before; customers > 0.
  double run(std::uint64_t customers) {
    push(0, 0);
    while (!heap_.empty()) {
      std::pop_heap(heap_.begin(), heap_.end());
      const Event event = heap_.back();
      heap_.pop_back();
      if (event.customer == 0) {
        arrive(event.time);
        if (++arrived_ < customers) push(event.time + gap_ * draws_.draw(), 0);
      } else {
        leave(event.customer, event.time);
      }
      if (idle_ > 0 && first_ != 0) serve(event.time);
    }
    return total_ / static_cast<double>(customers);
  }

 private:
  struct Event {
    double time;
    std::uint32_t customer;  // whose service ends; 0: the next arrival
    bool operator<(const Event& other) const { return time > other.time; }
  };
  struct Customer {
    double arrived;
    std::uint32_t next;
  };
  void push(double time, std::uint32_t customer) {
    heap_.push_back({time, customer});
    std::push_heap(heap_.begin(), heap_.end());
  }
  void arrive(double now) {
    std::uint32_t who = unused_;
    if (who == 0) {
      who = static_cast<std::uint32_t>(pool_.size());
      pool_.push_back({});
    } else {
      unused_ = pool_[who].next;
    }
    pool_[who] = {now, 0};
    (last_ == 0 ? first_ : pool_[last_].next) = who;
    last_ = who;
  }
  void serve(double now) {
    const std::uint32_t who = first_;
    first_ = pool_[who].next;
    if (first_ == 0) last_ = 0;
    --idle_;
    push(now + draws_.draw(), who);
  }
  void leave(std::uint32_t who, double now) {
    total_ += now - pool_[who].arrived;
    pool_[who].next = unused_;
    unused_ = who;
    ++idle_;
  }
  FastExponential draws_;
  int idle_;
  double gap_;  // mean, between arrivals
  std::vector<Event> heap_;
  std::vector<Customer> pool_{1};  // 0 is nobody
  std::uint32_t unused_ = 0, first_ = 0, last_ = 0;
  std::uint64_t arrived_ = 0;
  double total_ = 0;
};

}  // namespace pendulum::limit
