#pragma once

// How a number and its difference against the baseline are said. Digits stop where Monte-Carlo
// error begins, and a difference that luck explains is never given a direction.

#include <string>

#include "sim/experiment/experiment.h"

namespace pendulum {

enum class ComparisonKind {
  none,                 // nothing to compare yet
  baseline,             // this is what the others are compared with
  no_clear_difference,  // hatched
  different,
};

struct Comparison {
  ComparisonKind kind = ComparisonKind::none;
  bool up = false;      // direction of the number, not good or bad
  std::string words;    // "8 more", "3 faster", "29 points up", "no clear difference", "baseline"
  std::string futures;  // "97 of 100"; empty where there is nothing to count
  std::string signed_size = {};  // "+8", "−3": all of a difference that always has room
  std::string same = {};         // "same in 18", where many futures are the same in both
  /// The mean differs this way, most futures the other: "3 faster on average", and never stressed.
  bool mean_only = false;
};

/// A figure without digits below half its error, as everywhere (sim/experiment/digits.h): "38",
/// "0.42", "41 %", "12,400 EUR", "about 30" while fewer than ten futures are in, "–" when it could
/// not be formed.
std::string value_words(const Estimate& estimate, MetricUnit unit);
/// "23", "4.8", "< 1": a delay to the place that is shared by all that are read beside it, 1 or .1
/// (delay_place). Three digits are read, not four: from a hundred days on they are whole.
std::string days_words(double days, double place);
/// A number with as many digits as an error of that size leaves meaningful (format_to_error).
std::string rounded_words(double value, double error, bool percent = false);

Comparison baseline_words();
/// "8 more, 97 of 100": futures in which the direction named came true.
Comparison comparison_words(const PairedDifference& difference);
/// Whether it is one to stress: it differs, and so it does in most futures that differ.
inline bool is_stressed(const Comparison& comparison) {
  return comparison.kind == ComparisonKind::different && !comparison.mean_only;
}
/// "97 of 100, same in 2", or the count alone where nothing need be said of the rest.
std::string counted_words(const Comparison& comparison);
/// "97/100", where "97 of 100" has no room.
std::string short_count(const std::string& futures);
/// "8", "29", "12,400 EUR": the size of a difference alone, for sentences of their own.
std::string difference_size(const PairedDifference& difference);

}  // namespace pendulum
