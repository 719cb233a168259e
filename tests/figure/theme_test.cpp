#include "viz/figure/theme.h"

#include <algorithm>
#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

/// Contrast as WCAG 2.2 defines it, with its own transfer function.
double contrast(Colour a, Colour b) {
  const auto relative = [](Colour c) {
    const auto linear = [](double v) {
      v /= 255;
      return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
  };
  const double x = relative(a), y = relative(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("text of every strength is readable on window and panel") {
  for (const auto name : {ThemeName::desk_dark, ThemeName::desk_light, ThemeName::projector}) {
    const Theme theme = make_theme(name, 1080);
    const double floor = name == ThemeName::projector ? 7.0 : 4.5;
    for (const Colour ground : {theme.neutral.background, theme.neutral.panel}) {
      CHECK(contrast(theme.neutral.hi, ground) >= 7);
      CHECK(contrast(theme.neutral.mid, ground) >= 7);
      CHECK(contrast(theme.neutral.lo, ground) >= std::min(floor, 6.5));
    }
    for (std::size_t s = 0; s < 4; ++s)
      CHECK(contrast(theme.structure(s).words, theme.neutral.panel) >= 4.5);
    for (const auto& cause : theme.causes) {
      CHECK(contrast(cause.colour, theme.neutral.panel) >= 2.6);
      CHECK(contrast(cause.ink, cause.colour) >= 3.4);
    }
  }
}

TEST_CASE("sizes follow the window's height down to a floor") {
  const Theme full = make_theme(ThemeName::desk_dark, 1080);
  CHECK(full.type.tick == Approx(16));
  CHECK(make_theme(ThemeName::desk_dark, 2160).type.tick == Approx(32));
  CHECK(make_theme(ThemeName::desk_dark, 500).type.tick == 12);
  CHECK(make_theme(ThemeName::desk_dark, 1080, 1.5).type.tick == Approx(24));
  const Theme room = make_theme(ThemeName::projector, 1080);
  CHECK(room.type.tick >= 0.026 * 1080 - 1e-9);
  CHECK(room.type.body >= 0.03 * 1080 - 1e-9);
  CHECK(room.type.figure >= 0.07 * 1080);
}

TEST_CASE("structures differ in marker and dash as well as hue; later ones share the fourth") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  for (std::size_t a = 0; a < 4; ++a)
    for (std::size_t b = 0; b < a; ++b) {
      CHECK(theme.structure(a).marker != theme.structure(b).marker);
      CHECK(!(theme.structure(a).fill == theme.structure(b).fill));
    }
  CHECK(theme.structure(9).marker == Marker::diamond);
  CHECK(theme.structure(3).outline_only);
}

TEST_CASE("work kinds by their token names") {
  CHECK(work_kind_of("platform") == WorkKind::platform);
  CHECK(work_kind_of("data") == WorkKind::data);
  CHECK(work_kind_of("flagship") == WorkKind::flagship);
  CHECK(work_kind_of("incident") == WorkKind::incident);
  CHECK(work_kind_of("campaign") == WorkKind::campaign);
  CHECK(work_kind_of("never heard of") == WorkKind::campaign);
}

}  // namespace pendulum
