#pragma once

// A claim that makes sense: what is measured, on which sides, and what is expected of it.

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "sim/experiment/yardstick.h"
#include "sim/scenario/claims.h"

namespace pendulum {

/// A structure that a claim speaks of: a file, and values changed in it.
struct ClaimSide {
  std::string file;  // FILE or FILE@variant as said; empty = the file that makes the claim
  std::vector<std::string> settings;    // "PATH=VALUE"
  std::vector<Diagnostic> places;       // of their values, or of the file, for what is wrong there
  std::vector<Diagnostic> path_places;  // of the settings' paths
};

enum class ClaimForm {
  bounds,     // a figure lies within bounds
  exact,      // a figure equals a known value
  difference  // a figure is higher, lower or alike on one side than on the other
};
enum class Direction { higher, lower, alike };

struct Expectation {
  Diagnostic place;
  std::string says, source, unmet;
  std::string item;  // one work item; empty = the figure of the whole run
  Yardstick yardstick;
  ClaimForm form = ClaimForm::bounds;
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  std::string said;       // bounds or exact value, as the file says them
  double exact = 0;       // expected
  double rounding = 0;    // how far the expected value may be from the true one: it has few digits
  double half_width = 0;  // of the interval, at most, for `exact` to be decided
  Direction direction = Direction::higher;
  double by = 0;                // least difference; for alike the largest
  bool by_is_relative = false;  // a share of the reference's mean
  double confidence = 0.9;
  std::optional<int> replications, months;
  std::optional<std::uint64_t> seed;
  ClaimSide subject, reference;
};

/// Reads what the claims mean; what is wrong with them goes to `problems`, and such claims are left
/// out.
std::vector<Expectation> read_expectations(const std::vector<Claim>& claims,
                                           std::vector<Diagnostic>& problems);

/// What is expected, in words: "20 d … 45 d", "4.000 d", "lower by 5 days".
std::string expected_words(const Expectation& expectation);
/// The whole claim: its own words, or "Lead time is lower than in central.yaml".
std::string claim_words(const Expectation& expectation);

}  // namespace pendulum
