#include "sim/scenario/check.h"

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
