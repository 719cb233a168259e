#pragma once

// The servers of a pool: what each can do, what it is doing, and which one takes the next request.

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "sim/base/time.h"
#include "sim/engine/pool_client.h"
#include "sim/engine/simulation.h"

namespace pendulum {

/// Just one line of the cache: a large firm has thousands, each looked at after a long while.
struct alignas(64) PoolServer {
  double rate = 1;
  EventId end{};              // of the work in hand
  TimePoint stretch_since{};  // start of the stretch not yet reported
  TimePoint idle_since{};
  TimePoint work_since{};  // when the work left was last written down
  SkillSet skills = 0;
  RequestId request = no_request;
  ServerId previous = no_server;
  ServerId next = no_server;
  std::uint16_t profile = 0;              // what it can do, shared with its like
  ServerState state = ServerState::idle;  // busy also while closed but finishing
  bool open = true;
  bool listed = false;  // among those available
};
static_assert(sizeof(PoolServer) == 64);

/// Servers in the order of their ids. Those with the same proficiencies and rate share a profile,
/// which lists the available ones among them - open, idle, at a rate above 0 - with the longest
/// idle first. So finding the best one for a skill looks at profiles, of which there are few, not
/// at servers.
class PoolServers {
 public:
  ServerId add(std::span<const double> proficiency, TimePoint now);
  void set_proficiency(ServerId server, std::span<const double> proficiency);
  void set_rate(ServerId server, double rate);

  [[nodiscard]] PoolServer& operator[](ServerId server) { return servers_[server]; }
  [[nodiscard]] const PoolServer& operator[](ServerId server) const { return servers_[server]; }
  [[nodiscard]] std::size_t size() const { return servers_.size(); }
  [[nodiscard]] double proficiency(ServerId server, SkillId skill) const {
    return profiles_[servers_[server].profile].proficiency[skill];
  }
  /// True when some server, available or not, has the skill.
  [[nodiscard]] bool has_skill(SkillId skill) const { return (skills_ >> skill & 1u) != 0; }

  /// Enters the server into its list or takes it out, as its state now demands.
  void update_availability(ServerId server);
  /// Requires: it is in no list; it is open, idle and its rate above 0.
  void enter(ServerId server) {
    servers_[server].listed = true;
    link(server);
  }
  /// Requires: it is in its list.
  void leave(ServerId server) {
    servers_[server].listed = false;
    unlink(server);
  }
  /// Whether best_available() finds anybody.
  [[nodiscard]] bool any_available(SkillId skill) const { return (offered_ >> skill & 1u) != 0; }
  /// The fastest at it - proficiency times rate -, then longest idle, then lowest id; no_server
  /// when none is able.
  [[nodiscard]] ServerId best_available(SkillId skill) const;

 private:
  struct Profile {
    SkillSet skills = 0;
    ServerId first = no_server;  // of the available
    ServerId last = no_server;
    std::size_t servers = 0;
    double rate = 1;
    std::array<double, skill_limit> proficiency{};
  };

  [[nodiscard]] std::uint16_t profile_of(std::span<const double> proficiency, double rate);
  void take_profile(ServerId server, std::uint16_t profile);
  [[nodiscard]] bool idle_longer(ServerId a, ServerId b) const;
  void link(ServerId id) {
    const std::uint16_t which = servers_[id].profile;
    Profile& profile = profiles_[which];
    if (profile.first == no_server) [[likely]] {
      offers_[which] = profile.skills;
      offered_ |= profile.skills;
      servers_[id].previous = servers_[id].next = no_server;
      profile.first = profile.last = id;
    } else {
      link_in_order(profile, id);
    }
  }
  [[gnu::noinline]] void link_in_order(Profile& profile, ServerId server);
  void unlink(ServerId id) {
    const PoolServer& server = servers_[id];
    Profile& profile = profiles_[server.profile];
    (server.previous == no_server ? profile.first : servers_[server.previous].next) = server.next;
    (server.next == no_server ? profile.last : servers_[server.next].previous) = server.previous;
    if (profile.first == no_server) withdraw_offer(server.profile);
  }
  void withdraw_offer(std::uint16_t profile) {
    offers_[profile] = 0;
    offered_ = 0;
    for (const SkillSet skills : offers_) offered_ |= skills;
  }

  std::vector<PoolServer> servers_;
  std::vector<Profile> profiles_;
  // By profile: its skills while somebody of it is available, else none. And all of them together.
  std::vector<SkillSet> offers_;
  SkillSet offered_ = 0;
  SkillSet skills_ = 0;  // of any server
};

}  // namespace pendulum
