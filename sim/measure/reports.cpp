#include "sim/measure/reports.h"

namespace pendulum {

void ReportFigures::on_item_arrived(const ItemFacts& item) {
  if (recording_ && scope_.analytical_kind[item.kind]) ++arrived_;
}

void ReportFigures::on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) {
  if (!recording_ || !scope_.analytical_kind[item.kind]) return;
  if (end.outcome != Outcome::delivered) return;
  ++delivered_;
  if (at <= item.due) ++on_time_;
}

void ReportFigures::write(ReplicationResult& result) const {
  const auto share = [&](Metric metric, std::int64_t part, std::int64_t whole) {
    result.metrics[index_of(metric)] = ratio(static_cast<double>(part), static_cast<double>(whole));
  };
  share(Metric::reports_on_time_share, on_time_, delivered_);
  share(Metric::double_reports_share, twice_, arrived_);
}

}  // namespace pendulum
