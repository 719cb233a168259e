#pragma once

// From the names on the command line to structures that can be run.

#include <memory>
#include <string>
#include <vector>

#include "sim/model/model.h"
#include "sim/scenario/scenario.h"
#include "viz/terminal/options.h"

namespace pendulum {

struct Structure {
  std::string name;  // unlike any other of the same comparison
  std::string file;  // as asked for, FILE or FILE@variant
  Scenario scenario;
  std::shared_ptr<const Model> model;
};

/// "plans.yaml@lean" is the variant `lean` of plans.yaml, unless a file has that very name.
struct FileAndVariant {
  std::string file, variant;
};
FileAndVariant split_variant(const std::string& asked);

/// Problems of one file, found as far as possible in one pass.
struct CheckedFile {
  std::vector<Diagnostic> diagnostics;
  std::vector<Claim> claims;  // also of a file that is not valid
  bool unreadable = false;
  bool valid = false;
};
/// Reads and builds, without `claims` whatever the file claims; `built` (may be null) receives the
/// structure when it is valid.
CheckedFile check_file(const std::string& asked, const Registry& registry,
                       const std::vector<std::string>& settings, std::vector<Structure>* built,
                       bool claims = true);

/// All of them, or none: prints every problem of every file to stderr and throws Exit.
std::vector<Structure> read_structures(const Options& options);

}  // namespace pendulum
