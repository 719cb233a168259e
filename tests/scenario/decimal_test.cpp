#include "sim/scenario/decimal.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("a decimal number ends where it ends") {
  CHECK(decimal_length("12.5e3 d") == 6);
  CHECK(decimal_length("3e d") == 1);  // no exponent
  CHECK(decimal_length("3 EUR") == 1);
  CHECK(decimal_length(".35") == 3);
  CHECK(decimal_length("5.") == 2);
  CHECK(decimal_length("-.5") == 3);
  CHECK(decimal_length(".") == 0);
  CHECK(decimal_length("-") == 0);
  CHECK(decimal_length("e5") == 0);
  CHECK(decimal_length("inf") == 0);
}

TEST_CASE("digits are as few as read back") {
  const auto same = [](double value) {
    return shortest_decimal(value, [&](double back) { return back == value; });
  };
  CHECK(same(0.1) == "0.1");
  CHECK(same(1500) == "1500");
  CHECK(same(0.1 + 0.2) == "0.30000000000000004");
  CHECK(shortest_decimal(1, [](double) { return false; }).empty());
  CHECK_FALSE(read_decimal("1e999").has_value());
  CHECK_FALSE(read_decimal("1x").has_value());
  CHECK(read_decimal("+2") == 2.0);
}
