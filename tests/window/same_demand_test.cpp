#include "viz/window/same_demand.h"

#include "tests/catch.h"
#include "tests/window/scenarios.h"

namespace pendulum {
namespace {

bool same(const std::shared_ptr<const Scenario>& one,
          const std::shared_ptr<const Scenario>& other) {
  return meet_same_demand({one.get(), other.get()});
}

TEST_CASE("structures of the same firm are asked for the same work") {
  CHECK(same(shipped("local"), shipped("hybrid")));
  CHECK(same(shipped("local"), uncertain("local", "run: {months: 12}")));
}

// "Same demand and luck in both" stood below a firm with a third more of it.
TEST_CASE("whatever decides how much work arrives makes another demand") {
  const auto local = shipped("local");
  CHECK_FALSE(same(local, uncertain("local", "demand: {level: 1.3}")));
  CHECK_FALSE(same(local, uncertain("local", "demand: {growth: 10 %}")));
  CHECK_FALSE(same(local, uncertain("local", "work: [{id: standard, rate: 200 /mo}]")));
}

TEST_CASE("so does a change on the time line, and only one of that kind") {
  const auto local = shipped("local");
  const auto changed = [](const std::string& at, const std::string& set) {
    return uncertain("local",
                     "timeline: [{id: surge, at: " + at + ", title: x, set: {" + set + "}}]");
  };
  CHECK_FALSE(same(local, changed("12 mo", "demand.level: 2")));
  CHECK_FALSE(same(changed("12 mo", "demand.level: 2"), changed("15 mo", "demand.level: 2")));
  CHECK(same(changed("12 mo", "demand.level: 2"), changed("12 mo", "demand.level: 2")));
  CHECK(same(local, changed("12 mo", "structure.families.content.centre_share: 50 %")));
}

TEST_CASE("what is switched off in both is no other demand") {
  CHECK(same(uncertain("local", "regulation: {enabled: false}"),
             uncertain("local", "regulation: {enabled: false, rate: 4 /y}")));
  CHECK_FALSE(same(uncertain("local", "regulation: {enabled: true}"),
                   uncertain("local", "regulation: {enabled: true, rate: 4 /y}")));
}

}  // namespace
}  // namespace pendulum
