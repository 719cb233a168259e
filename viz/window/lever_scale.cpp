#include "viz/window/lever_scale.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "sim/base/time.h"
#include "viz/language/words.h"
#include "viz/window/spoken_quantity.h"

namespace pendulum {
namespace {

/// 1, 2 or 5 times a power of ten, near `span` / 100.
double neat_step(double span) {
  const double raw = span / 100;
  if (!(raw > 0)) return 1;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  const double lead = raw / power;
  return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

double duration_step(double span) {
  if (span >= 20.0 * ticks_per_day) return ticks_per_day;
  if (span >= 4.0 * ticks_per_day) return ticks_per_day / 2.0;
  if (span >= 6.0 * ticks_per_hour) return ticks_per_hour / 2.0;
  return ticks_per_hour / 12.0;
}

double step_of(const Parameter& parameter, double span) {
  switch (parameter.quantity) {
    case Quantity::duration:
      return duration_step(span);
    case Quantity::share:
      return span <= .1 ? .001 : .01;
    case Quantity::count:
    case Quantity::flag:
      return 1;
    case Quantity::number:
      return std::max(neat_step(span), std::pow(10.0, -parameter.decimals));
    case Quantity::rate:
    case Quantity::money:
      return neat_step(span);
    case Quantity::choice:
      return 1;
    case Quantity::text:
    case Quantity::reference:
    case Quantity::references:
      break;
  }
  return 1;
}

bool is_bare_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isdigit(c) != 0 || c == '.' || c == '-' || c == '+' || c == ' ';
  });
}

/// " d" of "14 d"; empty for bare numbers.
std::string unit_of(const std::string& shown) {
  const std::size_t space = shown.rfind(' ');
  return space == std::string::npos ? "" : shown.substr(space);
}

}  // namespace

LeverRange lever_range(const Parameter& parameter) {
  LeverRange range;
  range.low = parameter.lever_low.value_or(parameter.low.value_or(0));
  range.high = parameter.lever_high.value_or(parameter.high.value_or(1));
  if (parameter.quantity == Quantity::flag) range = {0, 1, 1};
  if (parameter.quantity == Quantity::choice)
    range = {0, std::max(1.0, static_cast<double>(parameter.choices.size()) - 1), 1};
  range.step = step_of(parameter, range.high - range.low);
  return range;
}

double snapped(const LeverRange& range, double value) {
  // Steps count from zero, so that a lever from 7 d to 90 d stops at 14 d and not at 13.6.
  const double on_step = std::round(value / range.step) * range.step;
  // Twelve digits: a step like .01 has no exact form, and 0.57 should read back as 0.57.
  const double tidy = std::round(on_step * 1e9) / 1e9;
  return std::clamp(tidy, range.low, range.high);
}

double share_along(const LeverRange& range, double value) {
  if (!(range.high > range.low)) return 0;
  return std::clamp((value - range.low) / (range.high - range.low), 0.0, 1.0);
}

double value_at(const LeverRange& range, double share) {
  return snapped(range, range.low + (range.high - range.low) * std::clamp(share, 0.0, 1.0));
}

std::string lever_text(const Parameter& parameter, double value) {
  if (parameter.quantity == Quantity::number)
    return local_number(fmt::format("{:.{}f}", value, std::clamp(parameter.decimals, 0, 6)));
  if (parameter.quantity == Quantity::flag) return value != 0 ? tr("yes") : tr("no");
  if (parameter.quantity == Quantity::choice) {
    const auto index = static_cast<std::size_t>(std::max(0.0, value));
    return index < parameter.choices.size() ? tr_in("choice", parameter.choices[index]) : "";
  }
  // A third has no end, and the room beside a lever has: a tenth of a per cent is as fine as it
  // gets.
  if (parameter.quantity == Quantity::share && std::abs(value) >= .01)
    return spoken_quantity(fmt::format("{} %", std::round(value * 1000) / 10));
  return spoken_quantity(format_quantity(parameter.quantity, value));
}

TypedLever read_typed(const Parameter& parameter, const std::string& text,
                      const std::string& shown) {
  std::string full = file_quantity(text);
  if (is_bare_number(full)) full += unit_of(file_quantity(shown));
  if (parameter.quantity == Quantity::flag && (text == tr("yes") || text == tr("no")))
    full = text == tr("yes") ? "true" : "false";
  const ParsedValue parsed = parse_quantity(parameter.quantity, full);
  if (!parsed.value) {
    const std::string hint = parsed.hint.empty() ? "" : " (" + parsed.hint.said(tr) + ")";
    return {std::nullopt, parsed.problem.said(tr) + hint};
  }
  const bool low = parameter.low && *parsed.value < *parameter.low;
  const bool high = parameter.high && *parsed.value > *parameter.high;
  if (low) return {std::nullopt, tr_format("at least {0}", lever_text(parameter, *parameter.low))};
  if (high) return {std::nullopt, tr_format("at most {0}", lever_text(parameter, *parameter.high))};
  return {parsed.value, {}};
}

}  // namespace pendulum
