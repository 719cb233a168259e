#include "viz/window/snapshot_builder.h"

#include <algorithm>
#include <limits>

#include "sim/experiment/ignorance.h"
#include "viz/language/words.h"
#include "viz/window/snapshot_comparison.h"

namespace pendulum {
namespace {

using Results = std::vector<ReplicationResult>;

bool any_uncertain(const std::vector<StructureProgress>& structures) {
  return std::any_of(structures.begin(), structures.end(), [](const StructureProgress& structure) {
    return structure.scenario && !structure.scenario->uncertain_paths().empty();
  });
}

/// Where one structure is uncertain the draws group the futures of all of them, so that differences
/// are formed between alike.
std::vector<ReplicationResult> plain_results(const StructureProgress& progress,
                                             std::optional<MonthRange> part, bool uncertain) {
  std::vector<ReplicationResult> results;
  results.reserve(progress.results.size());
  for (const auto& result : progress.results) {
    const auto future = static_cast<int>(results.size());
    const bool same_draw =
        uncertain && future > 0 && draw_of_future(future) == draw_of_future(future - 1);
    results.push_back(part ? within(*result, *part) : *result);
    results.back().same_draw = same_draw;
  }
  return results;
}

/// No results of the newest version yet: what was shown before stays, unless it was of other
/// months.
void keep(Snapshot& snapshot, const Snapshot& before, const StructureProgress& now) {
  const std::optional<std::size_t> known = before.place_of(now.row);
  StructureResult shown = known ? before.structures[*known] : StructureResult{};
  shown.row = now.row;
  shown.current = false;
  shown.growing = now.growing;
  shown.problems = now.problems;
  shown.failure = now.failure;
  shown.name = now.scenario->name();
  shown.file = now.scenario->file();
  const bool same_months = known && before.part == snapshot.part;
  if (!same_months) {
    shown.metrics_by_future.reset();
    shown.delays_by_future.reset();
  }
  snapshot.summaries.push_back(same_months ? before.summaries[*known]
                                           : summarise(shown_name(shown.name), shown.file, {}));
  snapshot.structures.push_back(std::move(shown));
}

void refresh(Snapshot& snapshot, const Snapshot& before, const StructureProgress& now,
             const std::vector<ReplicationResult>& results) {
  const std::optional<std::size_t> known = before.place_of(now.row);
  StructureResult shown;
  shown.row = now.row;
  shown.name = now.scenario->name();
  shown.file = now.scenario->file();
  shown.scenario = now.scenario;
  shown.model = now.model;
  shown.generation = now.generation;
  shown.playback = now.playback;
  shown.playback_generation = now.generation;
  if (!shown.playback && known) {
    shown.playback = before.structures[*known].playback;
    shown.playback_generation = before.structures[*known].playback_generation;
  }
  shown.futures = static_cast<int>(results.size());
  shown.compared = shown.futures;
  shown.current = now.current;
  shown.problems = now.problems;
  shown.failure = now.failure;
  const bool same = known && before.part == snapshot.part &&
                    before.uncertain == snapshot.uncertain &&
                    before.structures[*known].generation == now.generation &&
                    before.structures[*known].futures == shown.futures &&
                    before.structures[*known].compared == shown.futures;
  if (same) {
    shown.metrics_by_future = before.structures[*known].metrics_by_future;
    shown.delays_by_future = before.structures[*known].delays_by_future;
  } else {
    auto metrics = std::make_shared<std::vector<MetricValues>>();
    auto delays = std::make_shared<std::vector<GroupDelays>>();
    for (const ReplicationResult& result : results) {
      metrics->push_back(result.metrics);
      delays->push_back(delay_by_group(result));
    }
    shown.metrics_by_future = std::move(metrics);
    shown.delays_by_future = std::move(delays);
  }
  snapshot.summaries.push_back(same ? before.summaries[*known]
                                    : summarise(shown_name(shown.name), shown.file, results));
  snapshot.structures.push_back(std::move(shown));
}

/// The futures that all have which have any: levels of different futures are not 2 days apart where
/// "2 slower" stands beside them. Nothing where they have equally many, or so few that a curve or a
/// figure would jump with every change; then each says how many it is of.
std::optional<std::size_t> common_futures(const std::vector<Results>& results) {
  constexpr std::size_t fewest = 10;
  std::size_t least = std::numeric_limits<std::size_t>::max(), most = 0;
  for (const Results& futures : results) {
    if (futures.empty()) continue;
    least = std::min(least, futures.size());
    most = std::max(most, futures.size());
  }
  return least < most && least >= fewest ? std::optional(least) : std::nullopt;
}

/// Figures and delays of the first futures alone; the bands of months stay those of all.
void compare_first(Snapshot& snapshot, std::size_t structure, Results& results,
                   std::size_t futures) {
  if (results.size() <= futures) return;
  results.resize(futures);
  StructureSummary& shown = snapshot.summaries[structure];
  StructureSummary first = summarise(shown.name, shown.file, results);
  first.replications = shown.replications;
  first.series = std::move(shown.series);
  first.friction_by_month = std::move(shown.friction_by_month);
  first.books = shown.books;
  first.events = shown.events;
  shown = std::move(first);
  snapshot.structures[structure].compared = static_cast<int>(futures);
}

void count_futures(Snapshot& snapshot, const std::vector<StructureProgress>& now) {
  bool any = false;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const int futures = static_cast<int>(now[i].results.size());
    snapshot.runs += futures;
    snapshot.books_balance &= snapshot.summaries[i].books == BooksResult{};
    if (now[i].hopeless) continue;
    snapshot.futures = any ? std::min(snapshot.futures, futures) : futures;
    any = true;
  }
}

}  // namespace

