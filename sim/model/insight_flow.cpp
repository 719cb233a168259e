#include "sim/model/item_flow.h"

namespace pendulum {

// A signal is as good as the data behind it, and the tools that bring them together.
void ItemFlow::learn_of_customers(const Item& item, StepIndex last) {
  const Yield yield = kind_of(item).yields;
  if (!p_.insight.enabled || yield == Yield::nothing) return;
  const int market = item.facts.market;
  const int links = park_.links_in(market) - blockages_.open_in(market);
  const double joined = joined_share(p_.platform, p_.structure, links);
  const bool by_centre = item.steps[last].team == centre_team;
  insight_.learn(yield, market, by_centre, insight_.signal(market, joined), simulation_.now());
}

}  // namespace pendulum
