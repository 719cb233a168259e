#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <sstream>

#include <nlohmann/json.hpp>

#include "sim/measure/metric.h"
#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/sha256.h"

namespace pendulum {
namespace {

using testing::run;
using testing::shipped;

std::vector<std::string> small_comparison(const std::vector<std::string>& more) {
  std::vector<std::string> arguments{"compare",
                                     shipped("local"),
                                     shipped("hybrid"),
                                     "--replications",
                                     "2",
                                     "--months",
                                     "2",
                                     "--seed",
                                     "1"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST_CASE("the option --out writes its files, the same each time") {
  const testing::TemporaryFolder folder;
  const auto first = run(small_comparison({"--out", folder.file("a/b")}));
  INFO(first.err);
  REQUIRE(first.exit_code == 0);
  REQUIRE(run(small_comparison({"--out", folder.file("c"), "--threads", "1"})).exit_code == 0);
  for (const char* name :
       {"summary.csv", "series.csv", "paired.csv", "items.csv", "events.csv", "manifest.json"}) {
    INFO(name);
    const std::string text = testing::read_file(folder.file("a/b/") + name);
    CHECK_FALSE(text.empty());
    CHECK(text == testing::read_file(folder.file("c/") + name));
  }
  const auto manifest = nlohmann::json::parse(testing::read_file(folder.file("a/b/manifest.json")));
  CHECK(manifest["command"][0] == "compare");
  CHECK(manifest["command"].size() == 9);  // without --out and --threads
  CHECK(manifest["seed"] == 1);
  REQUIRE(manifest["files"].size() == 5);
  for (const auto& file : manifest["files"]) {
    const std::string text = testing::read_file(folder.file("c/") + std::string(file["name"]));
    CHECK(file["sha256"] == sha256_of(text));
    CHECK(file["bytes"] == text.size());
  }
  CHECK(manifest["scenarios"][1]["read"].size() == 3);  // itself, its parent and the words of both
  CHECK(manifest["scenarios"][1]["resolved_sha256"] ==
        sha256_of(run({"show", shipped("hybrid")}).out));
  // 22 metrics of 2 futures and a heading.
  const std::string paired = testing::read_file(folder.file("c/paired.csv"));
  CHECK(std::count(paired.begin(), paired.end(), '\n') == 1 + 2 * static_cast<long>(metric_count));
}

/// Fields of a row; no field of these files holds a comma.
std::vector<std::string> fields_of(const std::string& row) {
  std::vector<std::string> fields(1);
  for (const char c : row) {
    if (c == ',')
      fields.emplace_back();
    else
      fields.back() += c;
  }
  return fields;
}

TEST_CASE("the items written are those the figures are about") {
  const testing::TemporaryFolder folder;
  const auto outcome = run({"run", shipped("hybrid"), "--replications", "2", "--months", "6",
                            "--format", "json", "--out", folder.file("r"), "--record", "2"});
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  std::istringstream items(testing::read_file(folder.file("r/items.csv")));
  std::string row;
  std::getline(items, row);
  const std::vector<std::string> columns = fields_of(row);
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) -
                                    columns.begin());
  };
  std::map<std::string, std::vector<double>> leads;  // by replication
  while (std::getline(items, row)) {
    const std::vector<std::string> fields = fields_of(row);
    REQUIRE(fields.size() == columns.size());
    if (fields[column("outcome")] != "delivered") continue;
    const double lead = std::stod(fields[column("lead_time_days")]);
    double by_cause = 0;
    for (std::size_t i = column("work_days"); i < columns.size(); ++i)
      by_cause += std::stod(fields[i]);
    CHECK(by_cause == Approx(lead).margin(1e-9));
    if (fields[column("is_campaign")] != "true" || fields[column("delivered_day")].front() == '-')
      continue;
    leads[fields[column("replication")]].push_back(lead);
  }
  REQUIRE(leads.size() == 2);
  double mean = 0;
  for (const auto& [replication, days] : leads)
    mean += std::accumulate(days.begin(), days.end(), 0.0) / static_cast<double>(days.size()) / 2;
  const auto json = nlohmann::json::parse(outcome.out);
  CHECK(mean == Approx(double(json["scenarios"][0]["metrics"]["lead_time_days"]["mean"])));
}

TEST_CASE("a life followed can be kept too") {
  const testing::TemporaryFolder folder;
  const auto outcome =
      run({"follow", shipped("local"), shipped("hybrid"), "--item", "brazil.campaign.9", "--months",
           "3", "--format", "csv", "--out", folder.file("life")});
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  CHECK(testing::read_file(folder.file("life/lives.csv")) == outcome.out);
  const auto manifest =
      nlohmann::json::parse(testing::read_file(folder.file("life/manifest.json")));
  CHECK(manifest["replication"] == 1);
  CHECK(manifest["files"][0]["sha256"] == sha256_of(outcome.out));
}

TEST_CASE("a folder of other things is refused before anything is simulated") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("notes.txt"), "mine");
  const auto refused =
      run({"run", shipped("hybrid"), "--replications", "100000", "--out", folder.path()});
  CHECK(refused.exit_code == 4);
  CHECK(refused.err.find("notes.txt") != std::string::npos);
  CHECK(folder.names() == std::vector<std::string>{"notes.txt"});
}

