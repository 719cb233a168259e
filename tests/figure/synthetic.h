#pragma once

// Made-up organisations, traces and summaries for pictures, the same on every machine.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/experiment/contest.h"
#include "sim/measure/trace.h"
#include "sim/model/organisation.h"
#include "viz/figure/canvas.h"
#include "viz/figure/distribution.h"
#include "viz/figure/line_chart.h"
#include "viz/figure/map_state.h"

namespace pendulum::synthetic {

/// Glyphs of fixed width: pictures measured with it do not depend on the fonts of the machine.
class PlainMeasure final : public TextMeasure {
 public:
  [[nodiscard]] double text_width(std::string_view text, double size,
                                  FontWeight weight) const override;
};
inline const PlainMeasure measure;

/// A small generator of numbers 0 … 1; nothing statistical hangs on it.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435769U + 1) {}
  double next();
  int below(int n) { return static_cast<int>(next() * n); }

 private:
  std::uint64_t state_;
};

enum class Shape { local, central, hybrid };

struct OrganisationOptions {
  int markets = 8;
  Shape shape = Shape::hybrid;
  double people = 90;
  bool long_names = false;
  int enterprise = 4;
  int embedded = 0;
};
Organisation make_organisation(const OrganisationOptions& options);

/// Items that travel, wait, are worked on, decided, blocked and cancelled over some months.
Trace make_trace(const Organisation& organisation, int months, std::uint64_t seed,
                 int items_per_month = 60);

/// A busy moment, without a trace.
MapState make_state(const Organisation& organisation, Shape shape, std::uint64_t seed);

std::vector<StructureSummary> make_summaries(std::size_t structures, int months);
std::vector<std::vector<PairedDifference>> make_differences(
    const std::vector<StructureSummary>& structures);
std::vector<Contest> make_contests(const std::vector<StructureSummary>& structures);
std::vector<Contest> make_friction_contests(const std::vector<StructureSummary>& structures);

/// Structures on the same luck, the first the baseline: the second not clearly different from it,
/// later ones higher.
Distribution make_distribution(std::size_t structures, std::size_t futures);

}  // namespace pendulum::synthetic
