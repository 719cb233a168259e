#include "viz/figure/text_metrics.h"

#include <array>
#include <memory>
#include <utility>

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H

namespace pendulum {
namespace {

constexpr double unknown_advance = 0.55;

using PatternOwner = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;

std::optional<FontFile> match_font(FcConfig* config, const char* family, FontWeight weight) {
  const PatternOwner wanted(FcPatternCreate(), &FcPatternDestroy);
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT,
                      weight == FontWeight::semibold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const PatternOwner found(FcFontMatch(config, wanted.get(), &result), &FcPatternDestroy);
  FcChar8* file = nullptr;
  FcChar8* name = nullptr;
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch) return {};
  FontFile font;
  font.path = reinterpret_cast<const char*>(file);
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &font.index);
  if (FcPatternGetString(found.get(), FC_FAMILY, 0, &name) == FcResultMatch)
    font.family = reinterpret_cast<const char*>(name);
  return font;
}

// The letters of European languages, Greek, punctuation, arrows and geometric signs.
constexpr std::array<std::pair<char32_t, char32_t>, 7> measured_ranges{{
    {0x20, 0x24F},
    {0x370, 0x3FF},
    {0x400, 0x4FF},
    {0x1E00, 0x1EFF},
    {0x2000, 0x206F},
    {0x2190, 0x22FF},
    {0x25A0, 0x25FF},
}};

}  // namespace

std::optional<FontFile> find_font(FontWeight weight) {
  const std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> config(FcInitLoadConfigAndFonts(),
                                                                     &FcConfigDestroy);
  if (!config) return {};
  for (const char* family : {"Inter", "Noto Sans", "Roboto", "DejaVu Sans"}) {
    auto font = match_font(config.get(), family, weight);
    if (font && font->family == family) return font;
  }
  return match_font(config.get(), "sans-serif", weight);
}

TextMetrics::TextMetrics()
    : regular_(read_advances(FontWeight::regular)),
      semibold_(read_advances(FontWeight::semibold)) {}

TextMetrics::Advances TextMetrics::read_advances(FontWeight weight) {
  Advances advances;
  const auto font = find_font(weight);
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  if (!font || FT_Init_FreeType(&library) != 0) return advances;
  if (FT_New_Face(library, font->path.c_str(), font->index, &face) == 0 && face->units_per_EM > 0) {
    const auto em = static_cast<float>(face->units_per_EM);
    for (const auto& [first, last] : measured_ranges)
      for (char32_t c = first; c <= last; ++c) {
        const FT_UInt glyph = FT_Get_Char_Index(face, c);
        if (glyph != 0 && FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) == 0)
          advances[c] = static_cast<float>(face->glyph->metrics.horiAdvance) / em;
      }
    if (const auto zero = advances.find(U'0'); zero != advances.end())
      for (char32_t c = U'1'; c <= U'9'; ++c) advances[c] = zero->second;
    FT_Done_Face(face);
  }
  FT_Done_FreeType(library);
  return advances;
}

double TextMetrics::text_width(std::string_view text, double size, FontWeight weight) const {
  const Advances& advances = weight == FontWeight::semibold ? semibold_ : regular_;
  double width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto found = advances.find(next_code_point(text, i));
    width += found != advances.end() ? static_cast<double>(found->second) : unknown_advance;
  }
  return width * size;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(position++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : (lead >= 0xE0 ? 2 : (lead >= 0xC0 ? 1 : 0));
  if (more == 0) return U'\uFFFD';
  char32_t code = lead & (0x3FU >> more);
  for (int k = 0; k < more; ++k) {
    if (position >= text.size() || (byte(position) & 0xC0U) != 0x80U) return U'\uFFFD';
    code = code << 6 | (byte(position++) & 0x3FU);
  }
  return code;
}

}  // namespace pendulum
