#include "sim/experiment/csv.h"

#include <cmath>

#include <fmt/format.h>

#include "sim/base/check.h"

namespace pendulum {

Csv::Csv(std::vector<std::string> columns) : columns_(columns.size()) {
  for (const std::string& name : columns) cell(name);
  end_row();
}

void Csv::separate() {
  if (cells_++ > 0) text_ += ',';
}

Csv& Csv::cell(std::string_view text) {
  separate();
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    text_ += text;
    return *this;
  }
  text_ += '"';
  for (const char c : text) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
  return *this;
}

Csv& Csv::cell(double number) {
  separate();
  if (std::isfinite(number)) text_ += fmt::format("{}", number);
  return *this;
}

Csv& Csv::cell(int number) {
  separate();
  text_ += std::to_string(number);
  return *this;
}

void Csv::end_row() {
  PENDULUM_CHECK(cells_ == columns_, "a row of a table has as many cells as columns");
  text_ += '\n';
  cells_ = 0;
}

}  // namespace pendulum
