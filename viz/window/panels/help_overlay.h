#pragma once

// Every key, over everything else.

#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class HelpOverlay {
 public:
  void draw(Ui& ui, double width, double height) const;
};

/// A line of news near the bottom, for a few seconds.
void draw_toast(Ui& ui, double width, double height, const std::string& words);

}  // namespace pendulum
