#pragma once

// Whether a claim holds, decided on an interval: over replications, or over pairs of them on the
// same luck.

#include <vector>

#include "sim/experiment/expectation.h"

namespace pendulum {

enum class Standing {
  holds,
  fails,     // the interval contradicts the claim
  undecided  // the interval allows both: more replications, or a weaker claim
};
std::string_view standing_word(Standing standing);

struct Judgement {
  Standing standing = Standing::undecided;
  double subject = 0, reference = 0;  // means; the reference not a number where there is none
  double obtained = 0;                // what is judged: the subject's mean, or the mean difference
  double half_width = 0;              // of its interval, at the claim's confidence
  double standard_error = 0;
  int count = 0;  // replications or pairs behind it
};

/// `reference` is empty unless differences are judged. `slack` widens the precision asked of exact
/// values, for runs shorter than the claim wants. Futures without the figure are left out.
Judgement judge(const Expectation& expectation, const std::vector<double>& subject,
                const std::vector<double>& reference, double slack = 1);

}  // namespace pendulum
