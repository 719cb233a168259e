#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;

TEST_CASE("parameters lists every parameter, in each format") {
  const auto json = run({"parameters", "--format", "json"});
  REQUIRE(json.exit_code == 0);
  const auto list = nlohmann::json::parse(json.out);
  REQUIRE(list.size() > 50);
  const auto csv = run({"parameters", "--format", "csv"});
  const auto markdown = run({"parameters", "--format", "markdown"});
  const auto table = run({"parameters"});
  CHECK(csv.out.starts_with("path,quantity,default,allowed"));
  CHECK(std::count(csv.out.begin(), csv.out.end(), '\n') == static_cast<int>(list.size()) + 1);
  CHECK(markdown.out.find("| parameter |") != std::string::npos);
  for (const auto& parameter : list) {
    const auto path = parameter["path"].get<std::string>();
    INFO(path);
    CHECK(table.out.find("  " + path + " ") != std::string::npos);
    CHECK(markdown.out.find("| `" + path + "` |") != std::string::npos);
    CHECK_FALSE(parameter["label"].get<std::string>().empty());
  }
}

}  // namespace
}  // namespace pendulum
