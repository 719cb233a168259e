#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pendulum {

/// Rows of RFC 4180, with newlines as on this system. Numbers in the shortest form that reads back
/// as the same; what is not a number is an empty field.
class Csv {
 public:
  explicit Csv(std::vector<std::string> columns);
  Csv& cell(std::string_view text);
  Csv& cell(double number);
  Csv& cell(int number);
  /// Ends the row. Requires: as many cells as columns.
  void end_row();
  [[nodiscard]] const std::string& text() const { return text_; }
  /// The rows since the last call, for files that are written piece by piece.
  [[nodiscard]] std::string take() { return std::exchange(text_, {}); }

 private:
  void separate();
  std::string text_;
  std::size_t columns_ = 0;
  std::size_t cells_ = 0;
};

}  // namespace pendulum
