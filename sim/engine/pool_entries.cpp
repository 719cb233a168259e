// What a pool enters and reports: a server's work in hand and its stretches of time, a request's
// place. Who serves whom is decided in pool_service.cpp.

#include <algorithm>

#include "sim/engine/pool.h"

namespace pendulum {

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
  note_freed(id);
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

/// Requires: some time has passed.
void Pool::report_passed(ServerId id, ServerState state, std::uint64_t tag, Duration elapsed) {
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
  if (free_slot_ == no_request) add_slot();
  const RequestId id = free_slot_;
  Slot& slot = slots_[id];
  free_slot_ = slot.server;
  slot = {request, next_sequence_++, -1, Place::gone, no_server};
  least_urgent_seen_ = std::max(least_urgent_seen_, request.priority);
  return id;
}

void Pool::add_slot() {
  free_slot_ = static_cast<RequestId>(slots_.size());
  slots_.emplace_back();
}

void Pool::release(RequestId request) {
  slots_[request].place = Place::gone;
  slots_[request].server = free_slot_;
  free_slot_ = request;
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
    unsettled_ = true;
  }
}

bool Pool::still_waits(Ticket ticket) const {
  const Slot& slot = slots_[ticket.request];
  return slot.place == Place::waiting && slot.sequence == ticket.sequence;
}

}  // namespace pendulum
