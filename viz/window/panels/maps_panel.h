#pragma once

// One organisation map per structure, all at the same moment.

#include <vector>

#include "viz/figure/legend.h"
#include "viz/figure/organisation_map.h"
#include "viz/window/kept_drawing.h"
#include "viz/window/panel_data.h"
#include "viz/window/panels/ring_drag.h"
#include "viz/window/ui.h"

namespace pendulum {

enum class MapLook {
  panel,       // a panel with its title, for the desk
  silhouette,  // small and without words: labels too small for the last row are noise
  page         // alone on a page that has a title of its own
};

class MapsPanel {
 public:
  void draw(Ui& ui, const std::vector<Rect>& cells, const PanelData& data, MapLook look,
            Commands& commands);
  /// One structure alone.
  void draw_one(Ui& ui, const Rect& cell, std::size_t structure, const PanelData& data,
                MapLook look, Commands& commands);

 private:
  /// A layout changes with the organisation, the size, the theme and the letters only.
  struct Kept {
    std::uint64_t generation = 0;
    std::size_t organisation = 0;
    Rect cell;
    ThemeName theme = ThemeName::desk_dark;
    double text = 0;
    MapLook look = MapLook::panel;
    std::uint64_t language = 0;  // language_version() of its words
    int letters = 0;             // FontSet::version()
    MapLayout layout;
    KeptDrawing drawing = {};  // of the map while it stands still
    double drawn_at = 0;       // month
    double seen_at = 0;        // month, in the last frame
  };
  Kept& layout_for(Ui& ui, const Rect& cell, std::size_t structure, const StructureResult& result,
                   const OrganisationMoment& moment, MapLook look);

  static void draw_still(Ui& ui, Kept& kept, const StructureResult& result,
                         const OrganisationMoment& moment, const ViewState& view);

  std::vector<Kept> kept_;
  RingDrag rings_;
};

/// The title without the name it may begin with: "Local - markets own nearly everything" beside
/// "Local" says it twice.
std::string subtitle_of(const StructureResult& result);
/// The signs of markets that some structure's recording shows.
LegendSigns signs_shown(const Snapshot& snapshot);
/// The state of a structure's map at the window's moment; null before there is a recording.
const MapState* map_state_at(const StructureResult& result, double month);

}  // namespace pendulum
