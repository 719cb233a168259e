#pragma once

// How a picture looks to others than whoever made it: on a projector in a lit room, to eyes that
// tell fewer colours apart, and from how far its words can still be read.

#include <array>
#include <cstdint>
#include <string_view>

#include "viz/figure/colour.h"

namespace pendulum {

enum class Sight : std::uint8_t {
  as_it_is,
  washed_out,  // a projector in a lit room: white is but seven times as bright as black
  protanopia,
  deuteranopia,
  tritanopia,
  grey
};
inline constexpr std::size_t sight_count = 6;

struct SightFacts {
  Sight sight;
  std::string_view key;    // "washed-out", for the command line
  std::string_view words;  // "A lit room, contrast 7 : 1"
};
const std::array<SightFacts, sight_count>& sight_facts();

/// An opaque colour as it is seen; alpha stays. Colour blindness by the matrices of Machado,
/// Oliveira and Fernandes (2009) at full severity, on linear light.
Colour seen(Colour colour, Sight sight);

/// Contrast ratio 1 … 21 of two opaque colours by WCAG 2.2; where the room's white is but
/// `room_ratio` times as bright as its black, light falls on both.
double contrast_ratio(Colour a, Colour b);
double contrast_in_room(Colour a, Colour b, double room_ratio);
inline constexpr double lit_room_ratio = 7;

/// From how many screen heights away capitals of text this large are seen under 16 arc minutes,
/// the least by ISO 9241-3. `em` and `height` in pixels; capitals are taken for .7 of an em.
double readable_from(double em, double height);

}  // namespace pendulum
