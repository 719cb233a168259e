#pragma once

// A client that writes down every call it gets, for worlds small enough to work out by hand, and an
// agenda: what to do at which moment.

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sim/engine/pool.h"

namespace pendulum {

/// Of a server that can do the one skill there is, at full speed.
inline const std::vector<double> able{1};

inline Request request(std::uint64_t tag, SkillId skill = 0, std::int32_t priority = 0) {
  Request r;
  r.tag = tag;
  r.skill = skill;
  r.priority = priority;
  return r;
}

class RecordingClient : public PoolClient, public EventHandler {
 public:
  explicit RecordingClient(PoolOptions options = {}) : pool(simulation, *this, options) {}

  /// The work of each request, by tag; 10 ticks where none is given.
  std::map<std::uint64_t, double> work;
  /// What the client does in answer to a call, after it is written down.
  std::function<void(const std::string& call, std::uint64_t tag, ServerId server)> answer;

  void at(std::int64_t ticks, std::function<void()> action) {
    agenda_.push_back(std::move(action));
    simulation.schedule_at({ticks}, *this, 0, agenda_.size() - 1, -1);
  }
  /// Submits at that moment.
  void arrive(std::int64_t ticks, const Request& request) {
    at(ticks, [this, request] { ids[request.tag] = pool.submit(request); });
  }
  void run(std::int64_t until = 100000) { simulation.run_until({until}); }

  double service_ticks(std::uint64_t tag, ServerId, double proficiency) override {
    asked.emplace_back(tag, proficiency);
    if (answer) answer("asked", tag, no_server);
    const auto found = work.find(tag);
    return found == work.end() ? 10 : found->second;
  }
  void on_started(std::uint64_t tag, ServerId server) override { call("start", tag, server); }
  void on_interrupted(std::uint64_t tag, ServerId server) override {
    call("interrupt", tag, server);
  }
  void on_finished(std::uint64_t tag, ServerId server) override { call("finish", tag, server); }
  void on_worked(std::uint64_t tag, ServerId server, Duration elapsed) override {
    stretch("worked", tag, server, elapsed);
  }
  void on_idle(ServerId server, Duration elapsed) override { stretch("idle", 0, server, elapsed); }
  void on_closed(ServerId server, Duration elapsed) override {
    stretch("closed", 0, server, elapsed);
  }
  void on_event(std::uint32_t, std::uint64_t subject) override { agenda_[subject](); }

  Simulation simulation;
  Pool pool;
  std::map<std::uint64_t, RequestId> ids;  // by tag
  std::vector<std::pair<std::uint64_t, double>> asked;
  /// "25 finish 3@0": at tick 25 server 0 finished request 3.
  std::vector<std::string> calls;
  /// "25 worked 15 3@0": the stretch that closed at tick 25 had lasted 15.
  std::vector<std::string> stretches;

 private:
  void call(const std::string& what, std::uint64_t tag, ServerId server) {
    calls.push_back(std::to_string(simulation.now().ticks) + " " + what + " " +
                    std::to_string(tag) + "@" + std::to_string(server));
    if (answer) answer(what, tag, server);
  }
  void stretch(const std::string& what, std::uint64_t tag, ServerId server, Duration elapsed) {
    stretches.push_back(std::to_string(simulation.now().ticks) + " " + what + " " +
                        std::to_string(elapsed.ticks) + " " + std::to_string(tag) + "@" +
                        std::to_string(server));
    if (answer) answer(what, tag, server);
  }

  std::vector<std::function<void()>> agenda_;
};

using Calls = std::vector<std::string>;

}  // namespace pendulum
