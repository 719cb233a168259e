#pragma once

// The lines of one structure's column of an opened cause: teams, then campaigns.

#include <vector>

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"
#include "viz/window/why_lists.h"

namespace pendulum {

/// Rows of a column: places for them, from the top.
struct WhyRows {
  Rect area;
  double height = 0;
  double y = 0;
  [[nodiscard]] int left() const { return static_cast<int>((area.bottom() - y) / height); }
  Rect next() {
    const Rect row{area.x, y, area.w, height};
    y += height;
    return row;
  }
};

/// At most so many teams; the figures are of the cause that data.view.why asks about.
void draw_why_teams(Ui& ui, WhyRows& rows, std::size_t most, std::size_t structure,
                    const PanelData& data, Commands& commands);
/// As many campaigns as there are lines left.
void draw_why_items(Ui& ui, WhyRows& rows, const std::vector<WhyItem>& items, std::size_t structure,
                    const PanelData& data, Commands& commands);

}  // namespace pendulum
