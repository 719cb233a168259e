#include "sim/experiment/warm_up.h"

#include <algorithm>
#include <atomic>
#include <limits>

#include "sim/experiment/parallel.h"

namespace pendulum {
namespace {

constexpr int pilot_futures = 8;

/// Counted items in progress: their mean over each working day from the start of the run.
class DailyWip final : public Observer {
 public:
  DailyWip(const Organisation& organisation, std::size_t days) : organisation_(organisation) {
    ticks_.resize(days);
  }

  void on_item_arrived(const ItemFacts& item) override { change(item, item.arrived, +1); }
  void on_item_ended(const ItemFacts& item, const ItemEnd&, TimePoint at) override {
    change(item, at, -1);
  }
  void on_run_ended(TimePoint at) override { advance(at); }

  [[nodiscard]] std::vector<double> by_day() const {
    std::vector<double> wip;
    for (const std::int64_t ticks : ticks_)
      wip.push_back(static_cast<double>(ticks) / ticks_per_day);
    return wip;
  }

 private:
  void change(const ItemFacts& item, TimePoint at, int by) {
    if (!organisation_.kinds[item.kind].counted) return;
    advance(at);
    in_progress_ += by;
  }
  void advance(TimePoint to) {
    while (known_until_ < to) {
      const std::int64_t day = known_until_.ticks / ticks_per_day;
      const std::int64_t until = std::min((day + 1) * ticks_per_day, to.ticks);
      if (static_cast<std::size_t>(day) < ticks_.size())
        ticks_[static_cast<std::size_t>(day)] += in_progress_ * (until - known_until_.ticks);
      known_until_ = {until};
    }
  }

  const Organisation& organisation_;
  std::vector<std::int64_t> ticks_;  // items × ticks, by day
  TimePoint known_until_;
  std::int64_t in_progress_ = 0;
};

/// Mean over pilot futures, day by day; empty after a stop.
std::vector<double> pilot(const std::shared_ptr<const Model>& model, std::uint64_t seed, int months,
                          int threads, const StopRequest* stop) {
  const auto days = static_cast<std::size_t>(model->warm_up().ticks / ticks_per_day +
                                             months * (ticks_per_month / ticks_per_day));
  std::vector<std::vector<double>> all(pilot_futures);
  std::atomic<std::uint32_t> next = 0;
  run_on_threads(threads, [&] {
    for (std::uint32_t i = next++; i < pilot_futures; i = next++) {
      const RandomKey key{mix(seed, hash_name("warm-up")), i};
      const std::shared_ptr<const Model> drawn = model_in(model, key);
      DailyWip wip(drawn->organisation(), days);
      if (run_world(*drawn, {key, months, stop}, wip).completed) all[i] = wip.by_day();
    }
  });
  std::vector<double> mean(days);
  for (const std::vector<double>& future : all) {
    if (future.empty()) return {};
    for (std::size_t day = 0; day < days; ++day) mean[day] += future[day] / pilot_futures;
  }
  return mean;
}

}  // namespace

Truncation mser5(std::span<const double> series) {
  const std::size_t batches = series.size() / 5;
  // From the end, so that mean and sum of squares of every rest come in one pass (Welford).
  double mean = 0, squares = 0, least = std::numeric_limits<double>::infinity();
  std::size_t best = 0;
  for (std::size_t d = batches; d-- > 0;) {
    double batch = 0;
    for (std::size_t i = 0; i < 5; ++i) batch += series[5 * d + i] / 5;
    const auto count = static_cast<double>(batches - d);
    const double deviation = batch - mean;
    mean += deviation / count;
    squares += deviation * (batch - mean);
    if (d > batches / 2) continue;
    const double error = squares / (count * count);
    if (error <= least) least = error, best = d;  // of equal ones, the earliest cut
  }
  return {5 * best, batches >= 2 && best < batches / 2};
}

WarmUp find_warm_up(const std::vector<std::shared_ptr<const Model>>& structures, std::uint64_t seed,
                    int threads, const StopRequest* stop) {
  WarmUp longest;
  for (const std::shared_ptr<const Model>& model : structures) {
    Truncation cut{0, false};
    for (const int months : {60, 240}) {
      const std::vector<double> wip = pilot(model, seed, months, threads, stop);
      if (wip.empty()) return longest;
      cut = mser5(wip);
      if (cut.settled) break;
    }
    const Duration length = days(static_cast<double>(cut.observations));
    longest.length = std::max(longest.length, length);
    longest.settled = longest.settled && cut.settled;
  }
  return longest;
}

}  // namespace pendulum
