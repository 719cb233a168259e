#include "viz/window/refiner.h"

#include <algorithm>

#include "viz/window/background.h"

namespace pendulum {

namespace {

/// One other version of each of four structures, and the one that comes in; each takes about ten
/// megabytes.
constexpr std::size_t most_kept = 5;

}  // namespace

bool RefinerSlot::store(int replication, ReplicationResult result) {
  results[static_cast<std::size_t>(replication)] =
      std::make_shared<ReplicationResult>(std::move(result));
  const int before = ready;
  while (ready < target() && results[static_cast<std::size_t>(ready)]) ++ready;
  return ready > before;
}

Refiner::Refiner(std::shared_ptr<const Simulator> simulator, const RefinerOptions& options)
    : simulator_(std::move(simulator)), options_(options) {
  for (int i = 0; i < options_.workers; ++i) start_worker();
}

Refiner::~Refiner() {
  {
    const std::scoped_lock lock(mutex_);
    for (const RefinerSlot& slot : slots_)
      if (slot.stop) slot.stop->requested = true;
  }
  for (std::jthread& worker : workers_) worker.request_stop();
  workers_.clear();
}

void Refiner::start_worker() {
  workers_.emplace_back([this](const std::stop_token& token) { work(token); });
}

std::size_t Refiner::add(StructureVersion version) {
  const std::scoped_lock lock(mutex_);
  // Each of those shown has a thread for its first future; one that was taken out has left its own.
  if (workers_.size() < static_cast<std::size_t>(options_.workers) + shown_.size() + 1)
    start_worker();
  shown_.push_back(slots_.size());
  begin(slots_.emplace_back(), std::move(version));
  changed_.notify_all();
  return slots_.size() - 1;
}

void Refiner::take_out(std::size_t row) {
  const std::scoped_lock lock(mutex_);
  shown_.erase(std::remove(shown_.begin(), shown_.end(), row), shown_.end());
  clear(slots_.at(row));
  dirty_ = urgent_ = true;
  changed_.notify_all();
}

void Refiner::bring_back(std::size_t row, std::size_t place, StructureVersion version) {
  const std::scoped_lock lock(mutex_);
  shown_.insert(shown_.begin() + static_cast<std::ptrdiff_t>(place), row);
  begin(slots_.at(row), std::move(version));
  dirty_ = urgent_ = true;
  changed_.notify_all();
}

bool Refiner::shows(std::size_t row) const {
  const std::scoped_lock lock(mutex_);
  return std::find(shown_.begin(), shown_.end(), row) != shown_.end();
}

void Refiner::change(std::size_t row, StructureVersion version) {
  const std::scoped_lock lock(mutex_);
  RefinerSlot& slot = slots_.at(row);
  if (slot.shown) {
    begin(slot, std::move(version));
  } else {
    slot.waiting = std::move(version);
  }
  changed_.notify_all();
}

void Refiner::set_baseline(std::size_t row) {
  const std::scoped_lock lock(mutex_);
  baseline_ = row;
  dirty_ = urgent_ = true;
  changed_.notify_all();
}

void Refiner::stop_at_what_is_there(bool enough) {
  const std::scoped_lock lock(mutex_);
  if (enough == enough_ || (enough && all_idle())) return;
  enough_ = enough;
  if (!enough) started_ += Clock::now() - lived_at_;  // what was rested does not count
  dirty_ = urgent_ = true;
  changed_.notify_all();
}

void Refiner::set_part(std::optional<MonthRange> part) {
  const std::scoped_lock lock(mutex_);
  if (part == part_) return;
  part_ = part;
  dirty_ = urgent_ = true;
  changed_.notify_all();
}

void Refiner::wait_until_settled() const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return all_idle() && !dirty_ && !publishing_; });
}

/// Nothing is left of it here, and what is under way comes to nothing; the caller holds the lock.
void Refiner::clear(RefinerSlot& slot) {
  if (slot.stop) slot.stop->requested = true;
  if (slot.complete()) {
    slot.waiting.reset();
    if (kept_.size() == most_kept) kept_.erase(kept_.begin());
    kept_.push_back(std::move(slot));
  }
  slot = RefinerSlot{};
  slot.generation = next_generation_++;
}

/// Whether the version is known already: then nothing is left to simulate.
bool Refiner::take_kept(RefinerSlot& slot, const std::string& key) {
  const auto found = std::find_if(kept_.begin(), kept_.end(),
                                  [&](const RefinerSlot& kept) { return kept.version.key == key; });
  if (key.empty() || found == kept_.end()) return false;
  const std::uint64_t generation = slot.generation;
  slot = std::move(*found);
  kept_.erase(found);
  slot.generation = generation;
  slot.stop = std::make_shared<VersionStop>();
  slot.shown = false;
  dirty_ = urgent_ = true;
  return true;
}

/// Starts a new version of a structure; the caller holds the lock.
void Refiner::begin(RefinerSlot& slot, StructureVersion version) {
  clear(slot);
  started_ = lived_at_ = Clock::now();
  lived_ = 0;
  enough_ = false;
  if (take_kept(slot, version.key)) return;
  slot.version = std::move(version);
  slot.stop = std::make_shared<VersionStop>();
  slot.results.resize(static_cast<std::size_t>(options_.replications));
}

bool Refiner::all_idle() const {
  return std::all_of(slots_.begin(), slots_.end(),
                     [this](const RefinerSlot& slot) { return slot.idle(enough_); });
}

/// Whoever has something to do: models first, then the lowest replication that nobody has. What is
/// not a first future waits for one of the workers that refine, of which one less works while
/// somebody waits for first points: that processor draws.
RefinerSlot* Refiner::most_urgent() {
  RefinerSlot* chosen = nullptr;
  const bool awaited = std::any_of(slots_.begin(), slots_.end(), [](const RefinerSlot& slot) {
    return slot.awaits_first_points();
  });
  const int refining = options_.workers - (awaited ? 1 : 0);
  const auto place = [](const RefinerSlot& slot) { return slot.model ? slot.next : -1; };
  for (RefinerSlot& slot : slots_) {
    if (!slot.has_task(enough_)) continue;
    if (!slot.next_is_first() && busy_ >= refining) continue;
    if (chosen == nullptr || place(slot) < place(*chosen)) chosen = &slot;
  }
  return chosen;
}

std::optional<RefinerTask> Refiner::take_task() {
  RefinerSlot* slot = most_urgent();
  if (slot == nullptr) return std::nullopt;
  RefinerTask task{static_cast<std::size_t>(slot - slots_.data()),
                   slot->generation,
                   slot->version.scenario,
                   slot->model,
                   slot->stop,
                   slot->next};
  if (slot->model) {
    ++slot->next;
    ++slot->running;
  } else {
    slot->building = true;
  }
  ++busy_;
  return task;
}

void Refiner::work(const std::stop_token& token) {
  stay_in_background();
  std::unique_lock lock(mutex_);
  while (!token.stop_requested()) {
    publish_if_due(lock);
    const std::optional<RefinerTask> task = take_task();
    if (!task) {
      changed_.notify_all();
      changed_.wait(lock, token, [this] { return most_urgent() != nullptr || publication_due(); });
      continue;
    }
    lock.unlock();
    if (task->model) {
      replicate(*task);
    } else {
      build(*task);
    }
    lock.lock();
    --busy_;
  }
}

}  // namespace pendulum
