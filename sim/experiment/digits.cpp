#include "sim/experiment/digits.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace pendulum {
namespace {

constexpr int most_decimals = 3;
constexpr int decimals_of_exact_figures = 2;

/// Decimals of the place of the smallest power of ten that is not below `magnitude`.
int decimals_not_finer_than(double magnitude) {
  int decimals = 0;
  double place = 1;
  for (; place < magnitude; place *= 10) --decimals;
  for (; place / 10 >= magnitude && decimals < 12; place /= 10) ++decimals;
  return decimals;
}

/// Decimals of the place of the first digit that is not 0.
int decimals_of_first_digit(double value) {
  int decimals = 0;
  double place = 1;
  for (; place * 10 <= std::abs(value); place *= 10) --decimals;
  for (; place > std::abs(value) && decimals < 12; place /= 10) ++decimals;
  return decimals;
}

/// The same in every future, but for the rounding of sums.
bool is_exact(double value, double standard_error) {
  return standard_error <= 1e-9 * std::abs(value);
}

bool is_zero_as_written(const std::string& number) {
  return number.find_first_of("123456789") == std::string::npos;
}

}  // namespace

std::string group_thousands(std::string number) {
  // Whatever sign stands before it: a minus of typographers has three bytes.
  const std::size_t first = std::min(number.find_first_of("0123456789"), number.size());
  const std::size_t point = std::min(number.find('.'), number.size());
  if (point - first <= 4) return number;  // 8100 reads well enough
  for (std::size_t at = point; at > first + 3;) {
    at -= 3;
    number.insert(at, ",");
  }
  return number;
}

int decimals_to_show(double value, double standard_error) {
  if (value == 0 && !(standard_error > 0)) return 0;
  if (std::isnan(standard_error))
    return std::clamp(decimals_of_first_digit(value) + 2, 0, most_decimals);
  if (is_exact(value, standard_error)) return decimals_of_exact_figures;
  int decimals = decimals_not_finer_than(standard_error / 2);
  if (std::abs(value) > standard_error)
    decimals = std::max(decimals, decimals_of_first_digit(value));
  return std::min(decimals, most_decimals);
}

std::string format_to_error(double value, double standard_error) {
  if (!std::isfinite(value)) return "–";
  const int decimals = decimals_to_show(value, standard_error);
  std::string text;
  if (decimals >= 0) {
    text = fmt::format("{:.{}f}", value, decimals);
  } else {
    double place = 1;
    for (int i = decimals; i < 0; ++i) place *= 10;
    text = fmt::format("{:.0f}", std::round(value / place) * place);
  }
  if (is_exact(value, standard_error) && text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  if (is_zero_as_written(text) && text.starts_with('-')) text.erase(0, 1);
  return group_thousands(text);
}

double shared_error(const std::vector<double>& standard_errors) {
  double smallest = std::numeric_limits<double>::quiet_NaN();
  bool any_exact = false;
  for (const double error : standard_errors) {
    any_exact = any_exact || error == 0;
    if (error > 0 && !(smallest <= error)) smallest = error;
  }
  return std::isnan(smallest) && any_exact ? 0 : smallest;
}

std::string format_figure(MetricUnit unit, double value, double standard_error) {
  if (unit != MetricUnit::share) return format_to_error(value, standard_error);
  const std::string percent = format_to_error(value * 100, standard_error * 100);
  return std::isfinite(value) ? percent + " %" : percent;
}

std::string format_difference(MetricUnit unit, double value, double standard_error) {
  const bool share = unit == MetricUnit::share;
  const double scale = share ? 100 : 1;
  std::string text = format_to_error(value * scale, standard_error * scale);
  if (!std::isfinite(value)) return text;
  if (value > 0 && !is_zero_as_written(text)) text.insert(0, "+");
  if (share) text += text == "+1" || text == "-1" ? " point" : " points";
  return text;
}

}  // namespace pendulum
