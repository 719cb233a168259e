#include "viz/figure/sight.h"

#include "tests/catch.h"
#include "viz/figure/theme.h"

namespace pendulum {

TEST_CASE("white and black stay what they are to every eye, and grey stays grey") {
  for (const SightFacts& facts : sight_facts()) {
    INFO(facts.key);
    CHECK(seen(rgb(0xFFFFFF), facts.sight) == rgb(0xFFFFFF));
    const Colour grey = seen(rgb(0x808080), facts.sight);
    CHECK(std::abs(grey.r - grey.g) <= 1);
    CHECK(std::abs(grey.g - grey.b) <= 1);
    if (facts.sight != Sight::washed_out) CHECK(seen(rgb(0), facts.sight) == rgb(0));
  }
}

TEST_CASE("red and green that differ to most eyes come close without green receptors") {
  // Machado, Oliveira and Fernandes (2009), full severity, worked out by hand for pure red.
  const Colour red = seen(rgb(0xFF0000), Sight::deuteranopia);
  CHECK(red == Colour{163, 144, 0, 255});  // linear .367322, .280085, below 0
  const auto distance = [](Colour a, Colour b) {
    return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b);
  };
  const Colour brick = rgb(0xC04030), moss = rgb(0x6A7A20);
  CHECK(distance(seen(brick, Sight::deuteranopia), seen(moss, Sight::deuteranopia)) <
        distance(brick, moss) / 2);
}

TEST_CASE("a lit room leaves seven to one between white and black") {
  CHECK(contrast_ratio(rgb(0xFFFFFF), rgb(0)) == Approx(21));
  CHECK(contrast_in_room(rgb(0xFFFFFF), rgb(0), 7) == Approx(7));
  const Colour black = seen(rgb(0), Sight::washed_out);
  CHECK(contrast_in_room(rgb(0xFFFFFF), black, 1e9) == Approx(7).epsilon(.02));
  // WCAG's own example: #767676 on white is the lightest grey that passes 4.5.
  CHECK(contrast_ratio(rgb(0x767676), rgb(0xFFFFFF)) == Approx(4.54).margin(.005));
}

TEST_CASE("the structures of the room's theme stay apart for every eye and in a lit room") {
  const Theme theme = make_theme(ThemeName::projector, 1080);
  for (std::size_t s = 0; s < theme.structures.size(); ++s) {
    INFO(s);
    CHECK(contrast_in_room(theme.structure(s).words, theme.neutral.background, lit_room_ratio) >=
          3);
  }
}

TEST_CASE("words read as far as their capitals are sixteen arc minutes high") {
  // 43 px at 1080 read from 6 screen heights, 29 px from 4.
  CHECK(readable_from(43, 1080) == Approx(6).margin(.02));
  CHECK(readable_from(29, 1080) == Approx(4.04).margin(.02));
  CHECK(readable_from(43 * 2, 2160) == readable_from(43, 1080));
  CHECK(readable_from(20, 0) == 0);
}

}  // namespace pendulum
