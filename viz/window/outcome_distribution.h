#pragma once

// An outcome of the snapshot as its distribution: what every future gave.

#include <array>
#include <cstddef>

#include "viz/figure/distribution.h"
#include "viz/window/snapshot.h"

namespace pendulum {

/// The outcomes that open, in the order of their tiles.
inline constexpr std::array<Metric, 4> distribution_metrics = {
    Metric::throughput_per_month, Metric::lead_time_days, Metric::asset_reuse_share,
    Metric::friction_days_per_item};

/// What every future gave, in their order; empty before the first.
std::vector<double> values_by_future(const StructureResult& structure, Metric metric);

/// Values and paired differences of every structure; a structure that is being simulated anew shows
/// those of before, marked as outdated.
Distribution outcome_distribution(const Snapshot& snapshot, Metric metric);

/// "Spread due to what nobody knows: Local 10–50 %": the part of the spread over futures that more
/// of them would not average out, by its 90 % interval; empty where nothing is uncertain or too few
/// futures tell.
std::string ignorance_words(const Snapshot& snapshot, Metric metric);

/// "Local 38.2, Central 41.0": one future's figures in every structure.
std::string future_words(const Distribution& distribution, std::size_t future);

}  // namespace pendulum
