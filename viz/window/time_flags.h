#pragma once

// What will happen at a known moment of every future: entries of the timeline, generations of tools
// that arrive, markets that open. Flags on the time line and in the charts.

#include <string>
#include <vector>

#include "viz/window/snapshot.h"

namespace pendulum {

struct TimeFlag {
  double month = 0;
  std::string title;        // "Volume falls back"
  std::string explanation;  // "Campaign: rate 40 /mo -> 56 /mo"; what changes
  /// Those it concerns; empty when it is all of them.
  std::vector<std::size_t> structures;
};

/// Of all structures, in order of time; what happens in several is said once. Only what lies within
/// the months that are run.
std::vector<TimeFlag> time_flags(const Snapshot& snapshot);
/// Flags that stand so close that only one of them can be read: one for all of them.
struct JoinedFlag {
  double month = 0;                     // of the first
  std::string title;                    // "Volume falls back · The committee is dissolved"
  std::string heading, words;           // what the pointer is told: when what happens, to whom
  std::vector<std::size_t> structures;  // that any of them concerns; empty when one concerns all
};
/// A flag less than so many months behind the first of those before it joins them.
std::vector<JoinedFlag> join_flags(const std::vector<TimeFlag>& flags, double apart,
                                   const Snapshot& snapshot);
/// The last one that has happened to a structure by then, or null.
const TimeFlag* last_flag(const std::vector<TimeFlag>& flags, double month, std::size_t structure);

}  // namespace pendulum
