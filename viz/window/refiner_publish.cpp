// How the refiner shows what it has: rarely enough to leave time for the work, at once when
// somebody waits.

#include <algorithm>
#include <limits>

#include "viz/window/refiner.h"

namespace pendulum {
namespace {

// Putting a comparison together takes a moment, more so with many futures. At most a fifth of a
// worker's time goes there.
constexpr int pause_factor = 4;

}  // namespace

std::shared_ptr<const Snapshot> Refiner::latest() const {
  const std::scoped_lock lock(latest_mutex_);
  return latest_;
}

bool Refiner::publication_due() const {
  if (publishing_) return false;
  if (grown_ || (dirty_ && (urgent_ || all_idle()))) return true;
  return dirty_ && Clock::now() - published_at_ >= pause_;
}

void Refiner::publish_if_due(std::unique_lock<std::mutex>& lock) {
  while (publication_due()) {
    publishing_ = true;
    const bool settled = all_idle();
    // While curves grow, refinements of the others may wait.
    const bool only_growth = grown_ && !urgent_ && !settled;
    if (!only_growth) dirty_ = urgent_ = false;
    grown_ = false;
    const std::vector<StructureProgress> progress = progress_now();
    const std::size_t baseline = baseline_place();
    const std::optional<MonthRange> part = part_;
    const auto begun = Clock::now();
    // A figure that is looked at again later, of other months say, took no longer for it.
    const double seconds =
        std::chrono::duration<double>((settled ? lived_at_ : begun) - started_).count();
    const double left = seconds_left(seconds);
    const bool enough = enough_;
    lock.unlock();
    const std::shared_ptr<const Snapshot> before = latest();
    auto snapshot =
        std::make_shared<Snapshot>(only_growth ? with_growth(*before, progress)
                                               : build_snapshot(*before, progress, baseline, part));
    snapshot->seed = options_.seed;
    snapshot->months = options_.months;
    snapshot->target = options_.replications;
    snapshot->settled = settled;
    snapshot->seconds = seconds;
    snapshot->seconds_left = left;
    snapshot->stopped = settled && enough;
    {
      const std::scoped_lock latest_lock(latest_mutex_);
      latest_ = std::move(snapshot);
    }
    ++version_;
    lock.lock();
    publishing_ = false;
    if (!only_growth) {
      published_at_ = Clock::now();
      pause_ =
          std::max<Clock::duration>(options_.publish_every, pause_factor * (published_at_ - begun));
      mark_shown(progress);
    }
    changed_.notify_all();
  }
}

/// At the pace since the last change; not a number before there is one to go by. The caller holds
/// the lock.
double Refiner::seconds_left(double seconds) const {
  constexpr int fewest_lived = 4;
  if (lived_ < fewest_lived || seconds < 1) return std::numeric_limits<double>::quiet_NaN();
  int left = 0;
  for (const std::size_t row : shown_)
    if (!slots_[row].impossible && slots_[row].failure.empty())
      left += slots_[row].target() - slots_[row].ready;
  return seconds / lived_ * left;
}

std::vector<StructureProgress> Refiner::progress_now() const {
  std::vector<StructureProgress> progress;
  for (const std::size_t row : shown_) {
    const RefinerSlot& slot = slots_[row];
    const auto ready = static_cast<std::ptrdiff_t>(slot.ready);
    progress.push_back({row,
                        slot.version.scenario,
                        slot.model,
                        slot.playback,
                        slot.generation,
                        {slot.results.begin(), slot.results.begin() + ready},
                        slot.growing,
                        slot.problems,
                        slot.failure,
                        slot.impossible || !slot.failure.empty(),
                        !slot.waiting.has_value()});
  }
  return progress;
}

/// One that is not shown has no place: then it is the first.
std::size_t Refiner::baseline_place() const {
  const auto found = std::find(shown_.begin(), shown_.end(), baseline_);
  return found == shown_.end() ? 0 : static_cast<std::size_t>(found - shown_.begin());
}

/// Versions that have shown something may make room for newer ones.
void Refiner::mark_shown(const std::vector<StructureProgress>& published) {
  for (const StructureProgress& shown : published) {
    RefinerSlot& slot = slots_[shown.row];
    if (slot.generation != shown.generation) continue;
    slot.shown = !shown.results.empty() || shown.hopeless;
    if (slot.shown && slot.waiting) begin(slot, std::move(*slot.waiting));
  }
}

}  // namespace pendulum
