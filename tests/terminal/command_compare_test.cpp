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

std::vector<std::string> keys_of(const ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

ordered_json without_timing(const std::string& text) {
  ordered_json json = ordered_json::parse(text);
  json.erase("engine");
  return json;
}

// It said how many seconds it took.
TEST_CASE("the same comparison has the same bytes") {
  for (const char* format : {"json", "csv"}) {
    const auto with = [&](const char* threads) {
      return run(small({"compare", shipped("local"), shipped("hybrid"), "--format", format,
                        "--threads", threads}))
          .out;
    };
    CHECK(with("1") == with("2"));
  }
}

TEST_CASE("the JSON of a comparison has its keys in their order") {
  const auto outcome =
      run(small({"compare", shipped("local"), shipped("hybrid"), "--format", "json"}));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const ordered_json json = ordered_json::parse(outcome.out);
  CHECK(keys_of(json) == std::vector<std::string>{"schema_version", "seed", "replications",
                                                  "months", "engine", "scenarios", "differences",
                                                  "differs"});
  CHECK(json["seed"] == 1);
  CHECK(json["replications"] == 3);
  CHECK(json["months"] == 3);
  CHECK(keys_of(json["engine"]) == std::vector<std::string>{"events"});
  REQUIRE(json["scenarios"].size() == 2);
  const ordered_json& hybrid = json["scenarios"][1];
  CHECK(keys_of(hybrid) ==
        std::vector<std::string>{"name", "file", "metrics", "friction", "utilisation", "books"});
  CHECK(hybrid["name"] == "hybrid");
  CHECK(hybrid["file"] == shipped("hybrid"));
  for (const char* key : {"throughput_per_month", "lead_time_days", "lead_time_days_p85",
                          "asset_reuse_share", "friction_share", "integration_links"}) {
    INFO(key);
    REQUIRE(hybrid["metrics"].contains(key));
    CHECK(hybrid["metrics"][key]["ci90"].size() == 2);
  }
  CHECK(hybrid["metrics"]["throughput_per_month"]["mean"] > 0);
  CHECK(keys_of(hybrid["friction"]["governance"]) ==
        std::vector<std::string>{"delay_days_per_item", "effort_hours_per_month"});
  CHECK_FALSE(hybrid["friction"].contains("work"));
  for (const auto& [name, residual] : hybrid["books"].items()) CHECK(residual == 0);

  REQUIRE(json["differences"].size() == json["scenarios"][0]["metrics"].size());
  const ordered_json& difference = json["differences"][0];
  CHECK(keys_of(difference) == std::vector<std::string>{"baseline", "scenario", "metric", "mean",
                                                        "ci90", "simultaneous_ci90", "better_share",
                                                        "higher_count", "lower_count",
                                                        "equal_count", "verdict"});
  CHECK(difference["baseline"] == "local");
  CHECK(difference["scenario"] == "hybrid");
  REQUIRE_FALSE(json["differs"].empty());
  CHECK(json["differs"][0].contains("path"));
  CHECK(keys_of(json["differs"][0]["values"]) == std::vector<std::string>{"local", "hybrid"});
}

TEST_CASE("the same command gives the same bytes, with any number of threads") {
  const auto with_threads = [](const char* threads) {
    const auto outcome = run(small({"compare", shipped("local"), shipped("central"), "--format",
                                    "json", "--threads", threads}));
    REQUIRE(outcome.exit_code == 0);
    return without_timing(outcome.out).dump();
  };
  const std::string one = with_threads("1");
  CHECK(with_threads("2") == one);
  CHECK(with_threads("2") == one);
  CHECK(with_threads("0") == one);
}

TEST_CASE("the table says the same again, and every difference in words") {
  const auto ask = [] {
    return run(small({"compare", shipped("local"), shipped("hybrid"), "--quiet"}));
  };
  const auto table = ask();
  REQUIRE(table.exit_code == 0);
  CHECK(table.err.empty());
  CHECK(table.out.find("Lead time") != std::string::npos);
  CHECK(table.out.find("What differs") != std::string::npos);
  CHECK(table.out.find("3 futures of 3 months each, seed 1") != std::string::npos);
  CHECK(table.out.find('\033') == std::string::npos);  // no colours into a file
  CHECK(ask().out == table.out);
}

TEST_CASE("a scenario against itself shows no difference at all") {
  const auto outcome =
      run(small({"compare", shipped("local"), shipped("local"), "--format", "json"}));
  REQUIRE(outcome.exit_code == 0);
  const ordered_json json = ordered_json::parse(outcome.out);
  CHECK(json["scenarios"][1]["name"] == "local (2)");
  CHECK(json["differs"].empty());
  for (const ordered_json& difference : json["differences"]) {
    INFO(difference.dump());
    if (difference["mean"].is_null()) continue;
    CHECK(difference["mean"] == 0);
    CHECK(difference["verdict"] == "no clear difference");
    if (!difference["better_share"].is_null()) CHECK(difference["better_share"] == .5);
  }
}

TEST_CASE("a file alone is compared by its variants") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("plans.yaml"),
                      "schema_version: 1\nname: plans\nextends: " + shipped("local") +
                          "\nvariants:\n  calm: {run: {warm_up: 6 mo}}\n"
                          "  eager: {run: {warm_up: 7 mo}}\n");
  const auto outcome = run(small({"compare", folder.file("plans.yaml"), "--format", "json"}));
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const ordered_json json = ordered_json::parse(outcome.out);
  REQUIRE(json["scenarios"].size() == 2);
  CHECK(json["scenarios"][0]["name"] == "calm");
  CHECK(json["scenarios"][1]["file"] == folder.file("plans.yaml") + "@eager");
  CHECK(run(small({"compare", folder.file("plans.yaml@calm")})).exit_code == 2);
  CHECK(run(small({"run", folder.file("plans.yaml@nosuch")})).exit_code == 3);
  CHECK(run(small({"compare", shipped("local")})).exit_code == 2);
}

TEST_CASE("one replication has no interval, and JSON says null") {
  const auto outcome = run({"compare", shipped("local"), shipped("hybrid"), "--replications", "1",
                            "--months", "2", "--format", "json"});
  REQUIRE(outcome.exit_code == 0);
  const ordered_json json = ordered_json::parse(outcome.out);
  CHECK(json["scenarios"][0]["metrics"]["throughput_per_month"]["ci90"][0].is_null());
  for (const ordered_json& difference : json["differences"])
    if (!difference["mean"].is_null()) CHECK(difference["verdict"] == "no clear difference");
}

// Nobody in local marketing does a step for another: there is no rework for fit to compare.
TEST_CASE("where nothing can be compared there is no verdict") {
  const ordered_json json = ordered_json::parse(
      run(small({"compare", shipped("local"), shipped("local"), "--format", "json"})).out);
  int compared = 0, without = 0;
  for (const auto& difference : json["differences"]) {
    CHECK(difference["verdict"].is_null() == difference["mean"].is_null());
    ++(difference["verdict"].is_null() ? without : compared);
  }
  CHECK(compared > 0);
  CHECK(without > 0);
  const std::string csv =
      run(small({"compare", shipped("local"), shipped("local"), "--format", "csv"})).out;
  const std::size_t row = csv.find("difference,fit_rework_share");
  REQUIRE(row != std::string::npos);
  CHECK(csv.substr(row, csv.find('\n', row) - row).find("no clear") == std::string::npos);
}

}  // namespace
}  // namespace pendulum
