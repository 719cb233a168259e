#include "viz/window/round_runner.h"

#include <algorithm>
#include <exception>
#include <limits>

#include "sim/base/check.h"
#include "viz/window/background.h"
#include "viz/window/refiner_slot.h"

namespace pendulum {
namespace {

constexpr std::size_t first_rounds = fewest_rounds;

MetricValues no_figures() {
  MetricValues none;
  none.fill(std::numeric_limits<double>::quiet_NaN());
  return none;
}

}  // namespace

/// A question and how far it has come. What is not const is guarded by the runner's lock.
struct RoundRunner::Work {
  Work(Ticket number, RoundQuestion asked)
      : ticket(number),
        question(std::move(asked)),
        group(question.group == 0 ? question.variants : question.group),
        models(question.variants),
        figures(question.variants, std::vector<MetricValues>(futures())),
        missing_of_group(question.variants / group, group * first_rounds),
        missing_of_future(futures(), question.variants) {}

  const Ticket ticket;
  const RoundQuestion question;
  const std::size_t group;
  VersionStop stop;
  std::vector<std::shared_ptr<const Model>> models;  // by variant, built when needed
  RoundFigures figures;
  std::vector<std::size_t> missing_of_group;   // runs of its first futures
  std::vector<std::size_t> missing_of_future;  // variants that are not through it yet
  std::size_t next = 0;                        // task to hand out
  std::size_t groups = 0, rounds = 0;          // through the first futures; whole leading futures
  std::size_t judged = 0, told = 0;            // stages

  [[nodiscard]] std::size_t futures() const { return static_cast<std::size_t>(question.futures); }
  [[nodiscard]] bool has_task() const { return next < question.variants * futures(); }
  [[nodiscard]] Task take(const std::shared_ptr<Work>& self) {
    const std::size_t at = next++, variants = question.variants;
    if (at >= variants * first_rounds)
      return {self, at % variants, static_cast<int>(at / variants)};
    const std::size_t of_group = at % (group * first_rounds);
    return {self, at / (group * first_rounds) * group + of_group % group,
            static_cast<int>(of_group / group)};
  }
  void enter(const Task& task, const MetricValues& found) {
    const auto future = static_cast<std::size_t>(task.future);
    figures[task.variant][future] = found;
    if (future < first_rounds && --missing_of_group[task.variant / group] == 0) ++groups;
    --missing_of_future[future];
    while (rounds < futures() && missing_of_future[rounds] == 0) ++rounds;
  }
  /// Grows with everything that a verdict could be of.
  [[nodiscard]] std::size_t stage() const {
    return groups + (rounds > first_rounds ? rounds - first_rounds : 0);
  }
  /// Often at first, when a verdict changes most.
  [[nodiscard]] bool is_due() const {
    return stage() > judged &&
           (rounds <= 2 * first_rounds || rounds % first_rounds == 0 || rounds == futures());
  }
  [[nodiscard]] RoundFigures known() const {
    RoundFigures known(figures.size());
    for (std::size_t variant = 0; variant < figures.size(); ++variant) {
      if (missing_of_group[variant / group] > 0) continue;
      const auto begin = figures[variant].begin();
      known[variant].assign(begin,
                            begin + static_cast<std::ptrdiff_t>(std::max(rounds, first_rounds)));
    }
    return known;
  }
};

RoundRunner::RoundRunner(std::shared_ptr<const Simulator> simulator, const RoundOptions& options)
    : simulator_(std::move(simulator)), options_(options) {}

RoundRunner::~RoundRunner() {
  {
    const std::scoped_lock lock(mutex_);
    for (const std::shared_ptr<Work>& work : works_) work->stop.requested = true;
  }
  for (std::jthread& worker : workers_) worker.request_stop();
  workers_.clear();
}

/// Only when something is asked: most pictures ask nothing.
void RoundRunner::start_workers() {
  while (static_cast<int>(workers_.size()) < options_.workers)
    workers_.emplace_back([this](const std::stop_token& token) { serve(token); });
}

RoundRunner::Ticket RoundRunner::ask(RoundQuestion question) {
  PENDULUM_CHECK(question.variants > 0 && question.futures >= fewest_rounds,
                 "a question has variants, and futures enough for a verdict");
  PENDULUM_CHECK(question.group == 0 || question.variants % question.group == 0,
                 "the groups of a question are whole");
  start_workers();
  const std::scoped_lock lock(mutex_);
  works_.push_back(std::make_shared<Work>(++last_ticket_, std::move(question)));
  changed_.notify_all();
  return last_ticket_;
}

void RoundRunner::drop(Ticket ticket) {
  const std::scoped_lock lock(mutex_);
  const auto found = std::find_if(works_.begin(), works_.end(),
                                  [&](const auto& work) { return work->ticket == ticket; });
  if (found != works_.end()) close(std::shared_ptr<Work>(*found));
}

/// The caller holds the lock.
void RoundRunner::close(const std::shared_ptr<Work>& work) {
  work->stop.requested = true;
  std::erase(works_, work);
  changed_.notify_all();
}

bool RoundRunner::is_open(Ticket ticket) const {
  const std::scoped_lock lock(mutex_);
  return std::any_of(works_.begin(), works_.end(),
                     [&](const auto& work) { return work->ticket == ticket; });
}

void RoundRunner::rest(bool resting) {
  const std::scoped_lock lock(mutex_);
  if (resting_ == resting) return;
  resting_ = resting;
  changed_.notify_all();
}

void RoundRunner::wait_until_answered() const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return works_.empty(); });
}

