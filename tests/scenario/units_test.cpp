#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/base/time.h"
#include "sim/scenario/registry.h"
#include "tests/catch.h"

using namespace pendulum;

namespace {

double read(Quantity quantity, const std::string& text) {
  const ParsedValue parsed = parse_quantity(quantity, text);
  INFO(text << ": " << parsed.problem.english() << " / " << parsed.hint.english());
  REQUIRE(parsed.value.has_value());
  return *parsed.value;
}

std::string refusal(Quantity quantity, const std::string& text) {
  const ParsedValue parsed = parse_quantity(quantity, text);
  INFO(text);
  REQUIRE_FALSE(parsed.value.has_value());
  return parsed.problem.english() + " | " + parsed.hint.english();
}

}  // namespace

TEST_CASE("durations are read into working seconds") {
  CHECK(read(Quantity::duration, "3 d") == 3 * 8 * 3600);
  CHECK(read(Quantity::duration, "12h") == 12 * 3600);
  CHECK(read(Quantity::duration, "2 wk") == 10 * 8 * 3600);
  CHECK(read(Quantity::duration, "6 mo") == 6 * 21 * 8 * 3600);
  CHECK(read(Quantity::duration, "1 y") == 252 * 8 * 3600);
  CHECK(read(Quantity::duration, "30 min") == 1800);
  CHECK(read(Quantity::duration, " .5 h ") == 1800);
  CHECK(read(Quantity::duration, "1e2 s") == 100);
  // 365.25 calendar days are 252 working days.
  CHECK(read(Quantity::duration, "365.25 cd") == ticks_per_year);
  CHECK(read(Quantity::duration, "1 cd") == std::round(21 * 8 * 3600 / 30.4375));
}

TEST_CASE("shares, rates and money are read into their base units") {
  CHECK(read(Quantity::share, "35 %") == 0.35);
  CHECK(read(Quantity::share, ".35") == 0.35);
  CHECK(read(Quantity::share, "35\xC2\xA0%") == 0.35);  // a no-break space
  CHECK(read(Quantity::rate, "12 /mo") == 12);
  CHECK(read(Quantity::rate, "3 /wk") == Approx(3 * 4.2));
  CHECK(read(Quantity::rate, "1/d") == 21);
  CHECK(read(Quantity::rate, "5 /y") == Approx(5.0 / 12));
  CHECK(read(Quantity::money, "900 EUR") == 900);
  CHECK(read(Quantity::money, "1.2 kEUR") == 1200);
  CHECK(read(Quantity::money, "3 MEUR") == 3e6);
  CHECK(read(Quantity::count, "010") == 10);  // no octal in YAML 1.2
  CHECK(read(Quantity::number, "-1.5e-3") == -0.0015);
  CHECK(read(Quantity::flag, "true") == 1);
}

TEST_CASE("a value that cannot be read says what was expected") {
  CHECK(refusal(Quantity::duration, "14") ==
        "needs a unit, for example 14 d | one of d, h, mo, y, wk, min, s, cd");
  CHECK(refusal(Quantity::duration, "14 days") ==
        "unknown unit 'days' | did you mean '14 d'? (d, h, mo, y, wk, min, s, cd)");
  CHECK(refusal(Quantity::duration, "3 per fortnight") ==
        "unknown unit 'per fortnight' | one of d, h, mo, y, wk, min, s, cd");
  CHECK(refusal(Quantity::duration, "soon") ==
        "'soon' is not a number | a number with its unit, for example 3 d");
  CHECK(refusal(Quantity::share, "35") == "35 is more than the whole | did you mean '35 %'?");
  CHECK(refusal(Quantity::rate, "12 per month") ==
        "unknown unit 'per month' | did you mean '12 /mo'? (/mo, /y, /wk, /d, /h)");
  CHECK(refusal(Quantity::money, "9") ==
        "needs a unit, for example 9 EUR | one of EUR, kEUR, MEUR");
  CHECK(refusal(Quantity::money, "9 USD") == "unknown unit 'USD' | one of EUR, kEUR, MEUR");
  CHECK(refusal(Quantity::money, "1,5 EUR") ==
        "a comma in a number: '1,5 EUR' | write decimals with a point, thousands without a mark");
  CHECK(refusal(Quantity::count, "2.5") == "must be a whole number, not 2.5 | ");
  CHECK(refusal(Quantity::count, "8 people") == "takes a bare number, not '8 people' | write 8");
  CHECK(refusal(Quantity::flag, "yes") == "'yes' is neither true nor false | write true or false");
  CHECK(refusal(Quantity::number, ".inf") == "must be a finite number | ");
  CHECK(refusal(Quantity::number, "1e999") ==
        "'1e999' is too large or too small to compute with | ");
  CHECK(refusal(Quantity::number, "0x10") ==
        "takes a bare number, not '0x10' | write it in decimals");
  CHECK(refusal(Quantity::number, "") == "'' is not a number | a number, for example 1.5");
}

TEST_CASE("values are written as people would") {
  CHECK(format_quantity(Quantity::duration, 14 * ticks_per_day) == "14 d");
  CHECK(format_quantity(Quantity::duration, 4 * ticks_per_hour) == "4 h");
  CHECK(format_quantity(Quantity::duration, ticks_per_month) == "1 mo");
  CHECK(format_quantity(Quantity::duration, 6 * ticks_per_month) == "6 mo");
  CHECK(format_quantity(Quantity::duration, 600) == "10 min");
  CHECK(format_quantity(Quantity::duration, 3 * ticks_per_year) == "3 y");
  CHECK(format_quantity(Quantity::duration, 1800) == "0.5 h");
  CHECK(format_quantity(Quantity::duration, 0) == "0 d");
  CHECK(format_quantity(Quantity::share, 0.35) == "35 %");
  CHECK(format_quantity(Quantity::share, 0.125) == "12.5 %");
  CHECK(format_quantity(Quantity::rate, 12) == "12 /mo");
  CHECK(format_quantity(Quantity::rate, 5.0 / 12) == "5 /y");
  CHECK(format_quantity(Quantity::money, 900) == "900 EUR");
  CHECK(format_quantity(Quantity::money, 1500000) == "1.5 MEUR");
  CHECK(format_quantity(Quantity::count, 1500) == "1500");
  CHECK(format_quantity(Quantity::number, -0.25) == "-0.25");
  CHECK(format_quantity(Quantity::flag, 1) == "true");
}

TEST_CASE("what is written reads back as the same value") {
  const std::vector<Quantity> quantities = {Quantity::duration, Quantity::share, Quantity::count,
                                            Quantity::number,   Quantity::rate,  Quantity::money};
  std::uint64_t state = 20;  // a linear congruential walk through awkward values
  for (int i = 0; i < 3000; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    const double fraction = static_cast<double>(state >> 11U) * 0x1p-53;
    for (const Quantity quantity : quantities) {
      double value = fraction;
      if (quantity == Quantity::duration || quantity == Quantity::count) {
        value = std::floor(fraction * 1e8);
      } else if (quantity != Quantity::share) {
        value = (fraction - 0.3) * std::pow(10.0, static_cast<double>(state % 13U));
      }
      const std::string text = format_quantity(quantity, value);
      INFO(text << " from " << value);
      REQUIRE(read(quantity, text) == value);
    }
  }
}
