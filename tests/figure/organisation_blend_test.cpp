#include "viz/figure/organisation_blend.h"

#include "tests/catch.h"
#include "tests/figure/synthetic.h"
#include "viz/figure/playback.h"

namespace pendulum {
namespace {

Organisation shaped(synthetic::Shape shape) {
  return synthetic::make_organisation({.markets = 6, .shape = shape});
}

double shares(const Organisation& organisation) {
  double sum = 0;
  for (const FamilyFacts& family : organisation.families)
    for (const double share : family.share_by_market) sum += share;
  return sum;
}

TEST_CASE("a reorganisation begins at the old shape, ends at the new one, and never turns back") {
  const Organisation local = shaped(synthetic::Shape::local);
  const Organisation central = shaped(synthetic::Shape::central);
  CHECK(shares(blended(local, central, 0)) == Approx(shares(local)));
  CHECK(shares(blended(local, central, 1)) == Approx(shares(central)));
  CHECK(blended(local, central, 1).teams[0].people() == central.teams[0].people());
  double before = shares(local);
  for (int step = 1; step <= 20; ++step) {
    const double now = shares(blended(local, central, step / 20.0));
    CHECK(now >= before);
    before = now;
  }
}

TEST_CASE("rings open market by market") {
  const Organisation half =
      blended(shaped(synthetic::Shape::local), shaped(synthetic::Shape::central), .5);
  const auto& outer = half.families.back().share_by_market;
  CHECK(outer.front() > outer.back());
}

TEST_CASE("the map is of the new organisation from the change on, and of the old one before it") {
  const Organisation local = shaped(synthetic::Shape::local);
  const Organisation central = shaped(synthetic::Shape::central);
  Trace trace = synthetic::make_trace(local, 6, 3);
  Playback still(std::make_shared<const Trace>(trace), local);
  const TimePoint change = still.moment(3);
  trace.organisations.push_back({change, central});
  Playback playback(std::make_shared<const Trace>(trace), local);
  const auto shares_at = [&](TimePoint at) { return shares(*playback.organisation_at(at).now); };
  CHECK(shares_at(change - Duration{1}) == shares(local));
  CHECK(shares_at(change) == shares(central));
  CHECK(playback.organisation_at(change).progress == 0);
  CHECK(shares(*playback.organisation_at(change).before) == shares(local));
  CHECK(playback.organisation_at(change + days(2)).progress > .5);
  CHECK(playback.organisation_at(change + days(30)).progress == 1);
  CHECK(playback.organisation_at(change).number != playback.organisation_at(TimePoint{0}).number);
  // Scrubbing back.
  CHECK(shares_at(playback.moment(1)) == shares(local));
}

}  // namespace
}  // namespace pendulum
