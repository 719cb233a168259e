#pragma once

// What a comparison shows, in a sentence.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/experiment/experiment.h"
#include "sim/experiment/wording.h"

namespace pendulum {

/// Whether a difference is large enough to matter to anybody: 3 % of the figure it is held against,
/// or a hundredth where figures are shares. It can be certain and of no consequence.
bool is_of_consequence(Metric metric, double difference, double figure);

/// How large a difference is beside the figure it is held against, for ranking differences of
/// unlike figures: .2 is a fifth of it, or of the whole where figures are shares.
double relative_size(Metric metric, double difference, double figure);

/// How much a sentence tells of each structure, the largest of both kinds first and with a count of
/// futures; whoever has less room asks for less of all of them.
enum class Telling : std::uint8_t {
  whole,    // three gains, two losses, and the delay that has grown most
  shorter,  // two gains and one loss
  gist,     // one of each
  least     // the same, with "97/100" for "97 of 100 futures"
};

/// What the comparison shows, in a sentence that is true of these numbers and names the structures
/// as their summaries do. The first structure is the baseline; `against_first[i]` are the
/// differences of `structures[i + 1]` from it.
std::string describe_comparison(const std::vector<StructureSummary>& structures,
                                const std::vector<std::vector<PairedDifference>>& against_first,
                                const Wording& wording = {}, Telling telling = Telling::whole);

}  // namespace pendulum
