#pragma once

// Reports and data requests: how many kept the cadence, how many were answered twice.

#include <cstdint>

#include "sim/measure/replication_result.h"
#include "sim/measure/scope.h"
#include "sim/model/observer.h"

namespace pendulum {

class ReportFigures final : public Observer {
 public:
  explicit ReportFigures(const Scope& scope) : scope_(scope) {}

  void on_item_arrived(const ItemFacts& item) override;
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override;
  void on_second_answer(const ItemFacts&, TimePoint) override { twice_ += recording_ ? 1 : 0; }
  void on_recording_started(TimePoint) override { recording_ = true; }

  void write(ReplicationResult& result) const;

 private:
  const Scope& scope_;
  bool recording_ = false;
  std::int64_t arrived_ = 0, twice_ = 0, delivered_ = 0, on_time_ = 0;
};

}  // namespace pendulum
