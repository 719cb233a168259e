#pragma once

// The room's comparison: the finding as headline, maps as silhouettes, nine figures with the bar of
// their uncertainty.

#include <optional>

#include "viz/window/commands.h"
#include "viz/window/layout.h"
#include "viz/window/panels/maps_panel.h"

namespace pendulum {

/// "Hybrid: 8 more campaigns a month than Local, in 97 of 100 futures": the clearest advantage over
/// the baseline, or that there is none.
std::string room_headline(const Snapshot& snapshot);
/// "Bars: 9 of 10 futures. Same demand and luck in all three. Maps: month 21."
/// Without a month where no maps are shown.
std::string room_note(const Snapshot& snapshot, std::optional<double> month, bool has_bars = true);

class RoomCompare {
 public:
  void draw(Ui& ui, const RoomLayout& layout, const PanelData& data, MapsPanel& maps,
            Commands& commands) const;

 private:
  void draw_headline(Ui& ui, const RoomLayout& layout, const PanelData& data) const;
  void draw_key(Ui& ui, const RoomLayout& layout) const;
  void draw_column_head(Ui& ui, const Rect& head, std::size_t structure, const PanelData& data,
                        Commands& commands) const;
  void draw_row(Ui& ui, const RoomLayout& layout, std::size_t row, const PanelData& data) const;
};

}  // namespace pendulum
