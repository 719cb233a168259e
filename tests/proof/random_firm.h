#pragma once

// Valid scenarios at random, keyed by a seed: a small firm with some of its markets, other people,
// and values of the registry changed - switches, choices, shares, counts, durations. It goes over
// whatever is declared, so a new mechanism is exercised from the day it has a parameter.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/model/model.h"

namespace pendulum::testing {

struct RandomFirm {
  std::shared_ptr<const Model> model;  // null when the whole makes no sense (and the model says so)
  std::string story;                   // what was changed, for a failed test
};

/// `fixed` are settings that hold whatever the dice say ("PATH=VALUE").
RandomFirm random_firm(std::uint64_t seed, const std::vector<std::string>& fixed = {});

/// The scenario behind it, for tests that change it further.
Scenario random_scenario(std::uint64_t seed, std::string& story,
                         const std::vector<std::string>& fixed = {});

}  // namespace pendulum::testing
