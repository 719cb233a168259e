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

TEST_CASE("header keys of the wrong type are reported") {
  const SourceTexts texts = {SourceText("t", "schema_version: '1'\nname: [n]\nvariants: [a]\n")};
  Problems problems(texts);
  DocumentNode document = *read_yaml(texts, 0, problems);
  (void)take_header(document, problems);
  CHECK(problems.diagnostics().size() == 3);
}
