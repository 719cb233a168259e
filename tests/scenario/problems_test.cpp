#include "sim/scenario/problems.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("problems come in order of file, line and column, with their lines") {
  const SourceTexts texts = {SourceText("a", "one\nSüd: x"), SourceText("b", "three")};
  Problems problems(texts);
  CHECK_FALSE(problems.any());
  problems.error({1, 1, 1}, "", "last");
  problems.error({0, 2, 7}, "p", "third");
  problems.error({0, 2, 1}, "", "second");
  problems.error({0, 0, 0}, "", "first");
  REQUIRE(problems.any());
  const std::vector<Diagnostic> said = problems.diagnostics();
  REQUIRE(said.size() == 4);
  CHECK(said[0].message == "first");
  CHECK(said[0].source_line.empty());
  CHECK(said[1].message == "second");
  CHECK(said[2].column == 6);  // characters
  CHECK(said[2].source_line == "Süd: x");
  CHECK(said[3].file == "b");
}

TEST_CASE("after fifty problems the rest is counted") {
  const SourceTexts texts = {SourceText("a", std::string(1000, 'x'))};
  Problems problems(texts);
  for (int i = 0; i < 5000; ++i) problems.error({0, 1, 1 + i % 900}, "", "bad");
  const std::vector<Diagnostic> said = problems.diagnostics();
  REQUIRE(said.size() == 51);
  CHECK(said.back().message == "and 4950 more problems");
  CHECK(said.front().source_line.empty());  // nobody reads a line that long
}

TEST_CASE("words of a file are quoted, shortened and cleaned") {
  CHECK(in_quotes("fiffo") == "'fiffo'");
  CHECK(in_quotes("a\nb\x1b") == "'a b '");
  CHECK(in_quotes(std::string(100, 'x')) == "'" + std::string(60, 'x') + "…'");
  // A character is not cut in two.
  CHECK(in_quotes(std::string(59, 'x') + "ü and more") == "'" + std::string(59, 'x') + "…'");
  CHECK(in_quotes(std::string(58, 'x') + "ü and more") == "'" + std::string(58, 'x') + "ü…'");
}
