#include "viz/window/outcome_scatter.h"

#include <cmath>

#include "sim/experiment/digits.h"
#include "viz/language/words.h"
#include "viz/window/outcome_distribution.h"

namespace pendulum {
namespace {

/// One future is what it is: there is no luck left to round away.
std::string exact_words(Metric metric, double value) {
  const MetricUnit unit = facts_of(metric).unit;
  const bool euro = unit == MetricUnit::euro || unit == MetricUnit::euro_per_month;
  const double error = unit == MetricUnit::share ? .01 : euro ? 100 : .1;
  const std::string plain = format_figure(unit, value, error);
  if (unit == MetricUnit::days) return tr_measure("{0} day", "{0} days", plain);
  return local_number(euro ? plain + " EUR" : plain);
}

}  // namespace

Scatter outcome_scatter(const Snapshot& snapshot, std::size_t trade_off) {
  Scatter scatter;
  std::tie(scatter.x, scatter.y) = trade_offs.at(trade_off);
  scatter.part = snapshot.part_words();
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    ScatterCloud cloud;
    cloud.name = snapshot.summaries[i].name;
    cloud.structure = i;
    cloud.x = values_by_future(snapshot.structures[i], scatter.x);
    cloud.y = values_by_future(snapshot.structures[i], scatter.y);
    cloud.mean_x = snapshot.summaries[i].metrics[index_of(scatter.x)];
    cloud.mean_y = snapshot.summaries[i].metrics[index_of(scatter.y)];
    cloud.outdated = !snapshot.structures[i].current;
    scatter.clouds.push_back(std::move(cloud));
  }
  return scatter;
}

std::string future_words(const Scatter& scatter, std::size_t future) {
  std::string words;
  for (const ScatterCloud& cloud : scatter.clouds) {
    if (future >= std::min(cloud.x.size(), cloud.y.size())) continue;
    if (!std::isfinite(cloud.x[future]) || !std::isfinite(cloud.y[future])) continue;
    words += (words.empty() ? "" : "\n") + cloud.name + ": " + tr(facts_of(scatter.x).label) + " " +
             exact_words(scatter.x, cloud.x[future]) + ", " + tr(facts_of(scatter.y).label) + " " +
             exact_words(scatter.y, cloud.y[future]);
  }
  return words;
}

}  // namespace pendulum
