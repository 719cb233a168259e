#include "sim/scenario/yaml_text.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("plain words need no quotes, everything else has them") {
  CHECK(quote_yaml_unless_plain("brazil-2") == "brazil-2");
  CHECK(quote_yaml_unless_plain("null") == "\"null\"");
  CHECK(quote_yaml_unless_plain("14 d") == "\"14 d\"");
  CHECK(quote_yaml_unless_plain("") == "\"\"");
  CHECK(quote_yaml("a \"b\"\\\n\x01") == "\"a \\\"b\\\"\\\\\\n\\x01\"");
}
