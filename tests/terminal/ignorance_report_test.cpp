#include "viz/terminal/ignorance_report.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;
using testing::run;
using testing::shipped;

const std::string demand = "demand.level={triangular: [.5, .8, 1]}";

std::vector<std::string> comparison(const std::vector<std::string>& more) {
  std::vector<std::string> arguments{"compare",
                                     shipped("local"),
                                     shipped("hybrid"),
                                     "--set",
                                     demand,
                                     "--replications",
                                     "8",
                                     "--months",
                                     "3",
                                     "--seed",
                                     "2"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST_CASE("JSON tells luck and ignorance apart, of figures and of differences") {
  const auto outcome = run(comparison({"--format", "json"}));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const Json result = Json::parse(outcome.out);
  for (const Json& scenario : result["scenarios"]) {
    REQUIRE(scenario["uncertain"].size() == 1);
    CHECK(scenario["uncertain"][0]["path"] == "demand.level");
    CHECK(scenario["uncertain"][0]["value"] == "{triangular: [0.5, 0.8, 1]}");
    const Json& spread = scenario["metrics"]["throughput_per_month"]["spread"];
    const double luck = spread["luck_sd"], ignorance = spread["ignorance_sd"];
    CHECK(luck > 0);
    CHECK(double(spread["ignorance_share"]) ==
          Approx(ignorance * ignorance / (luck * luck + ignorance * ignorance)));
  }
  CHECK(result["differences"][0]["spread"].contains("ignorance_share"));
  CHECK(result["differs"].dump().find("demand.level") == std::string::npos);
}

TEST_CASE("the table names what is not known") {
  const std::string text = run(comparison({})).out;
  CHECK(text.find("Not known") != std::string::npos);
  CHECK(text.find("{triangular: [0.5, 0.8, 1]}") != std::string::npos);
  CHECK(text.find("Part of the spread") != std::string::npos);
  const std::string certain =
      run({"run", shipped("hybrid"), "--replications", "1", "--months", "1"}).out;
  CHECK(certain.find("Not known") == std::string::npos);
}

TEST_CASE("what was drawn is written, two futures to a draw, alike in all structures") {
  const testing::TemporaryFolder folder;
  REQUIRE(run(comparison({"--out", folder.file("a"), "--threads", "1"})).exit_code == 0);
  REQUIRE(run(comparison({"--out", folder.file("b"), "--threads", "3"})).exit_code == 0);
  for (const char* name : {"assumptions.csv", "summary.csv", "paired.csv", "items.csv"}) {
    INFO(name);
    CHECK(testing::read_file(folder.file("a/") + name) ==
          testing::read_file(folder.file("b/") + name));
  }
  const std::string csv = testing::read_file(folder.file("a/assumptions.csv"));
  CHECK(csv.starts_with("scenario,replication,draw,path,value,unit\nlocal,1,1,demand.level,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 2 * 8);
  const std::size_t hybrid = csv.find("\nhybrid,1,");
  const auto value = [&](std::size_t row) {
    const std::size_t at = csv.find("demand.level,", row);
    return csv.substr(at, csv.find('\n', at) - at);
  };
  CHECK(value(0) == value(hybrid));
  CHECK(value(0) == value(csv.find("\nlocal,2,1,")));
  CHECK(value(0) != value(csv.find("\nlocal,3,2,")));
}

TEST_CASE("a decision that is made uncertain is refused where it stands") {
  const auto outcome =
      run({"run", shipped("hybrid"), "--set", "committee.cadence={uniform: [7 d, 30 d]}"});
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err.find("is a decision") != std::string::npos);
  CHECK(outcome.err.find('^') != std::string::npos);
}

}  // namespace
}  // namespace pendulum
