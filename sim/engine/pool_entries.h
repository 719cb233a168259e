#pragma once

// What a pool enters and reports: a server's work in hand and its stretches of time, a request's
// place. Who serves whom is decided in pool_service.h. Every request goes through these. For
// typed_pool.h alone.

#include <algorithm>
#include <limits>

#include "sim/base/check.h"
#include "sim/engine/pool.h"

namespace pendulum {

template <class Client, class Observer>
Duration PoolOf<Client, Observer>::cut_stretch(ServerId id) {
  PoolServer& server = servers_[id];
  const TimePoint now = simulation_.now();
  const Duration elapsed = now - server.stretch_since;
  server.stretch_since = now;
  return elapsed;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::report(ServerId id, ServerState state, std::uint64_t tag,
                                      Duration elapsed) {
  if (elapsed.ticks == 0) return;
  observer_.on_stretch(simulation_.now(), id, state, elapsed);
  switch (state) {
    case ServerState::busy:
      return client_.on_worked(tag, id, elapsed);
    case ServerState::idle:
      return client_.on_idle(id, elapsed);
    case ServerState::closed:
      return client_.on_closed(id, elapsed);
  }
}

/// Takes the work out of a server's hands and leaves the server idle, or closed, and in no list.
/// Returns how long it was busy since its last report, for the caller to report.
template <class Client, class Observer>
Duration PoolOf<Client, Observer>::lay_down(ServerId id) {
  PoolServer& server = servers_[id];
  const Duration elapsed = cut_stretch(id);
  server.request = no_request;
  server.end = {};
  server.state = server.open ? ServerState::idle : ServerState::closed;
  server.idle_since = simulation_.now();
  --busy_count_;
  return elapsed;
}

/// Requires: the note of the work left is of now.
template <class Client, class Observer>
void PoolOf<Client, Observer>::schedule_end(ServerId id) {
  PoolServer& server = servers_[id];
  if (!server.end.is_none()) simulation_.cancel(server.end);
  server.end = {};
  if (server.rate == 0) return;
  double ticks = slots_[server.request].work_left;
  if (server.rate != 1) ticks /= server.rate;  // mostly it is 1, and a division takes long
  constexpr double never = 0x1p60;
  if (ticks < never) server.end = simulation_.schedule_in(round_to_ticks(ticks), *this, 0, id);
}

template <class Client, class Observer>
RequestId PoolOf<Client, Observer>::take_slot(const Request& request) {
  if (free_slot_ == no_request) add_slot();
  const RequestId id = free_slot_;
  Slot& slot = slots_[id];
  free_slot_ = slot.server;
  slot = {request, next_sequence_++, -1, Place::gone, no_server};
  least_urgent_seen_ = std::max(least_urgent_seen_, request.priority);
  return id;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::release(RequestId request) {
  slots_[request].place = Place::gone;
  slots_[request].server = free_slot_;
  free_slot_ = request;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::enqueue(RequestId request) {
  Slot& slot = slots_[request];
  slot.place = Place::waiting;
  slot.server = no_server;
  double key = 0;
  if (options_.discipline != QueueDiscipline::fifo) {
    key = options_.discipline == QueueDiscipline::shortest_service ? slot.request.expected_service
                                                                   : slot.request.priority;
  }
  // The last to join is served first: who joins again is last once more.
  if (options_.discipline == QueueDiscipline::lifo) slot.sequence = next_sequence_++;
  queue_.push(request, slot.request.skill, key, slot.sequence);
  // Where nobody able is free, or does what is less urgent, it waits for one who will be: that one
  // looks into the queue himself.
  if (servers_.any_available(slot.request.skill) || may_interrupt(slot.request)) {
    unplaced_.push_back({request, slot.sequence});
    unsettled_ = true;
  }
}

template <class Client, class Observer>
bool PoolOf<Client, Observer>::still_waits(Ticket ticket) const {
  const Slot& slot = slots_[ticket.request];
  return slot.place == Place::waiting && slot.sequence == ticket.sequence;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::ask_for_work(ServerId id, RequestId request) {
  Slot& slot = slots_[request];
  const double proficiency = servers_.proficiency(id, slot.request.skill);
  asking_client_ = true;  // so that the slot and the server stay where they are
  const double work = client_.service_ticks(slot.request.tag, id, proficiency);
  asking_client_ = false;
  PENDULUM_CHECK(work >= 0 && work <= std::numeric_limits<double>::max(),
                 "a service is a finite number of ticks, not negative");
  slot.work_left = work;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::take_up(ServerId id, RequestId request) {
  Slot& slot = slots_[request];
  PoolServer& server = servers_[id];
  const std::uint64_t tag = slot.request.tag;
  const TimePoint now = simulation_.now();
  slot.place = Place::in_service;
  slot.server = id;
  server.state = ServerState::busy;
  server.request = request;
  server.work_since = now;
  if (server.listed) servers_.leave(id);
  ++busy_count_;
  schedule_end(id);
  observer_.on_started(now, request, slot.request, id);
  client_.on_started(tag, id);
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::start(ServerId id, RequestId request) {
  if (slots_[request].work_left < 0) ask_for_work(id, request);
  queue_.remove(request);
  take_up(id, request);
}

}  // namespace pendulum
