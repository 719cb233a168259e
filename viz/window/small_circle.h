#pragma once

// Small filled circles with soft edges: maps have thousands of them, tokens and people. Dear ImGui
// finds the corners and the way outwards anew for each; here both are known beforehand.

#include <imgui.h>

namespace pendulum {

/// Larger circles are Dear ImGui's: they need more corners, and there are few.
inline constexpr float largest_small_circle = 8;  // pixels of radius

/// Requires: radius <= largest_small_circle.
void fill_small_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);

}  // namespace pendulum
