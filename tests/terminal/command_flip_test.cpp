#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/flip_report.h"

namespace pendulum {
namespace {

using testing::run;
using testing::shipped;

std::vector<std::string> flip(std::vector<std::string> more) {
  std::vector<std::string> arguments{
      "flip", shipped("local"), shipped("hybrid"), "--months", "2", "--replications",
      "8",    "--set",          "run.warm_up=1 mo"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST_CASE("flip says in words and in JSON which structure is best where") {
  const auto table = run(flip({"--vary", "assets.findability=10 %:90 %:3", "--metric",
                               "asset_reuse_share", "--metric", "lead_time_days"}));
  INFO(table.err);
  REQUIRE(table.exit_code == 0);
  CHECK(table.out.starts_with("Findability of assets (assets.findability), 10 % … 90 %"));
  // Who shares assets reuses more of them, however well they are found.
  CHECK(table.out.find("hybrid is best") != std::string::npos);

  const auto outcome = run(flip({"--vary", "assets.findability=10 %:90 %:3", "--metric",
                                 "asset_reuse_share", "--format", "json"}));
  REQUIRE(outcome.exit_code == 0);
  const auto json = nlohmann::ordered_json::parse(outcome.out);
  CHECK(json["assumption"] == "assets.findability");
  const auto& metric = json["metrics"][0];
  CHECK(metric["metric"] == "asset_reuse_share");
  CHECK(metric["flips"].empty());
  REQUIRE(metric["zones"].size() == 1);
  CHECK(metric["zones"][0]["best"] == "hybrid");
  CHECK(metric["zones"][0]["from"] == "10 %");
  CHECK(metric["values"].size() == 3);
}

TEST_CASE("a flip that makes no sense is refused") {
  CHECK(run(flip({})).exit_code == 2);
  CHECK(run(flip({"--vary", "fit.miss", "--vary", "demand.level"})).exit_code == 2);
  CHECK(run({"flip", shipped("local"), "--vary", "fit.miss"}).exit_code == 2);
  const auto neither = run(flip({"--vary", "fit.miss", "--metric", "utilisation_share"}));
  CHECK(neither.exit_code == 2);
  CHECK(neither.err.find("neither way is better") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
