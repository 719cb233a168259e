#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using nlohmann::ordered_json;
using testing::run;
using testing::shipped;

std::vector<std::string> small(std::vector<std::string> arguments) {
  for (const char* word : {"--replications", "3", "--months", "3", "--seed", "1"})
    arguments.emplace_back(word);
  return arguments;
}

TEST_CASE("run prints one structure, with series") {
  const auto outcome = run(small({"run", shipped("central"), "--format", "json"}));
  REQUIRE(outcome.exit_code == 0);
  const ordered_json json = ordered_json::parse(outcome.out);
  REQUIRE(json["scenarios"].size() == 1);
  CHECK(json["differences"].empty());
  CHECK(json["scenarios"][0]["series"]["throughput"]["mean"].size() == 3);
  const auto csv = run(small({"run", shipped("central"), "--format", "csv"}));
  CHECK(csv.exit_code == 0);
  CHECK(csv.out.starts_with("scenario,baseline,table,figure,unit,mean"));
  const auto table = run(small({"run", shipped("central")}));
  CHECK(table.out.find("9 of 10 futures") != std::string::npos);
  CHECK(table.out.find(" … ") == std::string::npos);  // nine of ten of so few cannot be told
}

TEST_CASE("a setting changes the run, and the seed changes the luck") {
  const auto throughput = [](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = small({"run", shipped("local"), "--format", "json"});
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto outcome = run(arguments);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return ordered_json::parse(outcome.out)["scenarios"][0]["metrics"]["lead_time_days"]["mean"];
  };
  CHECK(throughput({}) == throughput({}));
  std::vector<std::string> other{"run", shipped("local"), "--format", "json",   "--replications",
                                 "3",   "--months",       "3",        "--seed", "2"};
  const auto outcome = run(other);
  REQUIRE(outcome.exit_code == 0);
  CHECK(ordered_json::parse(outcome.out)["scenarios"][0]["metrics"]["lead_time_days"]["mean"] !=
        throughput({}));
}

}  // namespace
}  // namespace pendulum
