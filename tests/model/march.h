#pragma once

// Figure 1 of March (1991), as recomputed with the original's unstated rules: equilibrium knowledge
// by how fast members learn from the code (p1) and the code from its best members (p2).

#include <array>
#include <string>
#include <vector>

#include "tests/model/firm.h"

namespace pendulum::testing {

struct MarchCell {
  double p1 = 0;
  double p2 = 0;
  double knowledge = 0;
};

/// 27 cells from 10,000 futures each (standard error about .001): M. Workiewicz, recreation of the
/// original algorithm, github.com/Mac13kW/March_1991_Original, table of 10,000 iterations.
inline std::vector<MarchCell> march_figure_1() {
  constexpr std::array<std::array<double, 3>, 9> table{{{.8633, .9543, .9724},
                                                        {.8171, .9088, .9404},
                                                        {.8051, .8691, .9081},
                                                        {.8021, .8371, .8737},
                                                        {.7994, .8106, .8401},
                                                        {.8032, .7867, .8067},
                                                        {.8060, .7679, .7796},
                                                        {.8090, .7540, .7561},
                                                        {.8132, .7421, .7284}}};
  std::vector<MarchCell> cells;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double p1 = static_cast<double>(i + 1) / 10;
    cells.push_back({p1, 0.1, table[i][0]});
    cells.push_back({p1, 0.5, table[i][1]});
    cells.push_back({p1, 0.9, table[i][2]});
  }
  return cells;
}

/// The ordinary metric of ordinary runs of the shipped scenario.
inline Estimate march_knowledge(double p1, double p2, int futures) {
  const auto percent = [](double p) { return std::to_string(100 * p) + "%"; };
  const auto model =
      firm("scenarios/validation/march.yaml",
           {"playbook.socialisation=" + percent(p1), "playbook.learning=" + percent(p2)});
  return testing::run(model, futures, 1).metrics[index_of(Metric::playbook_knowledge_share)];
}

}  // namespace pendulum::testing
