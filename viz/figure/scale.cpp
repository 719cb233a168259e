#include "viz/figure/scale.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "viz/language/words.h"

namespace pendulum {
namespace {

/// Low and high of the finite values; low > high when there are none.
AxisRange extent(const std::vector<double>& values, bool with_zero) {
  AxisRange found{1, 0};
  bool any = false;
  const auto take = [&](double v) {
    found.low = any ? std::min(found.low, v) : v;
    found.high = any ? std::max(found.high, v) : v;
    any = true;
  };
  for (const double v : values)
    if (std::isfinite(v)) take(v);
  if (with_zero) take(0);
  return found;
}

int decimals_of(double step) {
  int decimals = 0;
  while (decimals < 6 && std::abs(step - std::round(step)) > 1e-9 * std::max(1.0, step)) {
    step *= 10;
    ++decimals;
  }
  return decimals;
}

}  // namespace

double LinearScale::operator()(double value) const {
  const double width = range_.high - range_.low;
  if (!(width > 0) || !std::isfinite(value)) return (from_ + to_) / 2;
  return from_ + (value - range_.low) / width * (to_ - from_);
}

double LinearScale::inverse(double pixel) const {
  if (to_ == from_) return range_.low;
  return range_.low + (pixel - from_) / (to_ - from_) * (range_.high - range_.low);
}

double nice_step(double span, int at_most) {
  if (!(span > 0) || !std::isfinite(span)) return 1;
  const double rough = span / std::max(1, at_most);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= rough * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

std::vector<double> nice_ticks(AxisRange range, int at_most) {
  const double step = nice_step(range.high - range.low, at_most);
  std::vector<double> ticks;
  const double first = std::ceil(range.low / step - 1e-9),
               last = std::floor(range.high / step + 1e-9);
  for (double k = first; k <= last && ticks.size() <= static_cast<std::size_t>(at_most) + 1; ++k)
    ticks.push_back(k == 0 ? 0 : k * step);
  return ticks;
}

AxisRange nice_range(const std::vector<double>& values, int at_most, bool with_zero) {
  AxisRange data = extent(values, with_zero);
  if (data.low > data.high) return {0, 1};
  if (data.high - data.low < 1e-9 * std::max(1.0, std::abs(data.high))) {
    if (data.high == 0) return {0, 1};
    const double room = std::abs(data.high) * 0.1;
    data = {data.low - (with_zero && data.low >= 0 ? 0 : room), data.high + room};
  }
  const double step = nice_step(data.high - data.low, at_most);
  return {std::floor(data.low / step + 1e-9) * step, std::ceil(data.high / step - 1e-9) * step};
}

AxisRange stable_range(AxisRange current, const std::vector<double>& values, int at_most,
                       bool with_zero) {
  const AxisRange data = extent(values, with_zero);
  const double width = current.high - current.low;
  const bool fits = data.low <= data.high && data.low >= current.low && data.high <= current.high;
  if (width > 0 && fits && data.high - data.low >= 0.4 * width) return current;
  return nice_range(values, at_most, with_zero);
}

std::string tick_words(double value, double step, bool percent) {
  if (!std::isfinite(value)) return "–";
  if (percent) return tick_words(value * 100, step * 100, false) + " %";
  return local_number(tick_digits(value, step));
}

std::string tick_digits(double value, double step) {
  std::array<char, 48> buffer{};
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::clamp(value, -1e15, 1e15),
                    std::chars_format::fixed, decimals_of(std::abs(step)));
  std::string text(buffer.data(), result.ptr);
  if (text.front() == '-') text.replace(0, 1, "−");
  return text;
}

std::vector<int> month_ticks(int months, int at_most) {
  if (months <= 0) return {0};
  int step = months;
  for (const int candidate : {1, 2, 3, 6, 12, 24, 36, 60, 120})
    if (months / candidate <= at_most) {
      step = candidate;
      break;
    }
  std::vector<int> ticks;
  for (int m = 0; m <= months; m += std::max(1, step)) ticks.push_back(m);
  return ticks;
}

}  // namespace pendulum
