#include "sim/scenario/problems.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace pendulum {

namespace {

constexpr std::size_t longest_line_shown = 400;  // bytes
constexpr std::size_t longest_quote = 60;        // bytes

}  // namespace

void Problems::error(Position where, std::string path, std::string message, std::string hint) {
  ++total_;
  if (keeps_more()) {
    problems_.push_back({where, std::move(path), std::move(message), std::move(hint)});
  }
}

Diagnostic Problems::describe(const Problem& problem) const {
  Diagnostic result;
  const SourceText& text = (*texts_)[static_cast<std::size_t>(problem.where.source)];
  result.file = text.name();
  result.path = printable(problem.path);
  result.message = printable(problem.message);
  result.hint = printable(problem.hint);
  result.line = problem.where.line;
  if (result.line == 0) return result;
  const std::string_view line = text.line(result.line);
  const auto bytes = static_cast<std::size_t>(std::max(problem.where.column, 1) - 1);
  result.column = 1 + count_characters(line, bytes);
  if (line.size() <= longest_line_shown) result.source_line = line;
  return result;
}

Diagnostic Problems::at(Position where, std::string path) const {
  return describe({where, std::move(path), "", ""});
}

std::vector<Diagnostic> Problems::diagnostics() const {
  std::vector<const Problem*> order;
  for (const Problem& problem : problems_) order.push_back(&problem);
  std::stable_sort(order.begin(), order.end(), [](const Problem* a, const Problem* b) {
    return std::tie(a->where.source, a->where.line, a->where.column) <
           std::tie(b->where.source, b->where.line, b->where.column);
  });
  std::vector<Diagnostic> result;
  for (const Problem* problem : order) {
    if (result.size() == most_shown) break;
    result.push_back(describe(*problem));
  }
  if (total_ > result.size()) {
    Diagnostic rest;
    rest.file = result.front().file;
    rest.message = fmt::format("and {} more problems", total_ - result.size());
    result.push_back(std::move(rest));
  }
  return result;
}

std::string printable(std::string_view words) {
  std::string shown(words);
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return shown;
}

std::string in_quotes(std::string_view words) {
  if (words.size() <= longest_quote) return "'" + printable(words) + "'";
  std::size_t end = longest_quote;
  // Do not cut a character in two.
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return "'" + printable(words.substr(0, end)) + "…'";
}

}  // namespace pendulum
