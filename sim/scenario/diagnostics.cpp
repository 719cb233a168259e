#include "sim/scenario/diagnostics.h"

#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace pendulum {

namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t bytes = 1;
};

// Decodes leniently: the line may be one that was refused for its encoding.
Character decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length == 1 || length > text.size()) return {lead, 1};
  std::uint32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80U) return {lead, 1};
    code = (code << 6U) | (next & 0x3FU);
  }
  return {code, length};
}

bool within(std::uint32_t code, std::uint32_t low, std::uint32_t high) {
  return code >= low && code <= high;
}

// Columns a character takes on a terminal: enough of Unicode's East Asian Width to keep the caret
// under its word.
int columns(std::uint32_t code) {
  if (within(code, 0x0300, 0x036F) || within(code, 0x200B, 0x200F)) return 0;
  if (within(code, 0x1100, 0x115F) || within(code, 0x2E80, 0xA4CF) ||
      within(code, 0xAC00, 0xD7A3) || within(code, 0xF900, 0xFAFF) ||
      within(code, 0xFE30, 0xFE6F) || within(code, 0xFF00, 0xFF60) ||
      within(code, 0x1F300, 0x1FAFF) || within(code, 0x20000, 0x3FFFD)) {
    return 2;
  }
  return 1;
}

// The line as it is safe to print, and the blanks that lead to its column.
struct Excerpt {
  std::string line, indent;
};

Excerpt make_excerpt(std::string_view line, int column) {
  Excerpt result;
  int at = 1;
  while (!line.empty()) {
    const Character character = decode(line);
    const bool control = (character.code < 0x20 && line[0] != '\t') || character.code == 0x7F ||
                         within(character.code, 0x80, 0x9F);
    const bool invalid = character.bytes == 1 && character.code >= 0x80;
    if (control || invalid) {
      result.line += '?';
    } else {
      result.line += line.substr(0, character.bytes);
    }
    if (at < column) {
      const int width = control || invalid ? 1 : columns(character.code);
      result.indent +=
          line[0] == '\t' ? std::string("\t") : std::string(static_cast<std::size_t>(width), ' ');
    }
    line.remove_prefix(character.bytes);
    ++at;
  }
  return result;
}

}  // namespace

std::string format_diagnostic(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line > 0) text += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
  text += diagnostic.severity == Severity::error ? ": error: " : ": warning: ";
  if (!diagnostic.path.empty()) text += diagnostic.path + ": ";
  text += diagnostic.message.english();
  if (!diagnostic.variant.empty()) text += " (in variant " + diagnostic.variant + ")";
  if (diagnostic.line > 0 && !diagnostic.source_line.empty()) {
    const Excerpt excerpt = make_excerpt(diagnostic.source_line, diagnostic.column);
    text += "\n" + excerpt.line + "\n" + excerpt.indent + "^";
    if (!diagnostic.hint.empty()) text += " " + diagnostic.hint.english();
  } else if (!diagnostic.hint.empty()) {
    text += "\n  " + diagnostic.hint.english();
  }
  return text;
}

}  // namespace pendulum
