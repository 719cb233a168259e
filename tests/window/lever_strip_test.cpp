#include "viz/window/panels/lever_strip.h"

#include "tests/window/bench.h"

namespace pendulum {
namespace {

std::string said(const Application& application) {
  std::string all;
  for (const DrawnWords& drawn : application.words()) all += drawn.words + " ";
  return all;
}

/// An assumption with a strip whose whole row can be seen, and that the keyboard has not chosen.
std::string strip_in_sight(const Application& application) {
  for (const LeverView& one : application.levers()) {
    const auto label = application.widgets().find("label:" + one.path);
    if (!has_strip(one) || label == application.widgets().end()) continue;
    const double middle = label->second.centre().y;  // rows at the ends of the list are cut
    if (middle > height * .25 && middle < height * .9 &&
        application.view().focused_lever != one.path)
      return one.path;
  }
  FAIL("no assumption in sight");
  return {};
}

}  // namespace

TEST_CASE("assumptions on a track have a strip, decisions, words and groups have none") {
  Bench bench;
  int with = 0;
  for (const LeverView& one : bench.application.levers()) {
    if (!has_strip(one)) continue;
    ++with;
    CHECK(one.parameter->role == ParameterRole::assumption);
    CHECK(one.group.empty());
  }
  CHECK(with > 3);
  CHECK(has_strip(lever(bench.application, "demand.level")));
  CHECK_FALSE(has_strip(lever(bench.application, "committee.cadence")));
}

TEST_CASE("pointing at an assumption looks for who is best along it") {
  Bench bench;
  bench.application.apply(FocusLever{-1});  // the list rolls to its end, where assumptions are
  bench.picture();
  bench.picture();
  CHECK(bench.application.session().flips().empty());
  const std::string assumption = strip_in_sight(bench.application);
  CHECK_FALSE(bench.application.widgets().contains("flip:" + assumption));
  const Point label = bench.application.widgets().at("label:" + assumption).centre();
  bench.frame(label, false);
  bench.frame(label, false);
  CHECK(bench.application.view().explored_lever == assumption);
  bench.application.advance(0, 0);
  bench.application.session().wait_until_explored();
  const FlipAnswer answer = bench.application.session().flips().at(assumption);
  CHECK(answer.metric == Metric::net_value_per_month);
  CHECK(answer.sharp());
  REQUIRE_FALSE(answer.zones.empty());
  CHECK(answer.zones.front().from == 0);
  // The last value is one that the lever takes: it may lie a step before the end of its track.
  const LeverRange track = lever(bench.application, assumption).range;
  CHECK(answer.zones.back().to == Approx(share_along(track, value_at(track, 1))));
  bench.picture();
  CHECK(bench.application.widgets().contains("flip:" + assumption));
  bench.application.listen(true);
  const Point strip = bench.application.widgets().at("flip:" + assumption).centre();
  for (int i = 0; i < 2; ++i) bench.frame(strip, false);
  const std::string told = said(bench.application);
  CHECK(told.find("Which structure is best where") != std::string::npos);
  CHECK(told.find(std::to_string(answer.target) + " futures at values along the range") !=
        std::string::npos);
  bench.application.listen(false);

  // Moving that lever itself leaves the strip, moving another one takes it away and looks anew.
  bench.application.apply(MoveLever{assumption, value_at(track, .3)});
  bench.application.apply(CommitLever{});
  bench.settle();
  CHECK(bench.application.session().flips().at(assumption).sharp());
  bench.application.apply(MoveLever{"committee.cadence", 10.0 * ticks_per_day});
  bench.application.apply(CommitLever{});
  bench.application.session().wait_until_settled();
  bench.application.advance(0, 0);
  bench.application.advance(0, 0);
  CHECK_FALSE(bench.application.session().flips().at(assumption).sharp());
  bench.application.session().wait_until_explored();
  CHECK(bench.application.session().flips().at(assumption).sharp());
}

TEST_CASE("with one structure there is nothing to be best among") {
  Bench bench({}, {"local"});
  bench.application.apply(ExploreLever{"demand.level"});
  bench.application.advance(0, 0);
  CHECK(bench.application.session().flips().empty());
}

}  // namespace pendulum
