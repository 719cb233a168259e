#include "sim/scenario/units.h"

#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "sim/base/check.h"
#include "sim/scenario/decimal.h"
#include "sim/scenario/number_slips.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/unit_table.h"

namespace pendulum {

namespace {

ParsedValue refuse(Message problem, Message hint = {}) {
  return {std::nullopt, std::move(problem), std::move(hint)};
}

std::string example(std::string_view number, Quantity quantity) {
  return fmt::format("{} {}", number, example_unit(quantity));
}

ParsedValue refuse_word(Quantity quantity, std::string_view text) {
  if (std::optional<ParsedValue> slip = find_slip(quantity, text, "", "")) return *slip;
  Message hint;
  if (quantity == Quantity::count) hint = worded("a whole number, for example 8");
  if (quantity == Quantity::number) hint = worded("a number, for example 1.5");
  if (hint.empty())
    hint = worded("a number with its unit, for example {0}", example("3", quantity));
  return refuse(worded("'{0}' is not a number", shortened(text)), hint);
}

ParsedValue refuse_unit(Quantity quantity, std::string_view text, std::string_view number,
                        std::string_view unit) {
  if (std::optional<ParsedValue> slip = find_slip(quantity, text, number, unit)) return *slip;
  if (units_of(quantity).empty()) {
    const bool based = number == "0" && (unit.front() == 'x' || unit.front() == 'o');
    return refuse(worded("takes a bare number, not '{0}'", shortened(text)),
                  based ? worded("write it in decimals") : worded("write {0}", number));
  }
  const std::string meant = usual_unit(quantity, unit);
  return refuse(worded("unknown unit '{0}'", shortened(unit)),
                did_you_mean(meant.empty() ? meant : fmt::format("{} {}", number, meant),
                             list_units(quantity)));
}

ParsedValue parse_flag(std::string_view text) {
  if (text == "true" || text == "True" || text == "TRUE") return {1.0, {}, {}};
  if (text == "false" || text == "False" || text == "FALSE") return {0.0, {}, {}};
  return refuse(worded("'{0}' is neither true nor false", shortened(text)),
                worded("write true or false"));
}

ParsedValue parse_bare(Quantity quantity, double number, std::string_view text) {
  switch (quantity) {
    case Quantity::share:
      if (number > 1) {
        return refuse(worded("{0} is more than the whole", text),
                      did_you_mean(fmt::format("{} %", text)));
      }
      return {number, {}, {}};
    case Quantity::count:
      if (number != std::floor(number)) {
        return refuse(worded("must be a whole number, not {0}", text));
      }
      return {number, {}, {}};
    case Quantity::number:
      return {number, {}, {}};
    case Quantity::duration:
    case Quantity::rate:
    case Quantity::money:
      return refuse(worded("needs a unit, for example {0}", example(text, quantity)),
                    did_you_mean({}, list_units(quantity)));
    case Quantity::flag:
    case Quantity::choice:
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      break;
  }
  return refuse(worded("is not a number"));
}

double to_base(Quantity quantity, double number, const Unit& unit) {
  const double value = number * unit.multiply / unit.divide;
  // Time is counted in whole ticks, half away from zero.
  return quantity == Quantity::duration ? std::round(value) : value;
}

}  // namespace

ParsedValue parse_quantity(Quantity quantity, std::string_view text) {
  text = trim(text);
  if (quantity == Quantity::flag) return parse_flag(text);
  const std::size_t length = decimal_length(text);
  if (length == 0) {
    if (text == ".inf" || text == "-.inf" || text == ".nan" || text == ".NaN") {
      return refuse(worded("must be a finite number"));
    }
    return refuse_word(quantity, text);
  }
  const std::string_view digits = text.substr(0, length);
  const std::string_view unit_name = trim(text.substr(length));
  const std::optional<double> number = read_decimal(digits);
  if (!number)
    return refuse(worded("'{0}' is too large or too small to compute with", shortened(digits)));
  if (unit_name.empty()) return parse_bare(quantity, *number, digits);
  for (const Unit& unit : units_of(quantity)) {
    if (unit.name != unit_name) continue;
    const double value = to_base(quantity, *number, unit);
    if (!std::isfinite(value))
      return refuse(worded("'{0}' is too large to compute with", shortened(digits)));
    return {value, {}, {}};
  }
  return refuse_unit(quantity, text, digits, unit_name);
}

std::string format_in_unit(Quantity quantity, double base_value, std::string_view unit) {
  for (const Unit& one : units_of(quantity)) {
    if (one.name != unit) continue;
    const std::string number =
        shortest_decimal(base_value * one.divide / one.multiply,
                         [&](double back) { return to_base(quantity, back, one) == base_value; });
    return number.empty() ? number : fmt::format("{} {}", number, unit);
  }
  return {};
}

std::string format_quantity(Quantity quantity, double base_value) {
  PENDULUM_CHECK(std::isfinite(base_value), "a quantity must be finite");
  if (quantity == Quantity::flag) return base_value != 0 ? "true" : "false";
  if (quantity == Quantity::duration) base_value = std::round(base_value);
  std::string best;
  std::size_t least = 0;
  for (const Unit& unit : units_of(quantity)) {
    const std::string text = format_in_unit(quantity, base_value, unit.name);
    if (text.empty()) continue;
    // Of two texts as short, whole months win over days: people plan in them. Nobody thinks in
    // seconds or calendar days unless there is much to gain.
    const bool months = unit.name == "mo" && text.find('.') == std::string::npos;
    const bool odd = unit.name == "s" || unit.name == "cd";
    const std::size_t cost = 2 * text.size() + (odd ? 6 : 0) - (months ? 1 : 0);
    if (best.empty() || cost < least) {
      best = text;
      least = cost;
    }
  }
  if (!best.empty()) return best;
  return shortest_decimal(base_value, [&](double back) { return back == base_value; });
}

}  // namespace pendulum
