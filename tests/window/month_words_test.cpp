#include "viz/window/month_words.h"

#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/panels/room_words.h"

namespace pendulum {
namespace {

Player player_of(int months) {
  return Player({}, TimePoint{} + months * Duration{ticks_per_month});
}

std::string clock_at(double passed) {
  Player player = player_of(36);
  player.seek_month(passed);
  return clock_words(player);
}

TEST_CASE("the clock says which month and which day are under way, both from 1") {
  const LanguageScope scope("en");
  CHECK(clock_at(0) == "Month 1, day 1");
  CHECK(clock_at(8 + 3.5 / 21) == "Month 9, day 4");
  CHECK(clock_at(35.99) == "Month 36, day 21");
  CHECK(clock_at(36) == "Month 36, day 21");  // there is no day after the last
  CHECK(clock_words(player_of(0)) == "Month 1, day 1");
}

TEST_CASE("what happens between two months happens after the one, else on a day of the next") {
  const LanguageScope scope("en");
  CHECK(moment_words(0) == "Month 1, day 1");
  CHECK(moment_words(12) == "After month 12");
  CHECK(moment_words(12.5) == "Month 13, day 11");
  CHECK(moment_words(1. / 21) == "Month 1, day 2");
}

TEST_CASE("a moment lies in the month that it begins or is inside, the end in the last") {
  CHECK(month_at(0, 36) == 1);
  CHECK(month_at(20.9, 36) == 21);
  CHECK(month_at(21, 36) == 22);
  CHECK(month_at(36, 36) == 36);
}

TEST_CASE("clock, months cut from here on, and the note of the room count alike") {
  const LanguageScope scope("en");
  SessionOptions options = small_session({"local"});
  options.months = 6;
  Bench bench({}, options);
  Application& application = bench.application;
  application.apply(SeekMonth{2});
  CHECK(clock_words(application.view().player) == "Month 3, day 1");
  application.apply(CutMonths{true});
  bench.settle();
  const Snapshot& snapshot = application.session().snapshot();
  CHECK(snapshot.part_words() == "months 3–6");
  CHECK(room_note(snapshot, application.view().player.month()).ends_with("Map: month 3."));
}

}  // namespace
}  // namespace pendulum
