#include "viz/window/flip_explorer.h"

#include <cmath>

namespace pendulum {
namespace {

std::shared_ptr<const Scenario> variant_of(const FlipQuestion& question, std::size_t variant) {
  const std::size_t structures = question.structures.size();
  const auto scenario = question.structures[variant % structures]->with_number(
      question.path, question.values[variant / structures]);
  return scenario ? std::make_shared<const Scenario>(*scenario) : nullptr;
}

/// By value along the range and structure; empty when some figure is none.
std::vector<FiguresByFuture> values_in(const FlipQuestion& question, const RoundFigures& figures) {
  const std::size_t structures = question.structures.size();
  std::vector<FiguresByFuture> values(question.values.size(), FiguresByFuture(structures));
  for (std::size_t variant = 0; variant < figures.size(); ++variant)
    for (const MetricValues& future : figures[variant]) {
      const double value = future[index_of(question.metric)];
      if (!std::isfinite(value)) return {};
      values[variant / structures][variant % structures].push_back(value);
    }
  return values;
}

FlipAnswer answer_to(const FlipQuestion& question, const RoundFigures& figures,
                     const FlipOptions& options) {
  const std::vector<FiguresByFuture> values = values_in(question, figures);
  if (values.empty()) return {question.metric, {}, 0, options.futures, true};
  const FlipPicture picture = find_flips(question.coordinates, values,
                                         facts_of(question.metric).better, false, options.seed);
  const int futures = static_cast<int>(figures.front().size());
  return {question.metric, picture.zones, futures, options.futures, false};
}

}  // namespace

FlipExplorer::FlipExplorer(std::shared_ptr<RoundRunner> runner, const FlipOptions& options)
    : runner_(std::move(runner)),
      options_(options),
      answers_(std::make_shared<Published<FlipAnswers>>()) {}

void FlipExplorer::ask(FlipQuestion question) {
  runner_->drop(ticket_);
  asked_ = question.path;
  const auto put = [answers = answers_, path = asked_](const FlipAnswer& answer) {
    answers->update([&](FlipAnswers& all) {
      all[path] = answer;
      return true;
    });
  };
  put({question.metric, {}, 0, options_.futures, false});
  const auto asked = std::make_shared<const FlipQuestion>(std::move(question));
  RoundQuestion rounds;
  rounds.variants = asked->values.size() * asked->structures.size();
  rounds.futures = options_.futures;
  rounds.part = asked->part;
  rounds.scenario = [asked](std::size_t variant) { return variant_of(*asked, variant); };
  rounds.judge = [asked, put, options = options_](const RoundFigures& figures) {
    const FlipAnswer answer = answer_to(*asked, figures, options);
    return RoundVerdict{[put, answer] { put(answer); }, !answer.impossible};
  };
  ticket_ = runner_->ask(std::move(rounds));
}

bool FlipExplorer::knows(const std::string& path, Metric metric) const {
  // What was left for another question is begun again when it is asked again. Looked at before the
  // answers: they come first and the question is closed after that.
  const bool under_way = path == asked_ && runner_->is_open(ticket_);
  const std::shared_ptr<const FlipAnswers> answers = latest();
  const auto found = answers->find(path);
  if (found == answers->end() || found->second.metric != metric) return false;
  return found->second.sharp() || found->second.impossible || under_way;
}

void FlipExplorer::forget_all_but(const std::string& path) {
  if (asked_ != path) runner_->drop(ticket_);
  answers_->update([&](FlipAnswers& all) {
    return std::erase_if(all, [&](const auto& answer) { return answer.first != path; }) > 0;
  });
}

}  // namespace pendulum
