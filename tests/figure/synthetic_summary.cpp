#include <algorithm>
#include <cmath>
#include <functional>

#include "tests/figure/synthetic.h"

namespace pendulum::synthetic {
namespace {

Estimate around_mean(double mean, double spread, int count = 100) {
  Estimate e;
  e.mean = e.p50 = mean;
  e.standard_error = spread / 10;
  e.low90 = mean - 1.66 * e.standard_error;
  e.high90 = mean + 1.66 * e.standard_error;
  e.p05 = mean - 1.65 * spread;
  e.p25 = mean - 0.67 * spread;
  e.p75 = mean + 0.67 * spread;
  e.p95 = mean + 1.65 * spread;
  e.count = count;
  return e;
}

double metric_mean(Metric metric, std::size_t structure) {
  const double s = static_cast<double>(structure);
  switch (facts_of(metric).unit) {
    case MetricUnit::share:
      return 0.12 + 0.29 * std::fmod(s, 2) + 0.24 * (structure == 2 ? 1 : 0);
    case MetricUnit::days:
    case MetricUnit::months:
      return structure == 1 ? 34 : (structure == 2 ? 24 : 27);
    case MetricUnit::euro:
    case MetricUnit::euro_per_month:
      return 12437 + 900 * s;
    case MetricUnit::per_month:
    case MetricUnit::per_year:
    case MetricUnit::count:
      return structure == 1 ? 39 : (structure == 2 ? 46 : 38);
  }
  return 0;
}

void add_series(StructureSummary& summary, std::size_t structure, int months, Dice& dice) {
  // Later ones stay empty, so that the pictures of these remain what they are.
  constexpr std::size_t shown = 7;
  for (std::size_t k = 0; k < std::min(shown, series_count); ++k) {
    const auto kind = static_cast<SeriesKind>(k);
    const bool share = kind == SeriesKind::asset_reuse || kind == SeriesKind::friction_share ||
                       kind == SeriesKind::utilisation;
    const double scale = share ? 0.01 : 1;
    double level = 34 + 2 * static_cast<double>(structure);
    for (int m = 0; m < months; ++m) {
      const double target = structure == 1 ? 39 + (m > 14 ? 6 : 0) : (structure == 2 ? 48 : 38);
      level += 0.15 * (target - level) + 1.4 * (dice.next() - 0.5);
      summary.series[k].months.push_back(around_mean(level * scale, (2 + 0.05 * m) * scale));
    }
  }
}

}  // namespace

std::vector<StructureSummary> make_summaries(std::size_t structures, int months) {
  const std::array<const char*, 4> names{"Local", "Central", "Hybrid", "Federated"};
  // Days of delay by cause group for the four.
  const std::array<std::array<double, cause_group_count>, 4> groups{{
      {0.3, 5.9, 0, 1.6, 3.8, 2.1, 3.0, 0.8},
      {11.2, 0.8, 4.1, 3.0, 2.3, 2.2, 0.3, 0.6},
      {3.1, 3.0, 2.2, 1.9, 1.6, 1.1, 0.8, 0.8},
      {2.0, 4.0, 1.0, 2.5, 1.0, 1.5, 2.0, 1.0},
  }};
  Dice dice(7);
  std::vector<StructureSummary> summaries;
  for (std::size_t s = 0; s < structures; ++s) {
    StructureSummary summary;
    summary.name = names[s % names.size()];
    summary.replications = 100;
    for (std::size_t m = 0; m < metric_count; ++m) {
      const auto metric = static_cast<Metric>(m);
      const double mean = metric_mean(metric, s);
      summary.metrics[m] = around_mean(mean, std::abs(mean) * 0.08);
    }
    for (const auto& cause : cause_facts()) {
      int in_group = 0;
      for (const auto& other : cause_facts())
        in_group += other.group == cause.group && other.cause != Cause::work ? 1 : 0;
      const double days = groups[s % 4][static_cast<std::size_t>(cause.group)];
      summary.friction_delay[index_of(cause.cause)] =
          around_mean(cause.cause == Cause::work ? 9.5 : days / in_group, 0.2);
    }
    for (std::size_t g = 0; g < cause_group_count; ++g)
      summary.delay_by_group[g] = around_mean(groups[s % 4][g], 0.2);
    add_series(summary, s, months, dice);
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

std::vector<std::vector<PairedDifference>> make_differences(
    const std::vector<StructureSummary>& structures) {
  std::vector<std::vector<PairedDifference>> all;
  for (std::size_t s = 0; s < structures.size(); ++s) {
    std::vector<PairedDifference> row;
    for (std::size_t m = 0; s > 0 && m < metric_count; ++m) {
      const auto metric = static_cast<Metric>(m);
      const double base = structures[0].metrics[m].mean;
      const double difference = structures[s].metrics[m].mean - base;
      PairedDifference d;
      d.metric = metric;
      d.difference = around_mean(difference, std::abs(base) * 0.05);
      const bool clear = std::abs(difference) > 0.06 * std::abs(base);
      d.verdict = !clear           ? Verdict::no_clear_difference
                  : difference > 0 ? Verdict::higher
                                   : Verdict::lower;
      const bool better = (difference > 0) != (facts_of(metric).better == Better::lower);
      d.better_share = better ? 0.97 : 0.05;
      const bool up = difference > 0;
      const int along = better ? 97 : 95;
      d.futures = {up ? along : 100 - along, up ? 100 - along : along, 0};
      row.push_back(d);
    }
    all.push_back(std::move(row));
  }
  return all;
}

/// As clear as the differences above.
namespace {

Contest contest_of(std::size_t structures, Better better,
                   const std::function<double(std::size_t)>& mean) {
  const double sign = better == Better::lower ? -1 : 1;
  Contest contest;
  for (std::size_t s = 1; s < structures; ++s)
    if (sign * mean(s) > sign * mean(contest.best)) contest.best = s;
  for (std::size_t s = 0; s < structures; ++s)
    contest.may_be_best.push_back(std::abs(mean(contest.best) - mean(s)) <=
                                  0.06 * std::abs(mean(0)));
  const auto members = std::count(contest.may_be_best.begin(), contest.may_be_best.end(), true);
  const bool all = members > 1 && members == std::ssize(contest.may_be_best);
  contest.stands_out = all ? std::vector<bool>(structures, false) : contest.may_be_best;
  return contest;
}

}  // namespace

std::vector<Contest> make_contests(const std::vector<StructureSummary>& structures) {
  std::vector<Contest> contests;
  for (const MetricFacts& facts : metric_facts())
    contests.push_back(contest_of(structures.size(), facts.better, [&](std::size_t s) {
      return structures[s].metrics[index_of(facts.metric)].mean;
    }));
  return contests;
}

std::vector<Contest> make_friction_contests(const std::vector<StructureSummary>& structures) {
  std::vector<Contest> contests;
  for (std::size_t group = 0; group < cause_group_count; ++group)
    contests.push_back(contest_of(structures.size(), Better::higher, [&](std::size_t s) {
      return structures[s].delay_by_group[group].mean;
    }));
  return contests;
}

Distribution make_distribution(std::size_t structures, std::size_t futures) {
  const std::array<const char*, 4> names{"Local", "Central", "Hybrid", "Federated"};
  Distribution distribution;
  distribution.title = "Throughput";
  distribution.unit_words = "campaigns a month";
  distribution.hint = "Esc closes";
  if (structures > 1) distribution.baseline = names[0];
  distribution.unit = MetricUnit::per_month;
  Dice dice(11);
  const auto bell = [&dice] { return dice.next() + dice.next() + dice.next() - 1.5; };
  std::vector<std::vector<ReplicationResult>> results(structures);
  for (std::size_t f = 0; f < futures; ++f) {
    const double luck = 6 * bell();
    for (std::size_t i = 0; i < structures; ++i) {
      ReplicationResult one;
      const double level = i < 2 ? 38 : 44;
      one.metrics[index_of(Metric::throughput_per_month)] = level + luck + 4 * bell();
      results[i].push_back(std::move(one));
    }
  }
  for (std::size_t i = 0; i < structures; ++i) {
    DistributionRow row{names[i], i, {}, {}, {}, baseline_words(), false};
    for (std::size_t f = 0; f < futures; ++f) {
      const auto value = [f](const std::vector<ReplicationResult>& of) {
        return of[f].metrics[index_of(Metric::throughput_per_month)];
      };
      row.values.push_back(value(results[i]));
      if (i > 0) row.differences.push_back(value(results[i]) - value(results[0]));
    }
    row.estimate = estimate(row.values);
    if (i > 0 && futures > 0)
      row.comparison = comparison_words(
          paired_differences(results[0], results[i])[index_of(Metric::throughput_per_month)]);
    if (structures == 1) row.comparison = {};
    distribution.rows.push_back(std::move(row));
  }
  return distribution;
}

}  // namespace pendulum::synthetic
