#include "sim/experiment/sweep.h"

#include "sim/measure/metric.h"

namespace pendulum {

Better better_of(const Yardstick& yardstick) {
  return yardstick.kind == Yardstick::Kind::metric ? facts_of(yardstick.metric).better
                                                   : Better::lower;
}

std::vector<SweepStructure> summarise_point(const std::vector<PointOutcome>& outcomes,
                                            const std::vector<Yardstick>& yardsticks) {
  std::vector<SweepStructure> structures;
  int compared = -1;  // with the first
  for (const PointOutcome& outcome : outcomes) compared += outcome.problem.empty();
  for (std::size_t s = 0; s < outcomes.size(); ++s) {
    SweepStructure& structure = structures.emplace_back();
    structure.problem = outcomes[s].problem;
    if (!structure.problem.empty()) continue;
    for (std::size_t y = 0; y < yardsticks.size(); ++y) {
      SweepFigure& figure = structure.figures.emplace_back();
      figure.value = estimate(outcomes[s].values[y]);
      figure.against_first = pair_values({}, {}, {});
      if (s > 0 && outcomes.front().problem.empty())
        figure.against_first =
            pair_values(outcomes.front().values[y], outcomes[s].values[y],
                        {better_of(yardsticks[y]), compared, is_luck_free(yardsticks[y]), {}});
    }
  }
  return structures;
}

}  // namespace pendulum
