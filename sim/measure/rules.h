#pragma once

// What rules did to the organisation: how long it took to comply, and what breaking them cost.

#include <cstdint>
#include <map>
#include <utility>

#include "sim/measure/replication_result.h"
#include "sim/model/observer.h"

namespace pendulum {

class RuleFigures final : public Observer {
 public:
  void on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) override;
  void on_violation(const ItemFacts& item, double euro, TimePoint at) override;
  void on_recording_started(TimePoint) override { recording_ = true; }

  /// Writes its metrics, and takes what violations cost off the net value.
  void write(double months, ReplicationResult& result) const;

 private:
  bool recording_ = false;
  std::map<std::pair<std::uint32_t, MarketIndex>, TimePoint> open_;
  std::int64_t complied_ = 0, comply_ticks_ = 0;
  std::int64_t violations_ = 0;
  double cost_ = 0;
};

}  // namespace pendulum
