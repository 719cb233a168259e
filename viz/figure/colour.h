#pragma once

// Colours, 8 bits a channel, not premultiplied.

#include <cstdint>

namespace pendulum {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  constexpr bool operator==(const Colour&) const = default;
};

/// From 0xRRGGBB, opaque.
constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
          static_cast<std::uint8_t>(hex & 0xFF), 255};
}

/// The colour at `opacity` 0 … 1 of its own.
constexpr Colour faded(Colour colour, double opacity) {
  const double alpha = opacity < 0 ? 0 : (opacity > 1 ? 1 : opacity);
  colour.a = static_cast<std::uint8_t>(colour.a * alpha + 0.5);
  return colour;
}

/// `share` 0 gives a, 1 gives b.
constexpr Colour mixed(Colour a, Colour b, double share) {
  const auto channel = [share](std::uint8_t x, std::uint8_t y) {
    return static_cast<std::uint8_t>(x + (y - x) * share + 0.5);
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

/// Relative luminance 0 … 1 as WCAG 2.2 defines it, with a square in place of the power 2.4: close
/// enough to choose between dark and light ink.
constexpr double luminance(Colour c) {
  const auto linear = [](std::uint8_t v) { return (v / 255.0) * (v / 255.0); };
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace pendulum
