#include "sim/model/service_time.h"

#include <cmath>

#include "tests/model/firm.h"

using namespace pendulum;
using namespace pendulum::testing;

// Wright, 80 %: unit 10 costs .4765 and unit 100 .2271 of unit 1 (with n0 = 1, no floor).
TEST_CASE("Wright's curve", "[service_time]") {
  ServiceParameters service;
  service.experience_scale = 1;
  service.experience_floor = 0;
  service.wright_exponent = std::log2(1 / 0.8);
  CHECK(wright_factor(service, 0) == 1);
  CHECK(wright_factor(service, 9) == Approx(0.4765).margin(5e-5));
  CHECK(wright_factor(service, 99) == Approx(0.2271).margin(5e-5));
  service.experience_floor = 0.3;
  CHECK(wright_factor(service, 99) == 0.3);
  service.experience = false;
  CHECK(wright_factor(service, 99) == 1);
}

TEST_CASE("a team lacks half of its practice after the scale's steps", "[service_time]") {
  ServiceParameters service;
  service.experience_scale = 200;
  CHECK(inexperience(service, 0) == 1);
  CHECK(inexperience(service, 200) == .5);
  CHECK(inexperience(service, 1800) == Approx(.1));
  service.experience = false;
  CHECK(inexperience(service, 0) == 0);
}

TEST_CASE("communication grows with the squares of squad size and squads", "[service_time]") {
  const ServiceParameters service;
  CHECK(communication_loss(service, 1) == 0);
  CHECK(communication_loss(service, 5) == Approx(0.0006 * (25 + 1)));
  CHECK(communication_loss(service, 40) == Approx(0.0006 * (64 + 25)));
}

TEST_CASE("what is learnt carries to other markets near the foundation only", "[service_time]") {
  StructureParameters structure;
  structure.families = {{"foundation", "", 0, 0}, {"customer", "", 1, 0}};
  structure.markets.resize(2);
  ServiceParameters service;
  service.wright_exponent = 0.3;
  service.experience_floor = 0;
  service.forgetting = months(12);
  Experience experience(service, structure, 1);
  for (int i = 0; i < 300; ++i) {
    experience.learn(0, 0, 0, TimePoint{});
    experience.learn(0, 1, 0, TimePoint{});
  }
  const TimePoint now{};
  CHECK(experience.time_factor(0, 0, 0, now) == Approx(experience.time_factor(0, 0, 1, now)));
  CHECK(experience.time_factor(0, 1, 0, now) < 0.8);
  CHECK(experience.time_factor(0, 1, 1, now) == 1);
  // Twelve months on, e^-1 of the practice is left.
  const TimePoint later = now + months(12);
  CHECK(experience.time_factor(0, 1, 0, later) ==
        Approx(wright_factor(service, 300 * std::exp(-1.0))));
}

// A year at e^-1 a year, then two at e^-1 in two: e^-2 of it is left, of this market's as of all.
TEST_CASE("what was learnt before forgetting changes fades at the new pace from then on",
          "[service_time]") {
  StructureParameters structure;
  structure.families = {{"customer", "", 1, 0}};
  structure.markets.resize(2);
  ServiceParameters service;
  service.forgetting = months(12);
  Experience experience(service, structure, 1);
  for (int i = 0; i < 300; ++i) experience.learn(0, 0, 0, TimePoint{});
  const TimePoint change = TimePoint{} + months(12);
  service.forgetting = months(24);
  experience.learn(0, 0, 1, change);
  CHECK(experience.steps(0, 0, 0, change + months(24)) == Approx(300 * std::exp(-2.0)));
  CHECK(experience.steps(0, 0, 1, change + months(24)) == Approx(std::exp(-1.0)));
}

TEST_CASE("learning by doing speeds work up, and not when it is off", "[service_time][switch]") {
  const auto cycle = [](const char* setting) {
    return mean(testing::run(testing::firm(testing::one_step, {setting}), 4, 24),
                Metric::cycle_time_days);
  };
  CHECK(cycle("service.experience=true") < 0.95 * cycle("service.experience=false"));
}
