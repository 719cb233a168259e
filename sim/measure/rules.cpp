#include "sim/measure/rules.h"

#include "sim/measure/scope.h"

namespace pendulum {

void RuleFigures::on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) {
  if (!complies) {
    open_[{rule, market}] = at;
    return;
  }
  const auto found = open_.find({rule, market});
  if (found == open_.end()) return;
  if (recording_) {
    ++complied_;
    comply_ticks_ += (at - found->second).ticks;
  }
  open_.erase(found);
}

void RuleFigures::on_violation(const ItemFacts&, double euro, TimePoint) {
  if (!recording_) return;
  ++violations_;
  cost_ += euro;
}

void RuleFigures::write(double months, ReplicationResult& result) const {
  const auto set = [&](Metric metric, double value) { result.metrics[index_of(metric)] = value; };
  set(Metric::violations_per_year, ratio(static_cast<double>(violations_), months / 12));
  set(Metric::compliance_days,
      ratio(static_cast<double>(comply_ticks_),
            static_cast<double>(complied_) * static_cast<double>(ticks_per_day)));
  add_cost(result, ratio(cost_, months));
}

}  // namespace pendulum
