#pragma once

// What the comparison shows, said in a sentence.

#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class SentenceBar {
 public:
  void draw(Ui& ui, const Rect& rect, const PanelData& data) const;
};

}  // namespace pendulum
