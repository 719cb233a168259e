#pragma once

// The clock all maps share: play, step, speed, and a track to scrub along, both ways.

#include "viz/window/commands.h"
#include "viz/window/month_drag.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class TimeLine {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  double draw_buttons(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const;
  void draw_track(Ui& ui, const Rect& track, const PanelData& data, Commands& commands);
  void draw_part(Ui& ui, const Rect& line, const PanelData& data) const;
  void drag_part(Ui& ui, const Rect& line, const PanelData& data, Commands& commands) const;
  void draw_flags(Ui& ui, const Rect& track, double line_y, const PanelData& data,
                  Commands& commands) const;

  MonthDrag drag_;
};

}  // namespace pendulum
