#pragma once

// Pages for the room: light, large, one thing a page. A clicker's keys turn them.

#include "viz/window/layout.h"
#include "viz/window/panels/distribution_panel.h"
#include "viz/window/panels/maps_panel.h"
#include "viz/window/panels/outcomes_panel.h"
#include "viz/window/panels/room_compare.h"
#include "viz/window/panels/scatter_panel.h"
#include "viz/window/panels/tornado_panel.h"
#include "viz/window/panels/why_pages.h"

namespace pendulum {

class RoomPages {
 public:
  void draw(Ui& ui, double width, double height, const PanelData& data, Commands& commands);
  /// Through compare, a map per structure and a chart per outcome, around in a circle.
  void turn(ViewState& view, int by, std::size_t structures) const;

 private:
  void draw_page(Ui& ui, double width, double height, const PanelData& data, Commands& commands);
  void draw_map_page(Ui& ui, const RoomLayout& layout, const PanelData& data, Commands& commands);
  void draw_chart_page(Ui& ui, const RoomLayout& layout, const PanelData& data, Commands& commands);
  void draw_footer(Ui& ui, const Rect& rect, const PanelData& data, std::string_view words) const;

  RoomCompare compare_;
  MapsPanel maps_;
  OutcomesPanel outcomes_;
  DistributionPanel distribution_;
  ScatterPanel scatter_;
  TornadoPanel tornado_;
  WhyPages why_;
};

/// "2 of 7", counted from 1.
int room_page_number(const ViewState& view, std::size_t structures);
int room_page_total(std::size_t structures);

}  // namespace pendulum
