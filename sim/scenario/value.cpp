#include "sim/scenario/value.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/scenario/source_text.h"
#include "sim/scenario/suggest.h"

namespace pendulum {

namespace {

CheckedValue check_choice(const Parameter& parameter, std::string_view text) {
  TypedValue value;
  value.text = text;
  const auto& words = parameter.choices;
  if (std::find(words.begin(), words.end(), text) != words.end()) return {value, {}, {}};
  return {std::nullopt, worded("unknown choice '{0}'", shortened(text)), suggest(text, words)};
}

Message say_range(const Parameter& parameter, const AllowedRange& range) {
  const auto say = [&](double value) { return format_quantity(parameter.quantity, value); };
  if (range.low && range.high) {
    const std::string high = say(*range.high);
    std::string low;  // of rates people compare only those of the same time
    if (parameter.quantity == Quantity::rate)
      low = format_in_unit(Quantity::rate, *range.low, high.substr(high.find(' ') + 1));
    return worded("allowed: from {0} to {1}", low.empty() ? say(*range.low) : low, high);
  }
  if (range.low) return worded("allowed: at least {0}", say(*range.low));
  return worded("allowed: at most {0}", say(*range.high));
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c == ',') words.push_back(std::move(word)), word.clear();
    if (c != ',' && c != ' ' && c != '[' && c != ']') word += c;
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace

AllowedRange allowed_range(const Parameter& parameter) {
  AllowedRange range{parameter.low, parameter.high};
  switch (parameter.quantity) {
    case Quantity::share:
      if (!range.low && !range.high) range = {0.0, 1.0};
      break;
    case Quantity::duration:
    case Quantity::count:
    case Quantity::rate:
    case Quantity::money:
      if (!range.low && !range.high) range.low = 0.0;
      break;
    case Quantity::number:
    case Quantity::flag:
    case Quantity::choice:
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      break;
  }
  return range;
}

bool is_numeric(Quantity quantity) {
  switch (quantity) {
    case Quantity::duration:
    case Quantity::share:
    case Quantity::count:
    case Quantity::number:
    case Quantity::rate:
    case Quantity::money:
    case Quantity::flag:
      return true;
    case Quantity::choice:
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      break;
  }
  return false;
}

CheckedValue check_number(const Parameter& parameter, double value) {
  const Quantity quantity = parameter.quantity;
  if (!std::isfinite(value)) return {std::nullopt, worded("must be a finite number"), {}};
  if (quantity == Quantity::duration) value = std::round(value);
  if (quantity == Quantity::count && value != std::round(value)) {
    return {std::nullopt, worded("must be a whole number"), {}};
  }
  if (quantity == Quantity::flag && value != 0 && value != 1) {
    return {std::nullopt, worded("must be true or false"), {}};
  }
  const AllowedRange range = allowed_range(parameter);
  if ((range.low && value < *range.low) || (range.high && value > *range.high)) {
    return {std::nullopt, worded("{0} is out of range", format_quantity(quantity, value)),
            say_range(parameter, range)};
  }
  TypedValue typed;
  typed.number = value == 0 ? 0 : value;  // no minus zero: it would be written as another value
  return {typed, {}, {}};
}

CheckedValue check_text(const Parameter& parameter, std::string_view text) {
  TypedValue value;
  value.text = parameter.paragraphs ? text : without_line_end(text);
  if (parameter.paragraphs && !is_printable_text(value.text))
    return {std::nullopt, worded("must be printable text"), {}};
  if (!parameter.paragraphs && !is_printable_line(value.text))
    return {std::nullopt, worded("must be one line of printable text"), {}};
  return {value, {}, {}};
}

CheckedValue check_scalar(const Parameter& parameter, std::string_view text) {
  TypedValue value;
  switch (parameter.quantity) {
    case Quantity::choice:
      return check_choice(parameter, text);
    case Quantity::text:
      return check_text(parameter, text);
    case Quantity::reference:
      value.text = text;
      return {value, {}, {}};
    case Quantity::references:
      return {std::nullopt, worded("must be a list"), worded("write {0}", verbatim("[a, b]"))};
    case Quantity::duration:
    case Quantity::share:
    case Quantity::count:
    case Quantity::number:
    case Quantity::rate:
    case Quantity::money:
    case Quantity::flag:
      break;
  }
  ParsedValue parsed = parse_quantity(parameter.quantity, text);
  if (!parsed.value) return {std::nullopt, std::move(parsed.problem), std::move(parsed.hint)};
  return check_number(parameter, *parsed.value);
}

CheckedValue check_default(const Parameter& parameter) {
  const std::string& text = *parameter.default_text;
  if (parameter.quantity != Quantity::references) return check_scalar(parameter, text);
  TypedValue value;
  value.references = split_list(text);
  return {value, {}, {}};
}

std::string to_text(const Parameter& parameter, const TypedValue& value) {
  if (value.uncertainty) return "{" + value.uncertainty->text(parameter) + "}";
  if (is_numeric(parameter.quantity)) return format_quantity(parameter.quantity, value.number);
  if (parameter.quantity != Quantity::references) return value.text;
  return fmt::format("[{}]", fmt::join(value.references, ", "));
}

}  // namespace pendulum
