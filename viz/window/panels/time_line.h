#pragma once

// The clock all maps share: play, step, speed, and a track to scrub along, both ways.

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class TimeLine {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const;

 private:
  double draw_buttons(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const;
  void draw_track(Ui& ui, const Rect& track, const PanelData& data, Commands& commands) const;
  void draw_flags(Ui& ui, const Rect& track, double line_y, const PanelData& data,
                  Commands& commands) const;
};

/// "Month 21", and with the day while it stands: "Month 21, day 9".
std::string clock_words(const Player& player);

}  // namespace pendulum
