#include "sim/experiment/yardstick.h"

#include <cmath>

#include <fmt/format.h>

#include "sim/base/time.h"
#include "sim/experiment/digits.h"

namespace pendulum {
namespace {

constexpr std::string_view delay_prefix = "delay.";
constexpr std::string_view effort_prefix = "effort.";

MetricUnit unit_of(const Yardstick& yardstick) {
  switch (yardstick.kind) {
    case Yardstick::Kind::metric:
      return facts_of(yardstick.metric).unit;
    case Yardstick::Kind::delay:
      return MetricUnit::days;
    case Yardstick::Kind::effort:
      break;
  }
  return MetricUnit::count;
}

std::optional<Cause> find_cause(std::string_view key) {
  for (const CauseFacts& facts : cause_facts())
    if (facts.key == key) return facts.cause;
  return std::nullopt;
}

}  // namespace

std::optional<Yardstick> find_yardstick(std::string_view key) {
  for (const MetricFacts& facts : metric_facts())
    if (facts.key == key) return Yardstick{Yardstick::Kind::metric, facts.metric, Cause::work};
  const bool delay = key.starts_with(delay_prefix);
  if (!delay && !key.starts_with(effort_prefix)) return std::nullopt;
  const auto cause = find_cause(key.substr(delay ? delay_prefix.size() : effort_prefix.size()));
  if (!cause) return std::nullopt;
  Yardstick yardstick;
  yardstick.kind = delay ? Yardstick::Kind::delay : Yardstick::Kind::effort;
  yardstick.cause = *cause;
  return yardstick;
}

std::vector<std::string> yardstick_keys() {
  std::vector<std::string> keys;
  for (const MetricFacts& facts : metric_facts()) keys.emplace_back(facts.key);
  for (const std::string_view prefix : {delay_prefix, effort_prefix})
    for (const CauseFacts& facts : cause_facts())
      keys.push_back(std::string(prefix) + std::string(facts.key));
  return keys;
}

std::string key_of(const Yardstick& yardstick) {
  if (yardstick.kind == Yardstick::Kind::metric) return std::string(facts_of(yardstick.metric).key);
  const bool delay = yardstick.kind == Yardstick::Kind::delay;
  return std::string(delay ? delay_prefix : effort_prefix) +
         std::string(facts_of(yardstick.cause).key);
}

std::string label_of(const Yardstick& yardstick) {
  if (yardstick.kind == Yardstick::Kind::metric)
    return std::string(facts_of(yardstick.metric).label);
  const bool delay = yardstick.kind == Yardstick::Kind::delay;
  return (delay ? "Delay, " : "Effort, ") + std::string(facts_of(yardstick.cause).label);
}

Quantity quantity_of(const Yardstick& yardstick) {
  if (yardstick.kind != Yardstick::Kind::metric) return Quantity::duration;
  switch (unit_of(yardstick)) {
    case MetricUnit::per_month:
    case MetricUnit::per_year:
      return Quantity::rate;
    case MetricUnit::days:
    case MetricUnit::months:
      return Quantity::duration;
    case MetricUnit::share:
      return Quantity::share;
    case MetricUnit::euro:
    case MetricUnit::euro_per_month:
      return Quantity::money;
    case MetricUnit::count:
      break;
  }
  return Quantity::number;
}

double in_result_unit(const Yardstick& yardstick, double base_value) {
  if (yardstick.kind == Yardstick::Kind::effort) return base_value / ticks_per_hour;
  if (unit_of(yardstick) == MetricUnit::months) return base_value / ticks_per_month;
  if (unit_of(yardstick) == MetricUnit::per_year) return base_value * 12;  // rates are per month
  return quantity_of(yardstick) == Quantity::duration ? base_value / ticks_per_day : base_value;
}

std::string unit_words(const Yardstick& yardstick) {
  if (yardstick.kind == Yardstick::Kind::effort) return "hours a month";
  switch (unit_of(yardstick)) {
    case MetricUnit::per_month:
      return "a month";
    case MetricUnit::per_year:
      return "a year";
    case MetricUnit::days:
      return "days";
    case MetricUnit::months:
      return "months";
    case MetricUnit::euro:
      return "EUR";
    case MetricUnit::euro_per_month:
      return "EUR a month";
    case MetricUnit::share:
    case MetricUnit::count:
      break;
  }
  return "";
}

bool is_luck_free(const Yardstick& yardstick) {
  return yardstick.kind == Yardstick::Kind::metric && follows_from_structure(yardstick.metric);
}

double value_of(const Yardstick& yardstick, const ReplicationResult& result) {
  switch (yardstick.kind) {
    case Yardstick::Kind::metric:
      return result.metrics[index_of(yardstick.metric)];
    case Yardstick::Kind::delay:
      return result.friction[index_of(yardstick.cause)].delay_days_per_item;
    case Yardstick::Kind::effort:
      break;
  }
  return result.friction[index_of(yardstick.cause)].effort_hours_per_month;
}

std::string format_value(const Yardstick& yardstick, double value, double standard_error) {
  // The same in every future: there is no luck to round to.
  if (standard_error == 0 && std::isfinite(value)) {
    const bool share = quantity_of(yardstick) == Quantity::share;
    return fmt::format("{:.4g}{}", share ? value * 100 : value, share ? " %" : "");
  }
  return format_figure(unit_of(yardstick), value, standard_error);
}

std::string format_change(const Yardstick& yardstick, double value, double standard_error) {
  return format_difference(unit_of(yardstick), value, standard_error);
}

}  // namespace pendulum
