#include "viz/window/snapshot_comparison.h"

#include <algorithm>

#include "sim/experiment/describe.h"
#include "sim/experiment/ignorance.h"
#include "viz/language/words.h"
#include "viz/window/same_demand.h"

namespace pendulum {
namespace {

using Results = std::vector<ReplicationResult>;

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

/// One figure of every future of every structure. A structure without any has none.
template <class Values>
FiguresByFuture figures_of(const Snapshot& snapshot,
                           std::shared_ptr<const std::vector<Values>> StructureResult::*by_future,
                           std::size_t figure) {
  FiguresByFuture figures;
  for (const StructureResult& shown : snapshot.structures) {
    std::vector<double>& values = figures.emplace_back();
    if (!(shown.*by_future)) continue;
    for (const Values& future : *(shown.*by_future)) {
      if (std::ssize(values) == shown.compared) break;
      values.push_back(future[figure]);
    }
  }
  return figures;
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
    const auto figures =
        figures_of(snapshot, &StructureResult::metrics_by_future, index_of(facts.metric));
    snapshot.contests.push_back(judge_contest(figures, facts.better, draws));
  }
  for (std::size_t group = 0; group < cause_group_count; ++group) {
    const auto days = figures_of(snapshot, &StructureResult::delays_by_future, group);
    snapshot.friction_contests.push_back(judge_contest(days, Better::higher, draws));
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
  const MonthRange& part = *snapshot.part;
  if (part.last == part.first + 1) return tr_format("Month {0}: {1}", part.last, sentence);
  return tr_format("Months {0} to {1}: {2}", part.first + 1, part.last, sentence);
}

}  // namespace

void compare_structures(Snapshot& snapshot, const Snapshot& before,
                        const std::vector<Results>& results) {
  pair_with_baseline(snapshot, before, results);
  judge_contests(snapshot);
  std::vector<const Scenario*> scenarios;
  for (const StructureResult& shown : snapshot.structures)
    if (shown.scenario) scenarios.push_back(shown.scenario.get());
  snapshot.same_demand = scenarios.size() < 2 || meet_same_demand(scenarios);
  put_into_words(snapshot);
}

void put_into_words(Snapshot& snapshot, const Wording& wording) {
  snapshot.sentence = sentence_of(snapshot, wording, Telling::whole);
  snapshot.shorter_sentences.clear();
  for (const Telling telling : {Telling::shorter, Telling::gist, Telling::least})
    snapshot.shorter_sentences.push_back(sentence_of(snapshot, wording, telling));
}

ComparisonView comparison_view(const Snapshot& snapshot) {
  return {.structures = &snapshot.summaries,
          .against_baseline = &snapshot.differences,
          .baseline = snapshot.baseline,
          .settled = snapshot.settled,
          .part = snapshot.part_words(),
          .contests = &snapshot.contests,
          .friction_contests = &snapshot.friction_contests,
          .short_part = snapshot.short_part_words()};
}

}  // namespace pendulum
