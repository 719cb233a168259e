#pragma once

// Decimal numbers as text: the same digits on every machine, whatever its locale.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pendulum {

/// Without blanks at either end, among them the no-break spaces people's keyboards put between a
/// number and its unit.
std::string_view trim(std::string_view text);

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Length of the decimal number `text` begins with (-12.5e3, .35, 7); 0 when there is none.
std::size_t decimal_length(std::string_view text);

/// The number all of `text` says; nothing when it is no decimal number or not finite.
std::optional<double> read_decimal(std::string_view text);

/// The shortest digits near `number` for which `reads_back` holds; empty when none do.
std::string shortest_decimal(double number, const std::function<bool(double)>& reads_back);

}  // namespace pendulum
