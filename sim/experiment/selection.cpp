#include "sim/experiment/selection.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/base/check.h"
#include "sim/base/portable_math.h"
#include "sim/experiment/mean.h"

namespace pendulum {
namespace {

/// eta of both procedures for c = 1: half of (2 beta)^(-2 / (n0 - 1)) - 1, where beta is the error
/// allowed to one comparison.
double eta_of(double beta, int first_stage) {
  return (portable::pow(2 * beta, -2.0 / (first_stage - 1)) - 1) / 2;
}

/// The futures lived through so far, asked for as they are needed.
class Sample {
 public:
  Sample(std::size_t all, const SelectionRules& rules, const SelectionSource& source)
      : rules_(rules), source_(source), values_(all) {}

  /// So that all of these have at least `count` futures.
  void extend(const std::vector<std::size_t>& alternatives, int count) {
    const int have = static_cast<int>(values_[alternatives.front()].size());
    if (have >= count) return;
    const int more = std::min(std::max(count - have, rules_.batch), rules_.most - have);
    const auto values = source_(alternatives, have, more);
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
      std::vector<double>& kept = values_[alternatives[i]];
      kept.insert(kept.end(), values[i].begin(), values[i].end());
    }
  }
  [[nodiscard]] const std::vector<double>& of(std::size_t alternative) const {
    return values_[alternative];
  }

 private:
  const SelectionRules& rules_;
  const SelectionSource& source_;
  std::vector<std::vector<double>> values_;
};

double variance_of(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return squares / (count - 1);
}

/// How far the sum of so many differences may stray from 0 before the comparison is decided.
double boundary(double h2, double variance, double zone, int futures) {
  return std::max(0.0, h2 * variance / (2 * zone) - zone * futures / 2);
}

/// All pairs of one selection: sums of their differences and the variances of the first stage.
class Race {
 public:
  Race(const std::vector<std::size_t>& alternatives, double indifference,
       const SelectionRules& rules, Sample& sample)
      : left_(alternatives), zone_(indifference), rules_(rules), sample_(sample) {
    const auto others = static_cast<double>(alternatives.size() - 1);
    if (alternatives.size() > 1)
      h2_ =
          2 * eta_of((1 - rules.confidence) / others, rules.first_stage) * (rules.first_stage - 1);
    sample_.extend(left_, rules.first_stage);
    for (const std::size_t a : left_)
      for (const std::size_t b : left_)
        if (a < b) pairs_.push_back(pair_of(a, b));
  }

  std::vector<std::size_t> run() {
    int futures = rules_.first_stage;
    screen(futures);
    while (left_.size() > 1 && futures < rules_.most) {
      sample_.extend(left_, ++futures);
      const auto last = static_cast<std::size_t>(futures - 1);
      for (Pair& pair : pairs_) pair.sum += sample_.of(pair.a)[last] - sample_.of(pair.b)[last];
      screen(futures);
    }
    return left_;
  }

