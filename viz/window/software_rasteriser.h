#pragma once

// Draws what Dear ImGui has to draw without any graphics library, for pictures on machines without
// a display and for tests. Exact: coverage is decided in whole numbers with the top-left rule, so
// triangles that share an edge neither overlap nor leave a gap, and the same draw data give the
// same bytes. Smooth edges come from the translucent fringes Dear ImGui adds itself.

#include <cstdint>

#include "viz/window/picture.h"

struct ImDrawData;

namespace pendulum {

/// The font atlas, one byte of alpha or four of colour per texel.
struct AtlasTexture {
  const std::uint8_t* texels = nullptr;
  int width = 0, height = 0;
  int bytes_per_texel = 4;
};

/// Draws over what `picture` holds (its alpha becomes opaque where it was). Every draw command is
/// taken to use `atlas`.
void rasterise(const ImDrawData& draw_data, const AtlasTexture& atlas, Picture& picture);

}  // namespace pendulum
