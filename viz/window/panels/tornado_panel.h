#pragma once

// What the answer depends on, in place of the maps.

#include <optional>

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class TornadoPanel {
 public:
  /// Requires: a tornado is open.
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  std::optional<std::size_t> marked_;  // the row pointed at
};

}  // namespace pendulum
