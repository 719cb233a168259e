#include "sim/scenario/yaml_advice.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("a colon that YAML does not want is one of the line's own key, or of a text") {
  const char* said = "illegal map value";
  CHECK(yaml_advice(said, "    agenda_limit: 8", 17).english() ==
        "is the line indented more than the one above it?");
  CHECK(yaml_advice(said, "  title: a text: more", 16).english() ==
        "a text with a colon in it needs quotes");
  CHECK(yaml_advice(said, "name: a text: more", 13).english() ==
        "a text with a colon in it needs quotes");
  CHECK(yaml_advice(said, "", 0).english() == "a text with a colon in it needs quotes");
}

TEST_CASE("tabs and open brackets are named, whatever YAML says of them") {
  CHECK(yaml_advice("end of map not found", "\ta: 1", 1).english() ==
        "indent with spaces, not tabs");
  CHECK(yaml_advice("end of map flow not found", "x", 1).english() == "a { above is not closed");
  CHECK(yaml_advice("something else", "x", 1).empty());
  CHECK(yaml_problem("unknown token").english() == "unknown token");
  CHECK(yaml_problem("words of a later version").english() == "words of a later version");
}
