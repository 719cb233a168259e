#pragma once

// The compiled catalogues (assets/languages/*.po), which are part of the program: it speaks its
// languages wherever it is copied, and in a container that knows no locale but C.

#include <locale>
#include <span>
#include <string_view>

namespace pendulum {

/// The bytes msgfmt made; empty for a language without a catalogue. Made by the build.
std::span<const unsigned char> catalogue_bytes(std::string_view code);

/// A locale with nothing but the messages of that language; the classic one without a catalogue.
std::locale catalogue_locale(std::string_view code);

}  // namespace pendulum
