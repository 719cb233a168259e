#pragma once

// What processes tell each other: trials, results, and why there is none, as bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sim/experiment/trial.h"

namespace pendulum {

using RankMessage = std::vector<std::byte>;

struct DealtTrial {
  std::uint64_t number = 0;
  Trial trial;
};
RankMessage pack(const DealtTrial& dealt);
DealtTrial unpack_trial(const RankMessage& message);

struct ReturnedResult {
  std::uint64_t number = 0;
  TrialResult result;
  std::string failure;  // what was thrown instead; then there is no result
};
RankMessage pack(const ReturnedResult& returned);
ReturnedResult unpack_result(const RankMessage& message);

}  // namespace pendulum