TEST_CASE("what cannot be written ends with 4 and leaves nothing behind") {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.file("in_the_way"), "");
  const auto blocked = run(small_comparison({"--out", folder.file("in_the_way")}));
  CHECK(blocked.exit_code == 4);
  CHECK(blocked.out.empty());
  CHECK(blocked.err.find("in_the_way") != std::string::npos);
  // The trace cannot take the place of a folder: nothing of --out may appear either.
  const auto half = run(small_comparison({"--out", folder.file("new"), "--trace", folder.path()}));
  CHECK(half.exit_code == 4);
  CHECK(folder.names() == std::vector<std::string>{"in_the_way"});
}

TEST_CASE("where nothing can be written, that is said before anything is simulated") {
  for (const std::vector<std::string>& place :
       {std::vector<std::string>{"--out", "/proc/no/results"}, {"--trace", "/proc/no/t.csv"}}) {
    std::vector<std::string> arguments{"run", shipped("hybrid"), "--replications", "100000"};
    arguments.insert(arguments.end(), place.begin(), place.end());
    const auto refused = run(arguments);
    CHECK(refused.exit_code == 4);
    CHECK(refused.err.find(place.back()) != std::string::npos);
  }
}

TEST_CASE("stdout that cannot be written ends with 4, without a crash") {
  const auto outcome = testing::run_into("/dev/full", {"schema"});
  CHECK(outcome.exit_code == 4);
  CHECK(outcome.err.find("cannot write") != std::string::npos);
}

TEST_CASE("the option --trace writes the events of the first future") {
  const testing::TemporaryFolder folder;
  REQUIRE(run(small_comparison({"--trace", folder.file("t.csv")})).exit_code == 0);
  const std::string csv = testing::read_file(folder.file("t.csv"));
  CHECK(csv.starts_with(
      "scenario,replication,day,event,item,step,activity,cause,team,from,until_day\n"));
  for (const char* part : {"\nlocal,", "\nhybrid,", ",arrived,", ",delivered,", ",step,"}) {
    INFO(part);
    CHECK(csv.find(part) != std::string::npos);
  }
  REQUIRE(run(small_comparison({"--trace", folder.file("t.jsonl")})).exit_code == 0);
  const std::string lines = testing::read_file(folder.file("t.jsonl"));
  const auto first = nlohmann::json::parse(lines.substr(0, lines.find('\n')));
  CHECK(first["scenario"] == "local");
  CHECK(std::count(lines.begin(), lines.end(), '\n') + 1 ==
        std::count(csv.begin(), csv.end(), '\n'));
}

TEST_CASE("options that would write nothing are refused") {
  for (const std::vector<std::string>& more : {std::vector<std::string>{"--record", "2"},
                                               {"--out", ""},
                                               {"--trace", ""},
                                               {"--out="},
                                               {"--trace="}}) {
    const auto outcome = run(small_comparison(more));
    INFO(more.front() << ": " << outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find(more.front().substr(0, 5)) != std::string::npos);
  }
}

// By links: were one replaced after all, it would be the link and not the device.
TEST_CASE("a trace goes through a device and leaves it a device") {
  const testing::TemporaryFolder folder;
  std::filesystem::create_symlink("/dev/full", folder.file("full"));
  const auto full = run(small_comparison({"--trace", folder.file("full")}));
  CHECK(full.exit_code == 4);
  CHECK(full.err.find(folder.file("full")) != std::string::npos);
  CHECK(full.out.find("Throughput") != std::string::npos);  // what it took long to find is said
  CHECK(std::filesystem::is_character_file("/dev/full"));

  // stdout is a file here, which must not be replaced under the result that follows.
  std::filesystem::create_symlink("/dev/stdout", folder.file("out"));
  const auto out = run(small_comparison({"--trace", folder.file("out"), "--format", "csv"}));
  CHECK(out.exit_code == 0);
  CHECK(out.out.starts_with("scenario,replication,day,event,"));
  CHECK(out.out.find("\nlocal,,metric,throughput_per_month,") != std::string::npos);
  CHECK(folder.names() == std::vector<std::string>{"full", "out"});
}

TEST_CASE("Ctrl-C ends with 130, without a partial result or a file") {
  const testing::TemporaryFolder folder;
  const auto outcome = testing::run_interrupted(
      {"compare", shipped("local"), shipped("hybrid"), "--replications", "20000", "--format",
       "json", "--out", folder.file("out"), "--trace", folder.file("trace.csv")},
      1500);
  CHECK(outcome.exit_code == 130);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("interrupted") != std::string::npos);
  CHECK(folder.names().empty());
}

}  // namespace
}  // namespace pendulum
