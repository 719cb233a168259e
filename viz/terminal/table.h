#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pendulum {

/// Columns that a text takes on a terminal, counting characters rather than bytes.
std::size_t display_width(std::string_view text);

/// A table for people: columns as wide as they need, two blanks between them.
class Table {
 public:
  enum class Align { left, right };

  explicit Table(std::vector<Align> columns) : columns_(std::move(columns)) {}
  /// Missing cells are empty. Requires: no more cells than columns.
  void add_row(std::vector<std::string> cells);
  void add_blank() { rows_.emplace_back(); }
  /// A line across the table that widens no column.
  void add_line(std::string text) { rows_.push_back({std::move(text), {}}); }

  [[nodiscard]] std::size_t width() const;
  [[nodiscard]] std::string text() const;

 private:
  struct Row {
    std::string line;
    std::vector<std::string> cells;
  };
  [[nodiscard]] std::vector<std::size_t> widths() const;
  std::vector<Align> columns_;
  std::vector<Row> rows_;
};

/// Breaks a text into lines of at most so many columns, at blanks.
std::string wrap(std::string_view text, std::size_t columns, std::string_view indent = "");

/// "1 month", "36 months".
template <typename Count>
std::string counted(Count count, std::string_view one) {
  return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}
/// "1 future of 36 months", "20 futures of 1 month each".
std::string futures_words(int futures, int months);

}  // namespace pendulum
