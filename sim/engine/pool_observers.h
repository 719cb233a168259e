#pragma once

// Who looks on at a pool: several, or nobody.

#include <vector>

#include "sim/engine/pool_client.h"

namespace pendulum {

/// Several observers in the place of one, told in the order in which they were added.
class PoolObservers final : public PoolObserver {
 public:
  /// The observer must outlive this.
  void add(PoolObserver& observer) { all_.push_back(&observer); }

  void on_submitted(TimePoint now, RequestId id, const Request& request) override {
    for (PoolObserver* one : all_) one->on_submitted(now, id, request);
  }
  void on_started(TimePoint now, RequestId id, const Request& request, ServerId server) override {
    for (PoolObserver* one : all_) one->on_started(now, id, request, server);
  }
  void on_interrupted(TimePoint now, RequestId id, const Request& request,
                      ServerId server) override {
    for (PoolObserver* one : all_) one->on_interrupted(now, id, request, server);
  }
  void on_finished(TimePoint now, RequestId id, const Request& request, ServerId server) override {
    for (PoolObserver* one : all_) one->on_finished(now, id, request, server);
  }
  void on_withdrawn(TimePoint now, RequestId id, const Request& request, ServerId server) override {
    for (PoolObserver* one : all_) one->on_withdrawn(now, id, request, server);
  }
  void on_stretch(TimePoint end, ServerId server, ServerState state, Duration elapsed) override {
    for (PoolObserver* one : all_) one->on_stretch(end, server, state, elapsed);
  }

 private:
  std::vector<PoolObserver*> all_;
};

/// Nobody looks on.
class Unobserved final : public PoolObserver {};

}  // namespace pendulum
