#pragma once

// Quantities and their units: how a value is said in a file, and what it is in memory.

#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/message.h"

namespace pendulum {

/// What a value measures. Each has its units in files and one base unit in memory.
enum class Quantity {
  duration,   // "3 d", "12 h", "2 wk", "6 mo", "1 y", "30 min"; in memory: ticks (working seconds)
  share,      // "35 %" or .35 (the one bare number that is unambiguous); in memory 0 … 1
  count,      // whole number, bare
  number,     // pure number (factor, exponent, ratio), bare
  rate,       // "12 /mo", "3 /wk", "1 /d", "5 /y"; in memory: per month
  money,      // "900 EUR"; in memory EUR
  flag,       // true / false
  choice,     // one of `choices`
  text,       // free text
  reference,  // the id of an entry of the list named by `refers_to`
  references  // a list of such ids
};

/// Reads a value with its unit into the base unit; the message says what was expected.
struct ParsedValue {
  std::optional<double> value;
  Message problem;
  Message hint;
};
ParsedValue parse_quantity(Quantity quantity, std::string_view text);
/// A short text that reads back as the same value ("14 d", "35 %"). Durations are rounded to ticks.
std::string format_quantity(Quantity quantity, double base_value);
/// The same in one unit; empty when that says another value.
std::string format_in_unit(Quantity quantity, double base_value, std::string_view unit);

}  // namespace pendulum
