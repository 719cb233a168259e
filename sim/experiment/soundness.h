#pragma once

// Where factors lead to structures that make no sense, and which of them are to blame.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/trial.h"

namespace pendulum {

/// The factors without which the structure would make sense at this point: as few as suffice for it
/// to make none, everything else as the file says. Empty where nothing is wrong, or only in some
/// draw of what is uncertain.
std::vector<std::size_t> factors_at_fault(const Laboratory& laboratory, std::size_t structure,
                                          const std::vector<Coordinate>& at);

/// A factor at one end of which, everything else as the file says, a structure makes no sense.
struct UnsoundFactor {
  Factor factor;                   // as it was to vary
  std::optional<Factor> narrowed;  // as it varies; nothing where it does not
  std::string problem;
};

struct SoundFactors {
  std::vector<Factor> factors;
  std::vector<UnsoundFactor> unsound;
};
/// The factors whose two ends make sense in every structure of the laboratory. Whole numbers are
/// narrowed down to those that do; what is left of nothing, and what has no next value, is left
/// out.
SoundFactors sound_factors(const Laboratory& laboratory, const std::vector<Factor>& factors);

}  // namespace pendulum
