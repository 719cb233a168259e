#pragma once

// The room's comparison: the finding as headline, maps as silhouettes, nine figures with the bar of
// their uncertainty.

#include "viz/window/commands.h"
#include "viz/window/layout.h"
#include "viz/window/panels/maps_panel.h"

namespace pendulum {

class RoomCompare {
 public:
  void draw(Ui& ui, const RoomLayout& layout, const PanelData& data, MapsPanel& maps,
            Commands& commands) const;

 private:
  void draw_headline(Ui& ui, const RoomLayout& layout, const PanelData& data) const;
  void draw_key(Ui& ui, const RoomLayout& layout) const;
  void draw_column_head(Ui& ui, const Rect& head, std::size_t structure, const PanelData& data,
                        Commands& commands) const;
};

}  // namespace pendulum
