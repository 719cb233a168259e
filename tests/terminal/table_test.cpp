#include "viz/terminal/table.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("columns are as wide as their widest cell, counted in characters") {
  Table table({Table::Align::left, Table::Align::right});
  table.add_row({"São Paulo", "7"});
  table.add_row({"UK", "\033[1m38\033[0m"});
  table.add_line("a line that widens no column at all");
  table.add_row({"only one cell"});
  CHECK(table.text() ==
        "São Paulo       7\n"
        "UK             \033[1m38\033[0m\n"
        "a line that widens no column at all\n"
        "only one cell\n");
  CHECK(table.width() == 17);
}

TEST_CASE("text is broken at blanks") {
  CHECK(wrap("one two three four", 9) == "one two\nthree\nfour\n");
  CHECK(wrap("averyveryverylongword x", 5) == "averyveryverylongword\nx\n");
  CHECK(wrap("", 5) == "\n");
}

TEST_CASE("one thing is not said in the plural") {
  CHECK(counted(1, "run") == "1 run");
  CHECK(counted(std::size_t{0}, "run") == "0 runs");
  CHECK(futures_words(1, 1) == "1 future of 1 month");
  CHECK(futures_words(2, 1) == "2 futures of 1 month each");
  CHECK(futures_words(1, 36) == "1 future of 36 months");
}

}  // namespace
}  // namespace pendulum
