#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "sim/experiment/soundness.h"
#include "sim/scenario/uncertainty.h"
#include "sim/scenario/units.h"
#include "viz/terminal/asked_figure.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/delivery.h"
#include "viz/terminal/output.h"
#include "viz/terminal/sensitivity_report.h"

namespace pendulum {
namespace {

constexpr int futures_of_screening = 5;
constexpr int futures_of_tornado = 30;
constexpr int usual_rows = 64;
constexpr int usual_paths = 8;

/// An option that would do nothing is a misunderstanding.
void refuse_idle_options(const DesignOptions& asked) {
  const auto refuse = [](const std::string& problem) {
    throw Exit(ExitCode::usage, "sensitivity: " + problem);
  };
  if (asked.paths && asked.method != "morris")
    refuse("--paths is for --method morris, not for " + asked.method);
  if (asked.points && asked.method != "sobol")
    refuse("-n is for --method sobol, not for " + asked.method);
  if (asked.vary.empty()) return;
  if (!asked.role.empty()) refuse("--role says what varies without --vary; use one of the two");
  const auto has_values = [](const std::string& words) { return words.find('=') != words.npos; };
  if (asked.spread && std::all_of(asked.vary.begin(), asked.vary.end(), has_values))
    refuse("--spread is for what --vary names without a range");
}

std::optional<double> read_spread(const std::optional<std::string>& words) {
  if (!words) return std::nullopt;
  const ParsedValue parsed = parse_quantity(Quantity::share, *words);
  if (!parsed.value || *parsed.value <= 0)
    throw Exit(ExitCode::usage, "--spread takes a share, for example '20 %'");
  return parsed.value;
}

std::vector<Factor> factors_of(const Options& options, const Scenario& scenario) {
  const std::optional<double> spread = read_spread(options.design.spread);
  if (!options.design.vary.empty()) return read_factors(options.design.vary, scenario, spread);
  const ParameterRole role =
      options.design.role == "decisions" ? ParameterRole::decision : ParameterRole::assumption;
  auto factors = lever_factors(scenario, role, spread);
  if (options.design.role != "uncertain") return factors;
  std::erase_if(factors, [&](const Factor& factor) { return !scenario.uncertainty(factor.path); });
  if (factors.empty())
    throw Exit(ExitCode::usage, scenario.name() +
                                    " gives nothing as a distribution: --role "
                                    "assumptions takes every lever's range");
  return factors;
}

/// Nobody asked for these very ranges: where a lever leads to what makes no sense, it is moved less
/// far, or not at all, and that is said.
std::vector<Factor> sound_levers(const Laboratory& laboratory, const std::vector<Factor>& levers,
                                 const Options& options) {
  SoundFactors sound = sound_factors(laboratory, levers);
  for (const UnsoundFactor& unsound : sound.unsound) {
    if (options.quiet) break;
    const Factor& factor = unsound.factor;
    const std::string path = factor.path + ": ";
    const std::string& problem = unsound.problem;
    print_message(fmt::format("pendulum: {} {}: {}", factor.path,
                              unsound.narrowed
                                  ? "varies over " + range_words(*unsound.narrowed) + " only"
                                  : "is left out, as " + range_words(factor) + " cannot be run",
                              problem.starts_with(path) ? problem.substr(path.size()) : problem));
  }
  return std::move(sound.factors);
}

UnitPoints unit_points(const Options& options, std::size_t factors, std::uint64_t seed) {
  if (options.design.method == "sobol")
    return saltelli_points(static_cast<std::size_t>(options.design.points.value_or(usual_rows)),
                           factors, seed);
  return morris_points(factors,
                       static_cast<std::size_t>(options.design.paths.value_or(usual_paths)), seed);
}

/// With two structures the figure is their difference, future by future: what it depends on which
/// of them is better.
class Subject {
 public:
  Subject(Workbench& bench, int futures) : bench_(bench), futures_(futures) {}

  [[nodiscard]] std::string name() const {
    const auto& structures = bench_.structures();
    return structures.size() == 1 ? structures.front().name
                                  : structures[1].name + " - " + structures[0].name;
  }
  /// [point][yardstick][replication]
  std::vector<FigureValues> values(const std::vector<DesignPoint>& design) {
    const std::size_t structures = bench_.structures().size();
    std::vector<StudyPoint> points;
    for (const DesignPoint& at : design)
      for (std::size_t s = 0; s < structures; ++s) points.push_back({s, at});
    std::vector<PointOutcome> outcomes = bench_.evaluate_sound(points, {0, futures_});
    std::vector<FigureValues> all;
    for (std::size_t p = 0; p < design.size(); ++p) {
      FigureValues values = std::move(outcomes[p * structures + structures - 1].values);
      if (structures == 2) subtract(values, outcomes[p * structures].values);
      all.push_back(std::move(values));
    }
    return all;
  }