  /// Those that left because nothing told them from this one.
  [[nodiscard]] std::vector<std::size_t> alike(std::size_t best) const {
    std::vector<std::size_t> found{best};
    // Whoever was kept instead of another may have left later, likewise.
    for (auto tie = ties_.rbegin(); tie != ties_.rend(); ++tie)
      if (std::find(found.begin(), found.end(), tie->kept) != found.end())
        found.push_back(tie->left);
    found.erase(found.begin());
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  struct Pair {
    std::size_t a = 0, b = 0;
    double sum = 0, variance = 0;
  };
  struct Tie {
    std::size_t kept = 0, left = 0;
  };

  [[nodiscard]] Pair pair_of(std::size_t a, std::size_t b) const {
    std::vector<double> differences;
    for (int i = 0; i < rules_.first_stage; ++i) {
      const auto at = static_cast<std::size_t>(i);
      differences.push_back(sample_.of(a)[at] - sample_.of(b)[at]);
    }
    return {a, b, std::accumulate(differences.begin(), differences.end(), 0.0),
            variance_of(differences)};
  }

  /// All comparisons of one moment are made before anybody leaves.
  void screen(int futures) {
    std::vector<std::size_t> out;
    for (const Pair& pair : pairs_) {
      const double bound = boundary(h2_, pair.variance, zone_, futures);
      if (pair.sum < -bound) out.push_back(pair.a);
      if (pair.sum > bound) out.push_back(pair.b);
    }
    const auto is_out = [&](std::size_t alternative) {
      return std::find(out.begin(), out.end(), alternative) != out.end();
    };
    // Nothing is left to find out, and nothing was found: one stands for both.
    for (const Pair& pair : pairs_) {
      if (pair.sum != 0 || boundary(h2_, pair.variance, zone_, futures) > 0) continue;
      if (is_out(pair.a) || is_out(pair.b)) continue;
      out.push_back(pair.b);
      ties_.push_back({pair.a, pair.b});
    }
    if (out.empty()) return;
    std::erase_if(left_, is_out);
    std::erase_if(pairs_, [&](const Pair& pair) { return is_out(pair.a) || is_out(pair.b); });
  }

  std::vector<std::size_t> left_;
  const double zone_;
  const SelectionRules& rules_;
  Sample& sample_;
  double h2_ = 0;
  std::vector<Pair> pairs_;
  std::vector<Tie> ties_;
};

}  // namespace

Selection select_best(const std::vector<std::size_t>& alternatives, std::size_t all,
                      double indifference, const SelectionRules& rules,
                      const SelectionSource& source) {
  PENDULUM_CHECK(!alternatives.empty() && indifference > 0 && rules.first_stage > 1,
                 "a selection has alternatives, and a difference worth finding");
  Sample sample(all, rules, source);
  Selection selection;
  Race race(alternatives, indifference, rules, sample);
  selection.left = race.run();
  selection.futures.resize(all);
  selection.means.resize(all);
  for (const std::size_t alternative : alternatives) {
    selection.futures[alternative] = static_cast<int>(sample.of(alternative).size());
    selection.means[alternative] = mean_of(sample.of(alternative));
  }
  for (const std::size_t alternative : selection.left)
    if (!selection.best || selection.means[alternative] > selection.means[*selection.best])
      selection.best = alternative;
  if (selection.best) selection.alike = race.alike(*selection.best);
  return selection;
}

std::vector<Feasibility> judge_feasibility(std::size_t alternatives, double limit, double tolerance,
                                           std::size_t statements, const SelectionRules& rules,
                                           const SelectionSource& source) {
  PENDULUM_CHECK(tolerance > 0 && statements > 0, "a constraint has a tolerance");
  Sample sample(alternatives, rules, source);
  std::vector<std::size_t> open(alternatives);
  std::iota(open.begin(), open.end(), 0u);
  sample.extend(open, rules.first_stage);
  const double beta = (1 - rules.confidence) / static_cast<double>(statements);
  const double h2 = 2 * eta_of(beta, rules.first_stage) * (rules.first_stage - 1);
  std::vector<double> sums(alternatives), variances(alternatives);
  for (const std::size_t a : open) {
    const auto& values = sample.of(a);
    const auto end = values.begin() + rules.first_stage;
    variances[a] = variance_of({values.begin(), end});
    sums[a] = std::accumulate(values.begin(), end, 0.0) - limit * rules.first_stage;
  }
  std::vector<Feasibility> judged(alternatives, Feasibility::undecided);
  for (int futures = rules.first_stage;;) {
    for (const std::size_t a : open) {
      const double bound = boundary(h2, variances[a], tolerance, futures);
      if (sums[a] <= -bound)
        judged[a] = Feasibility::feasible;
      else if (sums[a] >= bound)
        judged[a] = Feasibility::infeasible;
    }
    std::erase_if(open, [&](std::size_t a) { return judged[a] != Feasibility::undecided; });
    if (open.empty() || futures >= rules.most) return judged;
    sample.extend(open, ++futures);
    for (const std::size_t a : open)
      sums[a] += sample.of(a)[static_cast<std::size_t>(futures - 1)] - limit;
  }
}

}  // namespace pendulum
