#pragma once

// What stands at some level at any time - knowledge, tools up to date, and the like - averaged over
// time.

#include <array>

#include "sim/measure/replication_result.h"
#include "sim/measure/time_average.h"
#include "sim/model/observer.h"

namespace pendulum {

class Levels final : public Observer {
 public:
  explicit Levels(int months);

  void on_knowledge(double playbook, double teams, TimePoint at) override;
  void on_adoption(double up_to_date, double in_parallel, TimePoint at) override;
  void on_recording_started(TimePoint at) override;
  void on_run_ended(TimePoint at) override;

  /// Fills its metrics and series.
  void write(ReplicationResult& result) const;

 private:
  [[nodiscard]] std::array<TimeAverage*, 4> all() {
    return {&playbook_knowledge_, &team_knowledge_, &up_to_date_, &in_parallel_};
  }

  int months_;
  TimeAverage playbook_knowledge_;
  TimeAverage team_knowledge_;
  TimeAverage up_to_date_;
  TimeAverage in_parallel_;
};

}  // namespace pendulum
