#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;

TEST_CASE("schema prints a JSON Schema that knows the parameters") {
  const auto schema = run({"schema"});
  REQUIRE(schema.exit_code == 0);
  const auto json = nlohmann::json::parse(schema.out);
  CHECK(json["$schema"].get<std::string>().find("draft-07") != std::string::npos);
  CHECK(json["properties"].contains("committee"));
}

TEST_CASE("schema --story prints that of stories, with the levers a step may move") {
  const auto schema = run({"schema", "--story"});
  REQUIRE(schema.exit_code == 0);
  const auto json = nlohmann::json::parse(schema.out);
  CHECK(json["properties"].contains("steps"));
  CHECK_FALSE(json["properties"].contains("committee"));
  CHECK(json["definitions"]["levers"]["properties"].contains("demand.level"));
}

}  // namespace
}  // namespace pendulum
