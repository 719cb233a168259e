#pragma once

// A Dear ImGui context set up as the window wants it, with its fonts.

#include <vector>

#include "viz/window/fonts.h"
#include "viz/window/software_rasteriser.h"

namespace pendulum {

class UiContext {
 public:
  UiContext();
  ~UiContext();
  UiContext(const UiContext&) = delete;
  UiContext& operator=(const UiContext&) = delete;

  /// Builds the fonts when the sizes differ from those there are. Returns whether it did: the atlas
  /// is then another picture. Not between NewFrame and Render.
  bool ensure_fonts(const std::vector<double>& sizes);
  /// Whoever has given the atlas to a graphics card needs it no longer here: tens of megabytes.
  void drop_atlas();
  /// Builds the fonts again when the atlas was dropped: for another card, or another window.
  void restore_atlas();
  [[nodiscard]] const FontSet& fonts() const { return fonts_; }
  /// The atlas for the software rasteriser. Requires: not dropped.
  [[nodiscard]] static AtlasTexture atlas();

 private:
  ImGuiContext* context_;
  FontSet fonts_;
  std::vector<double> sizes_;
  bool dropped_ = false;
};

}  // namespace pendulum
