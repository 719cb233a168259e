#include "sim/scenario/problems.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pendulum {

namespace {

constexpr std::size_t longest_line_shown = 400;  // bytes

}  // namespace

void Problems::error(Position where, std::string path, Message message, Message hint) {
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
  result.message = problem.message;
  result.hint = problem.hint;
  result.line = problem.where.line;
  if (result.line == 0) return result;
  const std::string_view line = text.line(result.line);
  const auto bytes = static_cast<std::size_t>(std::max(problem.where.column, 1) - 1);
  result.column = 1 + count_characters(line, bytes);
  if (line.size() <= longest_line_shown) result.source_line = line;
  return result;
}

Diagnostic Problems::at(Position where, std::string path) const {
  return describe({where, std::move(path), {}, {}});
}

std::vector<Diagnostic> Problems::diagnostics() const {
  std::vector<const Problem*> order;
  for (const Problem& problem : problems_) order.push_back(&problem);
  std::stable_sort(order.begin(), order.end(), [](const Problem* a, const Problem* b) {
    const auto key = [](const Problem& problem) {  // what has no place comes last
      const Position& where = problem.where;
      return std::tuple(where.source, where.line == 0, where.line, where.column);
    };
    return key(*a) < key(*b);
  });
  std::vector<Diagnostic> result;
  for (const Problem* problem : order) {
    if (result.size() == most_shown) break;
    result.push_back(describe(*problem));
  }
  if (total_ > result.size()) {
    Diagnostic rest;
    rest.file = result.front().file;
    rest.message = worded("and {0} more problems", total_ - result.size());
    result.push_back(std::move(rest));
  }
  return result;
}

}  // namespace pendulum
