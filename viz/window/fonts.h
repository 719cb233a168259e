#pragma once

// The fonts of the window: found by fontconfig, rasterised by FreeType at every size the theme
// uses, digits set to one advance so that figures do not dance.

#include <string>
#include <vector>

#include <imgui.h>

#include "viz/figure/canvas.h"

namespace pendulum {

/// The file of the best installed font: Inter, else Noto Sans, Roboto or DejaVu Sans. Empty when no
/// font is installed at all.
std::string find_font_file(FontWeight weight);

class FontSet final : public TextMeasure {
 public:
  /// Empties the atlas and fills it with both weights at the sizes given (pixels of the em square,
  /// as in the theme). Falls back to Dear ImGui's own font where none is installed.
  void build(ImFontAtlas& atlas, const std::vector<double>& sizes);

  /// Another number whenever the letters were made anew, and may be of other widths.
  [[nodiscard]] int version() const { return version_; }

  struct Choice {
    ImFont* font = nullptr;
    float size = 0;  // as Dear ImGui counts it: from the highest to the lowest of the font
  };
  /// The font drawn nearest to `size`, and the size to draw it at.
  [[nodiscard]] Choice choose(double size, FontWeight weight) const;
  [[nodiscard]] double text_width(std::string_view text, double size,
                                  FontWeight weight) const override;

 private:
  struct Face {
    FontWeight weight = FontWeight::regular;
    double size = 16;  // em
    double ratio = 1;  // Dear ImGui's size of one em
    ImFont* font = nullptr;
  };
  std::vector<Face> faces_;
  int version_ = 0;
};

}  // namespace pendulum
