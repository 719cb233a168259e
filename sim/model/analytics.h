#pragma once

// Mechanism 12, analytics overlap. Reports and data requests can be answered by marketing's own
// analysts and by the BI function both. A share of them is started in both places: BI's version is
// duplicate work, and before the answer is given the two are reconciled. Whoever has no direct
// access to the data waits for it. Reports are promised at a cadence.

#include "sim/base/random.h"
#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct AnalyticsParameters {
  bool enabled = false;
  double overlap = 0;          // share of analytical items that BI starts too
  double duplicate_share = 0;  // effort of BI's version, of the item's
  double reconcile_share = 0;  // effort of reconciling the two, of the item's
  double self_service = 0;     // share of items for which the data are at hand
  Duration access;             // mean wait for the data otherwise
  Duration cadence;            // within which an answer is promised
};

void declare_analytics(Registry& registry);
AnalyticsParameters read_analytics(const Scenario& scenario);

/// Whether BI starts on the item as well; `entity` is the item.
bool overlaps(const AnalyticsParameters& analytics, StreamKey key, std::uint64_t entity);
/// How long the item waits for access to its data; often not at all.
Duration access_wait(const AnalyticsParameters& analytics, StreamKey key, std::uint64_t entity);
/// Hours of reconciling that an item of so many hours takes on average.
double expected_reconciling(const AnalyticsParameters& analytics, double item_hours);

}  // namespace pendulum
