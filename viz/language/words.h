#pragma once

// Words for the screen. In sources they stand in English; what is drawn is looked up when it is
// drawn. xgettext finds them by these functions' names (cmake/refresh_languages.sh).

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace pendulum {

/// The text in the language spoken; itself where there is no translation.
std::string tr(std::string_view english);
/// Where the same English word means several things: `context` says which, for the translator.
std::string tr_in(std::string_view context, std::string_view english);
/// The plural that `count` needs.
std::string tr_plural(std::string_view one, std::string_view many, long long count);

/// A name or text that comes from a scenario or story: as its file translates it, else as the
/// catalogue does, else as it is.
std::string tr_name(std::string_view text);

/// With a capital in front, also where it has an accent ("équipe", "środek"); letters beyond those
/// of western and central Europe stay as they are.
std::string capitalised(std::string text);

/// Marks a text in a table, which is translated where it is used.
constexpr std::string_view to_translate(std::string_view english) {
  return english;
}

constexpr std::string_view to_translate_in(std::string_view /*context*/, std::string_view english) {
  return english;
}

/// With a minus of typographers, and a comma and no-break spaces where the language writes numbers
/// so. Takes numbers as the
/// program writes them ("-12,300.5") and texts with such numbers.
std::string local_number(std::string text);
/// What somebody typed as `local_number` would show it, as the program reads it.
std::string plain_number(std::string text);

/// What a plural goes by when a number is written as `number`: the number itself; for one with
/// digits behind the point fraction_count and more, so that catalogues can tell it apart (Polish:
/// "5 dni", "2,5 dnia").
inline constexpr long long fraction_count = 1'000'000'000;
long long count_of(std::string_view number);

/// Fills {0}, {1} …; a catalogue's pattern that does not fit gives way to English.
std::string filled(const std::string& pattern, std::string_view english, fmt::format_args values);

/// A sentence with numbered places.
template <typename... Values>
std::string tr_format(std::string_view english, const Values&... values) {
  return filled(tr(english), english, fmt::make_format_args(values...));
}
/// The same, for one of several meanings.
template <typename... Values>
std::string tr_format_in(std::string_view context, std::string_view english,
                         const Values&... values) {
  return filled(tr_in(context, english), english, fmt::make_format_args(values...));
}
/// The same, in the plural that `count` needs.
template <typename... Values>
std::string tr_n(std::string_view one, std::string_view many, long long count,
                 const Values&... values) {
  return filled(tr_plural(one, many, count), count == 1 ? one : many,
                fmt::make_format_args(values...));
}
/// The same for a number that is written already and stands at {0}; the other values follow.
template <typename... Values>
std::string tr_measure(std::string_view one, std::string_view many, const std::string& number,
                       const Values&... values) {
  const std::string local = local_number(number);
  return filled(tr_plural(one, many, count_of(number)), number == "1" ? one : many,
                fmt::make_format_args(local, values...));
}

}  // namespace pendulum
