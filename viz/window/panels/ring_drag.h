#pragma once

// The rings of a map as levers: pulling the end of an arc along its ring sets how much of that
// family's work the centre does, as the lever of the same name would.

#include <optional>

#include "viz/figure/map_layout.h"
#include "viz/window/commands.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class RingDrag {
 public:
  /// Listens on the rings of one structure's map and draws what is pointed at.
  void draw(Ui& ui, const MapLayout& layout, const Organisation& organisation,
            std::size_t structure, const PanelData& data, Commands& commands);

 private:
  struct Held {
    std::size_t structure = 0, family = 0;
  };

  std::optional<Held> held_;
};

}  // namespace pendulum
