// How a pool brings requests and servers together.
//
// Every change is entered completely before anybody hears of it, so a callback always meets a pool
// in order and may change it again. What is then out of balance - a server without work, a request
// without a server - is noted, and the outermost call settles it when all callbacks have returned.

#include <algorithm>
#include <limits>

#include "sim/base/check.h"
#include "sim/engine/pool.h"

namespace pendulum {

void Pool::settle() {
  std::size_t freed = 0;
  std::size_t recheck = 0;
  std::size_t unplaced = 0;
  for (;;) {
    if (freed < freed_.size()) {
      serve_next(freed_[freed++]);
    } else if (recheck < recheck_.size()) {
      yield_to_more_urgent(recheck_[recheck++]);
    } else if (unplaced < unplaced_.size()) {
      const Ticket ticket = unplaced_[unplaced++];
      place(ticket);
    } else {
      break;
    }
  }
  freed_.clear();
  recheck_.clear();
  unplaced_.clear();
}

/// Looks for a server for a request that has joined the queue.
void Pool::place(Ticket ticket) {
  if (!still_waits(ticket)) return;
  const Request& request = slots_[ticket.request].request;
  ServerId server = servers_.best_available(request.skill);
  if (server != no_server) {
    // Usually this very request is next; another comes first when several joined in one callback.
    serve_next(server);
  } else if (options_.preemptive) {
    server = least_urgent_below(request);
    if (server == no_server) return;
    interrupt(server);
  } else {
    return;
  }
  if (still_waits(ticket)) unplaced_.push_back(ticket);
}

void Pool::serve_next(ServerId id) {
  if (!servers_[id].listed) return;
  const RequestId next = queue_.next(servers_[id].skills);
  if (next == no_request) return;
  const Ticket ticket{next, slots_[next].sequence};
  close_stretch(id);
  if (servers_[id].listed && still_waits(ticket)) {
    start(id, next);
  } else {
    freed_.push_back(id);  // the client changed its mind when told of the idle stretch
  }
}

void Pool::start(ServerId id, RequestId request) {
  const std::uint64_t tag = slots_[request].request.tag;
  if (slots_[request].work_left < 0) {
    const double proficiency = servers_.proficiency(id, slots_[request].request.skill);
    asking_client_ = true;
    const double work = client_.service_ticks(tag, id, proficiency);
    asking_client_ = false;
    PENDULUM_CHECK(work >= 0 && work <= std::numeric_limits<double>::max(),
                   "a service is a finite number of ticks, not negative");
    slots_[request].work_left = work;
  }
  const TimePoint now = simulation_.now();
  queue_.remove(request);
  slots_[request].place = Place::in_service;
  slots_[request].server = id;
  PoolServer& server = servers_[id];
  server.state = ServerState::busy;
  server.request = request;
  server.work_since = now;
  servers_.update_availability(id);
  ++busy_count_;
  schedule_end(id);
  for (PoolObserver* observer : observers_) {
    observer->on_started(now, request, slots_[request].request, id);
  }
  client_.on_started(tag, id);
}

void Pool::finish(ServerId id) {
  Change change(*this);
  const RequestId request = servers_[id].request;
  const Request finished = slots_[request].request;
  const Duration elapsed = lay_down(id);
  release(request);
  for (PoolObserver* observer : observers_) {
    observer->on_finished(simulation_.now(), request, finished, id);
  }
  report(id, ServerState::busy, finished.tag, elapsed);
  client_.on_finished(finished.tag, id);
  change.settle();
}

/// Puts the work in hand back into the queue.
void Pool::interrupt(ServerId id) {
  write_down_work(id);
  simulation_.cancel(servers_[id].end);
  const RequestId request = servers_[id].request;
  const Request interrupted = slots_[request].request;
  const Duration elapsed = lay_down(id);
  enqueue(request);
  for (PoolObserver* observer : observers_) {
    observer->on_interrupted(simulation_.now(), request, interrupted, id);
  }
  report(id, ServerState::busy, interrupted.tag, elapsed);
  client_.on_interrupted(interrupted.tag, id);
}

/// A server that could not be interrupted for a while makes up for it.
void Pool::yield_to_more_urgent(ServerId id) {
  const PoolServer& server = servers_[id];
  if (!options_.preemptive || server.state != ServerState::busy) return;
  if (!server.open || server.rate == 0) return;
  const RequestId next = queue_.next(server.skills);
  if (next == no_request) return;
  const std::int32_t in_hand = slots_[server.request].request.priority;
  if (slots_[next].request.priority < in_hand) interrupt(id);
}

/// Whom a more urgent request interrupts: the least urgent in service, of those the latest
/// submitted. Servers that are closing or at rate 0 would gain nothing.
ServerId Pool::least_urgent_below(const Request& request) const {
  ServerId found = no_server;
  if (request.priority >= least_urgent_seen_) return found;  // mostly: all are equally urgent
  std::int32_t priority = request.priority;
  std::uint64_t sequence = 0;
  for (ServerId id = 0; id < servers_.size(); ++id) {
    const PoolServer& server = servers_[id];
    if (server.state != ServerState::busy || !server.open || server.rate == 0) continue;
    if ((server.skills >> request.skill & 1u) == 0) continue;
    const Slot& slot = slots_[server.request];
    const bool worse =
        slot.request.priority > priority ||
        (found != no_server && slot.request.priority == priority && slot.sequence > sequence);
    if (!worse) continue;
    found = id;
    priority = slot.request.priority;
    sequence = slot.sequence;
  }
  return found;
}

/// Takes the work out of a server's hands and leaves the server idle, or closed. Returns how long
/// it was busy since its last report, for the caller to report.
Duration Pool::lay_down(ServerId id) {
  PoolServer& server = servers_[id];
  const Duration elapsed = cut_stretch(id);
  server.request = no_request;
  server.end = {};
  server.state = server.open ? ServerState::idle : ServerState::closed;
  server.idle_since = simulation_.now();
  servers_.update_availability(id);
  --busy_count_;
  freed_.push_back(id);
  return elapsed;
}

/// Brings the note of the work left up to now.
void Pool::write_down_work(ServerId id) {
  PoolServer& server = servers_[id];
  const TimePoint now = simulation_.now();
  double& left = slots_[server.request].work_left;
  left -= static_cast<double>((now - server.work_since).ticks) * server.rate;
  if (left < 0) left = 0;  // its end was rounded up
  server.work_since = now;
}

/// Requires: the note of the work left is of now.
void Pool::schedule_end(ServerId id) {
  PoolServer& server = servers_[id];
  if (!server.end.is_none()) simulation_.cancel(server.end);
  server.end = {};
  if (server.rate == 0) return;
  const double ticks = slots_[server.request].work_left / server.rate;
  constexpr double never = 0x1p60;
  if (ticks < never) server.end = simulation_.schedule_in(round_to_ticks(ticks), *this, 0, id);
}

Duration Pool::cut_stretch(ServerId id) {
  PoolServer& server = servers_[id];
  const TimePoint now = simulation_.now();
  const Duration elapsed = now - server.stretch_since;
  server.stretch_since = now;
  return elapsed;
}

void Pool::close_stretch(ServerId id) {
  const ServerState state = servers_[id].state;
  const std::uint64_t tag = state == ServerState::busy ? tag_in_service(id) : 0;
  report(id, state, tag, cut_stretch(id));
}

void Pool::report(ServerId id, ServerState state, std::uint64_t tag, Duration elapsed) {
  if (elapsed.ticks == 0) return;
  for (PoolObserver* observer : observers_) {
    observer->on_stretch(simulation_.now(), id, state, elapsed);
  }
  switch (state) {
    case ServerState::busy:
      return client_.on_worked(tag, id, elapsed);
    case ServerState::idle:
      return client_.on_idle(id, elapsed);
    case ServerState::closed:
      return client_.on_closed(id, elapsed);
  }
}

RequestId Pool::take_slot(const Request& request) {
  RequestId id;
  if (free_slots_.empty()) {
    id = static_cast<RequestId>(slots_.size());
    slots_.emplace_back();
    free_slots_.reserve(slots_.capacity());  // so that giving back never allocates
  } else {
    id = free_slots_.back();
    free_slots_.pop_back();
  }
  slots_[id] = {request, next_sequence_++, -1, Place::gone, no_server};
  least_urgent_seen_ = std::max(least_urgent_seen_, request.priority);
  return id;
}

void Pool::release(RequestId request) {
  slots_[request].place = Place::gone;
  free_slots_.push_back(request);
}

void Pool::enqueue(RequestId request) {
  Slot& slot = slots_[request];
  slot.place = Place::waiting;
  slot.server = no_server;
  const double key = options_.discipline == QueueDiscipline::shortest_service
                         ? slot.request.expected_service
                         : slot.request.priority;
  // The last to join is served first: who joins again is last once more.
  if (options_.discipline == QueueDiscipline::lifo) slot.sequence = next_sequence_++;
  queue_.push(request, slot.request.skill, key, slot.sequence);
  // Where nobody is free it waits for one who will be: that one looks into the queue himself.
  if (servers_.any_available() || options_.preemptive) {
    unplaced_.push_back({request, slot.sequence});
  }
}

bool Pool::still_waits(Ticket ticket) const {
  const Slot& slot = slots_[ticket.request];
  return slot.place == Place::waiting && slot.sequence == ticket.sequence;
}

}  // namespace pendulum
