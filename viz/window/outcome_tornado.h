#pragma once

// What an answer depends on, from the background's figures to the chart, its sentence and its
// words.

#include <string>
#include <vector>

#include "viz/figure/tornado_chart.h"
#include "viz/window/lever_board.h"
#include "viz/window/snapshot.h"
#include "viz/window/tornado_explorer.h"

namespace pendulum {

/// `which`: of tornado_metrics. The levers name the assumptions. Before anything is known the chart
/// has no base and no rows.
TornadoChart outcome_tornado(const Snapshot& snapshot, const TornadoAnswer& answer,
                             const std::vector<LeverView>& levers, std::size_t which);

/// A row for the pointer: the answer at both ends, and as the world stands.
std::string row_words(const TornadoChart& chart, const TornadoRow& row);

/// The chart as text: what it shows, then row by row.
std::string tornado_in_words(const TornadoChart& chart);

}  // namespace pendulum
