#include "viz/terminal/json_text.h"

#include <limits>

#include "tests/catch.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

TEST_CASE("objects without objects inside take one line; the order of keys is kept") {
  Json json;
  json["z"] = {{"mean", .5}, {"ci90", {1, 2}}};
  json["a"] = Json::array();
  json["name"] = "a \"b\"";
  CHECK(json_text(json) ==
        "{\n  \"z\": {\"mean\": 0.5, \"ci90\": [1, 2]},\n  \"a\": [],\n"
        "  \"name\": \"a \\\"b\\\"\"\n}\n");
}

TEST_CASE("what is printed reads back as the same") {
  const Json json = Json::parse(R"({"s":[{"x":{"y":[1.25,null,"ü"]}},[],{}],"n":-3})");
  CHECK(Json::parse(json_text(json)) == json);
}

TEST_CASE("what is not a number becomes null") {
  CHECK(json_text({{"x", std::numeric_limits<double>::quiet_NaN()}}) == "{\"x\": null}\n");
}

}  // namespace
}  // namespace pendulum
