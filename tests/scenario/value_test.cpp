#include "sim/scenario/value.h"

#include <cmath>

#include "tests/catch.h"

using namespace pendulum;

namespace {

Parameter of(Quantity quantity) {
  Parameter parameter;
  parameter.path = "p";
  parameter.quantity = quantity;
  return parameter;
}

}  // namespace

TEST_CASE("what is not said about a range follows from the quantity") {
  CHECK(check_scalar(of(Quantity::share), "101 %").problem.english() == "101 % is out of range");
  CHECK(check_scalar(of(Quantity::duration), "-1 h").hint.english() == "allowed: at least 0 d");
  CHECK_FALSE(check_scalar(of(Quantity::count), "-1").value.has_value());
  CHECK_FALSE(check_scalar(of(Quantity::rate), "-1 /mo").value.has_value());
  CHECK_FALSE(check_scalar(of(Quantity::money), "-1 EUR").value.has_value());
  CHECK(check_scalar(of(Quantity::number), "-1").value->number == -1);
  Parameter offset = of(Quantity::duration);
  offset.low = -43200;
  offset.high = 43200;
  CHECK(check_scalar(offset, "-5 h").value->number == -18000);
}

TEST_CASE("there is one zero") {
  CHECK_FALSE(std::signbit(check_scalar(of(Quantity::number), "-0").value->number));
}

TEST_CASE("a default may list references") {
  Parameter parameter = of(Quantity::references);
  parameter.default_text = "[a, b]";
  CHECK(check_default(parameter).value->references == std::vector<std::string>{"a", "b"});
  parameter.default_text = "a,b";
  CHECK(check_default(parameter).value->references.size() == 2);
  parameter.default_text = "";
  CHECK(check_default(parameter).value->references.empty());
  CHECK(to_text(parameter, {0, "", {"a", "b"}, {}}) == "[a, b]");
}

TEST_CASE("texts of a file are printable, and one line unless they may have paragraphs") {
  Parameter name = of(Quantity::text), note = name;
  note.paragraphs = true;
  CHECK(check_scalar(name, "Île-de-France").value);
  CHECK_FALSE(check_scalar(name, "red\x1b[31m").value);
  CHECK_FALSE(check_scalar(name, "two\nlines").value);
  CHECK(check_scalar(name, "folded\n").value->text == "folded");
  CHECK(check_scalar(note, "two\nlines").value);
  CHECK_FALSE(check_scalar(note, "two\nred\x1b[31m").value);
}
