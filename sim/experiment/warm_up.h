#pragma once

// When a run has forgotten how it began.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "sim/model/model.h"

namespace pendulum {

/// Where to cut a series that begins away from its steady state.
struct Truncation {
  std::size_t observations = 0;  // to leave out at the beginning
  bool settled = true;           // else the series is too short to tell
};

/// MSER-5 (White 1997, Simulation 69(6)): means of five observations each; the cut is where the
/// squared standard error of the mean of the rest is least. It is sought in the first half; a
/// minimum at its end means that the series has not settled.
Truncation mser5(std::span<const double> series);

/// How a series goes on after its cut, day by day in each of some futures: by how much the last
/// part of what remains lies off the first. A minimum of MSER-5 does not tell: that of a steady
/// growth may lie anywhere. The parts are as many whole years as half of the rest has, so that
/// seasons are no change; less than a year, halves.
struct LaterChange {
  bool is_large = false;  // above 5 % of the mean of the rest
  bool is_clear = false;  // more than chance explains: paired Student's t over futures, 95 %
};
LaterChange later_change(const std::vector<std::vector<double>>& futures, std::size_t from);

struct WarmUp {
  Duration length;
  bool settled = true;
};

/// The warm-up after which all structures are in their steady state: MSER-5 on the campaigns in
/// progress, day by day, averaged over a few futures of other luck than any that counts; the
/// longest of the structures. Futures of 60 months at first, of 240 when that is too short to tell
/// or shows a large later change, which may be chance; one that is clear then is none. Half of that
/// is the longest warm-up found. The warm-up that the structures say plays no part in it: the
/// futures are recorded from their first day. It is no less than that where there is no steady
/// state. `stop` may be null.
WarmUp find_warm_up(const std::vector<std::shared_ptr<const Model>>& structures, std::uint64_t seed,
                    int threads, const StopRequest* stop);

}  // namespace pendulum
