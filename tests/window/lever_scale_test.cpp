#include "viz/window/lever_scale.h"

#include "sim/base/time.h"
#include "tests/catch.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

Parameter parameter_of(Quantity quantity, double low, double high) {
  Parameter parameter;
  parameter.quantity = quantity;
  parameter.low = low;
  parameter.high = high;
  return parameter;
}

constexpr double day = ticks_per_day;

TEST_CASE("a lever moves in steps a person would choose") {
  CHECK(lever_range(parameter_of(Quantity::duration, 7 * day, 90 * day)).step == day);
  CHECK(lever_range(parameter_of(Quantity::share, 0, 1)).step == .01);
  CHECK(lever_range(parameter_of(Quantity::count, 0, 12)).step == 1);
  CHECK(lever_range(parameter_of(Quantity::money, 0, 1000)).step == 10);
  Parameter narrow = parameter_of(Quantity::share, 0, 1);
  narrow.lever_low = .1, narrow.lever_high = .6;
  CHECK(lever_range(narrow).low == .1);
  CHECK(lever_range(narrow).high == .6);
}

TEST_CASE("values snap to steps counted from zero and stay inside the range") {
  const LeverRange range = lever_range(parameter_of(Quantity::duration, 7 * day, 90 * day));
  CHECK(snapped(range, 14.4 * day) == 14 * day);
  CHECK(snapped(range, 0) == 7 * day);
  CHECK(value_at(range, 2) == 90 * day);
  CHECK(value_at(range, 0) == 7 * day);
  CHECK(share_along(range, 7 * day) == 0);
  CHECK(share_along(range, 1000 * day) == 1);
  const LeverRange share = lever_range(parameter_of(Quantity::share, 0, 1));
  CHECK(snapped(share, .5700000001) == .57);
}

TEST_CASE("a typed value may leave out the unit that is shown") {
  const Parameter period = parameter_of(Quantity::duration, 7 * day, 90 * day);
  CHECK(read_typed(period, "30", "14 d").value == 30 * day);
  CHECK(read_typed(period, "2 wk", "14 d").value == 10 * day);
  const TypedLever low = read_typed(period, "1 d", "14 d");
  CHECK_FALSE(low.value);
  CHECK(low.problem == "at least 7 d");
  CHECK_FALSE(read_typed(period, "soon", "14 d").value);
  CHECK(read_typed(period, "soon", "14 d").problem ==
        "'soon' is not a number (a number with its unit, for example 3 d)");
  const LanguageScope french("fr");
  CHECK(read_typed(period, "soon", "14 d").problem ==
        "«\u00A0soon\u00A0» n’est pas un nombre (un nombre avec son unité, par exemple 3 d)");
}

TEST_CASE("values read as files write them, flags and choices in words") {
  Parameter number = parameter_of(Quantity::number, 0, 4);
  number.decimals = 2;
  CHECK(lever_text(number, .4) == "0.40");
  CHECK(lever_text(parameter_of(Quantity::duration, 0, 90 * day), 14 * day) == "14 d");
  CHECK(lever_text(parameter_of(Quantity::flag, 0, 1), 1) == "yes");
  CHECK(lever_text(parameter_of(Quantity::share, 0, 1), 1. / 3) == "33.3 %");
  CHECK(lever_text(parameter_of(Quantity::share, 0, 1), .0005) == "0.05 %");
  Parameter choice = parameter_of(Quantity::choice, 0, 1);
  choice.choices = {"centre", "markets"};
  CHECK(lever_text(choice, 1) == "markets");
  CHECK(lever_text(choice, 9).empty());
}

}  // namespace
}  // namespace pendulum
