#pragma once

// The signature picture: the centre as rings filled by its share for each market, the markets
// around it, work travelling and waiting between them, and friction glowing where it arises.

#include "viz/figure/map_layout.h"
#include "viz/figure/map_state.h"

namespace pendulum {

/// Everything, back to front: ground, glow, frame, live.
void draw_organisation_map(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                           const MapLayout& layout, const MapState& state);

// The same in parts. Ground and frame change only with the layout and may be kept as they are.
void draw_map_ground(Canvas& canvas, const Theme& theme, const MapLayout& layout);
void draw_map_glow(Canvas& canvas, const Theme& theme, const MapLayout& layout,
                   const MapState& state);
void draw_map_frame(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                    const MapLayout& layout);
void draw_map_live(Canvas& canvas, const Theme& theme, const Organisation& organisation,
                   const MapLayout& layout, const MapState& state);

/// "centre 38 people, 44 waiting · markets 10 people, 4 waiting"
std::string map_footer(const Organisation& organisation, const MapState& state);

}  // namespace pendulum
