#include "sim/model/organisation.h"

#include <algorithm>

#include "sim/model/parameters.h"

namespace pendulum {

namespace {

KindFacts facts_of_kind(const KindSpec& kind) {
  KindFacts facts{kind.id, kind.name, kind.token, kind.counted, false, {}};
  for (const StepSpec& step : kind.steps) facts.steps.push_back(step.name);
  facts.analytical = kind.analytical;
  return facts;
}

void describe_structure(const Parameters& p, Organisation& organisation) {
  const auto markets = static_cast<int>(p.structure.markets.size());
  for (const RoleSpec& role : p.structure.roles) {
    organisation.roles.push_back(role.id);
    organisation.role_names.push_back(role.name);
    organisation.hourly_cost_by_role.push_back(role.hourly_cost);
  }
  for (const MarketSpec& market : p.structure.markets) {
    organisation.markets.push_back(
        {market.id, market.name, market.distinctiveness, market.utc_offset_hours});
  }
  for (std::size_t f = 0; f < p.structure.families.size(); ++f) {
    const FamilySpec& family = p.structure.families[f];
    FamilyFacts facts{family.id, family.name, family.distance, family.centre_share, {}};
    for (int m = 0; m < markets; ++m) {
      facts.share_by_market.push_back(centre_share_in(p.structure, static_cast<int>(f), m));
    }
    organisation.families.push_back(facts);
  }
  std::stable_sort(organisation.families.begin(), organisation.families.end(),
                   [](const auto& a, const auto& b) { return a.distance < b.distance; });
  for (const LayerSpec& layer : p.structure.layers) organisation.layers.push_back(layer.name);
}

}  // namespace

Organisation organisation_of(const Parameters& p) {
  Organisation organisation;
  describe_structure(p, organisation);
  organisation.teams = p.people.teams;
  for (const KindSpec& kind : p.kinds) organisation.kinds.push_back(facts_of_kind(kind));
  organisation.has_committee = p.committee.enabled;
  organisation.committee_members = p.committee.members;
  organisation.tiger_teams_at_most = p.tiger.enabled ? p.tiger.at_most : 0;
  organisation.integration_links =
      static_cast<int>(std::count_if(p.stack.links.begin(), p.stack.links.end(),
                                     [](const IntegrationLink& link) { return !link.shadow; }));
  organisation.tool_instances = static_cast<int>(p.stack.instances.size());
  organisation.licence_per_instance = p.platform.licence_per_instance;
  organisation.licence_cost_per_month =
      p.platform.licence_per_instance * static_cast<double>(p.stack.instances.size());
  return organisation;
}

}  // namespace pendulum
