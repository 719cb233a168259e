#include "sim/engine/pool_server.h"

#include <algorithm>
#include <limits>

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
  server.profile = profile_of({}, server.rate);
  ++profiles_[server.profile].servers;
  servers_.push_back(server);
  // One for each at most, and one more while one of them changes: a warm pool allocates nothing.
  profiles_.reserve(servers_.capacity() + 1);
  offers_.reserve(servers_.capacity() + 1);
  set_proficiency(id, proficiency);
  update_availability(id);
  return id;
}

void PoolServers::set_proficiency(ServerId id, std::span<const double> proficiency) {
  require_possible(proficiency);
  take_profile(id, profile_of(proficiency, servers_[id].rate));
  servers_[id].skills = profiles_[servers_[id].profile].skills;
  skills_ = 0;
  for (const Profile& each : profiles_) {
    if (each.servers > 0) skills_ |= each.skills;
  }
}

void PoolServers::set_rate(ServerId id, double rate) {
  const auto proficiency = profiles_[servers_[id].profile].proficiency;
  take_profile(id, profile_of(proficiency, rate));
  servers_[id].rate = rate;
}

void PoolServers::take_profile(ServerId id, std::uint16_t profile) {
  PoolServer& server = servers_[id];
  if (server.listed) unlink(id);
  --profiles_[server.profile].servers;
  server.profile = profile;
  ++profiles_[profile].servers;
  if (server.listed) link(id);
}

void PoolServers::update_availability(ServerId id) {
  PoolServer& server = servers_[id];
  const bool available = server.state == ServerState::idle && server.open && server.rate > 0;
  if (available == server.listed) return;
  if (available) {
    enter(id);
  } else {
    leave(id);
  }
}

ServerId PoolServers::best_available(SkillId skill) const {
  ServerId best = no_server;
  double highest_speed = 0;
  for (std::size_t i = 0; i < offers_.size(); ++i) {
    if ((offers_[i] >> skill & 1u) == 0) continue;
    const Profile& profile = profiles_[i];
    const double speed = profile.proficiency[skill] * profile.rate;
    if (speed < highest_speed) continue;
    if (speed == highest_speed && best != no_server && !idle_longer(profile.first, best)) continue;
    best = profile.first;
    highest_speed = speed;
  }
  return best;
}

/// The profile with just these; one that nobody has any more is used again.
std::uint16_t PoolServers::profile_of(std::span<const double> proficiency, double rate) {
  std::array<double, skill_limit> wanted{};
  std::copy(proficiency.begin(), proficiency.end(), wanted.begin());
  std::size_t unused = profiles_.size();
  for (std::size_t i = 0; i < profiles_.size(); ++i) {
    if (profiles_[i].rate == rate && profiles_[i].proficiency == wanted)
      return static_cast<std::uint16_t>(i);
    if (profiles_[i].servers == 0) unused = i;
  }
  if (unused == profiles_.size()) {
    profiles_.emplace_back();
    offers_.push_back(0);
  }
  PENDULUM_CHECK(unused <= std::numeric_limits<std::uint16_t>::max(), "too many kinds of servers");
  Profile& profile = profiles_[unused];
  profile.rate = rate;
  profile.proficiency = wanted;
  profile.skills = 0;
  for (std::size_t skill = 0; skill < skill_limit; ++skill) {
    if (wanted[skill] > 0) profile.skills |= SkillSet{1} << skill;
  }
  return static_cast<std::uint16_t>(unused);
}

bool PoolServers::idle_longer(ServerId a, ServerId b) const {
  const TimePoint since_a = servers_[a].idle_since;
  const TimePoint since_b = servers_[b].idle_since;
  return since_a != since_b ? since_a < since_b : a < b;
}

/// Keeps the order: idle for longest, then lowest id. Whoever has just become idle goes last.
void PoolServers::link_in_order(Profile& profile, ServerId id) {
  PoolServer& server = servers_[id];
  ServerId after = profile.last;
  while (after != no_server && !idle_longer(after, id)) after = servers_[after].previous;
  server.previous = after;
  server.next = after == no_server ? profile.first : servers_[after].next;
  (after == no_server ? profile.first : servers_[after].next) = id;
  (server.next == no_server ? profile.last : servers_[server.next].previous) = id;
}

}  // namespace pendulum
