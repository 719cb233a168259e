#pragma once

// A pool under random treatment: arrivals in bursts, changes of rate and capacity, withdrawals, new
// servers, and clients that do all of this from within their calls. It keeps books of its own from
// what it is told, and `check` holds them against what a pool promises.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/engine/pool.h"

namespace pendulum {

class RandomWorld : public EventHandler, public PoolClient, public PoolObserver {
 public:
  RandomWorld(std::uint64_t number, QueueDiscipline discipline, bool preemptive);

  /// Runs to the end, checking after every event. With `flushes`, closes stretches every so often.
  void run(bool flushes);

  /// Everything that started, stopped and ended, in order.
  std::vector<std::string> history;
  std::int64_t withdrawn = 0;
  std::int64_t finished = 0;
  std::int64_t interrupted = 0;

  double service_ticks(std::uint64_t tag, ServerId server, double proficiency) override;
  void on_started(std::uint64_t tag, ServerId server) override;
  void on_interrupted(std::uint64_t tag, ServerId server) override;
  void on_finished(std::uint64_t tag, ServerId server) override;
  void on_worked(std::uint64_t tag, ServerId server, Duration elapsed) override;
  void on_idle(ServerId server, Duration elapsed) override;
  void on_closed(ServerId server, Duration elapsed) override;
  void on_event(std::uint32_t code, std::uint64_t subject) override;

  void on_submitted(TimePoint, RequestId, const Request&) override;
  void on_started(TimePoint, RequestId, const Request&, ServerId) override;
  void on_interrupted(TimePoint, RequestId, const Request&, ServerId) override;
  void on_finished(TimePoint, RequestId, const Request&, ServerId) override;
  void on_withdrawn(TimePoint, RequestId, const Request&, ServerId) override;

 private:
  enum class State { waiting, in_service, gone };
  struct Item {
    RequestId id = no_request;
    Request request;
    State state = State::waiting;
    ServerId server = no_server;
    double work = -1;  // as asked
    double done = 0;   // ticks times rate, of the stretches reported
  };
  struct Server {
    std::int64_t born = 0;
    std::int64_t accounted = 0;  // ticks reported
    double rate = 1;             // since the last event
  };

  std::uint64_t below(std::uint64_t n) { return dice_.next_bits() % n; }
  void add_server();
  void submit();
  void meddle();
  void change_server();
  void write(const std::string& what, std::uint64_t tag, ServerId server);
  void account(ServerId server, Duration elapsed);
  void check();
  void check_no_idling() const;
  void check_urgency() const;
  void check_end();

  Stream dice_;
  bool preemptive_;
  Simulation simulation_;
  Pool pool_;
  std::vector<Item> items_;  // by tag
  std::vector<Server> servers_;
  std::int64_t last_now_ = 0;
  int depth_ = 0;
};

}  // namespace pendulum
