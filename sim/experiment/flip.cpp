#include "sim/experiment/flip.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/check.h"

namespace pendulum {
namespace {

/// The margin of a would-be winner over its strongest rival.
double least_margin(const FiguresByFuture& values, std::size_t structure, Better better) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t other = 0; other < values.size(); ++other)
    if (other != structure)
      least = std::min(least, margin_of(values, structure, other, better).least);
  return least;
}

/// Where a straight line between two points meets 0. Requires: it does.
double crossing(double x0, double y0, double x1, double y1) {
  return y0 == y1 ? (x0 + x1) / 2 : x0 + (x1 - x0) * (y0 / (y0 - y1));
}

struct Bracket {
  std::size_t before = 0, after = 0;  // neighbouring values between which the means cross
  std::size_t below = 0, above = 0;   // structures
};

/// Between one clear winner and the next, another one. Where the means cross more than once in
/// between, which only luck makes them do, the first time counts.
std::vector<Bracket> brackets_of(const std::vector<FlipLevel>& levels,
                                 const std::vector<FiguresByFuture>& values, Better better) {
  std::vector<Bracket> brackets;
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!levels[i].is_clear()) continue;
    if (last && levels[*last].best != levels[i].best) {
      Bracket bracket{*last, i, levels[*last].best, levels[i].best};
      for (std::size_t k = *last; k < i; ++k)
        if (margin_of(values[k + 1], bracket.below, bracket.above, better).gap.mean < 0) {
          bracket.before = k;
          bracket.after = k + 1;
          break;
        }
      brackets.push_back(bracket);
    }
    last = i;
  }
  return brackets;
}

/// Differences below - above, level by level and future by future; better is higher.
std::vector<std::vector<double>> differences_of(const std::vector<FiguresByFuture>& values,
                                                const Bracket& bracket, Better better) {
  std::vector<std::vector<double>> differences;
  for (const FiguresByFuture& level : values) {
    std::vector<double>& row = differences.emplace_back();
    for (std::size_t r = 0; r < level[bracket.below].size(); ++r) {
      const double difference = level[bracket.below][r] - level[bracket.above][r];
      row.push_back(better == Better::lower ? -difference : difference);
    }
  }
  return differences;
}

double mean_at(const std::vector<double>& row, const std::vector<std::size_t>& places) {
  double sum = 0;
  int count = 0;
  for (const std::size_t place : places) {
    if (!std::isfinite(row[place])) continue;
    sum += row[place];
    ++count;
  }
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / count;
}

/// The crossing nearest to `near`, or the end of the range beyond which it lies.
double crossing_of(const std::vector<Coordinate>& at, const std::vector<double>& means,
                   double near) {
  double nearest = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    if (!(means[i] >= 0 && means[i + 1] < 0)) continue;
    const double x = crossing(at[i], means[i], at[i + 1], means[i + 1]);
    if (!(std::abs(nearest - near) <= std::abs(x - near))) nearest = x;
  }
  if (!std::isnan(nearest)) return nearest;
  return means.front() < 0 ? at.front() : at.back();
}

FlipPoint locate(const std::vector<Coordinate>& at, const std::vector<FiguresByFuture>& values,
                 const Bracket& bracket, Better better, std::uint64_t seed) {
  const auto differences = differences_of(values, bracket, better);
  FlipPoint flip;
  flip.below = bracket.below;
  flip.above = bracket.above;
  flip.at = crossing(at[bracket.before],
                     margin_of(values[bracket.before], flip.below, flip.above, better).gap.mean,
                     at[bracket.after],
                     margin_of(values[bracket.after], flip.below, flip.above, better).gap.mean);
  flip.interval90 = bootstrap_intervals(differences.front().size(), seed, [&](const auto& places) {
                      std::vector<double> means;
                      for (const std::vector<double>& row : differences)
                        means.push_back(mean_at(row, places));
                      return std::vector<double>{crossing_of(at, means, flip.at)};
                    }).front();
  return flip;
}

