#include "sim/scenario/number_slips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "sim/scenario/decimal.h"
#include "sim/scenario/unit_table.h"

namespace pendulum {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// 2026-03, 2026-03-01, 1.3.2026, 3/4/2026: groups of digits, one of them a year.
bool has_date_groups(std::string_view text) {
  std::size_t at = 0, groups = 0;
  bool year = false;
  char mark = 0;
  for (;; ++at) {
    const std::size_t digits = digits_from(text, at);
    if (digits == 0 || digits > 4) return false;
    year = year || digits == 4;
    ++groups;
    at += digits;
    if (at == text.size() || (text[at] != '-' && text[at] != '/' && text[at] != '.')) break;
    if (mark != 0 && text[at] != mark) return false;
    mark = text[at];
  }
  return year && (groups == 3 || (groups == 2 && mark != '.'));
}

bool has_month_name(std::string_view text) {
  static constexpr std::array<std::string_view, 12> names = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  std::string word;
  bool found = false;
  const auto look = [&] {
    const auto begins = [&](std::string_view name) {
      return word.size() >= 3 && name.starts_with(word);
    };
    found = found || std::any_of(names.begin(), names.end(), begins);
    word.clear();
  };
  for (const char c : text) {
    if (is_letter(c)) {
      word += static_cast<char>(c | 0x20);  // lower case
    } else {
      look();
    }
  }
  look();
  return found && std::any_of(text.begin(), text.end(), is_digit);
}

// "10 000 EUR" and "10_000": the text without what stands between its digits; empty when nothing
// does.
std::string without_marks(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0", narrow = "\xE2\x80\xAF";
  std::string joined;
  bool marked = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const std::size_t length = rest[0] == ' ' || rest[0] == '_' || rest[0] == '\'' ? 1
                               : rest.starts_with(no_break)                        ? 2
                               : rest.starts_with(narrow)                          ? 3
                                                                                   : 0;
    const bool between = length > 0 && !joined.empty() && is_digit(joined.back()) &&
                         rest.size() > length && is_digit(rest[length]);
    if (!between) joined += rest[0];
    marked = marked || between;
    at += between ? length : 1;
  }
  return marked ? joined : std::string();
}

// "10k" of a bare number: 10000.
std::string multiplied(std::string_view number, std::string_view unit) {
  const double times = unit == "k" || unit == "K" ? 1e3 : unit == "M" || unit == "m" ? 1e6 : 0;
  const std::optional<double> value = read_decimal(number);
  if (times == 0 || !value || std::abs(*value) > 1e9) return {};
  return shortest_decimal(*value * times, [&](double back) { return back == *value * times; });
}

}  // namespace

bool looks_like_date(std::string_view text) {
  return has_date_groups(text) || has_month_name(text);
}

std::optional<ParsedValue> find_slip(Quantity quantity, std::string_view text,
                                     std::string_view number, std::string_view unit) {
  const auto slip = [](Message problem, Message hint) {
    return ParsedValue{std::nullopt, std::move(problem), std::move(hint)};
  };
  if (quantity == Quantity::duration && looks_like_date(text))
    return slip(worded("'{0}' is a date, and a run has no calendar", shortened(text)),
                worded("time is counted, a moment from the start of the run: for example 6 mo"));
  if (unit.starts_with(",") && unit.size() > 1 && is_digit(unit[1]))
    return slip(worded("a comma in a number: '{0}'", shortened(text)),
                worded("write decimals with a point, thousands without a mark"));
  if (const std::string joined = without_marks(text); !number.empty() && !joined.empty())
    return slip(worded("a mark between the digits of a number: '{0}'", shortened(text)),
                worded("write {0}", joined));
  if (const std::string whole = multiplied(number, unit);
      units_of(quantity).empty() && !whole.empty())
    return slip(worded("takes a bare number, not '{0}'", shortened(text)),
                worded("write {0}", whole));
  return std::nullopt;
}

}  // namespace pendulum
