#pragma once

// A pool of servers in front of one queue. Servers have skills at a proficiency; a request asks for
// one skill. Generic: it knows no organisation, only requests, servers and time.

#include <cstdint>
#include <span>
#include <vector>

#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/engine/simulation.h"

namespace pendulum {

using SkillId = std::uint32_t;    // 0 … 31
using ServerId = std::uint32_t;   // within its pool
using RequestId = std::uint32_t;  // within its pool; reused after the request has left

enum class QueueDiscipline { fifo, lifo, priority, shortest_service, random };

/// What happens to the work in hand when a server closes.
enum class Closing { finish_current, interrupt };

struct Request {
  SkillId skill = 0;
  std::int32_t priority = 0;   // smaller is more urgent
  double expected_service = 0; // ticks at full rate; orders `shortest_service`
  std::uint64_t tag = 0;       // the client's own name for it
};

/// The side that uses a pool. Calls come from inside events; a client may submit, withdraw and
/// change servers from within them.
class PoolClient {
 public:
  virtual ~PoolClient() = default;
  /// Asked once, when service first starts: how much work it is, in ticks of a server at rate 1.
  virtual double service_ticks(std::uint64_t tag, ServerId server, double proficiency) = 0;
  virtual void on_started(std::uint64_t tag, ServerId server) = 0;  // also after an interruption
  virtual void on_interrupted(std::uint64_t tag, ServerId server) = 0;  // back in the queue
  virtual void on_finished(std::uint64_t tag, ServerId server) = 0;
  /// A stretch of a server's time that has just closed: busy on `tag`, at constant rate.
  virtual void on_worked(std::uint64_t tag, ServerId server, Duration elapsed) = 0;
  /// A stretch in which an open server had nothing to do, or was closed.
  virtual void on_idle(ServerId, Duration) {}
  virtual void on_closed(ServerId, Duration) {}
};

struct PoolOptions {
  QueueDiscipline discipline = QueueDiscipline::fifo;
  /// A more urgent request interrupts the least urgent one in service; that one resumes later, on
  /// any able server, with the work it has left.
  bool preemptive = false;
  RandomKey random_key{};
  std::uint64_t random_entity = 0;  // for the `random` discipline
};

class Pool final : public EventHandler {
 public:
  Pool(Simulation& simulation, PoolClient& client, PoolOptions options);

  /// `proficiency[skill]`: speed at that skill, 0 = cannot. The server starts open, idle, at rate 1.
  ServerId add_server(std::span<const double> proficiency);

  RequestId submit(const Request& request);
  /// Takes a waiting or running request out. True when it was there.
  bool withdraw(RequestId request);

  /// How fast a server works through its work (1 = normal, 0 = not at all). Work in hand is
  /// rescaled: what is left of it is kept, its end moves.
  void set_rate(ServerId server, double rate);
  /// Capacity over time: a closed server takes no new work.
  void set_open(ServerId server, bool open, Closing closing = Closing::finish_current);

  /// Closes all current stretches now (reporting them to the client), as at the end of a warm-up.
  void flush();

  [[nodiscard]] std::size_t server_count() const;
  [[nodiscard]] std::size_t waiting_count() const;
  [[nodiscard]] std::size_t busy_count() const;
  /// True when some server, open or not, has the skill.
  [[nodiscard]] bool has_skill(SkillId skill) const;

  void on_event(std::uint32_t code, std::uint64_t subject) override;
};

}  // namespace pendulum
