#include "sim/experiment/contest.h"

#include <algorithm>
#include <cmath>

#include "sim/base/check.h"

namespace pendulum {
namespace {

std::size_t best_by_mean(const FiguresByFuture& values, Better better) {
  std::size_t best = 0;
  double champion = estimate(values[0]).mean;
  for (std::size_t s = 1; s < values.size(); ++s) {
    const double challenger = estimate(values[s]).mean;
    const bool beaten = better == Better::lower ? challenger < champion : challenger > champion;
    if (!beaten && !(std::isnan(champion) && !std::isnan(challenger))) continue;
    best = s;
    champion = challenger;
  }
  return best;
}

/// A mean that is ahead by a few large gaps, of a structure that is mostly behind, is no lead.
bool is_ahead(const Margin& margin) {
  return margin.least > 0 && !margin.futures.contradict(Verdict::higher);
}

/// Whether each of the group is clearly ahead of each other structure. Nobody can say it of one
/// without a figure, which does not hold the rest of the group back; of nobody is the whole field.
bool is_set_apart(const FiguresByFuture& values, const std::vector<bool>& group, Better better,
                  std::span<const int> draws) {
  for (std::size_t s = 0; s < values.size(); ++s) {
    if (!group[s] || estimate(values[s]).count == 0) continue;
    for (std::size_t other = 0; other < values.size(); ++other)
      if (!group[other] && !is_ahead(margin_of(values, s, other, better, draws))) return false;
  }
  const auto members = std::count(group.begin(), group.end(), true);
  return members == 1 || members < std::ssize(group);
}

}  // namespace

bool Contest::is_clear() const {
  return std::count(may_be_best.begin(), may_be_best.end(), true) == 1;
}

Margin margin_of(const FiguresByFuture& values, std::size_t structure, std::size_t other,
                 Better better, std::span<const int> draws) {
  std::vector<double> gaps(std::min(values[structure].size(), values[other].size()));
  const double sign = better == Better::lower ? -1 : 1;
  for (std::size_t f = 0; f < gaps.size(); ++f)
    gaps[f] = sign * (values[structure][f] - values[other][f]);
  const auto others = static_cast<double>(values.size() - 1);
  Margin margin;
  margin.futures = count_futures(gaps);
  margin.gap = estimate(std::move(gaps), draws);
  margin.least = margin.gap.mean - half_width_of(margin.gap, 1 - .1 / others);
  return margin;
}

Contest judge_contest(const FiguresByFuture& values, Better better, std::span<const int> draws) {
  PENDULUM_CHECK(!values.empty(), "the best is one of some");
  Contest contest;
  contest.best = contest.next = best_by_mean(values, better);
  for (std::size_t s = 0; s < values.size(); ++s) {
    contest.may_be_best.push_back(true);
    if (s == contest.best) continue;
    const Margin margin = margin_of(values, contest.best, s, better, draws);
    contest.may_be_best[s] = !(margin.least > 0);
    const bool nearer = contest.next == contest.best || margin.gap.mean < contest.lead.mean;
    if (!nearer) continue;
    contest.next = s;
    contest.lead = margin.gap;
  }
  if (is_set_apart(values, contest.may_be_best, better, draws)) {
    contest.stands_out = contest.may_be_best;
  } else {
    contest.stands_out.assign(values.size(), false);
  }
  return contest;
}

}  // namespace pendulum
