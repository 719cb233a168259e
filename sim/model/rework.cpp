#include "sim/model/rework.h"

#include <algorithm>

#include "sim/base/distribution.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

constexpr double further_rounds = 3;  // after the first, for which the rework is stated

void declare_defects(Registry& registry) {
  registry.add("rework.defects", Quantity::flag)
      .label("Defects happen")
      .says("Whether steps may come back with a defect.")
      .standard("true")
      .assumption();
  registry.add("rework.defect_probability", Quantity::share)
      .needs("rework.defects")
      .label("Defects")
      .says("Chance that a step of a practised person in their own role comes back.")
      .range("0 %", "100 %")
      .standard("12 %")
      .assumption()
      .lever("0 %", "50 %");
  registry.add("rework.mismatch_factor", Quantity::number)
      .needs("rework.defects")
      .label("Outside one's role")
      .says("Times as many defects by somebody filling in for another role.")
      .range("1", "10")
      .standard("1.6")
      .assumption();
  registry.add("rework.novice_factor", Quantity::number)
      .needs("rework.defects")
      .label("Without practice")
      .says("Times as many defects by a team with no experience of the work.")
      .range("1", "10")
      .standard("1.5")
      .assumption();
  registry.add("rework.defect_share", Quantity::share)
      .needs("rework.defects")
      .label("Effort of a defect")
      .says("Share of the step's effort that it takes to put right.")
      .range("0 %", "200 %")
      .standard("30 %")
      .assumption();
}

}  // namespace

void declare_rework(Registry& registry) {
  registry.set_mechanism("rework");
  registry.add_section({"rework", "Defects, reviews, and doing it again.", false});
  declare_defects(registry);
  registry.add("rework.reviews", Quantity::flag)
      .label("Reviews")
      .says("Whether creative steps go through review rounds.")
      .standard("true")
      .decision();
  registry.add("rework.rounds", Quantity::number)
      .needs("rework.reviews")
      .label("Review rounds")
      .says("Mean number of rounds of a creative step.")
      .range("1", "20")
      .standard("4")
      .assumption()
      .from("In-House Creative Management Report 2019: 3-5 typical")
      .lever("1", "10");
  registry.add("rework.round_latency", Quantity::duration)
      .needs("rework.reviews")
      .label("Wait for a review")
      .says("Mean wait for the reviewers in one round.")
      .range("0 h", "20 d")
      .standard("6 h")
      .assumption()
      .from("In-House Creative Management Report 2019: review takes 2-5 days in all");
  registry.add("rework.reviewers", Quantity::count)
      .needs("rework.reviews")
      .label("Reviewers")
      .says("People who review; from eight on a round takes twice as long.")
      .range("1", "50")
      .standard("4")
      .decision()
      .from("ConceptShare 2015")
      .lever("1", "12");
  registry.add("rework.review_share", Quantity::share)
      .needs("rework.reviews")
      .label("Rework by review")
      .says(
          "Share of a creative step's effort spent on rework over four rounds: a third of it after "
          "each but the last, however many there are.")
      .range("0 %", "200 %")
      .standard("30 %")
      .assumption();
}

ReworkParameters read_rework(const Scenario& scenario) {
  ReworkParameters rework;
  rework.defects = scenario.flag("rework.defects");
  rework.defect_probability = scenario.number("rework.defect_probability");
  rework.mismatch_factor = scenario.number("rework.mismatch_factor");
  rework.novice_factor = scenario.number("rework.novice_factor");
  rework.defect_share = scenario.number("rework.defect_share");
  rework.reviews = scenario.flag("rework.reviews");
  rework.rounds = scenario.number("rework.rounds");
  rework.round_latency = read_duration(scenario, "rework.round_latency");
  rework.reviewers = read_count(scenario, "rework.reviewers");
  rework.review_share = scenario.number("rework.review_share");
  return rework;
}

double defect_probability(const ReworkParameters& rework, bool own_role, double inexperience) {
  if (!rework.defects) return 0;
  const double p = rework.defect_probability * (own_role ? 1 : rework.mismatch_factor) *
                   (1 + (rework.novice_factor - 1) * inexperience);
  return std::min(p, 1.0);
}

int review_rounds(const ReworkParameters& rework, StreamKey key, std::uint64_t entity) {
  if (!rework.reviews) return 0;
  Stream stream(key, purpose("review rounds"), entity);
  return 1 + static_cast<int>(poisson(stream, rework.rounds - 1));
}

Duration review_latency(const ReworkParameters& rework, StreamKey key, std::uint64_t entity,
                        int round) {
  Stream stream(key, purpose("review latency"), entity, static_cast<std::uint32_t>(round));
  const double mean =
      static_cast<double>(rework.round_latency.ticks) * (rework.reviewers >= 8 ? 2 : 1);
  return mean > 0 ? round_to_ticks(exponential(stream, mean)) : Duration{};
}

double review_rework_share(const ReworkParameters& rework) {
  return rework.review_share / further_rounds;
}

double mean_review_rework(const ReworkParameters& rework) {
  return rework.reviews ? rework.review_share * ((rework.rounds - 1) / further_rounds) : 0;
}

}  // namespace pendulum
