#pragma once

// A row of the room's comparison: an outcome's title and its figure for every structure.

#include <array>

#include "viz/window/layout.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

/// The outcomes that a room is shown, a row each.
inline constexpr std::array room_metrics = {Metric::throughput_per_month, Metric::lead_time_days,
                                            Metric::asset_reuse_share};

/// Requires: row < room_metrics.size().
void draw_room_row(Ui& ui, const RoomLayout& layout, std::size_t row, const PanelData& data);

}  // namespace pendulum
