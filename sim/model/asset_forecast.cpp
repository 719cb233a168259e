#include "sim/model/asset_forecast.h"

#include <algorithm>

#include "sim/base/portable_math.h"

namespace pendulum {

namespace {

bool publishes(Publishing policy, std::size_t team) {
  const bool centre = team == 0;
  return policy == Publishing::both ||
         policy == (centre ? Publishing::centre : Publishing::markets);
}

// In the steady state of a topic, what is not found is made: m fresh ones out of `asked` per life.
double chance_to_find(double findability, double asked_per_life) {
  const double fresh = asked_per_life / (1 + findability * asked_per_life);
  return 1 - portable::exp(-findability * fresh);
}

}  // namespace

std::vector<double> expected_asset_cost(const Parameters& p) {
  const std::vector<double>& asked = p.assets.asked;
  const AssetParameters& assets = p.assets;
  std::vector<double> cost(asked.size(), assets.enabled ? 0 : 1);
  if (!assets.enabled) return cost;
  const double life = assets.half_life.as_months() / 0.6931471805599453;
  const double reuse = (assets.as_is + assets.translate + assets.adapt) / 3;
  const double enough = reuse_break_even(assets.write_for_reuse, relative_cost_of_reuse(assets));
  const std::size_t count = p.topics->size();
  for (std::size_t low = 0; low < count;) {  // topics of similar rank together
    const std::size_t high = std::min(count, low + 1 + low / 4);
    const double each = p.topics->probability((low + high) / 2);
    const double weight = each * static_cast<double>(high - low);
    double published_by_all = 0;
    const auto own_published_by = [&](std::size_t t) {
      return publishes(assets.publishing, t) &&
             expected_reuses(assets, static_cast<int>(t) - 1, each) >= enough;
    };
    for (std::size_t t = 0; t < asked.size(); ++t) {
      if (own_published_by(t)) published_by_all += asked[t];
    }
    for (std::size_t t = 0; t < asked.size(); ++t) {
      const bool own_published = own_published_by(t);
      const double others = published_by_all - (own_published ? asked[t] : 0);
      const double find = chance_to_find(assets.findability, (asked[t] + others) * each * life);
      const double making = own_published ? assets.write_for_reuse : 1;
      cost[t] += weight * (find * reuse + (1 - find) * making);
    }
    low = high;
  }
  return cost;
}

}  // namespace pendulum
