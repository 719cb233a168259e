#include "sim/scenario/problems.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("problems come in order of file, line and column, with their lines") {
  const SourceTexts texts = {SourceText("a", "one\nSüd: x"), SourceText("b", "three")};
  Problems problems(texts);
  CHECK_FALSE(problems.any());
  problems.error({1, 1, 1}, "", verbatim("last"));
  problems.error({0, 2, 7}, "p", verbatim("third"));
  problems.error({0, 2, 1}, "", verbatim("second"));
  problems.error({0, 0, 0}, "", verbatim("of all of it"));
  problems.error({0, 1, 0}, "", verbatim("first"));
  REQUIRE(problems.any());
  const std::vector<Diagnostic> said = problems.diagnostics();
  REQUIRE(said.size() == 5);
  CHECK(said[0].message.english() == "first");
  CHECK(said[1].message.english() == "second");
  CHECK(said[2].column == 6);  // characters
  CHECK(said[2].source_line == "Süd: x");
  CHECK(said[3].message.english() == "of all of it");  // has no place, and comes last
  CHECK(said[3].source_line.empty());
  CHECK(said[4].file == "b");
}

TEST_CASE("after fifty problems the rest is counted") {
  const SourceTexts texts = {SourceText("a", std::string(1000, 'x'))};
  Problems problems(texts);
  for (int i = 0; i < 5000; ++i) problems.error({0, 1, 1 + i % 900}, "", verbatim("bad"));
  const std::vector<Diagnostic> said = problems.diagnostics();
  REQUIRE(said.size() == 51);
  CHECK(said.back().message.english() == "and 4950 more problems");
  CHECK(said.front().source_line.empty());  // nobody reads a line that long
}
