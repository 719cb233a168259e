#pragma once

// Fonts, found on this machine, and how wide their glyphs are. The window loads the same files.

#include <optional>
#include <string>
#include <unordered_map>

#include "viz/figure/canvas.h"

namespace pendulum {

struct FontFile {
  std::string path;
  int index = 0;       // face within the file, as FreeType counts
  std::string family;  // "Inter"
};

/// The first of Inter, Noto Sans, Roboto and DejaVu Sans that is installed, nearest to the weight;
/// whatever sans-serif there is otherwise; nothing on a machine without fonts.
std::optional<FontFile> find_font(FontWeight weight);

/// Widths of the fonts found. Reads them once; may then be used from any thread.
class TextMetrics final : public TextMeasure {
 public:
  /// Without a font, glyphs count as 0.55 of their size.
  TextMetrics();
  [[nodiscard]] double text_width(std::string_view text, double size,
                                  FontWeight weight) const override;

 private:
  using Advances = std::unordered_map<char32_t, float>;  // in sizes
  static Advances read_advances(FontWeight weight);
  Advances regular_, semibold_;
};

/// The next code point of UTF-8 text from `position`, which moves on; U+FFFD for broken bytes.
char32_t next_code_point(std::string_view text, std::size_t& position);

}  // namespace pendulum
