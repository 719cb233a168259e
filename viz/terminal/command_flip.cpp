#include <algorithm>
#include <cmath>

#include "sim/experiment/sweep.h"
#include "viz/terminal/asked_figure.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/delivery.h"
#include "viz/terminal/flip_report.h"

namespace pendulum {
namespace {

constexpr int futures_of_flip = 30;
constexpr int usual_steps = 9;
constexpr int refinements = 4;  // each halves the stretch in which a flip lies

/// What is known so far: by value of the assumption, rising.
class Exploration {
 public:
  Exploration(Workbench& bench, int futures) : bench_(bench), futures_(futures) {}

  void add(const std::vector<Coordinate>& at) {
    const std::size_t structures = bench_.structures().size();
    std::vector<StudyPoint> points;
    for (const Coordinate value : at)
      for (std::size_t s = 0; s < structures; ++s) points.push_back({s, {value}});
    const std::vector<PointOutcome> outcomes = bench_.evaluate_sound(points, {0, futures_});
    for (std::size_t i = 0; i < at.size(); ++i) {
      const auto place = std::lower_bound(at_.begin(), at_.end(), at[i]) - at_.begin();
      at_.insert(at_.begin() + place, at[i]);
      const auto first = outcomes.begin() + static_cast<std::ptrdiff_t>(i * structures);
      outcomes_.insert(outcomes_.begin() + place,
                       {first, first + static_cast<std::ptrdiff_t>(structures)});
    }
  }

  [[nodiscard]] const std::vector<Coordinate>& at() const { return at_; }
  [[nodiscard]] bool has(Coordinate value) const {
    return std::binary_search(at_.begin(), at_.end(), value);
  }
  [[nodiscard]] std::vector<FiguresByFuture> values(std::size_t yardstick) const {
    std::vector<FiguresByFuture> all;
    for (const std::vector<PointOutcome>& outcomes : outcomes_) {
      FiguresByFuture& level = all.emplace_back();
      for (const PointOutcome& outcome : outcomes) level.push_back(outcome.values[yardstick]);
    }
    return all;
  }

 private:
  Workbench& bench_;
  const int futures_;
  std::vector<Coordinate> at_;
  std::vector<std::vector<PointOutcome>> outcomes_;  // [value][structure]
};

void refine(Exploration& exploration, const std::vector<Yardstick>& yardsticks,
            const Factor& factor) {
  for (int round = 0; round < refinements; ++round) {
    std::vector<Coordinate> wanted;
    for (std::size_t y = 0; y < yardsticks.size(); ++y)
      for (Coordinate middle :
           flip_refinements(exploration.at(), exploration.values(y), better_of(yardsticks[y]))) {
        if (factor.quantity == Quantity::duration || factor.is_whole()) middle = std::round(middle);
        if (!exploration.has(middle) && std::count(wanted.begin(), wanted.end(), middle) == 0)
          wanted.push_back(middle);
      }
    if (wanted.empty()) return;
    exploration.add(wanted);
  }
}

void check_yardsticks(const std::vector<Yardstick>& yardsticks) {
  for (const Yardstick& yardstick : yardsticks)
    if (better_of(yardstick) == Better::neither)
      throw Exit(ExitCode::usage,
                 "neither way is better for " + key_of(yardstick) + ", so no structure is best");
}

}  // namespace

ExitCode command_flip(const Options& options) {
  Delivery delivery(options, "flip");
  const std::vector<Yardstick> yardsticks =
      asked_yardsticks(options.design.metrics, headline_metrics());
  check_yardsticks(yardsticks);
  if (options.design.vary.size() != 1)
    throw Exit(ExitCode::usage, "flip: name one assumption that varies, as in --vary fit.miss");
  Workbench bench(options, yardsticks);
  if (bench.structures().size() < 2)
    throw Exit(ExitCode::usage, "flip: which of several structures is best: name two or more");
  std::vector<Factor> factors =
      read_factors(options.design.vary, bench.laboratory().structures.front());
  if (factors.front().steps == 0) factors.front().steps = usual_steps;
  bench.set_factors(factors);
  const Factor& factor = bench.laboratory().factors.front();

  const int futures = bench.replications(futures_of_flip);
  Exploration exploration(bench, futures);
  exploration.add(grid_of(factor));
  if (!factor.is_list()) refine(exploration, yardsticks, factor);

  FlipReport report;
  report.laboratory = &bench.laboratory();
  report.futures = futures;
  for (const Structure& structure : bench.structures()) report.names.push_back(structure.name);
  for (std::size_t y = 0; y < yardsticks.size(); ++y)
    report.pictures.push_back(
        find_flips(exploration.at(), exploration.values(y), better_of(yardsticks[y]),
                   factor.is_list() || factor.is_whole(), bench.laboratory().seed));
  if (options.format == Format::csv) {
    delivery.put_beside("zones.csv", flip_zones_csv(report));
    delivery.put_beside("flips.csv", flip_points_csv(report));
  }
  delivery.put(bench, flip_text(report, options), futures, {{"vary", options.design.vary}});
  return ExitCode::ok;
}

}  // namespace pendulum
