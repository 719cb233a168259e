#include "sim/scenario/check.h"

#include <chrono>
#include <string>

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("all problems of a file are found in one pass") {
  const ReadResult result = read_text(
      "schema_version: 1\ntide: {evry: 1, mode: fiffo}\nquays: [{id: a, length: 0}, {id: a}]\n");
  CHECK(result.diagnostics.size() == 4);
}

TEST_CASE("x- keys are ignored wherever they stand") {
  const ReadResult result = read_text(
      "schema_version: 1\nx-a: 1\ntide: {x-b: [1]}\n"
      "quays: [{id: a, x-c: {d: e}, length: {value: 2, x-f: g}}]\npilots: {weight: {x-h: 1}}\n");
  INFO(describe_problems(result));
  CHECK(result.ok());
}

TEST_CASE("lists without entries have no ids, maps keyed by a list have the list's") {
  const ReadResult result = read_text("schema_version: 1\nquays: [{id: a, length: 2}]\n");
  REQUIRE(result.ok());
  CHECK(result.scenario->ids("jobs").empty());
  CHECK(result.scenario->ids("pilots.shares") == std::vector<std::string>{"a"});
}

TEST_CASE("a file that would fill the memory is refused, and soon") {
  std::string quays = "schema_version: 1\nquays:\n";
  std::string keys = "schema_version: 1\ntide:\n";
  std::string jobs = harbour_text() + "x-jobs: 1\n";
  std::string many;
  for (int i = 0; i < 30000; ++i) {
    quays += "  - {id: q" + std::to_string(i) + ", length: 1}\n";
    keys += "  every" + std::to_string(i) + ": 1\n";
  }
  for (int i = 0; i < 900; ++i) {
    many += "  - {id: j" + std::to_string(i) + ", quay: nrth, after_job: jj}\n";
  }
  jobs.insert(jobs.find("pilots:"), many);
  const auto start = std::chrono::steady_clock::now();
  CHECK(describe_problems(read_text(quays)).find("quays: more than 1000 entries") !=
        std::string::npos);
  CHECK(read_text(keys).diagnostics.back().message.english() == "and 29951 more problems");
  CHECK(read_text(jobs).diagnostics.back().message.english() == "and 1750 more problems");
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  CHECK(taken.count() < 60);  // with sanitizers on a busy machine; about a second without

  Registry registry;
  registry.add("a[].x", Quantity::count).standard("1");
  registry.add("b[].by_a.{a}", Quantity::count).standard("1");
  std::string product = "schema_version: 1\na:\n";
  for (int i = 0; i < 600; ++i) product += "  - {id: a" + std::to_string(i) + "}\n";
  product += "b:\n";
  for (int i = 0; i < 600; ++i) product += "  - {id: b" + std::to_string(i) + "}\n";
  const TestFolder folder;
  CHECK(
      describe_problems(read_scenario(folder.write("p.yaml", product), registry), folder.path()) ==
      "p.yaml: error: describes more than 200,000 values\n"
      "  lists and the maps keyed by them multiply\n");
}