/// The caller holds the lock.
std::shared_ptr<RoundRunner::Work> RoundRunner::next_work() const {
  if (resting_) return nullptr;
  const auto last = std::find_if(works_.rbegin(), works_.rend(),
                                 [](const auto& work) { return work->has_task(); });
  return last == works_.rend() ? nullptr : *last;
}

void RoundRunner::serve(const std::stop_token& token) {
  stay_in_background();
  std::unique_lock lock(mutex_);
  while (!token.stop_requested()) {
    const std::shared_ptr<Work> work = next_work();
    if (!work) {
      changed_.wait(lock, token, [this] { return next_work() != nullptr; });
      continue;
    }
    const Task task = work->take(work);
    lock.unlock();
    const MetricValues figures = live(task);
    lock.lock();
    if (work->stop.requested) continue;
    work->enter(task, figures);
    judge(lock, work);
  }
}

std::shared_ptr<const Model> RoundRunner::model_for(const Task& task) const {
  {
    const std::scoped_lock lock(mutex_);
    if (task.work->models[task.variant]) return task.work->models[task.variant];
  }
  const auto scenario = task.work->question.scenario(task.variant);
  if (!scenario) return nullptr;
  std::shared_ptr<const Model> model = simulator_->build(*scenario).model;
  const std::scoped_lock lock(mutex_);
  task.work->models[task.variant] = model;
  return model;
}

/// One future of one variant; what cannot be had is no number.
MetricValues RoundRunner::live(const Task& task) const {
  try {
    const std::shared_ptr<const Model> model = model_for(task);
    if (!model) return no_figures();
    RunOptions run;
    run.key = {options_.seed, static_cast<std::uint32_t>(task.future)};
    run.months = options_.months;
    run.stop = &task.work->stop;
    // Drawn anew for every future, as `pendulum flip` does: futures are then independent.
    const MeasuredRun measured = simulator_->run(*model_in(model, run.key), run, nullptr, nullptr);
    if (!measured.completed) return no_figures();
    const std::optional<MonthRange>& part = task.work->question.part;
    return part ? within(measured.result, *part).metrics : measured.result.metrics;
  } catch (const std::exception&) {
    return no_figures();  // the comparison itself tells of defects, with seed and future
  }
}

/// Judges what is whole, without the lock, when enough is new.
void RoundRunner::judge(std::unique_lock<std::mutex>& lock, const std::shared_ptr<Work>& work) {
  if (!work->is_due()) return;
  const std::size_t stage = work->judged = work->stage();
  const bool last = work->rounds == work->futures();
  const RoundFigures figures = work->known();
  lock.unlock();
  const RoundVerdict verdict = work->question.judge(figures);
  lock.lock();
  if (work->stop.requested || work->told >= stage) return;  // dropped, or overtaken
  work->told = stage;
  verdict.tell();
  if (!verdict.go_on || last) close(work);
}

}  // namespace pendulum
