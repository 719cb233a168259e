#pragma once

// The best of several alternatives, with a stated probability that it is: fully sequential ranking
// and selection (Kim and Nelson 2001, procedure KN) among those that keep to constraints
// (Andradottir and Kim 2010, procedure F_B). Both allow common random numbers, which they need
// fewer futures with.

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace pendulum {

struct SelectionRules {
  double confidence = .9;  // of selecting rightly
  int first_stage = 10;    // futures from which variances are estimated
  int most = 1000;         // futures of one alternative, at most
  int batch = 8;           // futures asked for at a time; changes nothing but the asking
};

/// Values of these alternatives in futures first … first + count - 1: [alternative][future].
using SelectionSource = std::function<std::vector<std::vector<double>>(
    const std::vector<std::size_t>& alternatives, int first, int count)>;

struct Selection {
  std::vector<std::size_t> left;    // not worse than another as far as is known; one = decided
  std::vector<int> futures;         // by alternative: lived through
  std::vector<double> means;        // by alternative, over those
  std::optional<std::size_t> best;  // of those left, the one with the highest mean
  std::vector<std::size_t> alike;  // left out for nothing but having just the same mean as the best
  [[nodiscard]] bool is_decided() const { return left.size() == 1; }
};

/// Higher is better. When the best is better than every other by at least `indifference`, it is the
/// one left with probability `confidence` or more; alternatives nearer to it than that may be left
/// instead. Of those that nothing tells apart the first is left. Requires: at least one
/// alternative, indifference > 0.
Selection select_best(const std::vector<std::size_t>& alternatives, std::size_t all,
                      double indifference, const SelectionRules& rules,
                      const SelectionSource& source);

enum class Feasibility { undecided, feasible, infeasible };

/// Whether the mean of each alternative is at most `limit`. Rightly for all that lie at least
/// `tolerance` off the limit, together with probability `confidence` or more; nearer ones may be
/// taken for either. `statements`: how many alternatives and constraints are judged in all.
std::vector<Feasibility> judge_feasibility(std::size_t alternatives, double limit, double tolerance,
                                           std::size_t statements, const SelectionRules& rules,
                                           const SelectionSource& source);

}  // namespace pendulum
