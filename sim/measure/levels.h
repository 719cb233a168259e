#pragma once

// What stands at some level at any time - knowledge, and the like - averaged over time.

#include "sim/measure/replication_result.h"
#include "sim/measure/time_average.h"
#include "sim/model/observer.h"

namespace pendulum {

class Levels final : public Observer {
 public:
  explicit Levels(int months);

  void on_knowledge(double playbook, double teams, TimePoint at) override;
  void on_recording_started(TimePoint at) override;
  void on_run_ended(TimePoint at) override;

  /// Fills its metrics and series.
  void write(ReplicationResult& result) const;

 private:
  int months_;
  TimeAverage playbook_knowledge_;
  TimeAverage team_knowledge_;
};

}  // namespace pendulum
