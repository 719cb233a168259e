#include <algorithm>

#include <nlohmann/json.hpp>

#include "sim/measure/metric.h"
#include "tests/catch.h"
#include "tests/terminal/program.h"

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
  for (const char* name : {"summary.csv", "series.csv", "paired.csv", "manifest.json"}) {
    INFO(name);
    const std::string text = testing::read_file(folder.file("a/b/") + name);
    CHECK_FALSE(text.empty());
    CHECK(text == testing::read_file(folder.file("c/") + name));
  }
  const auto manifest = nlohmann::json::parse(testing::read_file(folder.file("a/b/manifest.json")));
  CHECK(manifest["command"] == "compare");
  CHECK(manifest["seed"] == 1);
  CHECK(manifest["files"].size() == 3);
  // 22 metrics of 2 futures and a heading.
  const std::string paired = testing::read_file(folder.file("c/paired.csv"));
  CHECK(std::count(paired.begin(), paired.end(), '\n') == 1 + 2 * static_cast<long>(metric_count));
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
  CHECK(testing::read_file(folder.file("new/summary.csv")).empty());
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
  CHECK(csv.starts_with("scenario,day,event,item,step,activity,cause,team,from,until_day\n"));
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
