#include "viz/terminal/rank_messages.h"

#include <limits>

#include "tests/catch.h"
#include "viz/terminal/ranks.h"

namespace pendulum {
namespace {

TEST_CASE("trials and results arrive as they were sent, to the bit") {
  const DealtTrial dealt{7, {2, {.1, -3}, 16, 8}};
  const DealtTrial came = unpack_trial(pack(dealt));
  CHECK(came.number == 7);
  CHECK(came.trial.structure == 2);
  CHECK(came.trial.at == dealt.trial.at);
  CHECK(came.trial.first == 16);
  CHECK(came.trial.count == 8);

  ReturnedResult returned;
  returned.number = 9;
  returned.result.values = {1.5, std::numeric_limits<double>::quiet_NaN(), -0.0};
  returned.result.events = 12;
  returned.result.problem = "nobody is left";
  const ReturnedResult back = unpack_result(pack(returned));
  CHECK(back.number == 9);
  CHECK(back.result.same_as(returned.result));
  CHECK(back.failure.empty());

  RankMessage cut = pack(returned);
  cut.resize(cut.size() - 9);
  CHECK_THROWS(unpack_result(cut));
}

TEST_CASE("alone, a process is rank 0 of one") {
  CHECK(ranks().rank == 0);
  CHECK(ranks().count == 1);
  CHECK_FALSE(ranks().is_helper());
}

}  // namespace
}  // namespace pendulum
