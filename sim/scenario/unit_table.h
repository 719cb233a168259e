#pragma once

// The units of each quantity, and what people write for them.

#include <span>
#include <string>
#include <string_view>

#include "sim/scenario/units.h"

namespace pendulum {

/// Value in the base unit = number * multiply / divide. Two factors, because dividing by 100 or 12
/// rounds once where multiplying by .01 rounds twice.
struct Unit {
  std::string_view name;
  double multiply = 1;
  double divide = 1;
};

/// The commonest first; empty for quantities without units.
std::span<const Unit> units_of(Quantity quantity);

/// The commonest unit. Requires: the quantity has units.
std::string_view example_unit(Quantity quantity);

/// "d, h, mo, …", for people.
std::string list_units(Quantity quantity);

/// The unit somebody meant who wrote "days" or "per month"; empty when there is no telling.
std::string usual_unit(Quantity quantity, std::string_view word);

}  // namespace pendulum
