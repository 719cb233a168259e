#include "sim/engine/pool_server.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "sim/base/check.h"

namespace pendulum {

namespace {

void require_possible(std::span<const double> proficiency) {
  PENDULUM_CHECK(proficiency.size() <= skill_limit, "a pool knows 32 skills");
  for (const double value : proficiency) {
    PENDULUM_CHECK(value >= 0 && value <= std::numeric_limits<double>::max(),
                   "a proficiency is a finite number, not negative");
  }
}

}  // namespace

ServerId PoolServers::add(std::span<const double> proficiency, TimePoint now) {
  require_possible(proficiency);  // before anything is entered
  const auto id = static_cast<ServerId>(servers_.size());
  PoolServer server;
  server.stretch_since = server.idle_since = now;
  servers_.push_back(server);
  proficiency_.emplace_back();
  set_proficiency(id, proficiency);
  update_availability(id);
  return id;
}

void PoolServers::set_proficiency(ServerId id, std::span<const double> proficiency) {
  require_possible(proficiency);
  const std::array<double, skill_limit> before = std::exchange(proficiency_[id], {});
  servers_[id].skills = 0;
  for (std::size_t skill = 0; skill < proficiency.size(); ++skill) {
    const double value = proficiency[skill];
    proficiency_[id][skill] = value;
    if (value > 0) servers_[id].skills |= SkillSet{1} << skill;
  }
  // What the best can do ends a search early; it must never be set too high or too low.
  for (std::size_t skill = 0; skill < skill_limit; ++skill) {
    double& highest = highest_proficiency_[skill];
    highest = std::max(highest, proficiency_[id][skill]);
    if (before[skill] == highest && proficiency_[id][skill] < highest) {
      highest = 0;
      for (const auto& row : proficiency_) highest = std::max(highest, row[skill]);
    }
  }
}

void PoolServers::update_availability(ServerId id) {
  PoolServer& server = servers_[id];
  const bool available = server.state == ServerState::idle && server.open && server.rate > 0;
  if (available == server.listed) return;
  server.listed = available;
  if (available) {
    link(id);
  } else {
    unlink(id);
  }
}

ServerId PoolServers::best_available(SkillId skill) const {
  ServerId best = no_server;
  double best_proficiency = 0;
  for (ServerId id = first_; id != no_server; id = servers_[id].next) {
    const double value = proficiency_[id][skill];
    if (value <= best_proficiency) continue;
    best = id;
    best_proficiency = value;
    if (value == highest_proficiency_[skill]) break;
  }
  return best;
}

/// Keeps the order: idle for longest, then lowest id. Whoever has just become idle goes last.
void PoolServers::link(ServerId id) {
  PoolServer& server = servers_[id];
  ServerId after = last_;
  while (after != no_server) {
    const PoolServer& other = servers_[after];
    if (other.idle_since < server.idle_since) break;
    if (other.idle_since == server.idle_since && after < id) break;
    after = other.previous;
  }
  server.previous = after;
  server.next = after == no_server ? first_ : servers_[after].next;
  (after == no_server ? first_ : servers_[after].next) = id;
  (server.next == no_server ? last_ : servers_[server.next].previous) = id;
}

void PoolServers::unlink(ServerId id) {
  const PoolServer& server = servers_[id];
  (server.previous == no_server ? first_ : servers_[server.previous].next) = server.next;
  (server.next == no_server ? last_ : servers_[server.next].previous) = server.previous;
}

}  // namespace pendulum
