#pragma once

// One organisation map per structure, all at the same moment.

#include <vector>

#include "viz/figure/organisation_map.h"
#include "viz/window/panel_data.h"
#include "viz/window/ui.h"

namespace pendulum {

class MapsPanel {
 public:
  /// `labels` false leaves only the silhouettes, for rows too far away to read them.
  void draw(Ui& ui, const std::vector<Rect>& cells, const PanelData& data, bool labels);
  /// One structure alone.
  void draw_one(Ui& ui, const Rect& cell, std::size_t structure, const PanelData& data,
                bool labels);

 private:
  /// A layout changes with the structure, the size and the theme only.
  struct Kept {
    std::uint64_t generation = 0;
    Rect cell;
    ThemeName theme = ThemeName::desk_dark;
    double text = 0;
    bool labels = true;
    MapLayout layout;
  };
  const MapLayout& layout_for(Ui& ui, const Rect& cell, std::size_t structure,
                              const StructureResult& result, bool labels);

  std::vector<Kept> kept_;
};

/// The state of a structure's map at the window's moment; null before there is a recording.
const MapState* map_state_at(const StructureResult& result, double month);

}  // namespace pendulum
