#pragma once

#include "sim/measure/replication_result.h"

namespace pendulum {

/// Hears of a replication while it is under way, on the thread that lives it: for curves that are
/// drawn as they come. It cannot influence the run.
class MonthListener {
 public:
  virtual ~MonthListener() = default;
  /// Another recorded month is over. `so_far` has the series that are formed month by month, of all
  /// months that are over; nothing else of it can be known yet.
  virtual void on_months(const ReplicationResult& so_far) = 0;
};

}  // namespace pendulum
