#pragma once

// What people write for a number and its unit that is neither, and what they meant.

#include <optional>
#include <string_view>

#include "sim/scenario/units.h"

namespace pendulum {

/// Says what is wrong with `text`, which begins with `number` and goes on with `unit`, when that is
/// a slip people make: marks between digits, a date where time is counted, thousands as a letter.
/// Nothing where it is another mistake.
std::optional<ParsedValue> find_slip(Quantity quantity, std::string_view text,
                                     std::string_view number, std::string_view unit);

/// Whether it is a day or a month of a calendar: 2026-03-01, 1.3.2026, March 2026.
bool looks_like_date(std::string_view text);

}  // namespace pendulum
