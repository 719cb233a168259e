#pragma once

// The distribution of one outcome, large: opened from its tile or by key.

#include <optional>

#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class DistributionPanel {
 public:
  /// Requires: data.view.distribution is set.
  void draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands);

 private:
  std::optional<std::size_t> marked_;  // the future the pointer is on
};

}  // namespace pendulum
