#include "sim/model/assets.h"

#include <vector>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

namespace {

struct World {
  StructureParameters structure;
  AssetParameters assets;
  World() {
    structure.markets = {{"a", "A", "en", 1, 0, 0, 0.5}, {"b", "B", "fr", 2, 0, 0, 0.5}};
    assets.topics = 1;
    assets.findability = 1;
    assets.half_life = months(12);
    assets.asked = {0, 50, 50};
  }
};

AssetAnswer obtain(AssetLibrary& library, std::uint64_t entity, const AssetNeed& need,
                   TimePoint now) {
  std::vector<AssetLuck> luck;
  library.draw(entity, 1, luck);
  library.locate(luck);
  return library.obtain(need, luck[0], now);
}

}  // namespace

TEST_CASE("break-even of writing for reuse", "[assets]") {
  CHECK(reuse_break_even(1.5, 0.2) == Approx(0.625));
}

TEST_CASE("what is published is found by others, what is private is not", "[assets]") {
  World world;
  const Zipf topics(1, 0);
  for (const bool publish : {true, false}) {
    world.assets.publishing = publish ? Publishing::both : Publishing::nobody;
    AssetLibrary library(world.assets, world.structure, topics, {1, 0});
    const AssetAnswer made = obtain(library, 1, {0, 0}, TimePoint{});
    CHECK(made.outcome == (publish ? AssetOutcome::created_for_reuse : AssetOutcome::created));
    CHECK(made.cost == (publish ? 1.5 : 1.0));
    CHECK_FALSE(made.duplicate);
    const AssetAnswer again = obtain(library, 2, {0, 0}, TimePoint{});
    CHECK(again.outcome == AssetOutcome::used_as_is);
    CHECK(again.cost == 0.1);
    const AssetAnswer other = obtain(library, 3, {1, 1}, TimePoint{});
    if (publish) {
      CHECK(other.outcome == AssetOutcome::translated);  // another language, not distinctive
    } else {
      CHECK(other.outcome == AssetOutcome::created);
      CHECK(other.duplicate);  // it existed, next door
    }
  }
}

TEST_CASE("assets go out of date with their half-life", "[assets]") {
  World world;
  world.assets.topics = 20000;
  world.assets.publishing = Publishing::nobody;
  const Zipf topics(20000, 0);
  AssetLibrary library(world.assets, world.structure, topics, {1, 0});
  for (std::uint64_t i = 0; i < 4000; ++i) obtain(library, i, {0, 0}, TimePoint{});
  const auto made = library.size();
  // Asking again for every topic, by somebody who sees none of it, clears what is out of date.
  int fresh = 0;
  for (std::uint64_t i = 0; i < 4000; ++i) {
    fresh += obtain(library, i, {1, 1}, TimePoint{} + months(12)).duplicate ? 1 : 0;
  }
  // Each of the 4,000 draws has the topic of its namesake, made twelve months before, so about
  // half of the topics still have a fresh one; repeats of a topic count once made again.
  CHECK(made > 3300);
  CHECK(fresh / 4000.0 == Approx(0.5).margin(0.12));
}

TEST_CASE("publishing is left alone where too few reuses are expected", "[assets]") {
  World world;
  world.assets.publishing = Publishing::both;
  world.assets.asked = {0, 0.005, 0.005};
  const Zipf topics(1, 0);
  AssetLibrary library(world.assets, world.structure, topics, {1, 0});
  CHECK(obtain(library, 1, {0, 0}, TimePoint{}).outcome == AssetOutcome::created);
}

TEST_CASE("nobody writes for reuse what nobody else will ask for", "[assets]") {
  World world;
  world.assets.publishing = Publishing::both;
  world.assets.asked = {0, 100, 0};  // market a makes everything
  const Zipf topics(1, 0);
  AssetLibrary library(world.assets, world.structure, topics, {1, 0});
  const AssetAnswer made = obtain(library, 1, {0, 0}, TimePoint{});
  CHECK(made.outcome == AssetOutcome::created);
  CHECK(made.cost == 1);
  // Its own it finds all the same.
  CHECK(obtain(library, 2, {0, 0}, TimePoint{}).outcome == AssetOutcome::used_as_is);
}

TEST_CASE("a version made for a market is used as it is the next time", "[assets]") {
  World world;
  world.assets.publishing = Publishing::both;
  const Zipf topics(1, 0);
  AssetLibrary library(world.assets, world.structure, topics, {1, 0});
  CHECK(obtain(library, 1, {0, 0}, TimePoint{}).outcome == AssetOutcome::created_for_reuse);
  CHECK(obtain(library, 2, {1, 1}, TimePoint{}).outcome == AssetOutcome::translated);
  CHECK(obtain(library, 3, {1, 1}, TimePoint{}).outcome == AssetOutcome::used_as_is);
  CHECK(library.size() == 2);
}

TEST_CASE("reuse rises with findability and vanishes when it is off", "[assets][switch]") {
  const auto reuse = [](const char* setting) {
    return mean(testing::run(testing::firm("scenarios/hybrid.yaml", {setting}), 2, 6),
                Metric::asset_reuse_share);
  };
  const double little = reuse("assets.findability=10%");
  const double much = reuse("assets.findability=80%");
  CHECK(little > 0.02);
  CHECK(much > little + 0.1);
  const auto off = testing::run(
      testing::firm("scenarios/hybrid.yaml", testing::plain({"assets.enabled=false"})), 1, 6);
  CHECK(effort(off, Cause::search) == 0);
  CHECK(effort(off, Cause::duplication) == 0);
}

TEST_CASE("what is kept private is not written for others, whatever the policy", "[assets]") {
  World world;
  world.assets.publishing = Publishing::both;
  const Zipf topics(1, 0);
  AssetLibrary library(world.assets, world.structure, topics, {1, 0});
  const AssetAnswer made = obtain(library, 1, {0, 0, true}, TimePoint{});
  CHECK(made.outcome == AssetOutcome::created);
  CHECK(made.cost == 1);
  CHECK(obtain(library, 2, {1, 1}, TimePoint{}).duplicate);
}

TEST_CASE("what cannot be found any more is made again", "[assets]") {
  World world;
  const Zipf topics(1, 0);
  AssetLibrary library(world.assets, world.structure, topics, {1, 0});
  obtain(library, 1, {0, 0}, TimePoint{});
  CHECK(obtain(library, 2, {0, 0}, TimePoint{}).outcome == AssetOutcome::used_as_is);
  world.assets.findability = 0;
  CHECK(obtain(library, 3, {0, 0}, TimePoint{}).duplicate);
}

// One topic that nobody ever finds: all but the first job is work done twice.
TEST_CASE("what was made before and is made again is duplication, made for oneself too",
          "[assets]") {
  struct Check final : Observer {
    void on_effort(TeamIndex, Cause cause, Centiticks spent, TimePoint) override {
      (cause == Cause::duplication ? twice : once) += static_cast<double>(spent);
    }
    double once = 0, twice = 0;
  } check;
  run_world(*firm(one_step, {"assets.enabled=true", "assets.publishing=nobody", "assets.topics=1",
                             "assets.findability=0 %", "assets.search=0 h", "assets.half_life=20 y",
                             "work.job.steps.serve.assets=1",
                             "work.job.steps.serve.asset_share=100 %", "service.effort_cv2=0"}),
            {{1, 0}, 12, nullptr}, check);
  CHECK(check.twice > 100 * check.once);
  CHECK(check.once > 0);
}
