#include "viz/window/refiner.h"

#include <algorithm>
#include <exception>

namespace pendulum {
namespace {

/// Indexing takes longer than a frame may, so it is done here and not where it is shown.
std::shared_ptr<Playback> playback_of(const Model& model, TraceRecorder& recorder) {
  return std::make_shared<Playback>(std::make_shared<const Trace>(recorder.take()),
                                    model.organisation());
}

}  // namespace

bool Refiner::Slot::idle(int target) const {
  const bool done = impossible || !failure.empty() || ready >= target;
  return !waiting && !building && running == 0 && done;
}

Refiner::Refiner(std::shared_ptr<const Simulator> simulator, const RefinerOptions& options)
    : simulator_(std::move(simulator)), options_(options) {
  for (int i = 0; i < options_.workers; ++i)
    workers_.emplace_back([this](const std::stop_token& token) { work(token); });
}

Refiner::~Refiner() {
  {
    const std::scoped_lock lock(mutex_);
    for (const Slot& slot : slots_) slot.stop->requested = true;
  }
  for (std::jthread& worker : workers_) worker.request_stop();
  workers_.clear();
}

std::size_t Refiner::add(std::shared_ptr<const Scenario> scenario) {
  const std::scoped_lock lock(mutex_);
  begin(slots_.emplace_back(), std::move(scenario));
  changed_.notify_all();
  return slots_.size() - 1;
}

void Refiner::change(std::size_t index, std::shared_ptr<const Scenario> scenario) {
  const std::scoped_lock lock(mutex_);
  Slot& slot = slots_.at(index);
  if (slot.shown) {
    begin(slot, std::move(scenario));
  } else {
    slot.waiting = std::move(scenario);
  }
  changed_.notify_all();
}

void Refiner::set_baseline(std::size_t index) {
  const std::scoped_lock lock(mutex_);
  baseline_ = index;
  dirty_ = urgent_ = true;
  changed_.notify_all();
}

std::shared_ptr<const Snapshot> Refiner::latest() const {
  const std::scoped_lock lock(latest_mutex_);
  return latest_;
}

void Refiner::wait_until_settled() const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return all_idle() && !dirty_ && !publishing_; });
}

/// Starts a new version of a structure; the caller holds the lock.
void Refiner::begin(Slot& slot, std::shared_ptr<const Scenario> scenario) {
  if (slot.stop) slot.stop->requested = true;
  started_ = Clock::now();
  slot = Slot{};
  slot.scenario = std::move(scenario);
  slot.generation = next_generation_++;
  slot.stop = std::make_shared<Stop>();
  slot.results.resize(static_cast<std::size_t>(options_.replications));
}

bool Refiner::all_idle() const {
  return std::all_of(slots_.begin(), slots_.end(),
                     [this](const Slot& slot) { return slot.idle(options_.replications); });
}

/// The most urgent thing to do: models first, then the lowest replication that nobody has.
std::optional<Refiner::Task> Refiner::take_task() {
  Slot* chosen = nullptr;
  std::size_t index = 0;
  const auto place = [](const Slot& slot) { return slot.model ? slot.next : -1; };
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    Slot& slot = slots_[i];
    if (slot.building || slot.impossible || !slot.failure.empty()) continue;
    if (slot.next >= options_.replications) continue;
    if (chosen == nullptr || place(slot) < place(*chosen)) {
      chosen = &slot;
      index = i;
    }
  }
  if (chosen == nullptr) return std::nullopt;
  Task task{index, chosen->generation, chosen->scenario, chosen->model, chosen->stop, chosen->next};
  if (chosen->model) {
    ++chosen->next;
    ++chosen->running;
  } else {
    chosen->building = true;
  }
  return task;
}

void Refiner::work(const std::stop_token& token) {
  std::unique_lock lock(mutex_);
  while (!token.stop_requested()) {
    publish_if_due(lock);
    const std::optional<Task> task = take_task();
    if (!task) {
      changed_.notify_all();
      changed_.wait(lock, token, [this] { return has_task() || publication_due(); });
      continue;
    }
    lock.unlock();
    if (task->model) {
      replicate(*task);
    } else {
      build(*task);
    }
    lock.lock();
  }
}

bool Refiner::has_task() const {
  return std::any_of(slots_.begin(), slots_.end(), [this](const Slot& slot) {
    return !slot.building && !slot.impossible && slot.failure.empty() &&
           slot.next < options_.replications;
  });
}

void Refiner::build(const Task& task) {
  ModelResult built;
  std::string failure;
  try {
    built = simulator_->build(*task.scenario);
  } catch (const std::exception& error) {
    failure = error.what();
  }
  const std::scoped_lock lock(mutex_);
  Slot& slot = slots_[task.index];
  if (slot.generation != task.generation) return;
  slot.building = false;
  slot.model = built.model;
  slot.problems = std::move(built.diagnostics);
  slot.failure = failure;
  slot.impossible = slot.model == nullptr;
  if (slot.impossible) dirty_ = urgent_ = true;
  changed_.notify_all();
}

