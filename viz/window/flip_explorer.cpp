#include "viz/window/flip_explorer.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "viz/window/background.h"
#include "viz/window/refiner_slot.h"

namespace pendulum {
namespace {

/// Rounds after which a strip is drawn anew: often at first, when it changes most.
bool is_due(int rounds, int target) {
  return rounds == target || (rounds >= fewest_flip_futures && (rounds <= 8 || rounds % 4 == 0));
}

}  // namespace

/// A question and how far it has come. What is not const is guarded by the explorer's lock.
struct FlipExplorer::Work {
  Work(FlipQuestion asked, int futures)
      : question(std::move(asked)),
        target(futures),
        models(question.values.size() * question.structures.size()),
        values(question.values.size(),
               LevelValues(question.structures.size(),
                           std::vector<double>(static_cast<std::size_t>(futures)))),
        missing(static_cast<std::size_t>(futures), models.size()) {}

  const FlipQuestion question;
  const int target;
  VersionStop stop;
  std::vector<std::shared_ptr<const Model>> models;  // by level and structure, built when needed
  std::vector<LevelValues> values;                   // by level
  std::vector<std::size_t> missing;                  // by future: figures that are not there yet
  std::size_t next = 0;                              // task to hand out
  int rounds = 0;                                    // leading futures that are whole
  int judged = 0, told = 0;                          // rounds behind a verdict, behind the answer
  bool impossible = false;

  [[nodiscard]] std::size_t cell(std::size_t level, std::size_t structure) const {
    return level * question.structures.size() + structure;
  }
  [[nodiscard]] bool has_task() const {
    return !impossible && next < models.size() * static_cast<std::size_t>(target);
  }
  [[nodiscard]] bool answered() const { return impossible || told == target; }
};

FlipExplorer::FlipExplorer(std::shared_ptr<const Simulator> simulator, const FlipOptions& options)
    : simulator_(std::move(simulator)), options_(options) {}

FlipExplorer::~FlipExplorer() {
  {
    const std::scoped_lock lock(mutex_);
    if (work_) work_->stop.requested = true;
  }
  for (std::jthread& worker : workers_) worker.request_stop();
  workers_.clear();
}

/// Only when something is asked: most pictures ask nothing.
void FlipExplorer::start_workers() {
  while (static_cast<int>(workers_.size()) < options_.workers)
    workers_.emplace_back([this](const std::stop_token& token) { serve(token); });
}

void FlipExplorer::ask(FlipQuestion question) {
  start_workers();
  const std::scoped_lock lock(mutex_);
  if (work_) work_->stop.requested = true;
  work_ = std::make_shared<Work>(std::move(question), options_.futures);
  publish(work_->question.path, {work_->question.metric, {}, 0, work_->target, false});
  changed_.notify_all();
}

bool FlipExplorer::knows(const std::string& path, Metric metric) const {
  const std::scoped_lock lock(mutex_);
  const auto found = latest_->find(path);
  if (found == latest_->end() || found->second.metric != metric) return false;
  // What was left for another question is begun again when it is asked again.
  const bool under_way = work_ && work_->question.path == path && !work_->stop.requested;
  return found->second.sharp() || found->second.impossible || under_way;
}

void FlipExplorer::forget_all_but(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  if (work_ && work_->question.path != path) {
    work_->stop.requested = true;
    work_ = nullptr;
  }
  FlipAnswers kept;
  if (const auto found = latest_->find(path); found != latest_->end()) kept.insert(*found);
  if (kept.size() == latest_->size()) return;
  latest_ = std::make_shared<const FlipAnswers>(std::move(kept));
  ++version_;
}

void FlipExplorer::rest(bool resting) {
  const std::scoped_lock lock(mutex_);
  if (resting_ == resting) return;
  resting_ = resting;
  changed_.notify_all();
}

std::shared_ptr<const FlipAnswers> FlipExplorer::latest() const {
  const std::scoped_lock lock(mutex_);
  return latest_;
}

void FlipExplorer::wait_until_answered() const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !work_ || work_->answered(); });
}

