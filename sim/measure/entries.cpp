#include "sim/measure/entries.h"

#include <cmath>
#include <limits>

namespace pendulum {

void EntryFigures::on_market(MarketIndex market, bool entered, TimePoint at) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  if (!entered) {
    entries_.push_back({market, at, 0, false, {market, unknown, unknown, unknown, unknown}});
    return;
  }
  for (Entry& entry : entries_) {
    if (entry.market != market) continue;
    entry.has_entered = true;
    entry.figures.entered_days = (at - entry.opened).as_days();
    entry.figures.programme_cost = -entry.balance;
  }
}

void EntryFigures::on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) {
  for (Entry& entry : entries_) {
    if (entry.market != item.market) continue;
    entry.balance += end.value - end.cost;
    const bool delivered = end.outcome == Outcome::delivered;
    if (delivered && scope_.counted_kind[item.kind] &&
        std::isnan(entry.figures.first_campaign_days)) {
      entry.figures.first_campaign_days = (at - entry.opened).as_days();
    }
    if (entry.has_entered && entry.balance >= 0 && std::isnan(entry.figures.payback_months)) {
      entry.figures.payback_months = (at - entry.opened).as_months();
    }
  }
}

void EntryFigures::write(ReplicationResult& result) const {
  const auto mean = [&](double EntryResult::*figure) {
    double sum = 0;
    double count = 0;
    for (const Entry& entry : entries_) {
      if (std::isnan(entry.figures.*figure)) continue;
      sum += entry.figures.*figure;
      count += 1;
    }
    return ratio(sum, count);
  };
  result.metrics[index_of(Metric::first_campaign_days)] = mean(&EntryResult::first_campaign_days);
  result.metrics[index_of(Metric::payback_months)] = mean(&EntryResult::payback_months);
  for (const Entry& entry : entries_) result.entries.push_back(entry.figures);
}

}  // namespace pendulum
