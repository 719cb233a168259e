#pragma once

// A part of what Dear ImGui has to draw, for its own renderers: the triangles that touch some
// rectangles, clipped to them. Drawn over the whole earlier picture, cleared there, it gives the
// same bytes as the whole later one.

#include <memory>
#include <span>
#include <vector>

#include <imgui.h>

#include "viz/window/damage.h"

namespace pendulum {

/// Clips everything at whole pixels. Renderers round each in their own way, and a part of a clip
/// rectangle otherwise than the whole of it. Before a picture is compared, drawn or taken apart.
void clip_at_whole_pixels(ImDrawData& picture);

class PartialPicture {
 public:
  /// Requires: the parts do not overlap, and `whole` lives as long as this: what lies in a part is
  /// not copied.
  PartialPicture(const ImDrawData& whole, std::span<const PixelRect> parts);
  /// Stays as long as this.
  [[nodiscard]] ImDrawData& draw_data() { return data_; }

 private:
  std::vector<std::unique_ptr<ImDrawList>> lists_;
  std::vector<ImDrawList*> pointers_;
  ImDrawData data_;
};

}  // namespace pendulum
