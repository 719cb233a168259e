#include "sim/scenario/path.h"

#include <string>

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("declarations govern concrete paths") {
  CHECK(governs("tide.every", "tide.every"));
  CHECK_FALSE(governs("tide.every", "tide"));
  CHECK_FALSE(governs("tide.every", "tide.every.now"));
  CHECK(governs("markets[].language", "markets.brazil.language"));
  CHECK_FALSE(governs("markets[].language", "markets.language"));
  CHECK(governs("work[].steps[].effort", "work.campaign.steps.brief.effort"));
  CHECK(governs("shares.{families}.centre", "shares.content.centre"));
  CHECK(governs("weights.{work[].steps}", "weights.brief"));
  CHECK_FALSE(governs("shares.{families}.centre", "shares.content.central"));
}

TEST_CASE("paths are joined and split") {
  CHECK(join_path("", "a") == "a");
  CHECK(join_path("a.b", "c") == "a.b.c");
  CHECK(split_path("a.b").size() == 2);
  CHECK(split_path("").size() == 1);
  CHECK(split_pattern("shares.{work[].steps}.x").size() == 3);
}

TEST_CASE("ids are plain words") {
  CHECK(is_id("north-1_a"));
  CHECK(is_id("3"));
  CHECK_FALSE(is_id(""));
  CHECK_FALSE(is_id("North"));
  CHECK_FALSE(is_id("-a"));
  CHECK_FALSE(is_id("a.b"));
  CHECK_FALSE(is_id("süd"));
  CHECK_FALSE(is_id(std::string(65, 'a')));
}
