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
  CHECK(json["column"] == "assets.findability_share");
  CHECK(metric["zones"][0]["from"] == .1);
  CHECK(metric["zones"][0]["words"] == "10 % … 90 %");
  CHECK(metric["values"][1]["value"] == .5);
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

TEST_CASE("tables of a flip have its zones and where they change, in numbers") {
  const testing::TemporaryFolder folder;
  const auto outcome =
      run(flip({"--vary", "assets.findability=10 %:90 %:3", "--metric", "asset_reuse_share",
                "--format", "csv", "--out", folder.file("out")}));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  CHECK(testing::read_file(folder.file("out/zones.csv")) ==
        "metric,zone,assets.findability_share_from,assets.findability_share_to,best,scenario\n"
        "asset_reuse_share,1,0.1,0.9,hybrid,hybrid\n");
  CHECK(testing::read_file(folder.file("out/flips.csv")) ==
        "metric,below,above,assets.findability_share,assets.findability_share_ci90_low,"
        "assets.findability_share_ci90_high\n");
}

FlipReport report_of(const Laboratory& laboratory) {
  FlipReport report;
  report.laboratory = &laboratory;
  report.names = {"a", "b"};
  FlipPicture& picture = report.pictures.emplace_back();
  picture.zones = {{.1, .3, 0u, {0}}, {.3, .5, std::nullopt, {0, 1}}};
  FlipPoint& flip = picture.flips.emplace_back();
  flip.below = 0, flip.above = 1, flip.at = .37706170614837, flip.interval90 = {.25, .5};
  return report;
}

TEST_CASE("a flip is a number in JSON, and words have few digits") {
  Laboratory laboratory;
  Factor& factor = laboratory.factors.emplace_back();
  factor.path = "fit.miss";
  factor.quantity = Quantity::share;
  factor.high = 1;
  laboratory.yardsticks = {*find_yardstick("wip")};
  const FlipReport report = report_of(laboratory);
  Options options;
  options.format = Format::json;
  const auto json = nlohmann::ordered_json::parse(flip_text(report, options));
  const auto& metric = json["metrics"][0];
  CHECK(metric["flips"][0]["at"] == .37706170614837);
  CHECK(metric["flips"][0]["ci90"][0] == .25);
  CHECK(metric["flips"][0]["words"] == "37.5 %");
  CHECK(flip_zones_csv(report) ==
        "metric,zone,fit.miss_share_from,fit.miss_share_to,best,scenario\n"
        "wip,1,0.1,0.3,a,a\nwip,2,0.3,0.5,,a\nwip,2,0.3,0.5,,b\n");
  CHECK(flip_points_csv(report) ==
        "metric,below,above,fit.miss_share,fit.miss_share_ci90_low,fit.miss_share_ci90_high\n"
        "wip,a,b,0.37706170614837,0.25,0.5\n");
}

}  // namespace
}  // namespace pendulum
