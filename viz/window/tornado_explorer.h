#pragma once

// Looks in the background for what the answer depends on: every assumption goes to the low and to
// the high end of its range, alone, on the same luck. The answer is one structure's figure, or what
// it has more than another's. Bars come one after the other, then sharpen together.

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "sim/experiment/factor.h"
#include "sim/experiment/tornado.h"
#include "viz/window/published.h"
#include "viz/window/round_runner.h"

namespace pendulum {

/// The figures that are asked about, in the order they are turned over; the first is what all else
/// comes down to.
inline constexpr std::array<Metric, 5> tornado_metrics = {
    Metric::net_value_per_month, Metric::throughput_per_month, Metric::lead_time_days,
    Metric::asset_reuse_share, Metric::friction_days_per_item};

struct TornadoQuestion {
  std::vector<Factor> factors;  // ranges, of assumptions
  /// One; or two, of which the answer is the second's figure less the first's.
  std::vector<std::shared_ptr<const Scenario>> structures;
  /// Their places among those compared: the second's or only one's, and the first's of two.
  std::size_t subject = 0;
  std::optional<std::size_t> other = {};
  std::optional<MonthRange> part = {};  // of the run; none: all
};

/// Of one metric.
struct TornadoFigure {
  Estimate base;                 // as the world stands; count 0: cannot be formed
  std::vector<TornadoBar> bars;  // the longest first; of the factors that are through
};

struct TornadoAnswer {
  std::shared_ptr<const TornadoQuestion> question;  // null: nothing was asked
  std::array<TornadoFigure, tornado_metrics.size()> figures;
  std::size_t known = 0;        // factors that are through
  int futures = 0, target = 0;  // so far, of each of them
  [[nodiscard]] bool sharp() const { return question && futures == target; }
};

class TornadoExplorer {
 public:
  TornadoExplorer(std::shared_ptr<RoundRunner> runner, int futures);

  /// Takes the place of the question under way. Requires: one structure, or two.
  void ask(TornadoQuestion question);
  /// The world has changed, or nobody looks any more.
  void forget();
  /// Whether something is asked, or answered, in the world as it stands.
  [[nodiscard]] bool knows() const { return latest()->question != nullptr; }

  /// Never null.
  [[nodiscard]] std::shared_ptr<const TornadoAnswer> latest() const { return answer_->latest(); }
  /// Grows whenever `latest` changes.
  [[nodiscard]] std::uint64_t version() const { return answer_->version(); }

 private:
  const std::shared_ptr<RoundRunner> runner_;
  const int futures_;
  const std::shared_ptr<Published<TornadoAnswer>> answer_;  // shared with verdicts under way
  RoundRunner::Ticket ticket_ = 0;
};

}  // namespace pendulum