/// Where the lead of a clear winner at `clear` is lost on the way to its neighbour.
double edge_of(const std::vector<Coordinate>& at, const std::vector<FiguresByFuture>& values,
               std::size_t clear, std::size_t neighbour, std::size_t winner, Better better) {
  const double here = least_margin(values[clear], winner, better);
  const double there = least_margin(values[neighbour], winner, better);
  if (!(here > 0) || !(there <= 0)) return at[neighbour];
  return crossing(at[clear], here, at[neighbour], there);
}

FlipZone zone_of(const FlipLevel& level) {
  FlipZone zone;
  zone.from = zone.to = level.at;
  if (level.is_clear()) zone.winner = level.best;
  zone.contenders = level.contenders;
  return zone;
}

/// Contested levels next to each other are one zone, with all who contend anywhere in it.
void absorb(FlipZone& zone, const FlipLevel& level) {
  zone.to = level.at;
  for (const std::size_t contender : level.contenders)
    if (std::count(zone.contenders.begin(), zone.contenders.end(), contender) == 0)
      zone.contenders.push_back(contender);
  std::sort(zone.contenders.begin(), zone.contenders.end());
}

std::vector<FlipZone> zones_of(const std::vector<FlipLevel>& levels,
                               const std::vector<FiguresByFuture>& values, Better better,
                               bool stepped) {
  std::vector<Coordinate> at;
  for (const FlipLevel& level : levels) at.push_back(level.at);
  std::vector<FlipZone> zones{zone_of(levels.front())};
  for (std::size_t i = 1; i < levels.size(); ++i) {
    FlipZone next = zone_of(levels[i]);
    FlipZone& last = zones.back();
    if (next.winner == last.winner) {
      absorb(last, levels[i]);
      continue;
    }
    if (!stepped) {
      const bool both = last.winner && next.winner;
      const double end =
          last.winner ? edge_of(at, values, i - 1, i, *last.winner, better) : at[i - 1];
      const double begin = next.winner ? edge_of(at, values, i, i - 1, *next.winner, better) : end;
      last.to = last.winner ? end : begin;
      next.from = next.winner ? std::max(begin, last.to) : end;
      if (both && next.from > last.to) {
        FlipZone between{last.to, next.from, std::nullopt, {*last.winner, *next.winner}};
        std::sort(between.contenders.begin(), between.contenders.end());
        zones.push_back(between);
      }
      next.to = at[i];
    }
    zones.push_back(next);
  }
  return zones;
}

std::vector<FlipLevel> judge_levels(const std::vector<Coordinate>& at,
                                    const std::vector<FiguresByFuture>& values, Better better) {
  PENDULUM_CHECK(!at.empty() && at.size() == values.size(),
                 "every value of a factor was looked at");
  std::vector<FlipLevel> levels;
  for (std::size_t i = 0; i < at.size(); ++i)
    levels.push_back(judge_level(at[i], values[i], better));
  return levels;
}

}  // namespace

FlipLevel judge_level(Coordinate at, const FiguresByFuture& values, Better better) {
  PENDULUM_CHECK(better != Better::neither && values.size() > 1,
                 "the best of several is known by which way is better");
  FlipLevel level;
  level.at = at;
  for (const std::vector<double>& structure : values) level.values.push_back(estimate(structure));
  const Contest contest = judge_contest(values, better);
  level.best = contest.best;
  for (std::size_t s = 0; s < values.size(); ++s)
    if (contest.may_be_best[s]) level.contenders.push_back(s);
  return level;
}

FlipPicture find_flips(const std::vector<Coordinate>& at,
                       const std::vector<FiguresByFuture>& values, Better better, bool stepped,
                       std::uint64_t seed) {
  FlipPicture picture;
  picture.levels = judge_levels(at, values, better);
  picture.zones = zones_of(picture.levels, values, better, stepped);
  for (const Bracket& bracket : brackets_of(picture.levels, values, better))
    picture.flips.push_back(locate(at, values, bracket, better, seed));
  return picture;
}

std::vector<Coordinate> flip_refinements(const std::vector<Coordinate>& at,
                                         const std::vector<FiguresByFuture>& values,
                                         Better better) {
  std::vector<Coordinate> middles;
  for (const Bracket& bracket : brackets_of(judge_levels(at, values, better), values, better))
    middles.push_back((at[bracket.before] + at[bracket.after]) / 2);
  return middles;
}

}  // namespace pendulum
