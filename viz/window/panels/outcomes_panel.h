#pragma once

// The outcomes: figures and differences in words, their course over the months with bands, and
// friction by cause.

#include <array>

#include "viz/window/commands.h"
#include "viz/window/month_drag.h"
#include "viz/window/outcome_chart.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class OutcomesPanel {
 public:
  void draw(Ui& ui, const std::vector<Rect>& cells, const PanelData& data, Commands& commands);
  /// One chart alone, for the room.
  void draw_chart(Ui& ui, const Rect& rect, std::size_t kind, const PanelData& data,
                  Commands& commands);

 private:
  void draw_outcome(Ui& ui, const Rect& cell, std::size_t kind, const PanelData& data,
                    Commands& commands);
  void draw_friction(Ui& ui, const Rect& cell, const PanelData& data, Commands& commands) const;
  /// An axis that jumps while a lever moves would hide what the lever does.
  std::array<AxisRange, outcome_kinds.size()> ranges_{};
  std::array<bool, outcome_kinds.size()> has_range_{};
  std::array<MonthDrag, outcome_kinds.size()> drags_;
};

}  // namespace pendulum
