#include "viz/window/outcome_scatter.h"

#include "tests/window/bench.h"

namespace pendulum {

TEST_CASE("a trade-off takes its figures from the futures, structure by structure") {
  Bench bench;
  const Snapshot& snapshot = bench.application.session().snapshot();
  for (std::size_t i = 0; i < trade_offs.size(); ++i) {
    const Scatter scatter = outcome_scatter(snapshot, i);
    CHECK(scatter.x == trade_offs[i].first);
    CHECK(scatter.y == trade_offs[i].second);
    CHECK(facts_of(scatter.x).better != Better::neither);
    CHECK(facts_of(scatter.y).better != Better::neither);
    REQUIRE(scatter.clouds.size() == 3);
    CHECK(scatter.clouds[2].name == "Hybrid");
    CHECK(scatter.clouds[2].x.size() == 2);
    CHECK(scatter.clouds[2].mean_y.mean ==
          Approx((scatter.clouds[2].y[0] + scatter.clouds[2].y[1]) / 2));
  }
}

TEST_CASE("one future's two figures in words") {
  Scatter scatter;
  scatter.x = Metric::lead_time_days;
  scatter.y = Metric::asset_reuse_share;
  ScatterCloud local, central;
  local.name = "Local";
  local.x = {40.25, 41};
  local.y = {.2, .3};
  central.name = "Central";
  central.x = {30};
  central.y = {.4};
  scatter.clouds = {local, central};
  CHECK(future_words(scatter, 0) ==
        "Local: Lead time 40.2 days, Asset reuse 20 %\nCentral: Lead time 30.0 days, Asset reuse "
        "40 %");
  CHECK(future_words(scatter, 1) == "Local: Lead time 41.0 days, Asset reuse 30 %");
}

TEST_CASE("money is said as money") {
  Scatter scatter;
  ScatterCloud local;
  local.name = "Local";
  local.x = {40};
  local.y = {743'210};
  scatter.clouds = {local};
  CHECK(future_words(scatter, 0) == "Local: Lead time 40.0 days, Net value 743,200 EUR");
}

TEST_CASE("X goes through the trade-offs and back to the maps, never beside a distribution") {
  Bench bench;
  Application& application = bench.application;
  const auto press = [&](Key key) { application.handle({.key = key}); };
  press(Key::d);
  CHECK(application.view().distribution);
  press(Key::x);
  CHECK(application.view().trade_off == 0);
  CHECK_FALSE(application.view().distribution);
  bench.picture();
  CHECK(application.widgets().contains("scatter"));
  CHECK_FALSE(application.widgets().contains("map:local"));
  bench.click("scatter:close");
  CHECK_FALSE(application.view().trade_off);
  for (std::size_t i = 0; i < trade_offs.size(); ++i) press(Key::x);
  CHECK(application.view().trade_off == trade_offs.size() - 1);
  press(Key::x);
  CHECK_FALSE(application.view().trade_off);
  application.handle({.key = Key::x, .shift = true});
  CHECK(application.view().trade_off == trade_offs.size() - 1);
  press(Key::d);
  CHECK_FALSE(application.view().trade_off);
  press(Key::x);
  application.apply(ToggleTheme{});
  bench.picture();
  CHECK(application.widgets().contains("scatter"));
  application.apply(TurnPage{1});  // a clicker goes on
  CHECK_FALSE(application.view().trade_off);
}

TEST_CASE("a trade-off named on the command line is open from the start, on a picture too") {
  WindowOptions options;
  options.trade_off = 2;
  Bench bench(options);
  CHECK(bench.application.view().trade_off == 1);
  bench.picture();
  CHECK(bench.application.widgets().contains("scatter"));
  CHECK_FALSE(bench.application.widgets().contains("map:local"));
}

}  // namespace pendulum
