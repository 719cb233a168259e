// A build without MPI: there is one process.

#include "sim/base/check.h"
#include "viz/terminal/ranks.h"

namespace pendulum {

RankSession::RankSession(int*, char***) {}
RankSession::~RankSession() = default;

Ranks ranks() {
  return {};
}

std::unique_ptr<TrialRunner> make_rank_runner(const Laboratory&, const StopRequest*) {
  PENDULUM_CHECK(false, "there are no other processes");
}

void serve_trials(const Laboratory&) {
  PENDULUM_CHECK(false, "there is nobody to serve");
}

}  // namespace pendulum
