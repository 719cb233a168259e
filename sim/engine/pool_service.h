#pragma once

// How a pool brings requests and servers together. For typed_pool.h alone.
//
// Every change is entered completely before anybody hears of it, so a callback always meets a pool
// in order and may change it again. What is then out of balance - a server without work, a request
// without a server - is noted, and the outermost call settles it when all callbacks have returned.

#include "sim/engine/pool.h"
#include "sim/engine/pool_entries.h"

namespace pendulum {

template <class Client, class Observer>
void PoolOf<Client, Observer>::settle() {
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
  unsettled_ = false;
}

/// Looks for a server for a request that has joined the queue.
template <class Client, class Observer>
void PoolOf<Client, Observer>::place(Ticket ticket) {
  if (!still_waits(ticket)) return;
  const Request& request = slots_[ticket.request].request;
  ServerId server = servers_.best_available(request.skill);
  if (server != no_server) {
    // Usually this very request is next; another comes first when several joined in one callback.
    serve_next(server);
  } else if (may_interrupt(request)) {
    server = least_urgent_below(request);
    if (server == no_server) return;
    interrupt(server);
  } else {
    return;
  }
  if (still_waits(ticket)) {
    unplaced_.push_back(ticket);
    unsettled_ = true;
  }
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::serve_next(ServerId id) {
  if (!servers_[id].listed) return;
  const RequestId next = queue_.next(servers_[id].skills);
  if (next == no_request) return;
  if (servers_[id].stretch_since != simulation_.now()) {
    const Ticket ticket{next, slots_[next].sequence};
    close_stretch(id);
    if (!servers_[id].listed || !still_waits(ticket)) {
      note_freed(id);  // the client changed its mind when told of the idle stretch
      return;
    }
  }
  start(id, next);
}

/// Whom a newcomer need not queue for: in a pool in order nobody is before it. Nobody when all who
/// can serve it are taken, or where lots are drawn even for one.
template <class Client, class Observer>
ServerId PoolOf<Client, Observer>::free_for(RequestId newcomer) const {
  const SkillId skill = slots_[newcomer].request.skill;
  const bool lots = options_.discipline == QueueDiscipline::attention;
  return servers_.any_available(skill) && !lots ? servers_.best_available(skill) : no_server;
}

/// Requires: free_for(). It waits without having queued; only when told of the idle stretch the
/// client may change something, and then it must queue after all.
template <class Client, class Observer>
void PoolOf<Client, Observer>::start_at_once(RequestId newcomer, ServerId id) {
  slots_[newcomer].place = Place::waiting;
  newcomer_ = newcomer;
  observer_.on_submitted(simulation_.now(), newcomer, slots_[newcomer].request);
  if (servers_[id].stretch_since != simulation_.now()) {
    close_stretch(id);
    if (newcomer_ == no_request) return;  // withdrawn, or in the queue by now
    if (unsettled_ || !servers_[id].listed) {
      newcomer_ = no_request;
      return enqueue(newcomer);
    }
  }
  ask_for_work(id, newcomer);
  newcomer_ = no_request;
  take_up(id, newcomer);
}

template <class Client, class Observer>
void PoolOf<Client, Observer>::finish(ServerId id) {
  Change change(*this);
  const RequestId request = servers_[id].request;
  const std::uint64_t tag = slots_[request].request.tag;
  const Duration elapsed = lay_down(id);
  release(request);
  observer_.on_finished(simulation_.now(), request, slots_[request].request, id);
  report(id, ServerState::busy, tag, elapsed);
  client_.on_finished(tag, id);
  take_next(id);
  change.settle();
}

/// What a server does that has just finished. As nobody was told that it is free it is in no list,
/// unless the client has changed it meanwhile; mostly it never gets there.
template <class Client, class Observer>
void PoolOf<Client, Observer>::take_next(ServerId id) {
  const PoolServer& server = servers_[id];
  if (server.state != ServerState::idle || !server.open || !(server.rate > 0)) return;
  const RequestId next = queue_.next(server.skills);
  if (next != no_request) {
    start(id, next);
  } else if (!server.listed) {
    servers_.enter(id);
  }
}

/// Puts the work in hand back into the queue.
template <class Client, class Observer>
void PoolOf<Client, Observer>::interrupt(ServerId id) {
  write_down_work(id);
  simulation_.cancel(servers_[id].end);
  const RequestId request = servers_[id].request;
  const std::uint64_t tag = slots_[request].request.tag;
  const Duration elapsed = lay_down(id);
  servers_.update_availability(id);
  note_freed(id);
  enqueue(request);
  observer_.on_interrupted(simulation_.now(), request, slots_[request].request, id);
  report(id, ServerState::busy, tag, elapsed);
  client_.on_interrupted(tag, id);
}

/// A server that could not be interrupted for a while makes up for it.
template <class Client, class Observer>
void PoolOf<Client, Observer>::yield_to_more_urgent(ServerId id) {
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
template <class Client, class Observer>
ServerId PoolOf<Client, Observer>::least_urgent_below(const Request& request) const {
  ServerId found = no_server;
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

}  // namespace pendulum
