#pragma once

// What is open in place of the maps, as files: the chart as a picture that scales, and its data
// where the tables of the comparison do not hold it.

#include <string>
#include <vector>

#include "viz/figure/tornado_chart.h"
#include "viz/window/lever_board.h"
#include "viz/window/snapshot.h"
#include "viz/window/tornado_explorer.h"
#include "viz/window/view_state.h"

namespace pendulum {

struct OpenedFile {
  std::string ending;  // "-tornado.svg"
  std::string text;
};

/// Of a distribution, of `distribution_metrics`, and of a trade-off, of `trade_offs`.
std::string distribution_svg(const Snapshot& snapshot, std::size_t outcome);
std::string trade_off_svg(const Snapshot& snapshot, std::size_t trade_off);
std::string tornado_svg(const Snapshot& snapshot, const TornadoChart& chart);
/// A row for each assumption and end: the answer there, and its change from the answer as the world
/// stands, both with their 90 % intervals.
std::string tornado_csv(const TornadoChart& chart);

/// The snapshot in the language spoken; `study` and `levers` for a tornado.
std::vector<OpenedFile> opened_files(const ViewState& view, const Snapshot& snapshot,
                                     const TornadoAnswer& study,
                                     const std::vector<LeverView>& levers);

}  // namespace pendulum
