#pragma once

// How others change a pool's servers and the order in which it serves. Each change is entered
// completely, then reported, then settled: see pool_service.h. For typed_pool.h alone.

#include <algorithm>
#include <limits>
#include <vector>

#include "sim/base/check.h"
#include "sim/engine/pool.h"
#include "sim/engine/pool_entries.h"

namespace pendulum {

template <class Client, class Observer>
ServerId PoolOf<Client, Observer>::add_server(std::span<const double> proficiency) {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  Change change(*this);
  const ServerId server = servers_.add(proficiency, simulation_.now());
  note_freed(server);
  change.settle();
  return server;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::set_rate(ServerId id, double rate) {
  require_changeable(id);
  PENDULUM_CHECK(rate >= 0 && rate <= std::numeric_limits<double>::max(),
                 "a rate is a finite number, not negative");
  PoolServer& server = servers_[id];
  const double before = server.rate;
  if (rate == before) return;
  Change change(*this);
  if (server.state == ServerState::busy) {
    write_down_work(id);
    servers_.set_rate(id, rate);
    schedule_end(id);
    const Duration elapsed = cut_stretch(id);
    if (before == 0) note_recheck(id);
    report(id, ServerState::busy, slots_[server.request].request.tag, elapsed);
  } else {
    // The stretch is cut here too: whoever keeps the books may pay the server differently from now.
    const Duration elapsed = cut_stretch(id);
    servers_.set_rate(id, rate);
    servers_.update_availability(id);
    if (before == 0) note_freed(id);
    report(id, server.state, 0, elapsed);
  }
  change.settle();
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::set_open(ServerId id, bool open, Closing closing) {
  require_changeable(id);
  PoolServer& server = servers_[id];
  const bool interrupts =
      !open && closing == Closing::interrupt && server.state == ServerState::busy;
  if (server.open == open && !interrupts) return;
  Change change(*this);
  server.open = open;
  if (interrupts) {
    interrupt(id);
  } else if (server.state == ServerState::busy) {
    if (open) note_recheck(id);
  } else {
    const ServerState before = server.state;
    const Duration elapsed = cut_stretch(id);
    server.state = open ? ServerState::idle : ServerState::closed;
    server.idle_since = simulation_.now();
    servers_.update_availability(id);
    if (open) note_freed(id);
    report(id, before, 0, elapsed);
  }
  change.settle();
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::set_proficiency(ServerId id, std::span<const double> proficiency) {
  require_changeable(id);
  Change change(*this);
  servers_.set_proficiency(id, proficiency);
  note_freed(id);
  change.settle();
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::set_discipline(QueueDiscipline discipline, bool preemptive,
                                              AttentionShares attention) {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  PENDULUM_CHECK(!preemptive || discipline == QueueDiscipline::priority,
                 "pre-emption needs a queue in the order of priority");
  if (discipline == options_.discipline && preemptive == options_.preemptive &&
      attention == options_.attention) {
    return;
  }
  Change change(*this);
  options_.discipline = discipline;
  options_.preemptive = preemptive;
  options_.attention = attention;
  std::vector<RequestId> waiting;
  for (RequestId id = 0; id < slots_.size(); ++id) {
    if (slots_[id].place == Place::waiting) waiting.push_back(id);
  }
  std::sort(waiting.begin(), waiting.end(),
            [&](RequestId a, RequestId b) { return slots_[a].sequence < slots_[b].sequence; });
  queue_ = RequestQueue(discipline,
                        Stream(options_.random_key, purpose("pool.next"), options_.random_entity),
                        attention);
  newcomer_ = no_request;  // it queues with them
  for (const RequestId id : waiting) enqueue(id);
  change.settle();
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::flush() {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  Change change(*this);
  for (ServerId id = 0; id < servers_.size(); ++id) close_stretch(id);
  change.settle();
}

/// Brings the note of the work left up to now.
template <class Client, class Observer>
void PoolOf<Client, Observer>::write_down_work(ServerId id) {
  PoolServer& server = servers_[id];
  const TimePoint now = simulation_.now();
  double& left = slots_[server.request].work_left;
  left -= static_cast<double>((now - server.work_since).ticks) * server.rate;
  if (left < 0) left = 0;  // its end was rounded up
  server.work_since = now;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::close_stretch(ServerId id) {
  const ServerState state = servers_[id].state;
  const std::uint64_t tag = state == ServerState::busy ? tag_in_service(id) : 0;
  report(id, state, tag, cut_stretch(id));
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::require_known(ServerId server) const {
  PENDULUM_CHECK(server < servers_.size(), "no such server in this pool");
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::require_changeable(ServerId server) const {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  require_known(server);
}

}  // namespace pendulum
