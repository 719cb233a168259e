#include "sim/model/regrouping.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

// Two teams and one role; so many halves wanted in each.
std::vector<TeamFacts> wanted(int first, int second) {
  return {{"centre", "Centre", TeamKind::centre, -1, {first}},
          {"market", "Market", TeamKind::market, 0, {second}}};
}

TEST_CASE("nobody moves where everybody has a post", "[regrouping]") {
  const Regrouping plan = regroup({{0, 0, 0, 100, false}, {1, 1, 0, 100, true}}, wanted(2, 2));
  CHECK(plan.changes.empty());
  CHECK(plan.joining.empty());
  CHECK(plan.complete);
}

TEST_CASE("who came last moves, and only as many as must", "[regrouping]") {
  const Regrouping plan =
      regroup({{0, 0, 0, 100, false}, {1, 0, 0, 100, false}, {2, 1, 0, 100, false}}, wanted(2, 4));
  REQUIRE(plan.changes.size() == 1);
  CHECK(plan.changes[0].person == 1);
  CHECK(plan.changes[0].team == 1);
  CHECK(plan.changes[0].weight == 100);
}

TEST_CASE("who sits in a tiger team keeps a post first, and moves with it", "[regrouping]") {
  const std::vector<Incumbent> people = {{0, 0, 0, 100, false}, {1, 0, 0, 100, true}};
  const Regrouping one = regroup(people, wanted(2, 2));
  REQUIRE(one.changes.size() == 1);
  CHECK(one.changes[0].person == 0);
  CHECK(regroup(people, wanted(0, 4)).changes.size() == 2);
}

TEST_CASE("who is bound leaves later", "[regrouping]") {
  const Regrouping plan = regroup({{0, 0, 0, 100, true}}, wanted(0, 0));
  CHECK(plan.changes.empty());
  CHECK_FALSE(plan.complete);
}

TEST_CASE("people join and leave when the headcount changes", "[regrouping]") {
  const Regrouping more = regroup({{0, 0, 0, 100, false}}, wanted(2, 3));
  CHECK(more.changes.empty());
  REQUIRE(more.joining.size() == 2);
  CHECK(more.joining[0].weight + more.joining[1].weight == 150);
  const Regrouping fewer =
      regroup({{0, 0, 0, 100, false}, {1, 1, 0, 100, false}, {2, 1, 0, 50, false}}, wanted(2, 2));
  REQUIRE(fewer.changes.size() == 1);
  CHECK(fewer.changes[0].person == 2);
  CHECK(fewer.changes[0].weight == 0);
}

TEST_CASE("empty seats go before people do", "[regrouping]") {
  const Regrouping plan = regroup({{0, 0, 0, 100, false, true}, {1, 0, 0, 100}}, wanted(2, 0));
  REQUIRE(plan.changes.size() == 1);
  CHECK(plan.changes[0].person == 0);
  CHECK(plan.changes[0].weight == 0);
}

TEST_CASE("nobody leaves while somebody is sought elsewhere", "[regrouping]") {
  // The centre goes; of the market's two posts one is empty.
  const Regrouping plan =
      regroup({{0, 0, 0, 100}, {1, 1, 0, 100}, {2, 1, 0, 100, false, true}}, wanted(0, 4));
  REQUIRE(plan.changes.size() == 2);
  CHECK(plan.changes[0].person == 0);
  CHECK(plan.changes[0].team == 1);
  CHECK(plan.changes[1].person == 2);
  CHECK(plan.changes[1].weight == 0);
  CHECK(plan.joining.empty());
}

TEST_CASE("a post elsewhere goes to somebody, not to an empty seat", "[regrouping]") {
  const Regrouping plan = regroup({{0, 0, 0, 100}, {1, 0, 0, 100, false, true}}, wanted(0, 2));
  REQUIRE(plan.changes.size() == 2);
  CHECK(plan.changes[0].person == 0);
  CHECK(plan.changes[0].weight == 100);
  CHECK(plan.changes[1].weight == 0);
}

TEST_CASE("half a post grows into a whole one, and back", "[regrouping]") {
  const Regrouping joined = regroup({{0, 0, 0, 50, false}, {1, 1, 0, 50, false}}, wanted(2, 0));
  REQUIRE(joined.changes.size() == 2);
  CHECK(joined.changes[0].person == 0);
  CHECK(joined.changes[0].weight == 100);
  CHECK(joined.changes[1].person == 1);
  CHECK(joined.changes[1].weight == 0);
  const Regrouping split = regroup({{0, 0, 0, 100, false}}, wanted(1, 1));
  REQUIRE(split.changes.size() == 1);
  CHECK(split.changes[0].weight == 50);
  REQUIRE(split.joining.size() == 1);
  CHECK(split.joining[0].team == 1);
  CHECK(split.joining[0].weight == 50);
}

}  // namespace
}  // namespace pendulum