std::string shown_name(const std::string& name) {
  std::string shown = tr_name(name);
  std::replace(shown.begin(), shown.end(), '_', ' ');
  return capitalised(shown);
}

std::string Snapshot::part_words() const {
  if (!part) return {};
  if (part->last == part->first + 1) return tr_format("month {0}", part->last);
  return tr_format("months {0}–{1}", part->first + 1, part->last);
}

std::string Snapshot::short_part_words() const {
  if (!part) return {};
  if (part->last == part->first + 1) return tr_format("m {0}", part->last);
  return tr_format("m {0}–{1}", part->first + 1, part->last);
}

Snapshot with_growth(const Snapshot& before, const std::vector<StructureProgress>& now) {
  const bool same = std::equal(
      before.structures.begin(), before.structures.end(), now.begin(), now.end(),
      [](const StructureResult& shown, const auto& progress) { return shown.row == progress.row; });
  if (!same) return build_snapshot(before, now, before.baseline, before.part);
  Snapshot snapshot = before;
  snapshot.futures = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    StructureResult& shown = snapshot.structures[i];
    shown.growing = now[i].growing;
    if (shown.generation != now[i].generation) shown.current = false;
  }
  return snapshot;
}

Snapshot build_snapshot(const Snapshot& before, const std::vector<StructureProgress>& now,
                        std::size_t baseline, std::optional<MonthRange> part) {
  Snapshot snapshot;
  snapshot.part = part;
  snapshot.baseline = std::min(baseline, now.empty() ? 0 : now.size() - 1);
  snapshot.uncertain = any_uncertain(now);
  std::vector<Results> results;
  for (std::size_t i = 0; i < now.size(); ++i) {
    results.push_back(plain_results(now[i], part, snapshot.uncertain));
    if (results[i].empty()) {
      keep(snapshot, before, now[i]);
    } else {
      refresh(snapshot, before, now[i], results[i]);
    }
  }
  count_futures(snapshot, now);
  if (const auto futures = common_futures(results))
    for (std::size_t i = 0; i < results.size(); ++i)
      compare_first(snapshot, i, results[i], *futures);
  if (!results.empty()) compare_structures(snapshot, before, results);
  return snapshot;
}

Snapshot with_structures(const Snapshot& before, const std::vector<std::size_t>& rows,
                         const std::vector<std::shared_ptr<const Scenario>>& scenarios,
                         std::size_t baseline) {
  std::vector<StructureProgress> now(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    now[i].row = rows[i];
    now[i].scenario = scenarios[i];
  }
  Snapshot snapshot = build_snapshot(before, now, baseline, before.part);
  for (StructureResult& shown : snapshot.structures)
    if (const auto known = before.place_of(shown.row)) shown = before.structures[*known];
  snapshot.seed = before.seed;
  snapshot.months = before.months;
  snapshot.futures = before.futures;
  snapshot.target = before.target;
  snapshot.runs = before.runs;
  return snapshot;
}

}  // namespace pendulum
