#pragma once

// The difference between two structures, taken apart into the decisions that differ.

#include <string>
#include <vector>

#include "sim/experiment/experiment.h"
#include "sim/experiment/factor.h"

namespace pendulum {

/// What changes together on the way from one structure to the other.
struct ExplainPart {
  std::string name;  // "committee"
  std::vector<Difference> differences;
};

struct ExplainParts {
  std::vector<ExplainPart> parts;
  std::vector<std::string>
      obstacles;  // what stands in one structure only, and cannot be moved over
  std::vector<std::string> asked_for;  // what differs of the run itself, and is the same for both
};
/// Decisions of one section of the file are one part: some of them only make sense together (votes
/// needed and members, a share and what it is set by). What is no decision - assumptions, the firm
/// - is a part too, and another warm-up, so that the parts always make up the whole difference.
/// `single`: each value is a part of its own.
ExplainParts explain_parts(const Scenario& from, const Scenario& to, bool single);

/// Each part as a factor of two levels: as in the first structure, as in the second.
std::vector<Factor> part_factors(const std::vector<ExplainPart>& parts);

struct ExplainedPart {
  Estimate share;  // of the difference: what this part contributes
  Estimate alone;  // what it changes when it alone is moved over
  Estimate last;   // what it changes when all others have been
};
struct Explanation {
  Estimate difference;  // second - first
  std::vector<ExplainedPart> parts;
  Estimate interaction;  // the difference less what the parts do alone
};

/// Shapley values (Shapley 1953): what a part adds, on average over all orders in which the parts
/// can be moved over. The one division that leaves nothing over and treats parts alike (Song,
/// Nelson and Staum 2016). `values[subset][replication]`, where bit i of `subset` says whether part
/// i is as in the second structure.
Explanation explain_exactly(std::size_t parts, const std::vector<std::vector<double>>& values);

/// From both ends, for when all subsets are too many: the mean of what a part does alone and last.
/// `alone` and `all_but` are [part][replication].
Explanation explain_from_ends(const std::vector<double>& first, const std::vector<double>& second,
                              const std::vector<std::vector<double>>& alone,
                              const std::vector<std::vector<double>>& all_but);

}  // namespace pendulum
