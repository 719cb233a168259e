#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "sim/experiment/digits.h"
#include "sim/experiment/experiment.h"
#include "sim/measure/words.h"

namespace pendulum {
namespace {

using Differences = std::vector<PairedDifference>;

/// What the sentence speaks of, most important first.
constexpr std::array told_metrics{Metric::throughput_per_month, Metric::lead_time_days,
                                  Metric::net_value_per_month, Metric::asset_reuse_share,
                                  Metric::cost_per_campaign};
// A sentence, not a table: so many gains, and losses beside the delay that has grown most.
constexpr std::size_t most_gains = 3;
constexpr std::size_t most_losses = 1;

const Estimate& of(const StructureSummary& structure, Metric metric) {
  return structure.metrics[index_of(metric)];
}

/// Clear, and large enough to matter: a difference can be certain and of no consequence.
bool is_worth_telling(const PairedDifference& paired, const StructureSummary& baseline) {
  constexpr double least_part = .03;
  constexpr double least_share = .01;
  if (paired.verdict == Verdict::no_clear_difference) return false;
  const double size = std::abs(paired.difference.mean);
  if (facts_of(paired.metric).unit == MetricUnit::share) return size >= least_share;
  return size >= least_part * std::abs(of(baseline, paired.metric).mean);
}

/// "delivers 8 more campaigns a month"; `than` ("than local") goes in where it reads best.
std::string difference_phrase(const PairedDifference& paired, const std::string& than) {
  const Estimate& difference = paired.difference;
  const bool up = paired.verdict == Verdict::higher;
  const double size = std::abs(difference.mean);
  const std::string number = format_to_error(size, difference.standard_error);
  if (paired.metric == Metric::throughput_per_month)
    return fmt::format("delivers {} {} campaigns a month{}", number, up ? "more" : "fewer", than);
  if (paired.metric == Metric::lead_time_days)
    return fmt::format("is {} {} {}{}", number, number == "1" ? "day" : "days",
                       up ? "slower" : "faster", than);
  if (paired.metric == Metric::asset_reuse_share) {
    const std::string points = format_to_error(size * 100, difference.standard_error * 100);
    return fmt::format("reuses {} {} {} of its assets{}", points,
                       points == "1" ? "point" : "points", up ? "more" : "less", than);
  }
  if (paired.metric == Metric::net_value_per_month)
    return fmt::format("leaves {} EUR {} net value a month{}", number, up ? "more" : "less", than);
  return fmt::format("costs {} EUR {} a campaign{}", number, up ? "more" : "less", than);
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

/// The delay that has grown most against the baseline, if clearly and by at least a day.
std::optional<Cause> new_delay(const StructureSummary& structure,
                               const StructureSummary& baseline) {
  std::optional<Cause> found;
  double most = 1;
  for (const CauseFacts& facts : cause_facts()) {
    if (facts.cause == Cause::work) continue;
    const Estimate& here = structure.friction_delay[index_of(facts.cause)];
    const Estimate& there = baseline.friction_delay[index_of(facts.cause)];
    const double growth = here.mean - there.mean;
    if (!(here.low90 > there.high90 && growth >= most)) continue;
    most = growth;
    found = facts.cause;
  }
  return found;
}

std::string futures_text(const PairedDifference& paired) {
  const int count = paired.difference.count;
  return fmt::format("{:.0f} of {} futures", std::floor(paired.better_share * count + .5), count);
}

/// One structure against the baseline, or nothing when there is nothing to tell.
std::string clause(const StructureSummary& structure, const std::vector<StructureSummary>& all,
                   const Differences& against_first) {
  const StructureSummary& baseline = all.front();
  std::vector<std::string> gains, losses;
  std::string than = " than " + baseline.name;
  const auto add = [&](const PairedDifference& paired) {
    const bool better = is_better(paired);
    std::string phrase;
    if (paired.metric == Metric::asset_reuse_share && better && all.size() > 2 &&
        is_most(structure, all, paired.metric)) {
      phrase = "reuses most";
    } else {
      phrase = difference_phrase(paired, than);
      if (!than.empty() && better) phrase += " (" + futures_text(paired) + ")";
      than.clear();
    }
    std::vector<std::string>& phrases = better ? gains : losses;
    if (phrases.size() < (better ? most_gains : most_losses)) phrases.push_back(std::move(phrase));
  };
  for (const bool better : {true, false})
    for (const Metric metric : told_metrics)
      for (const PairedDifference& paired : against_first)
        if (paired.metric == metric && is_worth_telling(paired, baseline) &&
            is_better(paired) == better)
          add(paired);
  if (const auto cause = new_delay(structure, baseline)) {
    const Estimate& delay = structure.friction_delay[index_of(*cause)];
    losses.push_back(fmt::format("loses {} days a campaign {}",
                                 format_to_error(delay.mean, delay.standard_error),
                                 cause_phrase(*cause)));
  }
  if (gains.empty() && losses.empty()) return "";
  std::string text = structure.name + " ";
  if (losses.empty()) return text + join_words(gains);
  if (gains.empty()) return text + join_words(losses);
  return text + join_words(gains) + ", but " + join_words(losses);
}

std::string describe_one(const StructureSummary& structure) {
  const auto figure = [&](Metric metric) {
    const Estimate& value = of(structure, metric);
    return format_to_error(value.mean, value.standard_error);
  };
  std::string text =
      fmt::format("{} delivers {} campaigns a month and takes {} days for one", structure.name,
                  figure(Metric::throughput_per_month), figure(Metric::lead_time_days));
  const auto longest = std::max_element(cause_facts().begin() + 1, cause_facts().end(),
                                        [&](const auto& a, const auto& b) {
                                          return structure.friction_delay[index_of(a.cause)].mean <
                                                 structure.friction_delay[index_of(b.cause)].mean;
                                        });
  const Estimate& delay = structure.friction_delay[index_of(longest->cause)];
  if (delay.mean > 0)
    text += fmt::format("; it loses {} days {}", format_to_error(delay.mean, delay.standard_error),
                        cause_phrase(longest->cause));
  return text + ".";
}

}  // namespace

std::string describe_comparison(const std::vector<StructureSummary>& structures,
                                const std::vector<std::vector<PairedDifference>>& against_first) {
  if (structures.empty() || of(structures.front(), Metric::throughput_per_month).count == 0)
    return "Nothing has been run yet.";
  if (structures.size() == 1) return describe_one(structures.front());
  if (structures.front().replications < 2)
    return "One future shows no difference for certain; more replications will.";
  std::string text;
  std::vector<std::string> alike;
  for (std::size_t i = 1; i < structures.size() && i <= against_first.size(); ++i) {
    const std::string told = clause(structures[i], structures, against_first[i - 1]);
    if (told.empty())
      alike.push_back(structures[i].name);
    else
      text += (text.empty() ? "" : "; ") + told;
  }
  if (!alike.empty())
    text += fmt::format("{}no clear difference that matters between {} and {}",
                        text.empty() ? "" : "; ", join_words(alike), structures.front().name);
  return text + ".";
}

}  // namespace pendulum
