#include "viz/terminal/sweep_design.h"

#include <fmt/format.h>

#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

constexpr std::size_t most_points = 10'000'000;
constexpr int usual_points = 64;

DesignKind kind_named(const std::string& name) {
  if (name == "sobol") return DesignKind::sobol;
  return name == "lhs" ? DesignKind::latin : DesignKind::grid;
}

}  // namespace

std::vector<DesignPoint> design_of(const Options& options, const Laboratory& laboratory) {
  const DesignKind kind = kind_named(options.design.design);
  if (kind != DesignKind::grid && laboratory.factors.empty())
    throw Exit(ExitCode::usage, "--design: nothing varies; use --vary");
  if (kind == DesignKind::grid) {
    if (options.design.points)
      throw Exit(ExitCode::usage, "a grid has as many points as it has; -n is for sobol and lhs");
    const std::size_t size = grid_size(laboratory.factors);
    if (size > most_points)
      throw Exit(ExitCode::usage,
                 fmt::format("a grid of {} points is too large; try --design sobol -n 1000", size));
  }
  return make_design(kind, laboratory.factors,
                     static_cast<std::size_t>(options.design.points.value_or(usual_points)),
                     laboratory.seed);
}

}  // namespace pendulum
