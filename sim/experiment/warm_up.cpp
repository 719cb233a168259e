#include "sim/experiment/warm_up.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/experiment/experiment.h"
#include "sim/experiment/parallel.h"
#include "sim/model/parameters.h"

namespace pendulum {
namespace {

using WipOfFutures = std::vector<std::vector<double>>;

constexpr int pilot_futures = 8;
constexpr int shortest_pilot = 60, longest_pilot = 240;  // months

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

/// The same firm, recorded from its first day: how long its file says to warm up is what is asked,
/// and must not answer. What is dated from the start of recording comes that much earlier.
std::shared_ptr<const Model> without_warm_up(const Model& model) {
  const auto changed = [](const Parameters& parameters) {
    auto copy = std::make_shared<Parameters>(parameters);
    copy->run.warm_up = {};
    return copy;
  };
  const auto parameters = changed(model.parameters());
  for (Epoch& epoch : parameters->epochs) epoch.parameters = changed(*epoch.parameters);
  return std::make_shared<const Model>(parameters);
}

/// Each pilot future day by day; empty after a stop.
WipOfFutures pilot(const std::shared_ptr<const Model>& model, std::uint64_t seed, int months,
                   int threads, const StopRequest* stop) {
  const auto days = static_cast<std::size_t>(months * (ticks_per_month / ticks_per_day));
  WipOfFutures all(pilot_futures);
  std::atomic<std::uint32_t> next = 0;
  run_on_threads(threads, [&] {
    for (std::uint32_t i = next++; i < pilot_futures; i = next++) {
      const RandomKey key{mix(seed, hash_name("warm-up")), i};
      const std::shared_ptr<const Model> drawn = without_warm_up(*model_in(model, key));
      DailyWip wip(drawn->organisation(), days);
      if (run_world(*drawn, {key, months, stop}, wip).completed) all[i] = wip.by_day();
    }
  });
  const bool stopped = std::ranges::any_of(all, [](const auto& future) { return future.empty(); });
  return stopped ? WipOfFutures() : all;
}

std::vector<double> mean_by_day(const WipOfFutures& futures) {
  std::vector<double> mean(futures.front().size());
  for (const std::vector<double>& future : futures)
    for (std::size_t day = 0; day < mean.size(); ++day)
      mean[day] += future[day] / static_cast<double>(futures.size());
  return mean;
}

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
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

LaterChange later_change(const WipOfFutures& futures, std::size_t from) {
  constexpr std::size_t year = ticks_per_year / ticks_per_day;
  constexpr double confidence = .95, small = .05;
  std::vector<double> changes, levels;
  for (const std::vector<double>& future : futures) {
    const std::span<const double> rest = std::span(future).subspan(from);
    const std::size_t years = rest.size() / 2 / year;
    const std::size_t part = years > 0 ? years * year : rest.size() / 2;
    if (part == 0) return {};
    changes.push_back(mean_of(rest.last(part)) - mean_of(rest.first(part)));
    levels.push_back(mean_of(rest));
  }
  const Estimate change = estimate(changes);
  const double by = std::abs(change.mean);
  return {by > small * std::abs(mean_of(levels)), by > half_width_of(change, confidence)};
}

WarmUp find_warm_up(const std::vector<std::shared_ptr<const Model>>& structures, std::uint64_t seed,
                    int threads, const StopRequest* stop) {
  WarmUp longest;
  for (const std::shared_ptr<const Model>& model : structures) {
    WipOfFutures wip = pilot(model, seed, shortest_pilot, threads, stop);
    if (wip.empty()) return longest;
    Truncation cut = mser5(mean_by_day(wip));
    LaterChange later = later_change(wip, cut.observations);
    if (!cut.settled || later.is_large) {
      wip = pilot(model, seed, longest_pilot, threads, stop);
      if (wip.empty()) return longest;
      if (!cut.settled) cut = mser5(mean_by_day(wip));
      later = later_change(wip, cut.observations);
    }
    cut.settled = cut.settled && !(later.is_large && later.is_clear);
    longest.length = std::max(longest.length, days(static_cast<double>(cut.observations)));
    // A cut that means nothing: the firm is at least in place as its file says.
    if (!cut.settled) longest.length = std::max(longest.length, model->warm_up());
    longest.settled = longest.settled && cut.settled;
  }
  return longest;
}

}  // namespace pendulum
