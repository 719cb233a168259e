#pragma once

// Changes to things that markets share, while they are under way: how many are somebody else's.

#include <cstdint>
#include <vector>

#include "sim/model/observer.h"

namespace pendulum {

class SharedChanges {
 public:
  void begin(MarketIndex market) {
    if (market >= by_market_.size()) by_market_.resize(market + std::size_t{1});
    ++by_market_[market];
    ++all_;
  }
  /// So many of the market's that had begun are over.
  void end(MarketIndex market, int changes) {
    if (changes == 0) return;
    by_market_[market] -= changes;
    all_ -= changes;
  }
  /// Those of all other markets.
  [[nodiscard]] int others(MarketIndex market) const {
    return market < by_market_.size() ? all_ - by_market_[market] : all_;
  }

 private:
  std::vector<int> by_market_;
  int all_ = 0;
};

}  // namespace pendulum
