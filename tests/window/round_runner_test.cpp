#include "viz/window/round_runner.h"

#include <chrono>
#include <cmath>

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

/// Every figure of a run says which variant it is of - by its seed - and which future.
class TellingSimulator final : public Simulator {
 public:
  mutable std::atomic<int> runs{0};

  MeasuredRun run(const Model& model, const RunOptions& options, Observer*,
                  MonthListener*) const override {
    ++runs;
    MeasuredRun run;
    run.result.metrics.fill(static_cast<double>(model.seed()) * 100 + options.key.replication);
    return run;
  }
};

std::shared_ptr<const Scenario> variant(std::size_t number) {
  return std::make_shared<const Scenario>(
      *shipped("local")->with_number("run.seed", static_cast<double>(number)));
}

/// What was told, in its order: how many futures each variant had.
struct Heard {
  std::mutex mutex;
  std::vector<std::vector<std::size_t>> counts;
  bool right = true;  // every figure is that of its variant and future
};

RoundQuestion question_of(std::size_t variants, Heard& heard) {
  RoundQuestion question;
  question.variants = variants;
  question.futures = 10;
  question.scenario = variant;
  question.judge = [&heard](const RoundFigures& figures) {
    std::vector<std::size_t> counts;
    bool right = true;
    for (std::size_t v = 0; v < figures.size(); ++v) {
      counts.push_back(figures[v].size());
      for (std::size_t f = 0; f < figures[v].size(); ++f)
        right = right && figures[v][f].front() == static_cast<double>(v * 100 + f);
    }
    return RoundVerdict{[&heard, counts, right] {
      const std::scoped_lock lock(heard.mutex);
      heard.counts.push_back(counts);
      heard.right = heard.right && right;
    }};
  };
  return question;
}

constexpr RoundOptions alone = {.seed = 1, .months = 1, .workers = 1};

}  // namespace

TEST_CASE("all variants go through a future before any through the next", "[round_runner]") {
  const auto simulator = std::make_shared<TellingSimulator>();
  Heard heard;
  RoundRunner runner(simulator, alone);
  const RoundRunner::Ticket ticket = runner.ask(question_of(3, heard));
  runner.wait_until_answered();
  CHECK_FALSE(runner.is_open(ticket));
  CHECK(simulator->runs == 30);
  CHECK(heard.right);
  using Counts = std::vector<std::vector<std::size_t>>;
  // Often at first, then every fourth future, and at the end.
  CHECK(heard.counts ==
        Counts{{4, 4, 4}, {5, 5, 5}, {6, 6, 6}, {7, 7, 7}, {8, 8, 8}, {10, 10, 10}});
}

TEST_CASE("groups are judged one after the other, then sharpen together", "[round_runner]") {
  Heard heard;
  RoundRunner runner(std::make_shared<TellingSimulator>(), alone);
  RoundQuestion question = question_of(4, heard);
  question.group = 2;
  question.futures = 5;
  runner.ask(std::move(question));
  runner.wait_until_answered();
  CHECK(heard.right);
  using Counts = std::vector<std::vector<std::size_t>>;
  CHECK(heard.counts == Counts{{4, 4, 0, 0}, {4, 4, 4, 4}, {5, 5, 5, 5}});
}

TEST_CASE("several workers tell the same in the end, and never less than before",
          "[round_runner]") {
  Heard heard;
  RoundRunner runner(std::make_shared<TellingSimulator>(), {.seed = 1, .months = 1, .workers = 4});
  RoundQuestion question = question_of(6, heard);
  question.group = 2;
  runner.ask(std::move(question));
  runner.wait_until_answered();
  CHECK(heard.right);
  CHECK(heard.counts.back() == std::vector<std::size_t>(6, 10));
  for (std::size_t i = 1; i < heard.counts.size(); ++i)
    for (std::size_t v = 0; v < 6; ++v) CHECK(heard.counts[i][v] >= heard.counts[i - 1][v]);
}

TEST_CASE("who asks last is served first, and the others after that", "[round_runner]") {
  Heard early, late;
  const auto simulator = std::make_shared<TellingSimulator>();
  RoundRunner runner(simulator, alone);
  runner.rest(true);
  runner.ask(question_of(2, early));
  RoundQuestion second = question_of(2, late);
  second.judge = [&, judge = second.judge](const RoundFigures& figures) {
    CHECK(early.counts.empty());
    return judge(figures);
  };
  runner.ask(std::move(second));
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(simulator->runs == 0);  // resting
  runner.rest(false);
  runner.wait_until_answered();
  CHECK(late.counts.size() == early.counts.size());
}

TEST_CASE("nothing is told of a question that was dropped", "[round_runner]") {
  Heard heard;
  RoundRunner runner(std::make_shared<TellingSimulator>(), alone);
  runner.rest(true);
  const RoundRunner::Ticket ticket = runner.ask(question_of(2, heard));
  CHECK(runner.is_open(ticket));
  runner.drop(ticket);
  CHECK_FALSE(runner.is_open(ticket));
  runner.rest(false);
  runner.wait_until_answered();
  CHECK(heard.counts.empty());
}

TEST_CASE("a variant that there is not has no figures, and stops nobody else", "[round_runner]") {
  RoundFigures last;
  RoundRunner runner(std::make_shared<TellingSimulator>(), alone);
  RoundQuestion question;
  question.variants = 2;
  question.futures = fewest_rounds;
  question.scenario = [](std::size_t number) { return number == 0 ? nullptr : variant(number); };
  question.judge = [&](const RoundFigures& figures) {
    return RoundVerdict{[&last, figures] { last = figures; }};
  };
  runner.ask(std::move(question));
  runner.wait_until_answered();
  REQUIRE(last.size() == 2);
  CHECK(std::isnan(last[0][0].front()));
  CHECK(last[1][3].front() == 103);
}

TEST_CASE("figures are of the months that were asked about") {
  class TwoMonths final : public Simulator {
   public:
    MeasuredRun run(const Model&, const RunOptions&, Observer*, MonthListener*) const override {
      MeasuredRun run;
      run.result.metrics.fill(0);
      run.result.totals.resize(2);
      run.result.totals[0].delivered = 30;
      run.result.totals[1].delivered = 50;
      for (auto& series : run.result.series) series = {0, 0};
      for (auto& months : run.result.friction_by_month) months = {0, 0};
      return run;
    }
  };
  double figure = 0;
  RoundRunner runner(std::make_shared<TwoMonths>(), alone);
  RoundQuestion question;
  question.variants = 1;
  question.futures = fewest_rounds;
  question.part = MonthRange{1, 2};
  question.scenario = variant;
  question.judge = [&](const RoundFigures& figures) {
    const double found = figures[0][0][index_of(Metric::throughput_per_month)];
    return RoundVerdict{[&figure, found] { figure = found; }};
  };
  runner.ask(std::move(question));
  runner.wait_until_answered();
  CHECK(figure == 50);
}

TEST_CASE("a verdict may end a question before its last future", "[round_runner]") {
  const auto simulator = std::make_shared<TellingSimulator>();
  RoundRunner runner(simulator, alone);
  RoundQuestion question;
  question.variants = 2;
  question.scenario = variant;
  question.judge = [](const RoundFigures&) { return RoundVerdict{[] {}, false}; };
  runner.ask(std::move(question));
  runner.wait_until_answered();
  CHECK(simulator->runs == 2 * fewest_rounds);
}

}  // namespace pendulum
