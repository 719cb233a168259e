#include "viz/window/outcome_chart.h"

#include <cmath>

#include "viz/figure/summary_figures.h"

namespace pendulum {
namespace {

void add_growing_lines(const Snapshot& snapshot, SeriesKind series, std::vector<ChartLine>& lines) {
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    const auto& growing = snapshot.structures[i].growing;
    if (!growing) continue;
    const bool first = lines[i].middle.empty();
    lines[i].outdated = true;
    ChartLine line;
    if (first) line.name = lines[i].name;
    line.structure = i;
    line.middle = growing->so_far.series[index_of(series)];
    line.middle.resize(static_cast<std::size_t>(snapshot.months), std::nan(""));
    lines.push_back(std::move(line));
  }
}

}  // namespace

LineChart outcome_chart(const Snapshot& snapshot, const std::vector<TimeFlag>& flags,
                        std::size_t kind, bool named_flags) {
  const SeriesKind series = outcome_kinds[kind].series;
  LineChart chart;
  chart.lines = make_chart_lines(snapshot.summaries, series);
  add_growing_lines(snapshot, series, chart.lines);
  chart.months = snapshot.months;
  chart.percent = is_share(series);
  for (const TimeFlag& flag : flags)
    chart.flags.push_back({flag.month, named_flags ? flag.title : std::string()});
  return chart;
}

}  // namespace pendulum
