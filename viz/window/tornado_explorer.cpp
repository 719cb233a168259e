#include "viz/window/tornado_explorer.h"

#include "sim/base/check.h"

namespace pendulum {
namespace {

/// Variants are points by structure: the base, then low and high end of each factor.
std::shared_ptr<const Scenario> variant_of(const TornadoQuestion& question, std::size_t variant) {
  const std::size_t structures = question.structures.size(), point = variant / structures;
  const std::shared_ptr<const Scenario>& structure = question.structures[variant % structures];
  if (point == 0) return structure;
  const Factor& factor = question.factors[(point - 1) / 2];
  const double end = coordinate_in_range(factor, point % 2 == 1 ? 0 : 1);
  const auto scenario = structure->with_number(factor.path, end);
  return scenario ? std::make_shared<const Scenario>(*scenario) : nullptr;
}

/// The answer at one point, future by future.
std::vector<double> values_at(const RoundFigures& figures, std::size_t point,
                              std::size_t structures, Metric metric) {
  std::vector<double> values;
  const auto& subject = figures[point * structures + structures - 1];
  for (std::size_t future = 0; future < subject.size(); ++future) {
    double value = subject[future][index_of(metric)];
    if (structures == 2) value -= figures[point * structures][future][index_of(metric)];
    values.push_back(value);
  }
  return values;
}

/// The factors whose both ends are through.
std::vector<std::size_t> known_factors(const TornadoQuestion& question,
                                       const RoundFigures& figures) {
  const std::size_t structures = question.structures.size();
  std::vector<std::size_t> known;
  if (figures.front().empty()) return known;
  for (std::size_t f = 0; f < question.factors.size(); ++f)
    if (!figures[(1 + 2 * f) * structures].empty() && !figures[(2 + 2 * f) * structures].empty())
      known.push_back(f);
  return known;
}

TornadoFigure figure_of(const RoundFigures& figures, const std::vector<std::size_t>& factors,
                        std::size_t structures, Metric metric) {
  const std::vector<double> base = values_at(figures, 0, structures, metric);
  std::vector<std::vector<double>> low, high;
  for (const std::size_t f : factors) {
    low.push_back(values_at(figures, 1 + 2 * f, structures, metric));
    high.push_back(values_at(figures, 2 + 2 * f, structures, metric));
  }
  TornadoFigure figure{estimate(base), tornado_bars(base, low, high)};
  for (TornadoBar& bar : figure.bars) bar.factor = factors[bar.factor];
  return figure;
}

TornadoAnswer answer_to(const std::shared_ptr<const TornadoQuestion>& question,
                        const RoundFigures& figures, int target) {
  TornadoAnswer answer{question, {}, 0, 0, target};
  const std::vector<std::size_t> factors = known_factors(*question, figures);
  answer.known = factors.size();
  answer.futures = static_cast<int>(figures.front().size());
  for (std::size_t m = 0; m < tornado_metrics.size(); ++m)
    answer.figures[m] =
        figure_of(figures, factors, question->structures.size(), tornado_metrics[m]);
  return answer;
}

}  // namespace

TornadoExplorer::TornadoExplorer(std::shared_ptr<RoundRunner> runner, int futures)
    : runner_(std::move(runner)),
      futures_(futures),
      answer_(std::make_shared<Published<TornadoAnswer>>()) {}

void TornadoExplorer::ask(TornadoQuestion question) {
  PENDULUM_CHECK(question.structures.size() == 1 || question.structures.size() == 2,
                 "an answer is of one structure, or of two");
  runner_->drop(ticket_);
  const auto asked = std::make_shared<const TornadoQuestion>(std::move(question));
  const auto put = [answers = answer_](const TornadoAnswer& answer) {
    answers->update([&](TornadoAnswer& now) {
      now = answer;
      return true;
    });
  };
  put({asked, {}, 0, 0, futures_});
  RoundQuestion rounds;
  rounds.group = asked->structures.size();
  rounds.variants = rounds.group * (1 + 2 * asked->factors.size());
  rounds.futures = futures_;
  rounds.part = asked->part;
  rounds.scenario = [asked](std::size_t variant) { return variant_of(*asked, variant); };
  rounds.judge = [asked, put, target = futures_](const RoundFigures& figures) {
    const TornadoAnswer answer = answer_to(asked, figures, target);
    return RoundVerdict{[put, answer] { put(answer); }};
  };
  ticket_ = runner_->ask(std::move(rounds));
}

void TornadoExplorer::forget() {
  runner_->drop(ticket_);
  answer_->update([](TornadoAnswer& now) {
    const bool known = now.question != nullptr;
    now = {};
    return known;
  });
}

}  // namespace pendulum
