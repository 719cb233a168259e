#pragma once

// What the organisation as a whole stands on, in the map's title.

#include <string>
#include <vector>

#include "viz/figure/map_layout.h"
#include "viz/figure/map_state.h"

namespace pendulum {

enum class MapGauge { tools, links, up_to_date, playbook };

struct GaugeReading {
  MapGauge gauge = MapGauge::tools;
  double share = 0;  // how full the sign is, 0 … 1, for those that are filled
  std::string words;
};

/// Those there is something to say of.
std::vector<GaugeReading> map_gauges(const Organisation& organisation, const MapState& state);
void draw_gauge_sign(Canvas& canvas, const Theme& theme, MapGauge gauge, Point at, double radius,
                     double share);
/// At the right end of the title's line, as many of the first ones as fit to the right of `left`;
/// gives back where the free part of the line ends.
double draw_map_gauges(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                       std::vector<GaugeReading> gauges, double left);

/// Base line of the map's title.
double map_title_base(const Theme& theme, const MapLayout& layout);

}  // namespace pendulum
