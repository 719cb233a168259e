#include "sim/scenario/header.h"

#include "sim/scenario/yaml_reader.h"
#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("what a file says about itself is taken out of it") {
  const SourceTexts texts = {SourceText("t",
                                        "schema_version: 1\nname: n\ntitle: t\n"
                                        "description: d\nextends: e.yaml\n"
                                        "variants: {a: {}}\ntide: {}\n")};
  Problems problems(texts);
  DocumentNode document = *read_yaml(texts, 0, problems);
  const FileHeader header = take_header(document, problems);
  CHECK(header.name == "n");
  CHECK(header.title == "t");
  CHECK(header.description == "d");
  CHECK(header.extends == "e.yaml");
  CHECK(header.variants.entries.size() == 1);
  REQUIRE(document.entries.size() == 1);
  CHECK(document.entries[0].key == "tide");
  CHECK_FALSE(problems.any());
}

TEST_CASE("a name is one line of printable text, or left out") {
  for (const char* name :
       {"", "''", "' '", "\"a\\nb\"", "\"a\\tb\"", "\"a\\e[31mb\"", "\"\\x9b31m\"", "|\n  a\n"}) {
    const SourceTexts texts = {
        SourceText("t", std::string("schema_version: 1\nname: ") + name + "\n")};
    Problems problems(texts);
    DocumentNode document = *read_yaml(texts, 0, problems);
    (void)take_header(document, problems);
    INFO(name);
    REQUIRE(problems.diagnostics().size() == 1);
    CHECK(problems.diagnostics()[0].path == "name");
    CHECK(problems.diagnostics()[0].line == 2);
    CHECK_FALSE(problems.diagnostics()[0].hint.empty());
  }
  const SourceTexts texts = {SourceText("t", "schema_version: 1\nname: Café \u2603 100 %\n")};
  Problems problems(texts);
  DocumentNode document = *read_yaml(texts, 0, problems);
  (void)take_header(document, problems);
  CHECK_FALSE(problems.any());
}

TEST_CASE("titles and descriptions hold nothing that a terminal takes for an order") {
  const auto read = [](const std::string& line) {
    const SourceTexts texts = {SourceText("t", "schema_version: 1\n" + line + "\n")};
    Problems problems(texts);
    DocumentNode document = *read_yaml(texts, 0, problems);
    FileHeader header = take_header(document, problems);
    return std::pair(header.title.value_or(""), problems.diagnostics().size());
  };
  CHECK(read("title: >\n  all\n  at once") == std::pair(std::string("all at once"), 0UL));
  CHECK(read("title: \"a\\nb\"").second == 1);
  CHECK(read("title: \"a\\e[31mb\"").second == 1);
  CHECK(read("description: |\n  a\n  b").second == 0);
  CHECK(read("description: \"a\\e[31mb\"").second == 1);
}

TEST_CASE("header keys of the wrong type are reported") {
  const SourceTexts texts = {SourceText("t", "schema_version: '1'\nname: [n]\nvariants: [a]\n")};
  Problems problems(texts);
  DocumentNode document = *read_yaml(texts, 0, problems);
  (void)take_header(document, problems);
  CHECK(problems.diagnostics().size() == 3);
}
