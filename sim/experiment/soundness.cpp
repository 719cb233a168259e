#include "sim/experiment/soundness.h"

namespace pendulum {
namespace {

constexpr int most_values_tried = 1000;

/// The problem of the first structure that makes no sense with this factor there.
std::string problem_of(Laboratory& laboratory, const Factor& factor, Coordinate at) {
  laboratory.factors = {factor};
  for (std::size_t s = 0; s < laboratory.structures.size(); ++s)
    if (std::string problem = problem_at(laboratory, s, {at}); !problem.empty()) return problem;
  return "";
}

/// The whole numbers of the range, less those at its ends that make no sense.
std::optional<Factor> narrowed(Laboratory& laboratory, Factor factor) {
  if (!factor.is_whole() || factor.is_list() || factor.believed) return std::nullopt;
  int left = most_values_tried;
  const auto makes_none = [&](double value) {
    return factor.low < factor.high && --left >= 0 &&
           !problem_of(laboratory, factor, value).empty();
  };
  while (makes_none(factor.high)) --factor.high;
  while (makes_none(factor.low)) ++factor.low;
  if (left < 0 || factor.low >= factor.high) return std::nullopt;
  return factor;
}

}  // namespace

std::vector<std::size_t> factors_at_fault(const Laboratory& laboratory, std::size_t structure,
                                          const std::vector<Coordinate>& at) {
  Laboratory fewer = laboratory;
  if (problem_at(fewer, structure, at).empty()) return {};
  std::vector<Coordinate> place = at;
  std::vector<std::size_t> kept(at.size());
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = i;
  for (std::size_t i = kept.size(); i-- > 0;) {
    const auto offset = static_cast<std::ptrdiff_t>(i);
    fewer.factors.erase(fewer.factors.begin() + offset);
    place.erase(place.begin() + offset);
    if (!problem_at(fewer, structure, place).empty()) {
      kept.erase(kept.begin() + offset);
      continue;
    }
    fewer.factors.insert(fewer.factors.begin() + offset, laboratory.factors[i]);
    place.insert(place.begin() + offset, at[i]);
  }
  return kept;
}

SoundFactors sound_factors(const Laboratory& laboratory, const std::vector<Factor>& factors) {
  SoundFactors sound;
  Laboratory one = laboratory;
  for (const Factor& factor : factors) {
    std::string problem;
    for (const double share : {0.0, 1.0})
      if (problem.empty()) problem = problem_of(one, factor, coordinate_in_range(factor, share));
    if (problem.empty()) {
      sound.factors.push_back(factor);
      continue;
    }
    const std::optional<Factor> left = narrowed(one, factor);
    if (left) sound.factors.push_back(*left);
    sound.unsound.push_back({factor, left, problem});
  }
  return sound;
}

}  // namespace pendulum
