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

}  // namespace

bool Contest::is_clear() const {
  return std::count(may_be_best.begin(), may_be_best.end(), true) == 1;
}

bool Contest::stands_out(std::size_t structure) const {
  const bool all = std::find(may_be_best.begin(), may_be_best.end(), false) == may_be_best.end();
  return structure < may_be_best.size() && may_be_best[structure] && (is_clear() || !all);
}

Margin margin_of(const FiguresByFuture& values, std::size_t structure, std::size_t other,
                 Better better, std::span<const int> draws) {
  std::vector<double> gaps(std::min(values[structure].size(), values[other].size()));
  const double sign = better == Better::lower ? -1 : 1;
  for (std::size_t f = 0; f < gaps.size(); ++f)
    gaps[f] = sign * (values[structure][f] - values[other][f]);
  const auto others = static_cast<double>(values.size() - 1);
  Margin margin;
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
  return contest;
}

}  // namespace pendulum
