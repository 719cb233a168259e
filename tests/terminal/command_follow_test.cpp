#include <cmath>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

using testing::run;
using testing::shipped;

/// Some campaign that a trace of the first future shows delivered.
std::string delivered_campaign() {
  const testing::TemporaryFolder folder;
  run({"run", shipped("local"), "--replications", "1", "--months", "4", "--seed", "1", "--trace",
       folder.file("t.jsonl")});
  const std::string lines = testing::read_file(folder.file("t.jsonl"));
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    const auto event = nlohmann::json::parse(lines.substr(at, end - at));
    const std::string item = event.value("item", "");
    if (event["event"] == "delivered" && event["day"] > 20 &&
        item.find(".campaign.") != std::string::npos)
      return item;
    at = end + 1;
  }
  return "";
}

TEST_CASE("an item is followed through two structures, and its time adds up") {
  const std::string item = delivered_campaign();
  REQUIRE_FALSE(item.empty());
  const std::vector<std::string> ask{"follow",
                                     shipped("local"),
                                     shipped("central"),
                                     "--item",
                                     item,
                                     "--months",
                                     "4",
                                     "--seed",
                                     "1",
                                     "--format",
                                     "json"};
  const auto outcome = run(ask);
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const auto json = nlohmann::ordered_json::parse(outcome.out);
  CHECK(json["item"] == item);
  REQUIRE(json["scenarios"].size() == 2);
  const auto& life = json["scenarios"][0];
  CHECK(life["outcome"] == "delivered");
  // The same campaign arrives at the same moment everywhere.
  CHECK(life["accepted_day"] == json["scenarios"][1]["accepted_day"]);
  double path = 0;
  for (const auto& [cause, days] : life["path_days"].items()) path += days.get<double>();
  CHECK(path == Approx(life["days"].get<double>()));
  CHECK_FALSE(life["steps"].empty());
  CHECK(life["sentence"].get<std::string>().starts_with(item + " took "));

  const auto table =
      run({"follow", shipped("local"), "--item", item, "--months", "4", "--seed", "1"});
  CHECK(table.exit_code == 0);
  CHECK(table.out.find("Days on the path that decided") != std::string::npos);
  CHECK(run({"follow", shipped("local"), "--item", item, "--months", "4", "--format", "csv"})
            .out.starts_with("scenario,item,began_day"));
}

TEST_CASE("an item that is not there ends with 2 and a suggestion") {
  const std::string item = delivered_campaign();
  REQUIRE_FALSE(item.empty());
  const std::string series = item.substr(0, item.rfind('.'));
  const auto ask = [](const std::string& name) {
    return run({"follow", shipped("local"), "--item", name, "--months", "4"});
  };
  const auto too_late = ask(series + ".999999");
  CHECK(too_late.exit_code == 2);
  CHECK(too_late.err.find("there are " + series + ".0 to " + series) != std::string::npos);
  std::string misspelt = series;
  misspelt.pop_back();
  const auto wrong = ask(misspelt + ".1");
  CHECK(wrong.exit_code == 2);
  CHECK(wrong.err.find("did you mean " + series) != std::string::npos);
  CHECK(ask("nonsense").exit_code == 2);
}

}  // namespace
}  // namespace pendulum
