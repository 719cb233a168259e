#include "sim/scenario/unit_table.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("people's words for units are understood well enough to help") {
  CHECK(usual_unit(Quantity::duration, "days") == "d");
  CHECK(usual_unit(Quantity::duration, "w") == "wk");
  CHECK(usual_unit(Quantity::rate, "per month") == "/mo");
  CHECK(usual_unit(Quantity::rate, "/year") == "/y");
  CHECK(usual_unit(Quantity::rate, "mo") == "/mo");
  CHECK(usual_unit(Quantity::money, "\xE2\x82\xAC") == "EUR");
  CHECK(usual_unit(Quantity::money, "keur") == "kEUR");
  CHECK(usual_unit(Quantity::duration, "parsec").empty());
  CHECK(units_of(Quantity::text).empty());
  CHECK(list_units(Quantity::money) == "EUR, kEUR, MEUR");
}
