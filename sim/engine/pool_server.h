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

struct PoolServer {
  SkillSet skills = 0;
  ServerState state = ServerState::idle;  // busy also while closed but finishing
  bool open = true;
  bool listed = false;  // among those available
  double rate = 1;
  RequestId request = no_request;
  EventId end{};              // of the work in hand
  TimePoint stretch_since{};  // start of the stretch not yet reported
  TimePoint idle_since{};
  TimePoint work_since{};  // when the work left was last written down
  ServerId previous = no_server;
  ServerId next = no_server;
};

/// Servers in the order of their ids, and a list of those available - open, idle, at a rate above
/// 0 - with the longest idle first.
class PoolServers {
 public:
  ServerId add(std::span<const double> proficiency, TimePoint now);
  void set_proficiency(ServerId server, std::span<const double> proficiency);

  [[nodiscard]] PoolServer& operator[](ServerId server) { return servers_[server]; }
  [[nodiscard]] const PoolServer& operator[](ServerId server) const { return servers_[server]; }
  [[nodiscard]] std::size_t size() const { return servers_.size(); }
  [[nodiscard]] double proficiency(ServerId server, SkillId skill) const {
    return proficiency_[server][skill];
  }
  [[nodiscard]] bool has_skill(SkillId skill) const { return highest_proficiency_[skill] > 0; }

  /// Enters the server into the list or takes it out, as its state now demands.
  void update_availability(ServerId server);
  [[nodiscard]] bool any_available() const { return first_ != no_server; }
  /// Highest proficiency, then longest idle, then lowest id; no_server when none is able.
  [[nodiscard]] ServerId best_available(SkillId skill) const;

 private:
  void link(ServerId server);
  void unlink(ServerId server);

  std::vector<PoolServer> servers_;
  std::vector<std::array<double, skill_limit>> proficiency_;
  std::array<double, skill_limit> highest_proficiency_{};
  ServerId first_ = no_server;
  ServerId last_ = no_server;
};

}  // namespace pendulum
