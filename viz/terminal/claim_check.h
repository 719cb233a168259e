#pragma once

// Runs what scenario files claim about themselves, and says which claims hold.

#include <string>
#include <vector>

#include "sim/experiment/judgement.h"
#include "viz/terminal/options.h"

namespace pendulum {

struct CheckedClaim {
  Expectation expectation;
  Judgement judgement;
  int replications = 0, months = 0;  // as run
  std::uint64_t seed = 1;
  /// A claim known not to hold must not: when it does, its remark is no longer true.
  [[nodiscard]] bool as_stated() const {
    const bool holds = judgement.standing == Standing::holds;
    return expectation.unmet.empty() ? holds : !holds;
  }
};

/// One file, or one of its variants.
struct CheckedClaims {
  std::string file;  // as asked for
  std::string name, title, description;
  std::vector<CheckedClaim> claims;
  std::vector<Diagnostic> diagnostics;
  bool unreadable = false, invalid = false;
};

/// Every file and every variant of it, in order. Claims of a file with problems are not run. Says
/// on stderr how far it is; throws Exit when interrupted.
std::vector<CheckedClaims> check_claims(const std::vector<std::string>& files,
                                        const Options& options);

/// What is wrong with one file, or a variant, and with its claims, in order of file and line; runs
/// nothing.
CheckedClaims check_with_claims(const std::string& asked, const Options& options);

/// "holds", "fails", "undecided"; "does not emerge" or "holds after all" for one known
/// not to hold.
std::string standing_text(const CheckedClaim& claim);
/// Obtained with its interval: "34.2 ± 0.6 days"; for differences "-5.1 ± 0.4 days (29.1 against
/// 34.2)".
std::string obtained_text(const CheckedClaim& claim);

}  // namespace pendulum
