#pragma once

// Measures one replication: keeps the books, the series and the metrics while
// the model runs.

#include <memory>

#include "sim/measure/month_listener.h"
#include "sim/model/model.h"

namespace pendulum {

/// Runs one replication and measures it. `extra` (may be null) is told
/// everything as well, for a trace; `listener` (may be null) hears of each month that is over. A
/// violated identity of the books fails a check, naming seed and replication.
struct MeasuredRun {
  ReplicationResult result;
  bool completed = true;
};
MeasuredRun measure_replication(const Model& model, const RunOptions& options,
                                Observer* extra = nullptr, MonthListener* listener = nullptr);

}  // namespace pendulum
