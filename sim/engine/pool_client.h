#pragma once

// Both sides that a pool talks to: the client, who uses it, and observers, who only look.

#include <cstdint>

#include "sim/base/time.h"
#include "sim/engine/request_queue.h"

namespace pendulum {

using ServerId = std::uint32_t;  // within its pool
inline constexpr ServerId no_server = 0xffffffffu;

enum class ServerState : std::uint8_t { idle, busy, closed };

struct Request {
  SkillId skill = 0;
  std::int32_t priority = 0;    // smaller is more urgent
  double expected_service = 0;  // ticks at full rate; orders `shortest_service`
  std::uint64_t tag = 0;        // the client's own name for it
};

/// The side that uses a pool. Calls come from inside events; a client may submit, withdraw and
/// change servers from within them, except from service_ticks, which is only a question. What such
/// a change lets start is started once the call has returned.
class PoolClient {
 public:
  virtual ~PoolClient() = default;
  /// Asked once, when service first starts: how much work it is, in ticks of a server at rate 1.
  virtual double service_ticks(std::uint64_t tag, ServerId server, double proficiency) = 0;
  virtual void on_started(std::uint64_t tag, ServerId server) = 0;  // also after an interruption
  virtual void on_interrupted(std::uint64_t tag, ServerId server) = 0;  // back in the queue
  virtual void on_finished(std::uint64_t tag, ServerId server) = 0;
  /// A stretch of a server's time that has just closed: busy on `tag`, at constant rate. It comes
  /// before the call that says why it closed. Stretches of no length are not reported.
  virtual void on_worked(std::uint64_t tag, ServerId server, Duration elapsed) = 0;
  /// A stretch in which an open server had nothing to do, or was closed.
  virtual void on_idle(ServerId, Duration) {}
  virtual void on_closed(ServerId, Duration) {}
};

/// Looks on without taking part: it must not change the pool. Each call comes right after the
/// change, before the client hears of it.
class PoolObserver {
 public:
  virtual ~PoolObserver() = default;
  virtual void on_submitted(TimePoint, RequestId, const Request&) {}
  virtual void on_started(TimePoint, RequestId, const Request&, ServerId) {}
  virtual void on_interrupted(TimePoint, RequestId, const Request&, ServerId) {}
  virtual void on_finished(TimePoint, RequestId, const Request&, ServerId) {}
  /// `server` is no_server when the request was waiting.
  virtual void on_withdrawn(TimePoint, RequestId, const Request&, ServerId /*server*/) {}
  virtual void on_stretch(TimePoint /*end*/, ServerId, ServerState, Duration) {}
};

}  // namespace pendulum
