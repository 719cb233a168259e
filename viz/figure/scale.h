#pragma once

// From numbers to pixels, and the few round numbers worth writing on an axis.

#include <string>
#include <vector>

namespace pendulum {

struct AxisRange {
  double low = 0, high = 1;
};

/// Maps [low, high] to [from, to] in pixels; a range without width maps everything to the middle.
class LinearScale {
 public:
  LinearScale(AxisRange range, double from, double to) : range_(range), from_(from), to_(to) {}
  [[nodiscard]] double operator()(double value) const;
  [[nodiscard]] double inverse(double pixel) const;
  [[nodiscard]] AxisRange range() const { return range_; }

 private:
  AxisRange range_;
  double from_, to_;
};

/// A step of 1, 2, 2.5 or 5 times a power of ten that cuts `span` into at most `at_most` pieces.
double nice_step(double span, int at_most);
/// The multiples of a nice step inside the range, at most `at_most` + 1 of them.
std::vector<double> nice_ticks(AxisRange range, int at_most);
/// The smallest range between nice ticks that holds all values; values that are not numbers are
/// left out. `with_zero` includes 0. Always has a width: nothing but 0 has that of 0 to 1.
AxisRange nice_range(const std::vector<double>& values, int at_most, bool with_zero = false);
/// Keeps `current` while the data still fits and fills at least 40 % of it, so that an axis does
/// not jump with every new replication; otherwise a nice range of the data.
AxisRange stable_range(AxisRange current, const std::vector<double>& values, int at_most,
                       bool with_zero = false);

/// The tick's words: no more decimals than the step needs; a share becomes "40 %". In the language
/// spoken, "0,5".
std::string tick_words(double value, double step, bool percent);
/// The same for programs and for what groups thousands itself: "0.5" in every language.
std::string tick_digits(double value, double step);

/// Months worth a label between 0 and `months`: whole years when there is room, else fewer.
std::vector<int> month_ticks(int months, int at_most);

}  // namespace pendulum
