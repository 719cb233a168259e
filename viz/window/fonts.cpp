#include "viz/window/fonts.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <imgui_freetype.h>

#include FT_FREETYPE_H

namespace pendulum {
namespace {

/// Latin with the languages of Europe (Romanian's last), Greek letters for formulas, dashes,
/// quotes, arrows, signs. Each is drawn in every size before the first picture.
const ImWchar glyph_ranges[] = {0x0020, 0x017F, 0x0218, 0x021B, 0x0370, 0x03FF, 0x2010,
                                0x2027, 0x2030, 0x203A, 0x20AC, 0x20AC, 0x2190, 0x2193,
                                0x2212, 0x2212, 0x2248, 0x2265, 0x221E, 0x221E, 0};

/// Dear ImGui sizes a font from its highest to its lowest mark, designers by the em square.
double size_per_em(const std::string& file) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  double ratio = 1.2;
  if (FT_Init_FreeType(&library) != 0) return ratio;
  if (FT_New_Face(library, file.c_str(), 0, &face) == 0) {
    if (face->units_per_EM > 0)
      ratio = static_cast<double>(face->ascender - face->descender) / face->units_per_EM;
    FT_Done_Face(face);
  }
  FT_Done_FreeType(library);
  return ratio;
}

/// One advance for all digits, each in its middle.
void set_tabular_digits(ImFont& font) {
  const ImFontGlyph* zero = font.FindGlyphNoFallback('0');
  if (zero == nullptr) return;
  const float advance = zero->AdvanceX;
  for (ImFontGlyph& glyph : font.Glyphs) {
    if (glyph.Codepoint < '0' || glyph.Codepoint > '9') continue;
    const float shift = std::floor((advance - glyph.AdvanceX) / 2 + .5f);
    glyph.X0 += shift;
    glyph.X1 += shift;
    glyph.AdvanceX = advance;
    font.IndexAdvanceX[static_cast<int>(glyph.Codepoint)] = advance;
  }
}

std::string matched_file(const char* family, int weight) {
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(FcPatternCreate(),
                                                                       &FcPatternDestroy);
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
  FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultMatch;
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> found(
      FcFontMatch(nullptr, wanted.get(), &result), &FcPatternDestroy);
  if (!found) return {};
  FcChar8* name = nullptr;
  FcChar8* file = nullptr;
  if (FcPatternGetString(found.get(), FC_FAMILY, 0, &name) != FcResultMatch ||
      FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch)
    return {};
  // fontconfig always offers something; only the family asked for counts as found.
  if (FcStrCmpIgnoreCase(name, reinterpret_cast<const FcChar8*>(family)) != 0) return {};
  return reinterpret_cast<const char*>(file);
}

}  // namespace

std::string find_font_file(FontWeight weight) {
  if (FcInit() == FcFalse) return {};
  const int wanted = weight == FontWeight::semibold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR;
  for (const char* family : {"Inter", "Noto Sans", "Roboto", "DejaVu Sans"}) {
    std::string file = matched_file(family, wanted);
    if (!file.empty()) return file;
  }
  return {};
}

void FontSet::build(ImFontAtlas& atlas, const std::vector<double>& sizes) {
  ++version_;
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.TexDesiredWidth = 2048;
  faces_.clear();
  for (const FontWeight weight : {FontWeight::regular, FontWeight::semibold}) {
    const std::string file = find_font_file(weight);
    const double ratio = file.empty() ? 1 : size_per_em(file);
    for (const double size : sizes) {
      ImFontConfig config;
      config.PixelSnapH = true;
      config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
      ImFont* font = nullptr;
      if (!file.empty())
        font = atlas.AddFontFromFileTTF(file.c_str(), static_cast<float>(size * ratio), &config,
                                        glyph_ranges);
      if (font == nullptr) font = atlas.AddFontDefault();
      faces_.push_back({weight, size, ratio, font});
    }
  }
  atlas.Build();
  atlas.ClearInputData();  // the whole file, once for every size
  for (const Face& face : faces_) set_tabular_digits(*face.font);
}

FontSet::Choice FontSet::choose(double size, FontWeight weight) const {
  const Face* best = nullptr;
  // So many times as large, or as small. Asked for every word of every frame.
  const auto distance = [size](const Face& face) {
    return face.size > size ? face.size / size : size / face.size;
  };
  for (const Face& face : faces_) {
    if (face.weight != weight) continue;
    if (best == nullptr || distance(face) < distance(*best)) best = &face;
  }
  if (best == nullptr) return {};
  // Nearly the same size is drawn as it is: scaled letters are blurred.
  const double drawn = std::abs(best->size - size) < .6 ? best->size : size;
  return {best->font, static_cast<float>(drawn * best->ratio)};
}

double FontSet::text_width(std::string_view text, double size, FontWeight weight) const {
  const Choice choice = choose(size, weight);
  if (choice.font == nullptr || text.empty()) return 0;
  return choice.font->CalcTextSizeA(choice.size, 1e9f, 0, text.data(), text.data() + text.size()).x;
}

}  // namespace pendulum
