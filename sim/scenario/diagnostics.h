#pragma once

// What is wrong with a scenario file, all of it at once, said so that it can be mended.

#include <string>
#include <vector>

#include "sim/scenario/message.h"

namespace pendulum {

enum class Severity { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  int line = 0;             // from 1; 0 = the file as a whole
  int column = 0;           // from 1
  std::string path;         // "governance.cadence", empty for syntax
  Message message;          // "unknown key 'cadance'"
  Message hint;             // "did you mean 'cadence'?"
  std::string source_line;  // the text of that line
  std::string variant;      // what shows it and the file alone does not: "lean", "lean, bold"
};

/// `file:line:col: error: path: message (in variant lean)`, then the line, then a caret with the
/// hint; in English.
std::string format_diagnostic(const Diagnostic& diagnostic);

}  // namespace pendulum
