#include "viz/window/entry_name.h"

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

TEST_CASE("an entry is called by its name, whether its list or a map has the value") {
  const auto scenario = shipped("hybrid");
  CHECK(entry_name(*scenario, "structure.families.content.centre_share") == "Content");
  CHECK(entry_name(*scenario, "markets.usa.distinctiveness") == "USA");
  CHECK(entry_name(*scenario, "demand.level").empty());
}

TEST_CASE(
    "of what the time line replaces, what happens is said first, then the entry of the value") {
  const LanguageScope scope("en");
  const auto scenario = shipped("pandemic_surge");
  const std::string title = "Contact volume doubles";
  CHECK(entry_name(*scenario, "timeline.surge.set.work.standard.rate") ==
        title + ", Standard campaign");
  CHECK(entry_name(*scenario, "timeline.surge.at") == title);
  const auto path = timeline_path(*scenario, "timeline.surge.set.work.standard.rate");
  REQUIRE(path);
  CHECK(path->title == title);
  CHECK(path->target == "work.standard.rate");
  CHECK(timeline_path(*scenario, "timeline.surge.at")->target.empty());
  CHECK_FALSE(timeline_path(*scenario, "work.standard.rate"));
  const auto plain =
      uncertain("hybrid", "timeline: [{id: rush, at: 1 mo, set: {demand.level: 2}}]");
  CHECK(entry_name(*plain, "timeline.rush.set.demand.level") == "rush");
}

}  // namespace
}  // namespace pendulum
