#pragma once

#include "sim/model/organisation.h"

namespace pendulum {

/// An organisation on its way from one shape to another, for pictures of a reorganisation: shares
/// of the centre open or close market by market, and people move over. `progress` 0 … 1. Requires:
/// both have the same teams, markets and families.
Organisation blended(const Organisation& before, const Organisation& after, double progress);

}  // namespace pendulum
