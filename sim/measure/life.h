#pragma once

// The life of one work item, read from a trace: what happened to each of its steps, and why it took
// as long as it did.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/measure/trace.h"
#include "sim/model/organisation.h"

namespace pendulum {

/// A span in which one thing happened to one step. Steps may run side by side.
struct LifeStretch {
  StepIndex step = 0;
  Activity activity = Activity::waiting;
  Cause cause = Cause::work;
  TeamIndex team = 0;
  TeamIndex from = 0;  // where a hand-over comes from
  TimePoint began, ended;
};

struct ItemLife {
  ItemRecord item;
  std::vector<LifeStretch> stretches;  // in the order they began
};

/// Requires: the trace knows the item.
ItemLife life_of(const Trace& trace, ItemId item);

/// The stretches that decided when the item was done, without a gap from its arrival to its end: of
/// the step that was done last, before that of the predecessor it waited for, and so on. Of an item
/// that is not done: of the step that something happened to last.
std::vector<LifeStretch> deciding_path(const Trace& trace, ItemId item);

/// Causes on the deciding path with their ticks, longest first, work included; none with 0 ticks.
/// Empty for an item that has not been delivered.
std::vector<std::pair<Cause, Duration>> path_by_cause(const ItemRecord& item);

/// Why it took as long as it did, in a sentence: "brazil.campaign.17 took 28.7 days, 9.1 of them
/// the work itself; it lost 11.2 days in the queue at the centre and …". `name` is the item's.
std::string describe_life(std::string_view name, const ItemLife& life);

/// What is happening, for people: "waiting", "at work", …
std::string_view activity_label(Activity activity);

}  // namespace pendulum
