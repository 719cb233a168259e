#pragma once

// Figures that options name by their keys, as in --metric lead_time_days.

#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/yardstick.h"

namespace pendulum {

/// The figure that `option` names. Throws Exit when there is none of that key.
Yardstick asked_yardstick(std::string_view option, const std::string& key);
/// The same where only a metric will do.
Metric asked_metric(std::string_view option, const std::string& key);
/// The figures that --metric names, else `usual`. Throws Exit for what is none.
std::vector<Yardstick> asked_yardsticks(const std::vector<std::string>& keys,
                                        const std::vector<Metric>& usual);

}  // namespace pendulum