 private:
  static void subtract(FigureValues& from, const FigureValues& what) {
    for (std::size_t y = 0; y < from.size(); ++y)
      for (std::size_t r = 0; r < from[y].size(); ++r) from[y][r] -= what[y][r];
  }
  Workbench& bench_;
  const int futures_;
};

/// Screening goes from end to end of ranges; shares of the variance are of whole distributions.
std::vector<DesignPoint> in_coordinates(UnitPoints points, const std::vector<Factor>& factors,
                                        bool ranges) {
  for (std::vector<double>& point : points)
    for (std::size_t f = 0; f < factors.size(); ++f)
      point[f] =
          ranges ? coordinate_in_range(factors[f], point[f]) : coordinate_at(factors[f], point[f]);
  return points;
}

/// Over the whole space: screening, or shares of the variance.
void analyse_space(SensitivityReport& report, Subject& subject, const Options& options) {
  const Laboratory& laboratory = *report.laboratory;
  const std::size_t factors = laboratory.factors.size();
  const UnitPoints points = unit_points(options, factors, laboratory.seed);
  report.points = static_cast<int>(points.size());
  const auto values =
      subject.values(in_coordinates(points, laboratory.factors, options.design.method != "sobol"));
  for (std::size_t y = 0; y < laboratory.yardsticks.size(); ++y) {
    std::vector<double> outputs;
    for (const FigureValues& of_point : values) outputs.push_back(estimate(of_point[y]).mean);
    if (std::any_of(outputs.begin(), outputs.end(), [](double v) { return !std::isfinite(v); })) {
      if (!options.quiet)
        print_message("pendulum: " + key_of(laboratory.yardsticks[y]) +
                      " cannot be formed everywhere, and is left out");
      continue;
    }
    FigureSensitivity& figure = report.figures.emplace_back();
    figure.yardstick = laboratory.yardsticks[y];
    if (options.design.method == "sobol")
      figure.indices = sobol_indices(factors, outputs, laboratory.seed);
    else
      figure.effects = morris_effects(points, outputs, laboratory.seed);
  }
}

/// Base, then low and high of each factor; every other value as the file says, which is why each
/// point sets only one.
void analyse_one_at_a_time(SensitivityReport& report, Subject& subject, Workbench& bench) {
  const std::vector<Factor> factors = bench.laboratory().factors;
  std::vector<Factor> ends;
  for (const Factor& factor : factors) {
    Factor& three = ends.emplace_back(factor);
    three.levels = {{"as the file says", 0, {}}};
    for (const Coordinate end : {grid_of(factor).front(), grid_of(factor).back()}) {
      const std::vector<FactorLevel::Setting> listed =
          factor.is_list()
              ? factor.levels[static_cast<std::size_t>(end)].settings
              : std::vector<FactorLevel::Setting>{{factor.path, words_of(factor, end)}};
      three.levels.push_back({words_of(factor, end), end, listed});
    }
  }
  bench.set_factors(ends);
  std::vector<DesignPoint> design{DesignPoint(factors.size(), 0)};
  for (std::size_t f = 0; f < factors.size(); ++f)
    for (const double level : {1.0, 2.0}) {
      design.push_back(design.front());
      design.back()[f] = level;
    }
  const auto values = subject.values(design);
  bench.set_factors(factors);
  report.points = static_cast<int>(design.size());
  for (std::size_t y = 0; y < bench.laboratory().yardsticks.size(); ++y) {
    std::vector<std::vector<double>> low, high;
    for (std::size_t f = 0; f < factors.size(); ++f) {
      low.push_back(values[1 + 2 * f][y]);
      high.push_back(values[2 + 2 * f][y]);
    }
    FigureSensitivity& figure = report.figures.emplace_back();
    figure.yardstick = bench.laboratory().yardsticks[y];
    figure.bars = tornado_bars(values.front()[y], low, high);
  }
}

}  // namespace

ExitCode command_sensitivity(const Options& options) {
  refuse_idle_options(options.design);
  Delivery delivery(options, "sensitivity");
  Workbench bench(options, asked_yardsticks(options.design.metrics, headline_metrics()));
  if (bench.structures().size() > 2)
    throw Exit(ExitCode::usage,
               "sensitivity: one structure, or two for the sensitivity of their difference");
  std::vector<Factor> factors = factors_of(options, bench.laboratory().structures.front());
  if (options.design.vary.empty()) factors = sound_levers(bench.laboratory(), factors, options);
  if (factors.empty()) throw Exit(ExitCode::usage, "sensitivity: nothing varies; use --vary");
  bench.set_factors(factors);
  const bool tornado = options.design.method == "tornado";
  const int futures = bench.replications(tornado ? futures_of_tornado : futures_of_screening);

  Subject subject(bench, futures);
  SensitivityReport report;
  report.laboratory = &bench.laboratory();
  report.subject = subject.name();
  report.futures = futures;
  report.method = options.design.method;
  if (tornado)
    analyse_one_at_a_time(report, subject, bench);
  else
    analyse_space(report, subject, options);
  delivery.put(bench, sensitivity_text(report, options), futures,
               {{"method", options.design.method}, {"vary", options.design.vary}});
  return ExitCode::ok;
}

}  // namespace pendulum