void Refiner::replicate(const Task& task) {
  RunOptions run_options;
  run_options.key = {options_.seed, static_cast<std::uint32_t>(task.replication)};
  run_options.months = options_.months;
  run_options.stop = task.stop.get();
  // Only the first future is played back, so only it pays for a recording.
  std::unique_ptr<TraceRecorder> recorder;
  if (task.replication == 0) recorder = std::make_unique<TraceRecorder>();
  MeasuredRun run;
  std::string failure;
  try {
    run = simulator_->run(*task.model, run_options, recorder.get());
  } catch (const std::exception& error) {
    failure = error.what();
  }
  std::unique_lock lock(mutex_);
  if (!enter(task, std::move(run), failure) || !recorder) return leave(task);
  // The first curves need not wait for the recording's index.
  publish_if_due(lock);
  if (slots_[task.index].generation != task.generation) return;  // made room for the next version
  lock.unlock();
  std::shared_ptr<Playback> playback = playback_of(*task.model, *recorder);
  lock.lock();
  Slot& slot = slots_[task.index];
  if (slot.generation == task.generation) {
    slot.playback = std::move(playback);
    dirty_ = urgent_ = true;
  }
  leave(task);
}

/// Enters what came out of a run; false when it brings nothing. The caller holds the lock.
bool Refiner::enter(const Task& task, MeasuredRun run, const std::string& failure) {
  Slot& slot = slots_[task.index];
  if (slot.generation != task.generation) return false;
  if (!failure.empty()) {
    slot.failure = failure;
    slot.stop->requested = true;
    dirty_ = urgent_ = true;
    return false;
  }
  if (run.completed) store(slot, task.replication, std::move(run.result));
  return run.completed;
}

/// A replication is over; the caller holds the lock.
void Refiner::leave(const Task& task) {
  Slot& slot = slots_[task.index];
  if (slot.generation == task.generation) --slot.running;
}

/// The caller holds the lock.
void Refiner::store(Slot& slot, int replication, ReplicationResult result) {
  const auto at = static_cast<std::size_t>(replication);
  slot.results[at] = std::make_shared<ReplicationResult>(std::move(result));
  const int before = slot.ready;
  while (slot.ready < options_.replications && slot.results[static_cast<std::size_t>(slot.ready)])
    ++slot.ready;
  if (slot.ready == before) return;
  dirty_ = true;
  if (before == 0) urgent_ = true;
}

bool Refiner::publication_due() const {
  if (!dirty_ || publishing_) return false;
  return urgent_ || all_idle() || Clock::now() - published_at_ >= options_.publish_every;
}

void Refiner::publish_if_due(std::unique_lock<std::mutex>& lock) {
  while (publication_due()) {
    publishing_ = true;
    dirty_ = urgent_ = false;
    const std::vector<StructureProgress> progress = progress_now();
    const std::size_t baseline = baseline_;
    const bool settled = all_idle();
    const double seconds = std::chrono::duration<double>(Clock::now() - started_).count();
    lock.unlock();
    auto snapshot = std::make_shared<Snapshot>(build_snapshot(*latest(), progress, baseline));
    snapshot->seed = options_.seed;
    snapshot->months = options_.months;
    snapshot->target = options_.replications;
    snapshot->settled = settled;
    snapshot->seconds = seconds;
    {
      const std::scoped_lock latest_lock(latest_mutex_);
      latest_ = std::move(snapshot);
    }
    ++version_;
    lock.lock();
    publishing_ = false;
    published_at_ = Clock::now();
    mark_shown(progress);
    changed_.notify_all();
  }
}

std::vector<StructureProgress> Refiner::progress_now() const {
  std::vector<StructureProgress> progress;
  for (const Slot& slot : slots_) {
    const auto ready = static_cast<std::ptrdiff_t>(slot.ready);
    progress.push_back({slot.scenario,
                        slot.model,
                        slot.playback,
                        slot.generation,
                        {slot.results.begin(), slot.results.begin() + ready},
                        slot.problems,
                        slot.failure,
                        slot.impossible || !slot.failure.empty(),
                        !slot.waiting.has_value()});
  }
  return progress;
}

/// Versions that have shown something may make room for newer ones.
void Refiner::mark_shown(const std::vector<StructureProgress>& published) {
  for (std::size_t i = 0; i < published.size(); ++i) {
    Slot& slot = slots_[i];
    const StructureProgress& shown = published[i];
    if (slot.generation != shown.generation) continue;
    slot.shown = !shown.results.empty() || shown.hopeless;
    if (slot.shown && slot.waiting) begin(slot, std::move(*slot.waiting));
  }
}

}  // namespace pendulum
