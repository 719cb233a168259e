#pragma once

// A board of levers over two shipped structures, and two levers of it.

#include <string>

#include "tests/window/scenarios.h"
#include "viz/window/lever_board.h"

namespace pendulum::testing {

inline const std::string cadence = "committee.cadence";
inline const std::string demand = "demand.level";

inline LeverBoard board_of_two() {
  LeverBoard board;
  board.add(shipped("central"));
  board.add(shipped("hybrid"));
  return board;
}

}  // namespace pendulum::testing
