#include "viz/terminal/life_report.h"

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/terminal/program.h"

namespace pendulum {
namespace {

/// A structure of the shipped `local`, with a life told by hand in it.
class LifeReportTest {
 public:
  LifeReportTest() {
    check_file(testing::shipped("local"), make_registry(), {}, &structures);
    REQUIRE(structures.size() == 1);
    FollowedLife followed;
    followed.structure = &structures.front();
    followed.item = "brazil.campaign.7";
    followed.recording_started = TimePoint{} + days(100);
    ItemRecord& item = followed.life.item;
    item.facts.arrived = TimePoint{} + days(90);
    item.facts.due = TimePoint{} + days(104);
    item.ended = TimePoint{} + days(105);
    item.delivered = true;
    item.path_ticks[index_of(Cause::work)] = days(5).ticks;
    item.path_ticks[index_of(Cause::queue_local)] = days(10).ticks;
    LifeStretch waits;
    waits.cause = Cause::queue_local;
    waits.began = item.facts.arrived;
    waits.ended = item.facts.arrived + days(10);
    followed.life.stretches = {waits};
    future.lives = {followed};
  }
  std::vector<Structure> structures;
  FollowedFuture future;
};

TEST_CASE_METHOD(LifeReportTest, "the table tells days from the start of recording") {
  const std::string text = lives_table(future, {});
  CHECK(text.find("accepted on day -10.0, due on day 4.0, delivered on day 5.0") !=
        std::string::npos);
  CHECK(text.find("-10.0  10.0") != std::string::npos);
  CHECK(text.find("10.0 days in local queues") != std::string::npos);
  CHECK(text.find("Future 1 of seed 1") != std::string::npos);
}

TEST_CASE_METHOD(LifeReportTest, "JSON and CSV tell the same") {
  const auto json = nlohmann::json::parse(lives_json(future));
  CHECK(json["scenarios"][0]["path_days"]["queue_local"] == 10);
  CHECK(json["scenarios"][0]["days"] == 15);
  CHECK(json["scenarios"][0]["steps"][0]["began_day"] == -10);
  CHECK(lives_csv(future).find("\nlocal,brazil.campaign.7,-10,0,") != std::string::npos);
}

}  // namespace
}  // namespace pendulum
