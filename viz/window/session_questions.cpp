// What is asked in the background while the comparison is settled: flip strips and the tornado.

#include <algorithm>

#include "viz/window/session.h"

namespace pendulum {
namespace {

/// What anybody may doubt of the two: a mechanism may be switched off in one of them.
std::vector<Factor> doubts(const Scenario& subject, const Scenario& other) {
  std::vector<Factor> factors = lever_factors(subject, ParameterRole::assumption);
  for (Factor& factor : lever_factors(other, ParameterRole::assumption)) {
    const bool known = std::any_of(factors.begin(), factors.end(),
                                   [&](const Factor& f) { return f.path == factor.path; });
    if (!known && check_factor(factor, subject).empty()) factors.push_back(std::move(factor));
  }
  std::erase_if(factors, [&](const Factor& f) { return !check_factor(f, other).empty(); });
  return factors;
}

}  // namespace

void Session::start_questions(const RefinerOptions& run) {
  runner_ =
      std::make_shared<RoundRunner>(simulator_, RoundOptions{run.seed, run.months, run.workers});
  FlipOptions exploring{.seed = run.seed};
  exploring.futures = std::clamp(run.replications, fewest_rounds, exploring.futures);
  explorer_ = std::make_unique<FlipExplorer>(runner_, exploring);
  tornado_ = std::make_unique<TornadoExplorer>(runner_, exploring.futures);
}

bool Session::poll_questions() {
  runner_->rest(!snapshot_->settled);
  // The version is read once and first: what comes in between is then taken for new next time.
  const auto take = [](const auto& explorer, std::uint64_t& seen, auto& answer) {
    const std::uint64_t version = explorer.version();
    if (version == seen) return false;
    seen = version;
    answer = explorer.latest();
    return true;
  };
  const bool strips = take(*explorer_, seen_answers_, answers_);
  return take(*tornado_, seen_study_, study_) || strips;
}

/// What was found along a lever holds as long as nothing but that lever moves.
void Session::forget_answers(const std::string& only_lever) {
  explorer_->forget_all_but(only_lever);
  tornado_->forget();
  study_ = tornado_->latest();
}

void Session::explore(const LeverView& lever, Metric metric) {
  constexpr int steps = 8;
  if (structure_count() < 2 || explorer_->knows(lever.path, metric)) return;
  FlipQuestion question;
  question.path = lever.path;
  question.metric = metric;
  question.part = part_;
  for (int i = 0; i <= steps; ++i) {
    const double value = value_at(lever.range, static_cast<double>(i) / steps);
    if (!question.values.empty() && value <= question.values.back()) continue;
    question.values.push_back(value);
    question.coordinates.push_back(share_along(lever.range, value));
  }
  if (question.values.size() < 2) return;
  for (std::size_t i = 0; i < structure_count(); ++i)
    question.structures.push_back(board_.effective(i));
  explorer_->ask(std::move(question));
}

void Session::study(std::size_t structure) {
  if (structure >= structure_count()) return;
  TornadoQuestion question;
  question.subject = structure;
  question.part = part_;
  if (structure_count() > 1)
    question.other = structure != baseline() ? baseline() : structure == 0 ? 1 : 0;
  const std::shared_ptr<const TornadoQuestion> asked = tornado_->latest()->question;
  if (asked && asked->subject == question.subject && asked->other == question.other) return;
  if (question.other) question.structures.push_back(board_.effective(*question.other));
  question.structures.push_back(board_.effective(structure));
  question.factors = doubts(*question.structures.back(), *question.structures.front());
  tornado_->ask(std::move(question));
  study_ = tornado_->latest();
}

void Session::leave_study() {
  if (tornado_->knows() && !tornado_->latest()->sharp()) tornado_->forget();
}

void Session::wait_until_explored() {
  runner_->rest(false);
  runner_->wait_until_answered();
  answers_ = explorer_->latest();
  study_ = tornado_->latest();
}

}  // namespace pendulum
