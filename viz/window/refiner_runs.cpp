// What the refiner's workers do with a task: build a model, live a future, enter what came out.

#include <exception>

#include "viz/window/refiner.h"

namespace pendulum {

/// Shows a future while it is lived. Told on the thread that lives it.
class Refiner::Growth final : public MonthListener {
 public:
  Growth(Refiner& refiner, const RefinerTask& task) : refiner_(refiner), task_(task) {}
  void on_months(const ReplicationResult& so_far) override {
    const auto now = Clock::now();
    if (now - told_at_ < refiner_.options_.grow_every) return;
    told_at_ = now;
    refiner_.grow(task_, so_far);
  }

 private:
  Refiner& refiner_;
  const RefinerTask& task_;
  Clock::time_point told_at_{};
};

void Refiner::build(const RefinerTask& task) {
  ModelResult built;
  Message failure;
  try {
    built = simulator_->build(*task.scenario);
  } catch (const std::exception& error) {
    failure = verbatim(error.what());
  }
  const std::scoped_lock lock(mutex_);
  RefinerSlot& slot = slots_[task.index];
  if (slot.generation != task.generation) return;
  slot.building = false;
  slot.model = built.model;
  slot.problems = std::move(built.diagnostics);
  slot.failure = failure;
  slot.impossible = slot.model == nullptr;
  if (slot.impossible) dirty_ = urgent_ = true;
  changed_.notify_all();
}

MeasuredRun Refiner::run(const RefinerTask& task, Observer* recorder, Message& failure) {
  RunOptions run_options;
  run_options.key = {options_.seed, static_cast<std::uint32_t>(task.replication)};
  run_options.months = options_.months;
  run_options.stop = task.stop.get();
  Growth growth(*this, task);
  try {
    return simulator_->run(*task.model, run_options, recorder,
                           task.replication == 0 ? &growth : nullptr);
  } catch (const ImpossibleDraw& impossible) {
    failure = impossible.message();
  } catch (const std::exception& error) {
    failure = verbatim(error.what());
  }
  return {};
}

void Refiner::replicate(const RefinerTask& task) {
  // Only the first future is played back, so only it pays for a recording.
  std::unique_ptr<TraceRecorder> recorder;
  if (task.replication == 0) recorder = std::make_unique<TraceRecorder>();
  Message failure;
  MeasuredRun run = this->run(task, recorder.get(), failure);
  std::unique_lock lock(mutex_);
  if (enter(task, std::move(run), failure) && recorder) index_recording(lock, task, *recorder);
  leave(task);
}

/// Indexing takes longer than a frame may, so it is done here and not where it is shown; and the
/// first curves need not wait for it. The caller holds the lock.
void Refiner::index_recording(std::unique_lock<std::mutex>& lock, const RefinerTask& task,
                              TraceRecorder& recorder) {
  publish_if_due(lock);
  if (slots_[task.index].generation != task.generation) return;  // made room for the next version
  lock.unlock();
  auto playback = std::make_shared<Playback>(std::make_shared<const Trace>(recorder.take()),
                                             task.model->organisation());
  lock.lock();
  RefinerSlot& slot = slots_[task.index];
  if (slot.generation != task.generation) return;
  slot.playback = std::move(playback);
  dirty_ = urgent_ = true;
}

/// Enters what came out of a run; false when it brings nothing. The caller holds the lock.
bool Refiner::enter(const RefinerTask& task, MeasuredRun run, const Message& failure) {
  RefinerSlot& slot = slots_[task.index];
  if (slot.generation != task.generation) return false;
  if (!failure.empty()) {
    slot.failure = failure;
    slot.stop->requested = true;
    dirty_ = urgent_ = true;
    return false;
  }
  if (!run.completed) return false;
  ++lived_;
  lived_at_ = Clock::now();
  const bool first = slot.ready == 0;
  if (!slot.store(task.replication, std::move(run.result))) return true;
  slot.growing = nullptr;
  dirty_ = true;
  if (first) urgent_ = true;
  return true;
}

/// A replication is over; the caller holds the lock.
void Refiner::leave(const RefinerTask& task) {
  RefinerSlot& slot = slots_[task.index];
  if (slot.generation == task.generation) --slot.running;
}

void Refiner::grow(const RefinerTask& task, const ReplicationResult& so_far) {
  auto growing = std::make_shared<const GrowingFuture>(GrowingFuture{task.scenario, so_far});
  std::unique_lock lock(mutex_);
  RefinerSlot& slot = slots_[task.index];
  if (slot.generation != task.generation) return;
  if (!slot.growing) changed_.notify_all();  // others need not wait for first points any longer
  slot.growing = std::move(growing);
  grown_ = true;
  publish_if_due(lock);
}

}  // namespace pendulum
