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

}  // namespace
}  // namespace pendulum
