#include "viz/window/tornado_explorer.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

/// The first structure - told by its seed - has as many of everything as its run has months, the
/// second always 12; replications do not matter here. Both share their luck, so it cancels.
class SlopingSimulator final : public Simulator {
 public:
  double missing_at = -1;

  MeasuredRun run(const Model& model, const RunOptions& options, Observer*,
                  MonthListener*) const override {
    const double months = model.months(), luck = std::sin(options.key.replication);
    MeasuredRun run;
    run.result.metrics.fill(months == missing_at ? std::nan("")
                                                 : (model.seed() == 1 ? months : 12) + luck);
    return run;
  }
};

std::shared_ptr<const Scenario> structure(int seed) {
  const auto seeded = shipped("local")->with_number("run.seed", seed);
  return std::make_shared<const Scenario>(*seeded->with_number("run.months", 10));
}

Factor factor(const std::string& path, double low, double high) {
  Factor factor;
  factor.path = path;
  factor.low = low;
  factor.high = high;
  factor.quantity = Quantity::count;
  return factor;
}

TornadoQuestion question(bool compared) {
  TornadoQuestion question;
  question.factors = {factor("run.replications", 5, 50), factor("run.months", 4, 20)};
  if (compared) question.structures.push_back(structure(2));
  question.structures.push_back(structure(1));
  return question;
}

struct Studying {
  explicit Studying(double missing_at = -1) {
    const auto simulator = std::make_shared<SlopingSimulator>();
    simulator->missing_at = missing_at;
    runner = std::make_shared<RoundRunner>(simulator, RoundOptions{1, 1, 2});
    explorer = std::make_unique<TornadoExplorer>(runner, 6);
  }
  TornadoAnswer answer_to(TornadoQuestion question) const {
    explorer->ask(std::move(question));
    runner->wait_until_answered();
    return *explorer->latest();
  }
  std::shared_ptr<RoundRunner> runner;
  std::unique_ptr<TornadoExplorer> explorer;
};

}  // namespace

TEST_CASE("of one structure the bars reach from its figure to that at both ends", "[tornado]") {
  const TornadoAnswer answer = Studying().answer_to(question(false));
  CHECK(answer.sharp());
  CHECK(answer.known == 2);
  for (const TornadoFigure& figure : answer.figures) {
    REQUIRE(figure.bars.size() == 2);
    const TornadoBar& longest = figure.bars.front();
    CHECK(longest.factor == 1);  // months matter, replications do not
    CHECK(longest.low.mean == Approx(-6));
    CHECK(longest.high.mean == Approx(10));
    CHECK(longest.low.standard_error == Approx(0).margin(1e-12));  // the same luck
    CHECK(longest.at_high.mean - figure.base.mean == Approx(10));
    CHECK(figure.bars.back().low.mean == 0);
  }
}

TEST_CASE("of two structures the answer is what the second has more", "[tornado]") {
  const TornadoAnswer answer = Studying().answer_to(question(true));
  const TornadoFigure& figure = answer.figures.front();
  CHECK(figure.base.mean == Approx(-2));
  CHECK(figure.base.standard_error == Approx(0).margin(1e-12));
  CHECK(figure.bars.front().at_low.mean == Approx(-8));
  CHECK(figure.bars.front().at_high.mean == Approx(8));  // there it turns round
}

TEST_CASE("an end without a figure leaves the other bars", "[tornado]") {
  const TornadoAnswer answer = Studying(20).answer_to(question(false));
  const TornadoFigure& figure = answer.figures.front();
  REQUIRE(figure.bars.size() == 2);
  // What has no width to go by comes last; its other end is known all the same.
  CHECK(figure.bars.back().factor == 1);
  CHECK(figure.bars.back().high.count == 0);
  CHECK(figure.bars.back().low.mean == Approx(-6));
}

TEST_CASE("a study that is forgotten tells nothing any more", "[tornado]") {
  Studying studying;
  CHECK_FALSE(studying.explorer->knows());
  studying.runner->rest(true);
  studying.explorer->ask(question(true));
  CHECK(studying.explorer->knows());
  CHECK(studying.explorer->latest()->target == 6);
  CHECK(studying.explorer->latest()->known == 0);
  const std::uint64_t version = studying.explorer->version();
  studying.explorer->forget();
  CHECK(studying.explorer->version() > version);
  studying.runner->rest(false);
  studying.runner->wait_until_answered();
  CHECK_FALSE(studying.explorer->knows());
}

}  // namespace pendulum
