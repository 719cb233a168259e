#pragma once

// Two outcomes against each other, in place of the maps.

#include <optional>

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class ScatterPanel {
 public:
  /// Requires: a trade-off is open.
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  std::optional<std::size_t> marked_;  // the future pointed at
};

}  // namespace pendulum
