#include "viz/window/time_flags.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

Snapshot snapshot_of(const std::vector<std::string>& names) {
  Snapshot snapshot;
  for (const std::string& name : names) {
    snapshot.structures.emplace_back();
    snapshot.structures.back().name = name;
    snapshot.structures.back().scenario = shipped(name);
  }
  return snapshot;
}

TEST_CASE("entries of the timeline are flags that say what changes, and from what") {
  const auto flags = time_flags(snapshot_of({"pandemic_surge"}));
  REQUIRE(flags.size() >= 3);
  const auto named = [&](const std::string& title) {
    const auto found = std::find_if(flags.begin(), flags.end(),
                                    [&](const TimeFlag& flag) { return flag.title == title; });
    REQUIRE(found != flags.end());
    return *found;
  };
  const TimeFlag centralise = named("Content and build go to the centre");
  CHECK(centralise.month == 15);
  CHECK(centralise.structures.empty());
  CHECK(centralise.explanation.find("Content, Done by the centre: 20 % → 100 %") !=
        std::string::npos);
  // The change before it counts: it falls from the surge's rate, not from the first.
  CHECK(named("Volume falls back").explanation.find("236 /mo → 118 /mo") != std::string::npos);
}

TEST_CASE("what concerns some structures only says so, and what lies beyond the run is left out") {
  Snapshot snapshot = snapshot_of({"hybrid", "new_markets"});
  const auto openings = [&] {
    std::vector<TimeFlag> flags = time_flags(snapshot);
    std::erase_if(
        flags, [](const TimeFlag& flag) { return flag.title.find("opens") == std::string::npos; });
    return flags;
  };
  REQUIRE(openings().size() == 3);
  CHECK(openings()[0].title == "Spain opens");
  CHECK(openings()[0].month == 6);
  CHECK(openings()[0].structures == std::vector<std::size_t>{1});
  snapshot.months = 20;
  CHECK(openings().size() == 2);
}

TEST_CASE("flags that stand too close to be read are one, which tells of all of them") {
  const LanguageScope scope("en");
  const Snapshot snapshot = snapshot_of({"hybrid", "local", "central"});
  const std::vector<TimeFlag> flags = {{6, "Rule", "It comes.", {0, 1}},
                                       {6, "Move", "They go.", {1, 2}},
                                       {6.5, "Hiring", "Ten more.", {2}},
                                       {7, "Calm", "It ends.", {}},
                                       {20, "Surge", "", {}}};
  const std::vector<JoinedFlag> joined = join_flags(flags, 1, snapshot);
  REQUIRE(joined.size() == 3);
  CHECK(joined[0].month == 6);
  CHECK(joined[0].title == "Rule · Move · Hiring");
  CHECK(joined[0].heading == "After month 6: Rule");
  CHECK(joined[0].words ==
        "Only in Hybrid, Local. It comes.\nAfter month 6: Move\nOnly in Local, Central. They go.\n"
        "Month 7, day 11: Hiring\nOnly in Central. Ten more.");
  CHECK(joined[0].structures == std::vector<std::size_t>{0, 1, 2});
  CHECK(joined[1].title == "Calm");
  CHECK(join_flags(flags, 1.5, snapshot)[0].structures.empty());  // one of them concerns all
  CHECK(join_flags(flags, .1, snapshot).size() == 4);
  CHECK(join_flags({}, 1, snapshot).empty());
}

TEST_CASE("the last thing that happened is that of the structure one looks at") {
  const std::vector<TimeFlag> flags = {
      {3, "rule", "", {}}, {6, "opening", "", {1}}, {9, "surge", "", {0}}};
  CHECK(last_flag(flags, 2, 0) == nullptr);
  CHECK(last_flag(flags, 7, 0)->title == "rule");
  CHECK(last_flag(flags, 7, 1)->title == "opening");
  CHECK(last_flag(flags, 12, 0)->title == "surge");
  CHECK(last_flag(flags, 12, 2)->title == "rule");
}

TEST_CASE("generations of tools are flags where they are adopted") {
  const auto flags = time_flags(snapshot_of({"tool_churn"}));
  const auto arrives = [&](const std::string& name) {
    return std::any_of(flags.begin(), flags.end(),
                       [&](const TimeFlag& flag) { return flag.title == name; });
  };
  CHECK(arrives("AI assistants"));
  CHECK(arrives("Customer agents"));
}

}  // namespace
}  // namespace pendulum
