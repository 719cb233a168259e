#pragma once

// An assumption nobody knows exactly, as a distribution: `{triangular: [10 %, 20 %, 40 %]}`. What
// is drawn from it stands for our ignorance, not for the world's luck: it is drawn once for a
// future and holds in all of it.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/message.h"
#include "sim/scenario/registry.h"

namespace pendulum {

enum class UncertaintyForm { triangular, uniform, normal, lognormal };

struct UncertaintyFormFacts {
  UncertaintyForm form;
  std::string_view key;  // in files
  std::size_t parts;     // numbers it takes
  const char* takes;     // "[low, mode, high]"
};
std::span<const UncertaintyFormFacts> uncertainty_forms();
const UncertaintyFormFacts& facts_of(UncertaintyForm form);

/// Values in the parameter's base unit. Triangular: low, mode, high; uniform: low, high; normal and
/// lognormal: mean and standard deviation of the value itself. The last two are cut off at the
/// parameter's allowed range, without heaping anything up there.
struct Uncertainty {
  UncertaintyForm form = UncertaintyForm::uniform;
  std::array<double, 3> said{};

  /// The value below which a share `u` of the distribution lies; a larger u never gives a smaller
  /// value. Durations and counts are whole. Requires: 0 < u < 1.
  [[nodiscard]] double at(const Parameter& parameter, double u) const;
  /// What stands for it where one value is needed, and nobody draws: the median.
  [[nodiscard]] double best_guess(const Parameter& parameter) const { return at(parameter, .5); }
  /// As a file would say it, without braces: "triangular: [10 %, 20 %, 40 %]".
  [[nodiscard]] std::string text(const Parameter& parameter) const;

  bool operator==(const Uncertainty&) const = default;
};

/// Whether a parameter may be uncertain: assumptions with a number.
bool may_be_uncertain(const Parameter& parameter);

/// What is wrong with the numbers taken together; empty when nothing is. Requires: as many numbers
/// as the form takes.
struct UncertaintyProblem {
  Message problem, hint;
};
UncertaintyProblem problem_of(const Parameter& parameter, const Uncertainty& uncertainty);

}  // namespace pendulum
