#include <algorithm>

#include "sim/model/item_flow.h"

namespace pendulum {

// A signal is as good as the data behind it, and the tools that bring them together.
void ItemFlow::learn_of_customers(const Item& item, StepIndex last) {
  const Yield yield = kind_of(item).yields;
  if (!p_.insight.enabled || yield == Yield::nothing) return;
  const int market = item.facts.market;
  const double joined = joined_share(p_.platform, p_.structure, pairs_joined(market));
  const bool by_centre = item.steps[last].team == centre_team;
  insight_.learn(yield, market, by_centre, insight_.signal(market, joined), simulation_.now());
}

// Pairs of layers whose tools exchange the market's data just now - with a hub, layers. What a
// market has bought beside them holds a part of the data only: joining it joins no layers.
int ItemFlow::pairs_joined(int market) {
  const std::size_t layers = p_.structure.layers.size();
  layers_joined_.assign(layers * layers, 0);
  const Stack& stack = park_.stack();
  const auto tool = [&](int index) -> const ToolInstance& {
    return stack.instances[static_cast<std::size_t>(index)];
  };
  for (std::size_t place = 0; place < stack.links.size(); ++place) {
    const IntegrationLink& link = stack.links[place];
    if (!link.live || link.shadow || links_[links_.number(place)].open > 0) continue;
    if (std::find(link.markets.begin(), link.markets.end(), market) == link.markets.end()) continue;
    const ToolInstance &a = tool(link.a), &b = tool(link.b);
    if (a.bought || b.bought) continue;
    const auto [low, high] = std::minmax({a.layer, b.layer});
    layers_joined_[static_cast<std::size_t>(low) * layers + static_cast<std::size_t>(high)] = 1;
  }
  return static_cast<int>(std::count(layers_joined_.begin(), layers_joined_.end(), 1));
}

}  // namespace pendulum
