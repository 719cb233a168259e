#include "sim/engine/pool.h"

#include <algorithm>
#include <limits>

#include "sim/base/check.h"
#include "sim/engine/pool_entries.h"

// What others ask of a pool. Each change is entered completely, then reported, then settled: see
// pool_service.cpp.

namespace pendulum {

Pool::Pool(Simulation& simulation, PoolClient& client, PoolOptions options)
    : simulation_(simulation),
      client_(client),
      options_(options),
      queue_(options.discipline,
             Stream(options.random_key, purpose("pool.next"), options.random_entity),
             options.attention) {
  PENDULUM_CHECK(!options.preemptive || options.discipline == QueueDiscipline::priority,
                 "pre-emption needs a queue in the order of priority");
}

ServerId Pool::add_server(std::span<const double> proficiency) {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  Change change(*this);
  const ServerId server = servers_.add(proficiency, simulation_.now());
  note_freed(server);
  change.settle();
  return server;
}

RequestId Pool::submit(const Request& request) {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  PENDULUM_CHECK(request.skill < skill_limit, "a pool knows 32 skills");
  PENDULUM_CHECK(request.expected_service == request.expected_service,
                 "an expected service must be a number");
  Change change(*this);
  const RequestId id = take_slot(request);
  if (!change.is_outermost() || !start_at_once(id)) {
    enqueue(id);
    for (PoolObserver* observer : observers_) {
      observer->on_submitted(simulation_.now(), id, request);
    }
  }
  change.settle();
  return id;
}

bool Pool::withdraw(RequestId request) {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  if (request >= slots_.size() || slots_[request].place == Place::gone) return false;
  Change change(*this);
  const Slot slot = slots_[request];
  const bool in_service = slot.place == Place::in_service;
  Duration elapsed{};
  if (in_service) {
    simulation_.cancel(servers_[slot.server].end);
    elapsed = lay_down(slot.server);
    servers_.update_availability(slot.server);
    note_freed(slot.server);
  } else if (request == newcomer_) {
    newcomer_ = no_request;
  } else {
    queue_.remove(request);
  }
  release(request);
  for (PoolObserver* observer : observers_) {
    observer->on_withdrawn(simulation_.now(), request, slot.request, slot.server);
  }
  if (in_service) report(slot.server, ServerState::busy, slot.request.tag, elapsed);
  change.settle();
  return true;
}

void Pool::set_rate(ServerId id, double rate) {
  require_changeable(id);
  PENDULUM_CHECK(rate >= 0 && rate <= std::numeric_limits<double>::max(),
                 "a rate is a finite number, not negative");
  PoolServer& server = servers_[id];
  const double before = server.rate;
  if (rate == before) return;
  Change change(*this);
  if (server.state == ServerState::busy) {
    write_down_work(id);
    server.rate = rate;
    schedule_end(id);
    const Duration elapsed = cut_stretch(id);
    if (before == 0) note_recheck(id);
    report(id, ServerState::busy, slots_[server.request].request.tag, elapsed);
  } else {
    // The stretch is cut here too: whoever keeps the books may pay the server differently from now.
    const Duration elapsed = cut_stretch(id);
    server.rate = rate;
    servers_.update_availability(id);
    if (before == 0) note_freed(id);
    report(id, server.state, 0, elapsed);
  }
  change.settle();
}

void Pool::set_open(ServerId id, bool open, Closing closing) {
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

void Pool::set_proficiency(ServerId id, std::span<const double> proficiency) {
  require_changeable(id);
  Change change(*this);
  servers_.set_proficiency(id, proficiency);
  note_freed(id);
  change.settle();
}

void Pool::set_discipline(QueueDiscipline discipline, bool preemptive, AttentionShares attention) {
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

bool Pool::in_service(RequestId request) const {
  return request < slots_.size() && slots_[request].place == Place::in_service;
}

double Pool::work_left(RequestId request) const {
  PENDULUM_CHECK(request < slots_.size() && slots_[request].place == Place::waiting,
                 "only of a request that waits");
  return slots_[request].work_left;
}

void Pool::flush() {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  Change change(*this);
  for (ServerId id = 0; id < servers_.size(); ++id) close_stretch(id);
  change.settle();
}

void Pool::add_observer(PoolObserver& observer) {
  observers_.push_back(&observer);
}

bool Pool::has_skill(SkillId skill) const {
  return skill < skill_limit && servers_.has_skill(skill);
}

bool Pool::server_busy(ServerId server) const {
  require_known(server);
  return servers_[server].state == ServerState::busy;
}

bool Pool::server_open(ServerId server) const {
  require_known(server);
  return servers_[server].open;
}

double Pool::server_rate(ServerId server) const {
  require_known(server);
  return servers_[server].rate;
}

double Pool::proficiency(ServerId server, SkillId skill) const {
  require_known(server);
  return skill < skill_limit ? servers_.proficiency(server, skill) : 0;
}

std::uint64_t Pool::tag_in_service(ServerId server) const {
  PENDULUM_CHECK(server_busy(server), "the server has nothing in service");
  return slots_[servers_[server].request].request.tag;
}

void Pool::on_event(std::uint32_t, std::uint64_t subject) {
  finish(static_cast<ServerId>(subject));
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

void Pool::close_stretch(ServerId id) {
  const ServerState state = servers_[id].state;
  const std::uint64_t tag = state == ServerState::busy ? tag_in_service(id) : 0;
  report(id, state, tag, cut_stretch(id));
}

void Pool::add_slot() {
  free_slot_ = static_cast<RequestId>(slots_.size());
  slots_.emplace_back();
}

void Pool::require_known(ServerId server) const {
  PENDULUM_CHECK(server < servers_.size(), "no such server in this pool");
}

void Pool::require_changeable(ServerId server) const {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  require_known(server);
}

}  // namespace pendulum
