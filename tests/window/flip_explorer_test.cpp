#include "viz/window/flip_explorer.h"

#include <chrono>
#include <cmath>

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

/// Two structures, told apart by their seeds: one gets better with the months of its run, the other
/// stays at what the first has in month 12. A little luck on top, each its own.
class CrossingSimulator final : public Simulator {
 public:
  double missing_at = -1;
  mutable std::atomic<int> runs{0};

  MeasuredRun run(const Model& model, const RunOptions& options, Observer*,
                  MonthListener*) const override {
    ++runs;
    if (options.stop->stop_requested()) return {{}, false};
    MeasuredRun run;
    const double months = model.months(), future = options.key.replication;
    const double luck = std::sin(future * (model.seed() == 1 ? 1 : 2));
    const double value = (model.seed() == 1 ? months : 12) + .2 * luck;
    run.result.metrics.fill(months == missing_at ? std::nan("") : value);
    return run;
  }
};

std::shared_ptr<const Scenario> seeded(int seed) {
  return std::make_shared<const Scenario>(*shipped("local")->with_number("run.seed", seed));
}

FlipQuestion question(Metric metric = Metric::throughput_per_month) {
  FlipQuestion asked;
  asked.path = "run.months";
  asked.metric = metric;
  asked.values = {4, 8, 12, 16, 20};
  asked.coordinates = {0, .25, .5, .75, 1};
  asked.structures = {seeded(1), seeded(2)};
  return asked;
}

/// Its runner with it.
struct Exploring {
  explicit Exploring(std::shared_ptr<const Simulator> simulator)
      : runner(std::make_shared<RoundRunner>(std::move(simulator), RoundOptions{1, 1, 2})),
        explorer(runner, {.seed = 1, .futures = 12}) {}
  std::shared_ptr<RoundRunner> runner;
  FlipExplorer explorer;
};

}  // namespace

TEST_CASE("a strip finds where one structure takes over from another", "[flip_explorer]") {
  const auto simulator = std::make_shared<CrossingSimulator>();
  Exploring exploring(simulator);
  FlipExplorer& explorer = exploring.explorer;
  CHECK(explorer.latest()->empty());
  explorer.ask(question());
  CHECK(explorer.knows("run.months", Metric::throughput_per_month));
  CHECK_FALSE(explorer.knows("run.months", Metric::lead_time_days));
  exploring.runner->wait_until_answered();
  const FlipAnswer answer = explorer.latest()->at("run.months");
  CHECK(answer.sharp());
  CHECK(simulator->runs == 5 * 2 * 12);
  REQUIRE(answer.zones.size() >= 2);
  CHECK(answer.zones.front().winner == 1);
  CHECK(answer.zones.front().from == 0);
  CHECK(answer.zones.back().winner == 0);
  CHECK(answer.zones.back().to == 1);
  // Around 12 months nobody is ahead, and nowhere far from there.
  CHECK(answer.zones.front().to == Approx(.5).margin(.15));
  CHECK(answer.zones.back().from == Approx(.5).margin(.15));
}

TEST_CASE("where less is better the same figures turn round", "[flip_explorer]") {
  Exploring exploring(std::make_shared<CrossingSimulator>());
  FlipExplorer& explorer = exploring.explorer;
  explorer.ask(question(Metric::lead_time_days));
  exploring.runner->wait_until_answered();
  const FlipAnswer answer = explorer.latest()->at("run.months");
  CHECK(answer.zones.front().winner == 0);
  CHECK(answer.zones.back().winner == 1);
}

TEST_CASE("while others need the machine nothing is begun", "[flip_explorer]") {
  const auto simulator = std::make_shared<CrossingSimulator>();
  Exploring exploring(simulator);
  FlipExplorer& explorer = exploring.explorer;
  exploring.runner->rest(true);
  explorer.ask(question());
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK(simulator->runs == 0);
  exploring.runner->rest(false);
  exploring.runner->wait_until_answered();
  CHECK(explorer.latest()->at("run.months").sharp());
}

TEST_CASE("an answer lives as long as the world it was found in", "[flip_explorer]") {
  Exploring exploring(std::make_shared<CrossingSimulator>());
  FlipExplorer& explorer = exploring.explorer;
  explorer.ask(question());
  exploring.runner->wait_until_answered();
  const std::uint64_t version = explorer.version();
  explorer.forget_all_but("run.months");  // the lever itself was moved
  CHECK(explorer.version() == version);
  CHECK(explorer.knows("run.months", Metric::throughput_per_month));
  explorer.forget_all_but("demand.level");
  CHECK(explorer.version() > version);
  CHECK(explorer.latest()->empty());
  CHECK_FALSE(explorer.knows("run.months", Metric::throughput_per_month));
}

TEST_CASE("what cannot be had somewhere along the range is not guessed", "[flip_explorer]") {
  const auto simulator = std::make_shared<CrossingSimulator>();
  simulator->missing_at = 16;
  Exploring exploring(simulator);
  FlipExplorer& explorer = exploring.explorer;
  explorer.ask(question());
  exploring.runner->wait_until_answered();
  const FlipAnswer answer = explorer.latest()->at("run.months");
  CHECK(answer.impossible);
  CHECK(answer.zones.empty());
  CHECK(explorer.knows("run.months", Metric::throughput_per_month));  // not asked again and again
}

TEST_CASE("a question left for another is begun anew", "[flip_explorer]") {
  Exploring exploring(std::make_shared<CrossingSimulator>());
  FlipExplorer& explorer = exploring.explorer;
  exploring.runner->rest(true);
  explorer.ask(question());
  FlipQuestion other = question();
  other.path = "run.replications";
  explorer.ask(other);
  CHECK_FALSE(explorer.knows("run.months", Metric::throughput_per_month));
  CHECK(explorer.knows("run.replications", Metric::throughput_per_month));
}

}  // namespace pendulum
