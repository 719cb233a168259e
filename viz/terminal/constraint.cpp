#include "viz/terminal/constraint.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/scenario/decimal.h"
#include "viz/terminal/asked_figure.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {

double read_amount(const Yardstick& yardstick, std::string_view words) {
  const Quantity quantity = quantity_of(yardstick);
  const std::optional<double> plain = read_decimal(trim(words));
  if (plain && quantity != Quantity::share) return *plain;
  const ParsedValue parsed = parse_quantity(quantity, trim(words));
  if (parsed.value) return in_result_unit(yardstick, *parsed.value);
  throw Exit(ExitCode::usage, fmt::format("'{}' is no value of {}: {}{}", words, key_of(yardstick),
                                          parsed.problem.english(),
                                          parsed.hint.empty() ? "" : "; " + parsed.hint.english()));
}

double usual_tolerance(double limit, double largest_mean) {
  constexpr double share = .01;
  const double scale = std::max(std::abs(limit), std::abs(largest_mean));
  return scale > 0 ? share * scale : share;
}

AskedConstraint read_constraint(const std::string& words) {
  const std::size_t at = words.find_first_of("<>");
  if (at == std::string::npos || at + 1 >= words.size() || words[at + 1] != '=')
    throw Exit(ExitCode::usage,
               fmt::format("--subject-to '{}': write KEY<=VALUE or KEY>=VALUE", words));
  const std::string key(trim(words.substr(0, at)));
  const Yardstick yardstick = asked_yardstick("--subject-to", key);
  return {yardstick, words[at] == '<', read_amount(yardstick, words.substr(at + 2))};
}

}  // namespace pendulum
