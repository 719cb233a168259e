#pragma once

// How entries into new markets went: when the first campaign was out, and when what the market
// brought had covered what it cost.

#include <vector>

#include "sim/measure/replication_result.h"
#include "sim/measure/scope.h"
#include "sim/model/observer.h"

namespace pendulum {

class EntryFigures final : public Observer {
 public:
  explicit EntryFigures(const Scope& scope) : scope_(scope) {}

  void on_market(MarketIndex market, bool entered, TimePoint at) override;
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override;

  /// Fills its metrics and `entries`.
  void write(ReplicationResult& result) const;

 private:
  struct Entry {
    MarketIndex market = 0;
    TimePoint opened;
    double balance = 0;  // EUR, value less cost
    bool has_entered = false;
    EntryResult figures;
  };

  const Scope& scope_;
  std::vector<Entry> entries_;  // few: looked up one by one
};

}  // namespace pendulum
