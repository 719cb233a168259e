#include "viz/window/snapshot_builder.h"

#include <algorithm>

#include "sim/experiment/ignorance.h"
#include "viz/language/words.h"

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
Results plain_results(const StructureProgress& progress, std::optional<MonthRange> part,
                      bool uncertain) {
  Results results;
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
  if (!same_months) shown.metrics_by_future.reset();
  snapshot.summaries.push_back(same_months ? before.summaries[*known]
                                           : summarise(shown_name(shown.name), shown.file, {}));
  snapshot.structures.push_back(std::move(shown));
}

void refresh(Snapshot& snapshot, const Snapshot& before, const StructureProgress& now,
             const Results& results) {
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
  shown.current = now.current;
  shown.problems = now.problems;
  shown.failure = now.failure;
  const bool same = known && before.part == snapshot.part &&
                    before.uncertain == snapshot.uncertain &&
                    before.structures[*known].generation == now.generation &&
                    before.structures[*known].futures == shown.futures;
  if (same) {
    shown.metrics_by_future = before.structures[*known].metrics_by_future;
  } else {
    auto metrics = std::make_shared<std::vector<MetricValues>>();
    for (const ReplicationResult& result : results) metrics->push_back(result.metrics);
    shown.metrics_by_future = std::move(metrics);
  }
  snapshot.summaries.push_back(same ? before.summaries[*known]
                                    : summarise(shown_name(shown.name), shown.file, results));
  snapshot.structures.push_back(std::move(shown));
}

/// Pairs as many futures as both have.
std::vector<PairedDifference> paired(const Results& baseline, const Results& scenario,
                                     int comparisons) {
  const auto common = static_cast<std::ptrdiff_t>(std::min(baseline.size(), scenario.size()));
  if (common == 0) return {};
  return paired_differences({baseline.begin(), baseline.begin() + common},
                            {scenario.begin(), scenario.begin() + common}, comparisons);
}

void pair_with_baseline(Snapshot& snapshot, const Snapshot& before,
                        const std::vector<Results>& results) {
  const auto against = before.structures.empty() ? std::optional<std::uint64_t>()
                                                 : before.structures[before.baseline].row;
  const bool same_baseline = against == snapshot.structures[snapshot.baseline].row;
  for (std::size_t i = 0; i < results.size(); ++i) {
    std::vector<PairedDifference> pairs;
    if (i != snapshot.baseline) {
      const int comparisons = static_cast<int>(results.size()) - 1;
      pairs = paired(results[snapshot.baseline], results[i], comparisons);
    }
    // Between a change and its first pair the old words stay, rather than a flicker of blanks.
    const auto known = before.place_of(snapshot.structures[i].row);
    const bool keep = pairs.empty() && i != snapshot.baseline && known && same_baseline &&
                      before.part == snapshot.part;
    snapshot.differences.push_back(keep ? before.differences[*known] : std::move(pairs));
  }
}

/// Judged from what is shown, the futures of before a change among it. A structure without any is
/// nobody's better.
void judge_contests(Snapshot& snapshot) {
  std::size_t most = 0;
  for (const StructureResult& shown : snapshot.structures)
    most = std::max(most, shown.metrics_by_future ? shown.metrics_by_future->size() : 0);
  std::vector<int> draws;
  for (std::size_t future = 0; snapshot.uncertain && future < most; ++future)
    draws.push_back(draw_of_future(static_cast<int>(future)));
  for (const MetricFacts& facts : metric_facts()) {
    FiguresByFuture figures;
    for (const StructureResult& shown : snapshot.structures) {
      std::vector<double>& values = figures.emplace_back();
      if (!shown.metrics_by_future) continue;
      for (const MetricValues& future : *shown.metrics_by_future)
        values.push_back(future[index_of(facts.metric)]);
    }
    snapshot.contests.push_back(judge_contest(figures, facts.better, draws));
  }
}

std::string sentence_of(const Snapshot& snapshot, const Wording& wording, Telling telling) {
  std::vector<StructureSummary> summaries = {snapshot.summaries[snapshot.baseline]};
  std::vector<std::vector<PairedDifference>> differences;
  for (std::size_t i = 0; i < snapshot.structures.size(); ++i) {
    if (snapshot.summaries[i].replications == 0) return {};
    if (i == snapshot.baseline) continue;
    if (snapshot.differences[i].empty()) return {};
    summaries.push_back(snapshot.summaries[i]);
    differences.push_back(snapshot.differences[i]);
  }
  const std::string sentence = describe_comparison(summaries, differences, wording, telling);
  if (!snapshot.part) return sentence;
  return tr_format("Months {0} to {1}: {2}", snapshot.part->first, snapshot.part->last, sentence);
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

void put_into_words(Snapshot& snapshot, const Wording& wording) {
  snapshot.sentence = sentence_of(snapshot, wording, Telling::whole);
  snapshot.shorter_sentences.clear();
  for (const Telling telling : {Telling::shorter, Telling::gist, Telling::least})
    snapshot.shorter_sentences.push_back(sentence_of(snapshot, wording, telling));
}

std::string shown_name(const std::string& name) {
  std::string shown = tr_name(name);
  std::replace(shown.begin(), shown.end(), '_', ' ');
  if (!shown.empty() && shown[0] >= 'a' && shown[0] <= 'z')
    shown[0] = static_cast<char>(shown[0] - 'a' + 'A');
  return shown;
}

ComparisonView comparison_of(const Snapshot& snapshot) {
  return {.structures = &snapshot.summaries,
          .against_baseline = &snapshot.differences,
          .baseline = snapshot.baseline,
          .settled = snapshot.settled,
          .part = snapshot.part_words(),
          .contests = &snapshot.contests};
}

std::string Snapshot::part_words() const {
  return part ? tr_format("months {0}–{1}", part->first, part->last) : std::string();
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
  if (!results.empty()) pair_with_baseline(snapshot, before, results);
  count_futures(snapshot, now);
  if (snapshot.structures.empty()) return snapshot;
  judge_contests(snapshot);
  put_into_words(snapshot);
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
