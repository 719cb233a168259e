#pragma once

// What a claim is about, by the key a file uses: a metric, or the delay or effort booked under one
// cause of friction.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/measure/replication_result.h"
#include "sim/scenario/units.h"

namespace pendulum {

struct Yardstick {
  enum class Kind { metric, delay, effort };
  Kind kind = Kind::metric;
  Metric metric = Metric::throughput_per_month;
  Cause cause = Cause::work;
};

/// "lead_time_days", "delay.governance" (days per item), "effort.search" (hours a month).
std::optional<Yardstick> find_yardstick(std::string_view key);
std::vector<std::string> yardstick_keys();
std::string key_of(const Yardstick& yardstick);
/// For people: "Lead time".
std::string label_of(const Yardstick& yardstick);

/// How a file says a value of it: durations for days and hours, shares, rates, money, numbers.
Quantity quantity_of(const Yardstick& yardstick);
/// From the base unit of that quantity to the unit results have (ticks to days, say).
double in_result_unit(const Yardstick& yardstick, double base_value);
/// "days", "hours a month", "EUR"; empty for shares and counts.
std::string unit_words(const Yardstick& yardstick);

/// Whether the structure alone decides it, so that agreement of two futures is no chance.
bool is_luck_free(const Yardstick& yardstick);

/// Not a number when the replication could not form it.
double value_of(const Yardstick& yardstick, const ReplicationResult& result);

/// A value of it and a difference, with no digit that luck could change.
std::string format_value(const Yardstick& yardstick, double value, double standard_error);
std::string format_change(const Yardstick& yardstick, double value, double standard_error);

}  // namespace pendulum
