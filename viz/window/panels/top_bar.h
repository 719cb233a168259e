#pragma once

// The structures compared, as chips; a click makes one the baseline. To the right: undo, theme,
// help.

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class TopBar {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const;

 private:
  /// How much of the chips the bar has room for.
  struct ChipFit {
    double longest = 0;  // name, pixels
    bool baseline = true;
    bool ways_out = true;
  };
  static ChipFit fit_chips(const Ui& ui, double room, const PanelData& data);
  double draw_chip(Ui& ui, const Rect& bar, double x, std::size_t structure, const ChipFit& fit,
                   const PanelData& data, Commands& commands) const;
  /// The cross that takes a structure out of the comparison.
  void draw_way_out(Ui& ui, const Rect& corner, std::size_t structure, const PanelData& data,
                    Commands& commands) const;
  double draw_buttons(Ui& ui, const Rect& bar, const PanelData& data, Commands& commands) const;
};

}  // namespace pendulum
