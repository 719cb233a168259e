#pragma once

// The field above the levers: words of those that are looked for.

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/text_field.h"
#include "viz/window/ui.h"

namespace pendulum {

class LeverFinder {
 public:
  [[nodiscard]] static double height(const Theme& theme) { return theme.type.body * 1.9; }
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  void type(Ui& ui, const Rect& rect, const std::string& sought, Commands& commands);
  static void show(Ui& ui, const Rect& rect, const std::string& sought, bool hovered);

  TextField field_;
  bool typing_ = false;
};

}  // namespace pendulum
