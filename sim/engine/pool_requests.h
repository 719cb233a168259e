#pragma once

// What others ask of a pool about requests, and what can be seen of it. Each change is entered
// completely, then reported, then settled: see pool_service.h. For typed_pool.h alone.

#include "sim/base/check.h"
#include "sim/engine/pool.h"
#include "sim/engine/pool_entries.h"

namespace pendulum {

template <class Client, class Observer>
PoolOf<Client, Observer>::PoolOf(Simulation& simulation, Client& client, PoolOptions options)
    : simulation_(simulation),
      client_(client),
      options_(options),
      queue_(options.discipline,
             Stream(options.random_key, purpose("pool.next"), options.random_entity),
             options.attention) {
  PENDULUM_CHECK(!options.preemptive || options.discipline == QueueDiscipline::priority,
                 "pre-emption needs a queue in the order of priority");
}

template <class Client, class Observer>
RequestId PoolOf<Client, Observer>::submit(const Request& request) {
  PENDULUM_CHECK(!asking_client_, "service_ticks must not change the pool");
  PENDULUM_CHECK(request.skill < skill_limit, "a pool knows 32 skills");
  PENDULUM_CHECK(request.expected_service == request.expected_service,
                 "an expected service must be a number");
  Change change(*this);
  const RequestId id = take_slot(request);
  const ServerId server = change.is_outermost() ? free_for(id) : no_server;
  if (server == no_server) {
    enqueue(id);
    observer_.on_submitted(simulation_.now(), id, request);
  } else {
    start_at_once(id, server);
  }
  change.settle();
  return id;
}

template <class Client, class Observer>
bool PoolOf<Client, Observer>::withdraw(RequestId request) {
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
  observer_.on_withdrawn(simulation_.now(), request, slot.request, slot.server);
  if (in_service) report(slot.server, ServerState::busy, slot.request.tag, elapsed);
  change.settle();
  return true;
}

template <class Client, class Observer>
bool PoolOf<Client, Observer>::in_service(RequestId request) const {
  return request < slots_.size() && slots_[request].place == Place::in_service;
}

template <class Client, class Observer>
double PoolOf<Client, Observer>::work_left(RequestId request) const {
  PENDULUM_CHECK(request < slots_.size() && slots_[request].place == Place::waiting,
                 "only of a request that waits");
  return slots_[request].work_left;
}

template <class Client, class Observer>
bool PoolOf<Client, Observer>::has_skill(SkillId skill) const {
  return skill < skill_limit && servers_.has_skill(skill);
}

template <class Client, class Observer>
bool PoolOf<Client, Observer>::server_busy(ServerId server) const {
  require_known(server);
  return servers_[server].state == ServerState::busy;
}

template <class Client, class Observer>
bool PoolOf<Client, Observer>::server_open(ServerId server) const {
  require_known(server);
  return servers_[server].open;
}

template <class Client, class Observer>
double PoolOf<Client, Observer>::server_rate(ServerId server) const {
  require_known(server);
  return servers_[server].rate;
}

template <class Client, class Observer>
double PoolOf<Client, Observer>::proficiency(ServerId server, SkillId skill) const {
  require_known(server);
  return skill < skill_limit ? servers_.proficiency(server, skill) : 0;
}

template <class Client, class Observer>
std::uint64_t PoolOf<Client, Observer>::tag_in_service(ServerId server) const {
  PENDULUM_CHECK(server_busy(server), "the server has nothing in service");
  return slots_[servers_[server].request].request.tag;
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::on_event(std::uint32_t, std::uint64_t subject) {
  finish(static_cast<ServerId>(subject));
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::add_slot() {
  free_slot_ = static_cast<RequestId>(slots_.size());
  slots_.emplace_back();
}

}  // namespace pendulum
