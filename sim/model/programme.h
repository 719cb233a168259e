#pragma once

// Programmes: work that the world asks for and not a customer. What every market needs may be done
// in two parts, once in common by the centre and the rest in each market; a step says how much of
// it is common.

#include <cstdint>

#include "sim/model/workflow.h"

namespace pendulum {

enum class Portion : std::uint8_t { whole, common, rest };

/// Share of a step's effort that an item of this portion takes; 0 = the step is left out.
constexpr double portion_of(Portion portion, const StepSpec& step) {
  switch (portion) {
    case Portion::common:
      return step.common;
    case Portion::rest:
      return 1 - step.common;
    case Portion::whole:
      break;
  }
  return 1;
}

/// What a programme was about, once it has ended.
struct ProgrammeFacts {
  Trigger trigger = Trigger::demand;
  Portion portion = Portion::whole;
  std::uint32_t cause = 0;
  int market = 0;
  bool delivered = false;
};

/// A programme to be started: why, where, and which part of it.
struct ProgrammeOrder {
  Trigger trigger = Trigger::demand;
  int market = 0;
  std::uint32_t cause = 0;
  std::uint32_t number = 0;  // of its kind and market
  std::uint64_t luck = 0;
  Portion portion = Portion::whole;
  bool at_centre = false;
};

}  // namespace pendulum
