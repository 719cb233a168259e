#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

// No speed is asserted: machines differ, and tests run beside others.
TEST_CASE("bench measures the engine and each scenario named, in JSON too") {
  const auto outcome =
      testing::run({"bench", testing::shipped("hybrid"), "--quick", "--format", "json"});
  REQUIRE(outcome.exit_code == 0);
  const auto json = nlohmann::json::parse(outcome.out);
  REQUIRE(json["engine"].size() == 2);
  for (const auto& queue : json["engine"]) {
    CHECK(queue["customers_per_second"] > 0);
    CHECK(queue["share_of_limit"].get<double>() ==
          Approx(queue["customers_per_second"].get<double>() /
                 queue["limit_customers_per_second"].get<double>()));
  }
  CHECK(json["model"][0]["name"] == "hybrid");
  CHECK(json["model"][0]["events_per_future"] > 10'000);
  CHECK(json["model"][0]["two_threads_factor"] > 0);
  CHECK(testing::run({"bench"}).exit_code == 2);
}

}  // namespace
}  // namespace pendulum
