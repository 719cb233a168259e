#pragma once

// Collects what is wrong while a scenario is read, and hands it over in order of file and line.

#include <cstddef>
#include <string>
#include <vector>

#include "sim/scenario/diagnostics.h"
#include "sim/scenario/source_text.h"

namespace pendulum {

class Problems {
 public:
  /// `texts` is read when the diagnostics are taken; it must outlive this.
  explicit Problems(const SourceTexts& texts) : texts_(&texts) {}

  void error(Position where, std::string path, Message message, Message hint = {});
  /// A diagnostic of this place that says nothing yet, for those who report later.
  [[nodiscard]] Diagnostic at(Position where, std::string path) const;
  [[nodiscard]] bool any() const { return total_ > 0; }
  /// Whether another problem would still be kept, rather than only counted: whether a hint is
  /// worth finding.
  [[nodiscard]] bool keeps_more() const { return problems_.size() < most_kept; }
  /// At most `most_shown`, sorted; a last one counts the rest.
  [[nodiscard]] std::vector<Diagnostic> diagnostics() const;

  static constexpr std::size_t most_shown = 50;
  // A hostile file may hold a problem per byte; what is beyond these is only counted.
  static constexpr std::size_t most_kept = 2000;

 private:
  struct Problem {
    Position where;
    std::string path;
    Message message, hint;
  };
  [[nodiscard]] Diagnostic describe(const Problem& problem) const;

  const SourceTexts* texts_;
  std::vector<Problem> problems_;
  std::size_t total_ = 0;
};

}  // namespace pendulum
