#include "viz/terminal/option_check.h"

#include <string>

#include "tests/catch.h"
#include "tests/terminal/program.h"
#include "viz/terminal/exit_code.h"

namespace pendulum {
namespace {

std::string complaint(const CLI::Validator& check, std::string text) {
  return check(text);
}

TEST_CASE("a whole number says what it takes", "[terminal][option_check]") {
  for (const char* fits : {"1", "7", "1200"}) CHECK(complaint(whole_number(1, 1200), fits).empty());
  for (const char* wrong : {"0", "1201", "-1", "1.5", "1e2", "7 ", "seven", ""}) {
    CHECK(complaint(whole_number(1, 1200), wrong) ==
          "'" + std::string(wrong) + "' is not a whole number from 1 to 1200");
  }
  CHECK(complaint(whole_number(0), "18446744073709551615").empty());
  CHECK(complaint(whole_number(0), "18446744073709551616") ==
        "'18446744073709551616' is not a whole number from 0");
}

TEST_CASE("a number says what it takes", "[terminal][option_check]") {
  for (const char* fits : {".5", "0.9", "9e-1"}) CHECK(complaint(number(.5, .9999), fits).empty());
  for (const char* wrong : {"2", "nan", "inf", ".4", "90 %"}) {
    CHECK(complaint(number(.5, .9999), wrong) ==
          "'" + std::string(wrong) + "' is not a number from 0.5 to 0.9999");
  }
}

TEST_CASE("a word that is not known is answered with those that are", "[terminal][option_check]") {
  CHECK(complaint(one_of({"grid", "lhs"}), "lhs").empty());
  CHECK(complaint(one_of({"grid", "lhs"}), "sobol") == "sobol not in {grid,lhs}");
}

TEST_CASE("a seed too large for any luck is not taken for another", "[terminal][option_check]") {
  for (const char* seed : {"-1", "9007199254740992", "18446744073709551616", "abc"}) {
    const auto outcome = testing::run({"run", testing::shipped("hybrid"), "--seed", seed});
    CHECK(outcome.exit_code == static_cast<int>(ExitCode::usage));
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "pendulum: run: --seed: '" + std::string(seed) +
                             "' is not a whole number from 0 to 9007199254740991 (see pendulum run "
                             "--help)\n");
  }
}

}  // namespace
}  // namespace pendulum
