#pragma once

// One value: from the words of a file to its type and base unit, held against its declaration.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/registry.h"
#include "sim/scenario/uncertainty.h"

namespace pendulum {

/// A value in memory; which member counts follows from the quantity.
struct TypedValue {
  double number = 0;                       // numeric quantities and flags (0 or 1)
  std::string text;                        // choice, text, reference
  std::vector<std::string> references;     // references
  std::optional<Uncertainty> uncertainty;  // then the number is the best guess
};

struct CheckedValue {
  std::optional<TypedValue> value;
  Message problem;
  Message hint;
};

/// What a parameter allows when its declaration gives no range: shares 0 to 1; durations, counts,
/// rates and amounts of money not below 0; numbers anything.
struct AllowedRange {
  std::optional<double> low, high;
};
AllowedRange allowed_range(const Parameter& parameter);

bool is_numeric(Quantity quantity);  // has a number in memory; flags count as 0 and 1

/// The words of one scalar, checked for type, unit, range and choice. References are not resolved
/// here: only the document knows which ids there are.
CheckedValue check_scalar(const Parameter& parameter, std::string_view text);
/// A number already in the base unit. A duration is rounded to whole ticks.
CheckedValue check_number(const Parameter& parameter, double value);
/// A default as declared; `references` may list several ids, "a, b".
CheckedValue check_default(const Parameter& parameter);

/// The value as a file would say it, uncertain ones in braces.
std::string to_text(const Parameter& parameter, const TypedValue& value);

}  // namespace pendulum
