#pragma once

// A cause opened: its lists, or the life of one campaign found in them.

#include "viz/window/panels/life_panel.h"
#include "viz/window/panels/why_panel.h"

namespace pendulum {

class WhyPages {
 public:
  /// Requires: data.view.why is set.
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
    if (data.view.why->item.empty())
      lists_.draw(ui, rect, data, commands);
    else
      life_.draw(ui, rect, data, commands);
  }

 private:
  WhyPanel lists_;
  LifePanel life_;
};

}  // namespace pendulum
