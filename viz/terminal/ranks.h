#pragma once

// The processes of one run: usually one; several when started together under mpirun, in a build
// with PENDULUM_MPI. Rank 0 does what a single process does, and deals trials out to the others.

#include <memory>

#include "sim/experiment/trial_runner.h"

namespace pendulum {

/// Joins the other processes for as long as it lives. At most one; first thing in main.
class RankSession {
 public:
  RankSession(int* argc, char*** argv);
  ~RankSession();
  RankSession(const RankSession&) = delete;
  RankSession& operator=(const RankSession&) = delete;
};

struct Ranks {
  int rank = 0;
  int count = 1;
  [[nodiscard]] bool is_helper() const { return rank > 0; }
};
Ranks ranks();

/// Runs trials on this process and on all others, dealt one at a time to whoever is free. What a
/// slow or lost process holds is dealt again once nothing else is left to do; whose result comes
/// first counts, and all are the same. Requires: rank 0 of several.
std::unique_ptr<TrialRunner> make_rank_runner(const Laboratory& laboratory,
                                              const StopRequest* stop);

/// Runs what rank 0 deals out, until there is nothing more. Requires: another rank than 0.
void serve_trials(const Laboratory& laboratory);

}  // namespace pendulum
