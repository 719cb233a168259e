#pragma once

// How a pool serves.

#include <cstdint>

#include "sim/base/random.h"
#include "sim/engine/request_queue.h"

namespace pendulum {

/// What happens to the work in hand when a server closes.
enum class Closing { finish_current, interrupt };

struct PoolOptions {
  QueueDiscipline discipline = QueueDiscipline::fifo;
  /// A more urgent request interrupts the least urgent one in service; that one resumes later, on
  /// any able server, with the work it has left. Requires the discipline `priority`: any other
  /// would hand the next free server to the less urgent.
  bool preemptive = false;
  RandomKey random_key{};
  std::uint64_t random_entity = 0;  // for the disciplines `random` and `attention`
  AttentionShares attention{};
};

}  // namespace pendulum
