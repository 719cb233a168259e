#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "viz/window/fonts.h"

namespace pendulum {

/// Breaks text at blanks so that no line is wider than `width`; a word that is wider by itself
/// keeps a line of its own.
std::vector<std::string> wrapped_text(const FontSet& fonts, std::string_view text, double size,
                                      double width, FontWeight weight = FontWeight::regular);

/// The same in as few lines, of two about as long as each other: no word stands alone on the
/// second.
std::vector<std::string> balanced_text(const FontSet& fonts, std::string_view text, double size,
                                       double width, FontWeight weight = FontWeight::regular);

}  // namespace pendulum
