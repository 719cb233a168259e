#pragma once

// The texts a scenario is read from - its file, its parents, the words given to --set - kept while
// reading so that every problem can show the line it is about.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/message.h"

namespace pendulum {

/// A place in one of the source texts. Columns count bytes here; only a diagnostic turns them into
/// characters, because that needs the line.
struct Position {
  int source = 0;  // index into SourceTexts
  int line = 0;    // from 1; 0 = the text as a whole
  int column = 0;  // from 1, in bytes
};

/// A named text, cut into lines.
class SourceText {
 public:
  SourceText(std::string name, std::string text);
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  /// The line without its end; empty when there is no such line. `number` counts from 1.
  [[nodiscard]] std::string_view line(int number) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> starts_;
};

using SourceTexts = std::vector<SourceText>;

/// Characters (code points) in the first `bytes` bytes of valid UTF-8.
int count_characters(std::string_view text, std::size_t bytes);

/// What became of opening a file.
struct FileText {
  std::string text;  // without a byte order mark
  Message problem;   // why it cannot be read ("no such file"), empty when it could
};

inline constexpr std::size_t largest_file = 4U << 20U;  // bytes; a scenario is a few dozen kB

/// Reads a whole regular file. Directories, pipes, devices and files beyond `largest_file` are
/// refused before a byte is read.
FileText read_file(const std::string& file);

/// Offset of the first byte that is not valid UTF-8 or is a control character other than tab and
/// line ends; npos when there is none.
std::size_t find_bad_byte(std::string_view text);

/// Whether valid UTF-8 is text that a terminal shows on one line and takes no orders from.
bool is_printable_line(std::string_view text);

/// What YAML's folded and literal text (`>`, `|`) leave behind a line is no part of it.
std::string_view without_line_end(std::string_view text);

/// The same of each of its lines.
bool is_printable_text(std::string_view text);

}  // namespace pendulum
