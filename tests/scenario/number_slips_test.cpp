#include "sim/scenario/number_slips.h"

#include <string>

#include "tests/catch.h"

using namespace pendulum;

namespace {

// What is said of the text, and the hint behind a bar.
std::string said_of(Quantity quantity, std::string_view text) {
  const ParsedValue parsed = parse_quantity(quantity, text);
  REQUIRE_FALSE(parsed.value.has_value());
  return parsed.problem.english() + " | " + parsed.hint.english();
}

}  // namespace

TEST_CASE("marks between the digits of a number are named, and the number is said without") {
  CHECK(said_of(Quantity::money, "10 000 EUR") ==
        "a mark between the digits of a number: '10 000 EUR' | write 10000 EUR");
  CHECK(said_of(Quantity::rate, "10_000 /mo").ends_with("| write 10000 /mo"));
  CHECK(said_of(Quantity::money, "1'250'000 EUR").ends_with("| write 1250000 EUR"));
  CHECK(said_of(Quantity::money, "10\u00A0000 EUR").ends_with("| write 10000 EUR"));
  CHECK(said_of(Quantity::count, "10 000").ends_with("| write 10000"));
  CHECK(said_of(Quantity::money, "10,000 EUR") ==
        "a comma in a number: '10,000 EUR' | write decimals with a point, thousands without a "
        "mark");
  CHECK(parse_quantity(Quantity::money, "10 kEUR").value == 10000);
}

TEST_CASE("thousands said with a letter are said as the number or the unit they are") {
  CHECK(said_of(Quantity::money, "10k").ends_with("| did you mean '10 kEUR'? (EUR, kEUR, MEUR)"));
  CHECK(said_of(Quantity::money, "1.5M").ends_with("| did you mean '1.5 MEUR'? (EUR, kEUR, MEUR)"));
  CHECK(said_of(Quantity::number, "1.5k") == "takes a bare number, not '1.5k' | write 1500");
  CHECK(said_of(Quantity::count, "2M").ends_with("| write 2000000"));
}

TEST_CASE("a date where time is counted says what a moment is") {
  for (const char* date : {"2026-03-01", "2026-03", "1.3.2026", "3/4/2026", "March 2026",
                           "1 Sept 2026", "2026-03-01"}) {
    INFO(date);
    CHECK(looks_like_date(date));
    CHECK(said_of(Quantity::duration, date) ==
          std::string("'") + date +
              "' is a date, and a run has no calendar | time is counted, a moment from the start "
              "of the run: for example 6 mo");
  }
  for (const char* other :
       {"12:30", "1.5", "3 days", "15 mon", "3-4", "soon", "2026", "", "maybe", "1-2-3", "20.26"}) {
    INFO(other);
    CHECK_FALSE(looks_like_date(other));
  }
  CHECK(said_of(Quantity::number, "2026-03-01").find("is a date") == std::string::npos);
}
