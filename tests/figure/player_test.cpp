#include "viz/figure/player.h"

#include <limits>

#include "tests/catch.h"

namespace pendulum {
namespace {

Player player_of_a_year() {
  return {TimePoint{1000}, TimePoint{1000 + ticks_per_year}};
}

}  // namespace

TEST_CASE("a player stands still until it plays, then follows the real clock") {
  Player player = player_of_a_year();
  CHECK(!player.advance(10));
  CHECK(player.now() == TimePoint{1000});
  player.set_days_per_second(2);
  player.play();
  CHECK(player.advance(0.5));
  CHECK(player.now() == TimePoint{1000 + ticks_per_day});
  player.toggle();
  CHECK(!player.advance(1));
}

TEST_CASE("small frames add up to the same moment as a large one") {
  Player fine = player_of_a_year(), coarse = player_of_a_year();
  fine.play();
  coarse.play();
  for (int i = 0; i < 1000; ++i) fine.advance(0.016);
  coarse.advance(16);
  CHECK(std::abs((fine.now() - coarse.now()).ticks) <= 1);
}

TEST_CASE("the end pauses, and playing from there starts over") {
  Player player = player_of_a_year();
  player.play();
  player.advance(1e9);
  CHECK(player.now() == player.end());
  CHECK(!player.playing());
  player.play();
  CHECK(player.now() == player.start());
  CHECK(player.playing());
}

TEST_CASE("seeking and stepping stay within the range") {
  Player player = player_of_a_year();
  player.seek_month(5);
  CHECK(player.month() == Approx(5));
  player.seek(TimePoint{0});
  CHECK(player.now() == player.start());
  player.seek_month(99);
  CHECK(player.now() == player.end());
  player.step(Duration{-ticks_per_day});
  CHECK(player.now() == player.end() - Duration{ticks_per_day});
  player.seek_month(std::numeric_limits<double>::quiet_NaN());
  CHECK(player.now() == player.start());
  player.set_range(TimePoint{500}, TimePoint{700});
  CHECK(player.now() == TimePoint{700});
}

TEST_CASE("speed doubles, halves and keeps within sense") {
  Player player = player_of_a_year();
  player.set_days_per_second(8);
  player.faster();
  CHECK(player.days_per_second() == 16);
  player.slower();
  player.slower();
  CHECK(player.days_per_second() == 4);
  for (int i = 0; i < 100; ++i) player.faster();
  CHECK(player.days_per_second() <= 5000);
  player.set_days_per_second(std::numeric_limits<double>::infinity());
  CHECK(player.days_per_second() <= 5000);
}

TEST_CASE("a sign lasts its real time at any speed") {
  Player player = player_of_a_year();
  player.set_days_per_second(10);
  CHECK(player.pulse(Duration{0}) == 0);
  CHECK(player.pulse(days(3)) == Approx(0.5));
  CHECK(player.pulse(days(7)) == -1);
  CHECK(player.pulse(Duration{-1}) == -1);
}

TEST_CASE("a part of the range is played round and round") {
  Player player = player_of_a_year();
  const TimePoint from{1000 + ticks_per_month}, to{1000 + 3 * ticks_per_month};
  player.loop(from, to);
  player.set_days_per_second(21);  // a month a second
  player.play();
  CHECK(player.now() == from);  // from outside it goes inside
  player.advance(1.5);
  CHECK(player.month() == Approx(2.5));
  player.advance(1);
  CHECK(player.month() == Approx(1.5));
  player.advance(20.25);  // ten times round and a bit
  CHECK(player.month() == Approx(1.75));
  CHECK(player.playing());
}

TEST_CASE("whoever seeks out of the part plays on to the end, and no part is the whole") {
  Player player = player_of_a_year();
  player.loop(TimePoint{1000 + ticks_per_month}, TimePoint{1000 + 3 * ticks_per_month});
  player.set_days_per_second(21);
  player.play();
  player.seek_month(5);
  player.advance(2);
  CHECK(player.month() == Approx(7));
  player.loop({}, {});
  player.seek_month(2.5);
  player.advance(1);
  CHECK(player.month() == Approx(3.5));
}

TEST_CASE("a part that reaches the end of the run does not stop there") {
  Player player = player_of_a_year();
  player.loop(TimePoint{1000 + 11 * ticks_per_month}, TimePoint{1000 + ticks_per_year});
  player.set_days_per_second(21);
  player.play();
  player.advance(1.5);
  CHECK(player.month() == Approx(11.5));
  CHECK(player.playing());
}

}  // namespace pendulum
