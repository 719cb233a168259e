#include "viz/figure/organisation_blend.h"

#include <algorithm>
#include <cmath>

namespace pendulum {
namespace {

constexpr double part_of_one_market = .6;  // of the time; the rest sets them apart

double eased(double share) {
  const double s = std::clamp(share, 0.0, 1.0);
  return s * s * (3 - 2 * s);
}

/// Markets begin one after the other and the last is done at the end.
double progress_of_market(std::size_t market, std::size_t markets, double progress) {
  if (markets < 2) return eased(progress);
  const double begin =
      (1 - part_of_one_market) * static_cast<double>(market) / static_cast<double>(markets - 1);
  return eased((progress - begin) / part_of_one_market);
}

double mixed(double from, double to, double share) {
  return from + (to - from) * share;
}

}  // namespace

Organisation blended(const Organisation& before, const Organisation& after, double progress) {
  Organisation between = after;
  for (std::size_t f = 0; f < between.families.size(); ++f) {
    const FamilyFacts& from = before.families.at(f);
    FamilyFacts& family = between.families[f];
    family.centre_share = mixed(from.centre_share, family.centre_share, eased(progress));
    const std::size_t markets = family.share_by_market.size();
    for (std::size_t m = 0; m < markets; ++m)
      family.share_by_market[m] = mixed(from.share_by_market.at(m), family.share_by_market[m],
                                        progress_of_market(m, markets, progress));
  }
  for (std::size_t t = 0; t < between.teams.size(); ++t) {
    std::vector<int>& people = between.teams[t].half_people;
    for (std::size_t role = 0; role < people.size(); ++role) {
      const double halves =
          mixed(before.teams.at(t).half_people.at(role), people[role], eased(progress));
      people[role] = static_cast<int>(std::lround(halves));
    }
  }
  return between;
}

}  // namespace pendulum
