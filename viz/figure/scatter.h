#pragma once

// Two outcomes against each other: every structure's futures as a cloud, its mean with the interval
// of that mean in both directions. Better is always to the right and up, so a trade-off runs from
// upper left to lower right.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/experiment.h"
#include "viz/figure/canvas.h"
#include "viz/figure/theme.h"

namespace pendulum {

/// One structure; `values` by future, not a number where there is none.
struct ScatterCloud {
  std::string name;
  std::size_t structure = 0;
  std::vector<double> x, y;
  Estimate mean_x, mean_y;
  bool outdated = false;  // drawn weakly: of before a change that is being simulated
};

struct Scatter {
  Metric x = Metric::lead_time_days, y = Metric::net_value_per_month;
  std::vector<ScatterCloud> clouds;
  std::string part;  // of the run that the figures are of, "months 6–18"; empty = all of it
  std::string hint;  // how to leave, in the upper right corner
  /// The future that is pointed at: ringed in every cloud, and joined.
  std::optional<std::size_t> marked;
};

struct ScatterPlan {
  struct Dot {
    Point at;
    std::size_t future = 0;
  };
  Rect plot;
  double radius = 0;
  std::vector<Dot> dots;

  /// The future whose dot is nearest to the point, if it is under it.
  [[nodiscard]] std::optional<std::size_t> future_at(Point point) const;
};

/// Draws inside `rect`. Futures without either figure are left out.
ScatterPlan draw_scatter(Canvas& canvas, const Theme& theme, const Rect& rect,
                         const Scatter& scatter);

}  // namespace pendulum
