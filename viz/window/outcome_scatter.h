#pragma once

// Two outcomes of the snapshot against each other, future by future.

#include <array>
#include <utility>

#include "viz/figure/scatter.h"
#include "viz/window/snapshot.h"

namespace pendulum {

/// The trade-offs that open one after the other: what lies across, what goes up.
inline constexpr std::array<std::pair<Metric, Metric>, 4> trade_offs = {{
    {Metric::lead_time_days, Metric::net_value_per_month},
    {Metric::cost_per_campaign, Metric::net_value_per_month},
    {Metric::friction_days_per_item, Metric::asset_reuse_share},
    {Metric::lead_time_days, Metric::throughput_per_month},
}};

Scatter outcome_scatter(const Snapshot& snapshot, std::size_t trade_off);

/// "Local 46 days and 740,000 EUR, Hybrid …": one future's two figures in every structure.
std::string future_words(const Scatter& scatter, std::size_t future);

}  // namespace pendulum
