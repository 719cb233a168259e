#include "sim/experiment/trial_runner.h"

#include <stdexcept>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("a failure in any trial is thrown, that of the earliest, for any number of threads") {
  const Laboratory laboratory;
  for (const int threads : {1, 2, 4}) {
    ThreadRunner runner(laboratory, threads, nullptr);
    const TrialBatch batch{50, [](std::size_t index) -> Trial {
                             throw std::runtime_error("trial " + std::to_string(index));
                           }};
    std::string said;
    int results = 0;
    try {
      runner.run(batch, [&](std::size_t, const TrialResult&) { ++results; });
    } catch (const std::runtime_error& error) {
      said = error.what();
    }
    CHECK(said == "trial 0");
    CHECK(results == 0);
  }
}

}  // namespace
}  // namespace pendulum
