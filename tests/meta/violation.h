#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace pendulum::meta {

/// A rule of the house that a file breaks.
struct Violation {
  std::string file;
  int line = 0;      // 0 = the file as a whole
  std::string rule;  // a short name: "layer", "wall-clock"
  std::string message;
};
using Violations = std::vector<Violation>;

inline std::ostream& operator<<(std::ostream& out, const Violation& violation) {
  return out << violation.file << ':' << violation.line << ": " << violation.rule << ": "
             << violation.message;
}

}  // namespace pendulum::meta
