#include "sim/experiment/describe.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "sim/experiment/delay_place.h"
#include "sim/experiment/difference_words.h"
#include "sim/experiment/digits.h"
#include "sim/measure/words.h"

namespace pendulum {
namespace {

using Differences = std::vector<PairedDifference>;

/// What the sentence speaks of, most important first where they are as large.
constexpr std::array told_metrics{Metric::throughput_per_month, Metric::lead_time_days,
                                  Metric::net_value_per_month, Metric::asset_reuse_share,
                                  Metric::cost_per_campaign};
// A sentence, not a table: so many gains, and losses beside the delay that has grown most.
std::size_t most_gains(Telling telling) {
  return telling == Telling::whole ? 3 : telling == Telling::shorter ? 2 : 1;
}
std::size_t most_losses(Telling telling) {
  return telling == Telling::whole ? 2 : 1;
}

const Estimate& of(const StructureSummary& structure, Metric metric) {
  return structure.metrics[index_of(metric)];
}

bool is_worth_telling(const PairedDifference& paired, const StructureSummary& baseline) {
  return paired.verdict != Verdict::no_clear_difference &&
         is_of_consequence(paired.metric, paired.difference.mean, of(baseline, paired.metric).mean);
}

bool is_better(const PairedDifference& paired) {
  return (paired.verdict == Verdict::higher) == (facts_of(paired.metric).better == Better::higher);
}

/// True when its interval lies above everybody else's.
bool is_most(const StructureSummary& structure, const std::vector<StructureSummary>& all,
             Metric metric) {
  return std::all_of(all.begin(), all.end(), [&](const StructureSummary& other) {
    return &other == &structure || of(structure, metric).low90 > of(other, metric).high90;
  });
}

/// The place of all delays in the sentence.
double told_place(const std::vector<StructureSummary>& all,
                  const std::vector<Differences>& against_first) {
  std::vector<ComparedStructure> others;
  for (std::size_t i = 1; i < all.size(); ++i)
    others.push_back({&all[i], i <= against_first.size() ? &against_first[i - 1] : nullptr});
  return delay_place(all.front(), others);
}

std::string than_baseline(const std::vector<StructureSummary>& all, const Wording& wording) {
  return fmt::format(fmt::runtime(wording.say(" than {0}")), all.front().name);
}

/// What is worth telling of one kind, the largest first: a small loss must not stand for a large
/// one. Reuse comes after what it is for.
std::vector<const PairedDifference*> worth_telling(const Differences& against_first,
                                                   const StructureSummary& baseline, bool better) {
  std::vector<const PairedDifference*> told;
  for (const Metric metric : told_metrics)
    for (const PairedDifference& paired : against_first)
      if (paired.metric == metric && is_worth_telling(paired, baseline) &&
          is_better(paired) == better)
        told.push_back(&paired);
  const auto size = [&](const PairedDifference* paired) {
    if (paired->metric == Metric::asset_reuse_share) return -1.;
    return relative_size(paired->metric, paired->difference.mean,
                         of(baseline, paired->metric).mean);
  };
  std::stable_sort(told.begin(), told.end(),
                   [&](const auto* one, const auto* other) { return size(one) > size(other); });
  return told;
}

/// Tells of one structure against the baseline, which it names once.
class Clause {
 public:
  /// `named`: the sentence has said whom it compares with.
  Clause(const StructureSummary& structure, const std::vector<StructureSummary>& all,
         const Wording& wording, Telling telling, bool named)
      : structure_(structure),
        all_(all),
        wording_(wording),
        telling_(telling),
        than_(named ? "" : than_baseline(all, wording)) {}

  std::vector<std::string> tell(const Differences& against_first, bool better) {
    std::vector<std::string> phrases;
    std::string counted;  // in how many futures, when it was last said
    for (const PairedDifference* paired : worth_telling(against_first, all_.front(), better)) {
      if (phrases.size() == (better ? most_gains(telling_) : most_losses(telling_))) break;
      const bool contradicted = is_contradicted(*paired);
      if (better && !contradicted && is_reused_most(*paired)) {
        phrases.push_back(wording_.say("reuses most"));
        continue;
      }
      std::string phrase = difference_phrase(
          *paired, contradicted ? wording_.say(" on average") + than() : than(), wording_);
      // Unsaid, whoever reads takes it for the count before.
      const std::string futures = futures_text(*paired, wording_, telling_);
      if (futures != std::exchange(counted, futures)) phrase += " (" + futures + ")";
      phrases.push_back(std::move(phrase));
    }
    return phrases;
  }
  /// `place`: of the last digit of delays.
  std::string tell_delay(CauseGroup grown, double place) {
    const auto group = static_cast<std::size_t>(grown);
    return delay_phrase(structure_.delay_by_group[group], all_.front().delay_by_group[group], grown,
                        place, than(), wording_);
  }

