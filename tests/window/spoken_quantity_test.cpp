#include "viz/window/spoken_quantity.h"

#include "sim/base/time.h"
#include "tests/catch.h"
#include "viz/language/language.h"
#include "viz/window/lever_scale.h"

namespace pendulum {
namespace {

TEST_CASE("quantities are shown in the language's units, and read back from the keyboard") {
  CHECK(spoken_quantity("0.5 d") == "0.5 d");
  CHECK(file_quantity("0,5 d") == "0,5 d");
  const LanguageScope scope("fr");
  CHECK(spoken_quantity("0.5 d") == "0,5 j");
  CHECK(spoken_quantity("6 mo") == "6 mois");
  CHECK(spoken_quantity("40 %") == "40 %");
  CHECK(spoken_quantity("both") == "both");
  CHECK(file_quantity("0,5 j") == "0.5 d");
  CHECK(file_quantity("6 mois") == "6 mo");
  CHECK(file_quantity("6 mo") == "6 mo");
  CHECK(file_quantity("12,5") == "12.5");
}

TEST_CASE("years go by their number, and every form of them is read back") {
  const auto years = [](const char* language) {
    const LanguageScope scope(language);
    std::string all;
    for (const char* number : {"0.5", "1", "2", "5", "22", "2.5"})
      all += spoken_quantity(std::string(number) + " y") + "; ";
    return all;
  };
  CHECK(years("en") == "0.5 y; 1 y; 2 y; 5 y; 22 y; 2.5 y; ");
  CHECK(years("fr") == "0,5 an; 1 an; 2 ans; 5 ans; 22 ans; 2,5 ans; ");
  CHECK(years("pl") == "0,5 roku; 1 rok; 2 lata; 5 lat; 22 lata; 2,5 roku; ");
  for (const char* language : {"en", "fr", "pl"}) {
    const LanguageScope scope(language);
    for (const char* number : {"0.5", "1", "2", "5", "22", "2.5"})
      CHECK(file_quantity(spoken_quantity(std::string(number) + " y")) ==
            std::string(number) + " y");
    CHECK(file_quantity("3 y") == "3 y");
    CHECK(spoken_quantity("3 /y") != spoken_quantity("3 y"));
  }
  const LanguageScope scope("pl");
  CHECK(file_quantity("1 lat") == "1 y");  // the number alone was typed over
  CHECK(file_quantity("2") == "2");
}

TEST_CASE("a value can be typed as it is shown") {
  Parameter parameter;
  parameter.quantity = Quantity::duration;
  const LanguageScope scope("pl");
  const std::string shown = lever_text(parameter, 21.0 * ticks_per_month);
  CHECK(shown == "21 mies.");
  CHECK(read_typed(parameter, "10,5", shown).value == 10.5 * ticks_per_month);
  CHECK(read_typed(parameter, "2 tyg.", shown).value == 2.0 * ticks_per_week);
  parameter.quantity = Quantity::flag;
  CHECK(lever_text(parameter, 1) == "tak");
  CHECK(read_typed(parameter, "tak", "nie").value == 1);
}

}  // namespace
}  // namespace pendulum
