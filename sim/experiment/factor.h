#pragma once

// What an experiment varies: a parameter over a range or a list of values, or several parameters
// that move together.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/scenario.h"

namespace pendulum {

/// One value of a list: what it says, and where.
struct FactorLevel {
  std::string words;  // "14 d", or the name of a bundle of values
  double number = 0;  // in the base unit, for quantities that have one
  struct Setting {
    std::string path, value;
  };
  std::vector<Setting> settings;
};

struct Factor {
  std::string path;  // of the parameter, or the name of what moves together
  std::string label;
  Quantity quantity = Quantity::number;
  double low = 0, high = 0;         // of a range, in the base unit, both included
  std::vector<FactorLevel> levels;  // of a list; empty for a range
  int steps = 0;                    // how many values of the range a grid takes; 0 = not said
  /// Where the file gives a distribution and nothing else was asked for: the value below which a
  /// share of it lies. The range is then its middle nine tenths.
  std::function<double(double share)> believed;

  [[nodiscard]] bool is_list() const { return !levels.empty(); }
  /// Whether there is nothing between two neighbouring values of the range.
  [[nodiscard]] bool is_whole() const { return quantity == Quantity::count; }
};

/// Where a point lies on a factor: a value in the base unit on a range, a place (0, 1, …) in a
/// list.
using Coordinate = double;

/// The coordinate that a share of the factor's span leads to: every whole number of a range of
/// counts and every place of a list takes an equal part; of a distribution, the value below which
/// the share lies. Requires: 0 <= share <= 1.
Coordinate coordinate_at(const Factor& factor, double share);
/// The same from end to end of the range: of a distribution, of its middle nine tenths.
Coordinate coordinate_in_range(const Factor& factor, double share);
/// The coordinates of a grid: the places of a list, or `steps` values from end to end of a range
/// (5 when not said; whole numbers once each).
std::vector<Coordinate> grid_of(const Factor& factor);

/// As a file would say it.
std::string words_of(const Factor& factor, Coordinate at);
/// The same of both ends, in one unit: a working day or two would else be "12 h … 1.5 d".
struct EndWords {
  std::string low, high;
};
EndWords end_words_of(const Factor& factor);
/// "0.5 d … 1.5 d".
std::string range_words(const Factor& factor);
/// A value of a range without digits that say nothing on a span this wide.
double rounded_on(const Factor& factor, double value);
/// As a file would say it, so rounded, for people.
std::string short_words_of(const Factor& factor, Coordinate at);
/// For tables of numbers: in days, per month, EUR, or plain. Not a number where there is none.
double plain_number(const Factor& factor, Coordinate at);
/// "committee.cadence_days": the column of these numbers.
std::string column_name(const Factor& factor);

struct FactorResult {
  std::optional<Factor> factor;
  std::string problem;  // when there is none
};
/// "PATH", "PATH=LOW:HIGH", "PATH=LOW:HIGH:STEPS" or "PATH=VALUE,VALUE,…", values as a file would
/// say them. PATH alone takes the distribution the file gives, or the range of the parameter's
/// lever, or all its choices; with `spread` (a share) so much around the present value instead,
/// where there are numbers.
FactorResult read_factor(std::string_view words, const Scenario& scenario,
                         std::optional<double> spread = std::nullopt);

/// Whether the same values may be said in another structure too; empty, or the problem.
std::string check_factor(const Factor& factor, const Scenario& scenario);

/// Every parameter of a role that is offered as a lever and does anything: nothing of a mechanism
/// that is switched off. Over the lever's range, or within `spread` (a share) around the present
/// value. What the file gives as a distribution is among them, lever or not, over that.
std::vector<Factor> lever_factors(const Scenario& scenario, ParameterRole role,
                                  std::optional<double> spread = std::nullopt);

struct AppliedFactors {
  std::optional<Scenario> scenario;
  std::string problem;  // when there is none
};
/// The scenario at one point. Requires: as many coordinates as factors.
AppliedFactors apply_factors(const Scenario& scenario, const std::vector<Factor>& factors,
                             const std::vector<Coordinate>& at);

}  // namespace pendulum
