#include "viz/figure/sight.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "viz/language/words.h"

namespace pendulum {
namespace {

using Light = std::array<double, 3>;  // linear, 0 … 1
using Matrix = std::array<Light, 3>;

constexpr Matrix protan = {{{0.152286, 1.052583, -0.204868},
                            {0.114503, 0.786281, 0.099216},
                            {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan = {{{0.367322, 0.860646, -0.227968},
                            {0.280085, 0.672501, 0.047413},
                            {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan = {{{1.255528, -0.076749, -0.178779},
                            {-0.078411, 0.930809, 0.147602},
                            {0.004733, 0.691367, 0.303900}}};
constexpr Light brightness = {0.2126, 0.7152, 0.0722};
constexpr Matrix colourless = {brightness, brightness, brightness};

double to_light(std::uint8_t channel) {
  const double v = channel / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

std::uint8_t to_channel(double light) {
  const double v = std::clamp(light, 0.0, 1.0);
  const double coded = v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(coded * 255));
}

Light light_of(Colour colour) {
  return {to_light(colour.r), to_light(colour.g), to_light(colour.b)};
}

double dot(const Light& a, const Light& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

Light through(const Matrix& matrix, const Light& light) {
  return {dot(matrix[0], light), dot(matrix[1], light), dot(matrix[2], light)};
}

/// Light of the room falls on all of the screen; the eye takes the brightest for white.
double washed(double light, double room_ratio) {
  const double room = 1 / (room_ratio - 1);
  return (light + room) / (1 + room);
}

Light seen_light(const Light& light, Sight sight) {
  switch (sight) {
    case Sight::washed_out: {
      Light out{};
      for (std::size_t i = 0; i < 3; ++i) out[i] = washed(light[i], lit_room_ratio);
      return out;
    }
    case Sight::protanopia:
      return through(protan, light);
    case Sight::deuteranopia:
      return through(deutan, light);
    case Sight::tritanopia:
      return through(tritan, light);
    case Sight::grey:
      return through(colourless, light);
    case Sight::as_it_is:
      break;
  }
  return light;
}

double ratio_of(double a, double b) {
  const auto [low, high] = std::minmax(a, b);
  return high / low;
}

}  // namespace

const std::array<SightFacts, sight_count>& sight_facts() {
  static const std::array<SightFacts, sight_count> facts = {{
      {Sight::as_it_is, "as-it-is", to_translate("As it is")},
      {Sight::washed_out, "washed-out", to_translate("A lit room, contrast 7 : 1")},
      {Sight::protanopia, "protanopia", to_translate("No red receptors (protanopia)")},
      {Sight::deuteranopia, "deuteranopia", to_translate("No green receptors (deuteranopia)")},
      {Sight::tritanopia, "tritanopia", to_translate("No blue receptors (tritanopia)")},
      {Sight::grey, "grey", to_translate("Without colours")},
  }};
  return facts;
}

Colour seen(Colour colour, Sight sight) {
  if (sight == Sight::as_it_is) return colour;
  const Light light = seen_light(light_of(colour), sight);
  return {to_channel(light[0]), to_channel(light[1]), to_channel(light[2]), colour.a};
}

double contrast_ratio(Colour a, Colour b) {
  // WCAG takes 5 % of white for what a screen throws back.
  return ratio_of(dot(brightness, light_of(a)) + .05, dot(brightness, light_of(b)) + .05);
}

double contrast_in_room(Colour a, Colour b, double room_ratio) {
  return ratio_of(washed(dot(brightness, light_of(a)), room_ratio),
                  washed(dot(brightness, light_of(b)), room_ratio));
}

double readable_from(double em, double height) {
  constexpr double least = 16.0 / 60 / 180 * std::numbers::pi;  // of a turn's radius
  return height > 0 ? .7 * em / height / std::tan(least) : 0;
}

}  // namespace pendulum
