#include "sim/scenario/decimal.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

#include <fmt/format.h>

namespace pendulum {

std::string_view trim(std::string_view text) {
  constexpr std::array<std::string_view, 4> blanks = {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"};
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
    }
  }
  return text;
}

std::size_t decimal_length(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - start;
  };
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
  std::size_t found = digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    found += digits();
  }
  if (found == 0) return 0;
  const std::size_t end = at;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    if (digits() > 0) return at;
  }
  return end;
}

std::optional<double> read_decimal(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::string shortest_decimal(double number, const std::function<bool(double)>& reads_back) {
  for (int digits = 1; digits <= 17; ++digits) {
    const std::string rounded = fmt::format("{:.{}g}", number, digits);
    const std::optional<double> back = read_decimal(rounded);
    if (!back || !reads_back(*back)) continue;
    // %g turns 1500 into 1.5e+03 when digits are few; write it out while that is short.
    const std::string plain = fmt::format("{}", *back);
    return plain.ends_with(".0") ? plain.substr(0, plain.size() - 2) : plain;
  }
  return {};
}

}  // namespace pendulum
