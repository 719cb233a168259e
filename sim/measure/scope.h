#pragma once

// What the figures of an organisation are about: which kinds of work are campaigns, and whose hours
// are marketing's.

#include <cstdint>
#include <limits>
#include <vector>

#include "sim/model/organisation.h"

namespace pendulum {

struct Scope {
  explicit Scope(const Organisation& organisation) {
    for (const KindFacts& kind : organisation.kinds) {
      counted_kind.push_back(kind.counted ? 1 : 0);
      analytical_kind.push_back(kind.analytical ? 1 : 0);
    }
    for (const TeamFacts& team : organisation.teams)
      marketing_team.push_back(is_marketing(team.kind) ? 1 : 0);
  }

  std::vector<std::uint8_t> counted_kind;     // by KindIndex
  std::vector<std::uint8_t> analytical_kind;  // by kind: reports and data requests
  std::vector<std::uint8_t> marketing_team;   // by TeamIndex
};

/// A figure that cannot be formed is not a number, never 0.
inline double ratio(double part, double whole) {
  return whole == 0 ? std::numeric_limits<double>::quiet_NaN() : part / whole;
}

}  // namespace pendulum
