#pragma once

// What the window shows of the simulation at one moment: immutable, made by the workers, read by
// the panels.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/contest.h"
#include "viz/figure/playback.h"
#include "viz/window/simulator.h"

namespace pendulum {

/// The first future of a version while it is lived: no figure of it is whole, but its months so far
/// can be drawn.
struct GrowingFuture {
  std::shared_ptr<const Scenario> scenario;
  ReplicationResult so_far;  // series of the months that are over
};

/// One structure's last result. While new futures are simulated after a change, the figures and the
/// recording of the version before stay until the first new ones are there.
struct StructureResult {
  std::uint64_t row = 0;  // what it is known by for good, whatever its place among the others
  std::string name, file;
  std::shared_ptr<const Scenario> scenario;  // what the figures were simulated from
  std::shared_ptr<const Model> model;        // null before the first result
  /// Of future 0; null before it. Only the thread that draws moves it. Indexing it takes a moment
  /// more than the first curves: until then it may be that of the version before.
  std::shared_ptr<Playback> playback;
  std::uint64_t playback_generation = 0;
  std::uint64_t generation = 0;  // of the scenario shown
  int futures = 0;               // behind the curves
  int compared = 0;              // the first of them, behind the figures and the comparison
  /// What each of them gave, in their order; null before the first.
  std::shared_ptr<const std::vector<MetricValues>> metrics_by_future;
  std::shared_ptr<const std::vector<GroupDelays>> delays_by_future;
  /// Of a version newer than the figures; null when there is none or nothing of it yet.
  std::shared_ptr<const GrowingFuture> growing;
  bool current = false;              // false: a newer version is being simulated
  std::vector<Diagnostic> problems;  // what the newest version shows as a whole
  Message failure;                   // a failed check of ours, with seed and replication
};

/// "Global hotel group" of "global_hotel_group": names come from files and are shown as words, in
/// the language spoken.
std::string shown_name(const std::string& name);

struct Snapshot {
  std::vector<StructureResult> structures;
  /// Parallel to `structures`, with names as shown; without a future no figure is a number.
  std::vector<StructureSummary> summaries;
  /// Parallel; empty for the baseline and before there is a pair.
  std::vector<std::vector<PairedDifference>> differences;
  /// By metric, which structure is best. Empty without structures.
  std::vector<Contest> contests;
  /// By group of causes, which structure loses the most days to it.
  std::vector<Contest> friction_contests;
  std::size_t baseline = 0;
  bool same_demand = true;  // in all of them: they differ in nothing that decides what arrives
  /// Its place here; nothing for a structure that is not here.
  [[nodiscard]] std::optional<std::size_t> place_of(std::uint64_t row) const {
    for (std::size_t i = 0; i < structures.size(); ++i)
      if (structures[i].row == row) return i;
    return std::nullopt;
  }
  /// The months that figures, differences and the sentence are of; none: all. Series stay whole.
  std::optional<MonthRange> part;
  std::uint64_t seed = 1;
  int months = 36;
  int futures = 0;  // that every structure has, of its newest version
  int target = 100;
  /// Assumptions of any structure are uncertain: they were drawn for every few futures
  /// (futures_of_uncertain_draw), and figures spread by luck and by ignorance.
  bool uncertain = false;
  bool settled = false;  // nothing left to simulate
  bool stopped = false;  // because somebody said that what is there will do
  bool books_balance = true;
  int runs = 0;             // replications behind all of it
  double seconds_left = 0;  // at the pace so far; not a number while nobody can say
  double seconds = 0;       // of work on this version, by the wall clock
  std::string sentence;     // what the comparison says; empty before there is one
  std::vector<std::string> shorter_sentences;  // the same, telling less and less

  /// "months 7–18", counted from 1 as in tables; empty when the figures are of the whole run.
  [[nodiscard]] std::string part_words() const;
  [[nodiscard]] std::string short_part_words() const;  // "m 7–18"
  /// The difference of `metric` of a structure against the baseline, or null.
  [[nodiscard]] const PairedDifference* difference(std::size_t structure, Metric metric) const {
    for (const PairedDifference& d : differences.at(structure))
      if (d.metric == metric) return &d;
    return nullptr;
  }
};

}  // namespace pendulum
