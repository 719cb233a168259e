#pragma once

// Where words go: results to stdout in one piece, messages to stderr.

#include <exception>
#include <string>
#include <string_view>

namespace pendulum {

/// Thrown when stdout's reader has closed its end.
class ReaderGone : public std::exception {};

/// Writes a result to stdout. Throws ReaderGone, or Exit when it cannot be written.
void print_result(std::string_view text);

/// Writes a line to stderr; that it cannot be written is no reason to fail.
void print_message(std::string_view line);

bool stdout_is_terminal();
bool stderr_is_terminal();
/// Columns of the terminal behind stdout; 0 when it is none.
int terminal_columns();

/// Emphasis that costs nothing where it cannot be shown: only on a terminal, without NO_COLOR,
/// --no-color or TERM=dumb.
class Emphasis {
 public:
  explicit Emphasis(bool refused);
  [[nodiscard]] std::string bold(std::string_view text) const;
  [[nodiscard]] std::string dim(std::string_view text) const;

 private:
  bool on_ = false;
};

}  // namespace pendulum
