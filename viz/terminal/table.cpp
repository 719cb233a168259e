#include "viz/terminal/table.h"

#include <algorithm>
#include <numeric>

#include "sim/base/check.h"

namespace pendulum {
namespace {

constexpr std::size_t gap = 2;

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  bool in_escape = false;
  for (const char c : text) {
    if (c == '\033') in_escape = true;
    const bool continuation = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (!in_escape && !continuation) ++width;
    if (in_escape && c == 'm') in_escape = false;
  }
  return width;
}

void Table::add_row(std::vector<std::string> cells) {
  PENDULUM_CHECK(cells.size() <= columns_.size(),
                 "a row of a table has no more cells than columns");
  rows_.push_back({"", std::move(cells)});
}

std::vector<std::size_t> Table::widths() const {
  std::vector<std::size_t> widths(columns_.size());
  for (const Row& row : rows_)
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row.cells[i]));
  return widths;
}

std::size_t Table::width() const {
  const std::vector<std::size_t> all = widths();
  return std::accumulate(all.begin(), all.end(), std::size_t{0}) + gap * (all.size() - 1);
}

std::string Table::text() const {
  const std::vector<std::size_t> all = widths();
  std::string text;
  for (const Row& row : rows_) {
    std::string line = row.line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string padding(all[i] - display_width(row.cells[i]), ' ');
      if (i > 0) line += std::string(gap, ' ');
      line += columns_[i] == Align::left ? row.cells[i] + padding : padding + row.cells[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string futures_words(int futures, int months) {
  return counted(futures, "future") + " of " + counted(months, "month") +
         (futures == 1 ? "" : " each");
}

std::string wrap(std::string_view text, std::size_t columns, std::string_view indent) {
  std::string result;
  std::string line(indent);
  bool empty = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!empty && display_width(line) + 1 + display_width(word) > columns) {
      result += line + "\n";
      line = indent;
      empty = true;
    }
    if (!empty) line += ' ';
    line += word;
    empty = false;
  }
  return result + line + "\n";
}

}  // namespace pendulum