/// The caller holds the lock.
void FlipExplorer::publish(const std::string& path, FlipAnswer answer) {
  FlipAnswers answers = *latest_;
  answers[path] = std::move(answer);
  latest_ = std::make_shared<const FlipAnswers>(std::move(answers));
  ++version_;
}

bool FlipExplorer::has_task() const {
  return !resting_ && work_ && work_->has_task();
}

FlipExplorer::Task FlipExplorer::take_task() {
  const std::size_t cells = work_->models.size(), structures = work_->question.structures.size();
  const std::size_t cell = work_->next % cells, future = work_->next / cells;
  ++work_->next;
  return {work_, cell / structures, cell % structures, static_cast<int>(future)};
}

void FlipExplorer::serve(const std::stop_token& token) {
  stay_in_background();
  std::unique_lock lock(mutex_);
  while (!token.stop_requested()) {
    if (!has_task()) {
      changed_.wait(lock, token, [this] { return has_task(); });
      continue;
    }
    Task task = take_task();
    lock.unlock();
    const std::optional<double> value = live(task);
    lock.lock();
    if (task.work->stop.requested) continue;
    enter(task, value);
    judge(lock, task.work);
    changed_.notify_all();
  }
}

std::shared_ptr<const Model> FlipExplorer::model_for(const Task& task) const {
  const std::size_t cell = task.work->cell(task.level, task.structure);
  {
    const std::scoped_lock lock(mutex_);
    if (task.work->models[cell]) return task.work->models[cell];
  }
  const FlipQuestion& question = task.work->question;
  const auto scenario =
      question.structures[task.structure]->with_number(question.path, question.values[task.level]);
  if (!scenario) return nullptr;
  std::shared_ptr<const Model> model = simulator_->build(*scenario).model;
  const std::scoped_lock lock(mutex_);
  task.work->models[cell] = model;
  return model;
}

std::optional<double> FlipExplorer::live(const Task& task) const {
  try {
    const std::shared_ptr<const Model> model = model_for(task);
    if (!model) return std::nullopt;
    RunOptions run;
    run.key = {options_.seed, static_cast<std::uint32_t>(task.future)};
    run.months = options_.months;
    run.stop = &task.work->stop;
    // Drawn anew for every future, as `pendulum flip` does: futures are then independent.
    const MeasuredRun measured = simulator_->run(*model_in(model, run.key), run, nullptr, nullptr);
    const double value = measured.result.metrics[index_of(task.work->question.metric)];
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;  // the comparison itself tells of defects, with seed and future
  }
}

/// The caller holds the lock.
void FlipExplorer::enter(const Task& task, std::optional<double> value) {
  Work& work = *task.work;
  const auto future = static_cast<std::size_t>(task.future);
  if (!value) {
    work.impossible = true;
    publish(work.question.path, {work.question.metric, {}, 0, work.target, true});
    return;
  }
  work.values[task.level][task.structure][future] = *value;
  --work.missing[future];
  while (work.rounds < work.target && work.missing[static_cast<std::size_t>(work.rounds)] == 0)
    ++work.rounds;
}

/// Judges what is whole, without the lock, when enough is new.
void FlipExplorer::judge(std::unique_lock<std::mutex>& lock, const std::shared_ptr<Work>& work) {
  const int rounds = work->rounds;
  if (work->impossible || rounds <= work->judged || !is_due(rounds, work->target)) return;
  work->judged = rounds;
  std::vector<LevelValues> values = work->values;
  lock.unlock();
  for (LevelValues& level : values)
    for (std::vector<double>& futures : level) futures.resize(static_cast<std::size_t>(rounds));
  const FlipQuestion& question = work->question;
  const FlipPicture picture = find_flips(question.coordinates, values,
                                         facts_of(question.metric).better, false, options_.seed);
  lock.lock();
  if (work->stop.requested) return;
  const auto before = latest_->find(question.path);
  if (before != latest_->end() && before->second.futures >= rounds) return;  // overtaken
  work->told = rounds;
  publish(question.path, {question.metric, picture.zones, rounds, work->target, false});
}

}  // namespace pendulum