 private:
  std::string than() { return std::exchange(than_, ""); }
  [[nodiscard]] bool is_reused_most(const PairedDifference& paired) const {
    return paired.metric == Metric::asset_reuse_share && all_.size() > 2 &&
           is_most(structure_, all_, paired.metric);
  }

  const StructureSummary& structure_;
  const std::vector<StructureSummary>& all_;
  const Wording& wording_;
  Telling telling_;
  std::string than_;
};

bool is_faster(const Differences& against_first) {
  return std::any_of(against_first.begin(), against_first.end(), [](const PairedDifference& one) {
    return one.metric == Metric::lead_time_days && one.verdict == Verdict::lower;
  });
}

/// One structure against the baseline, or nothing when there is nothing to tell.
std::string clause(const StructureSummary& structure, const std::vector<StructureSummary>& all,
                   const Differences& against_first, double place, const Wording& wording,
                   Telling telling, bool named) {
  Clause told(structure, all, wording, telling, named);
  const std::vector<std::string> gains = told.tell(against_first, true);
  std::vector<std::string> losses = told.tell(against_first, false);
  // Shortened, a part of the delay is no loss of what is faster as a whole, which may be left out.
  const bool room_for_delay =
      telling == Telling::whole || (losses.empty() && !is_faster(against_first));
  if (const auto grown = grown_delay(structure, all.front()); grown && room_for_delay)
    losses.push_back(told.tell_delay(*grown, place));
  if (gains.empty() && losses.empty()) return "";
  std::string text = structure.name + " ";
  if (losses.empty()) return text + listed(gains, wording);
  if (gains.empty()) return text + listed(losses, wording);
  return text + listed(gains, wording) + wording.say(", but ") + listed(losses, wording);
}

std::string describe_one(const StructureSummary& structure, const Wording& wording) {
  const auto figure = [&](Metric metric) {
    const Estimate& value = of(structure, metric);
    return wording.number(format_to_error(value.mean, value.standard_error));
  };
  if (!std::isfinite(of(structure, Metric::lead_time_days).mean))
    return fmt::format(fmt::runtime(wording.say("{0} delivers no campaign.")), structure.name);
  std::string text = fmt::format(
      fmt::runtime(wording.say("{0} delivers {1} campaigns a month and takes {2} days for one")),
      structure.name, figure(Metric::throughput_per_month), figure(Metric::lead_time_days));
  const auto longest =
      std::max_element(structure.delay_by_group.begin(), structure.delay_by_group.end(),
                       [](const Estimate& a, const Estimate& b) { return a.mean < b.mean; });
  const auto group = static_cast<CauseGroup>(longest - structure.delay_by_group.begin());
  if (longest->mean > 0)
    text += numbered(wording, "; it loses {0} day {1}", "; it loses {0} days {1}",
                     days_of_delay(longest->mean, delay_place(structure, {})),
                     wording.say(cause_group_phrase(group).data()));
  return text + ".";
}

}  // namespace

bool is_of_consequence(Metric metric, double difference, double figure) {
  constexpr double least_part = .03;
  constexpr double least_share = .01;
  const bool is_share = facts_of(metric).unit == MetricUnit::share;
  return std::abs(difference) >= (is_share ? least_share : least_part * std::abs(figure));
}

double relative_size(Metric metric, double difference, double figure) {
  const bool is_share = facts_of(metric).unit == MetricUnit::share;
  return std::abs(is_share ? difference : difference / figure);
}

std::string describe_comparison(const std::vector<StructureSummary>& structures,
                                const std::vector<std::vector<PairedDifference>>& against_first,
                                const Wording& wording, Telling telling) {
  if (structures.empty() || of(structures.front(), Metric::throughput_per_month).count == 0)
    return wording.say("Nothing has been run yet.");
  if (structures.size() == 1) return describe_one(structures.front(), wording);
  if (structures.front().replications < 2)
    return wording.say("One future shows no difference for certain; more replications will.");
  std::string text;
  std::vector<std::string> alike;
  const double place = told_place(structures, against_first);
  for (std::size_t i = 1; i < structures.size() && i <= against_first.size(); ++i) {
    const bool named =
        telling == Telling::least && text.find(than_baseline(structures, wording)) != text.npos;
    const std::string told =
        clause(structures[i], structures, against_first[i - 1], place, wording, telling, named);
    if (told.empty())
      alike.push_back(structures[i].name);
    else
      text += (text.empty() ? "" : wording.say("; ")) + told;
  }
  if (!alike.empty())
    text += (text.empty() ? "" : wording.say("; ")) +
            fmt::format(
                fmt::runtime(wording.say("no clear difference that matters between {0} and {1}")),
                listed(alike, wording), structures.front().name);
  return text + ".";
}

}  // namespace pendulum
