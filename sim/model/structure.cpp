#include "sim/model/structure.h"

#include <algorithm>
#include <numeric>

#include "sim/base/random.h"
#include "sim/model/reading.h"

namespace pendulum {

double centre_share_of(double centralisation, double distance) {
  return std::clamp((1.3 * centralisation - distance) / 0.3, 0.0, 1.0);
}

double centre_share_in(const StructureParameters& structure, int family, int market) {
  const double share = structure.families[static_cast<std::size_t>(family)].centre_share;
  if (structure.routing == Routing::by_item) return share;
  return structure.market_rank[static_cast<std::size_t>(market)] < share ? 1.0 : 0.0;
}

bool done_by_centre(const StructureParameters& structure, int family, int market, double u) {
  return u < centre_share_in(structure, family, market);
}

namespace {

void declare_people_and_work(Registry& registry) {
  registry.add_section({"roles[]", "What people are: their trade.", true});
  registry.add("roles[].name", Quantity::text)
      .label("Role")
      .says("Name of the role.")
      .standard("")
      .fixed();
  registry.add("roles[].hourly_cost", Quantity::money)
      .label("Cost of an hour")
      .says("What an hour of this role costs, all in.")
      .range("0 EUR", "1000 EUR")
      .standard("60 EUR")
      .assumption();
  registry.add("roles[].covers", Quantity::references)
      .label("Covers")
      .says("Roles whose work people of this role can do too, at lower proficiency.")
      .refers_to("roles")
      .standard("[]");
  registry.add_section({"families[]", "Kinds of work, from foundation to customer.", true});
  registry.add("families[].name", Quantity::text)
      .label("Family")
      .says("Its name.")
      .standard("")
      .fixed();
  registry.add("families[].distance", Quantity::number)
      .label("Distance from the foundation")
      .says("0 = foundation (data, identity), 1 = customer (local activation).")
      .range("0", "1")
      .from("RSG's layer rule: the nearer the foundation, the better a thing can be global");
  registry.add_section({"layers[]", "Layers of the platform stack.", false});
  registry.add("layers[].name", Quantity::text)
      .label("Layer")
      .says("Its name.")
      .standard("")
      .fixed();
  registry.add("layers[].family", Quantity::reference)
      .label("Serves")
      .says("The family of work that stands still when this layer is down.")
      .refers_to("families")
      .fixed();
}

void declare_markets(Registry& registry) {
  registry.add_section({"markets[]", "The markets of the firm.", true});
  registry.add("markets[].name", Quantity::text)
      .label("Market")
      .says("Its name.")
      .standard("")
      .fixed();
  registry.add("markets[].language", Quantity::text)
      .label("Language")
      .says("Assets in another language must be translated.")
      .standard("en");
  registry.add("markets[].utc_offset", Quantity::number)
      .label("Hours from UTC")
      .says("Hand-offs over more than four hours take longer.")
      .range("-12", "14")
      .standard("0");
  registry.add("markets[].distinctiveness", Quantity::share)
      .label("Distinctiveness")
      .says("How unlike the other markets its customers are.")
      .range("0 %", "100 %")
      .assumption()
      .standard("30 %");
  registry.add("markets[].demand_share", Quantity::share)
      .label("Share of demand")
      .says("Its part of the firm's demand; all parts are scaled to sum to one.")
      .range("0 %", "100 %")
      .assumption();
}

}  // namespace

void declare_structure(Registry& registry) {
  registry.set_mechanism("structure");
  declare_people_and_work(registry);
  declare_markets(registry);
  registry.add_section({"structure", "Who owns what: the leaders' choice.", false});
  registry.add("structure.set_by", Quantity::choice)
      .label("Centre shares are set by")
      .says("One sloped lever for all families, or a share for each family.")
      .choices({"centralisation", "families"})
      .standard("centralisation")
      .decision();
  registry.add("structure.centralisation", Quantity::share)
      .label("Centralisation")
      .says(
          "0 % leaves everything to the markets, 100 % gives everything to the centre; in between "
          "the families nearest the foundation go first.")
      .range("0 %", "100 %")
      .standard("50 %")
      .decision()
      .level("0 %", "markets own everything")
      .level("50 %", "central platforms, local expression")
      .level("100 %", "the centre owns everything")
      .lever();
  registry.add("structure.families.{families}.centre_share", Quantity::share)
      .label("Done by the centre")
      .says("Share of this family's work that the centre executes.")
      .range("0 %", "100 %")
      .standard("0 %")
      .decision()
      .lever();
  registry.add("structure.routing", Quantity::choice)
      .label("What goes to the centre")
      .says(
          "Some items of every market, or whole markets: the least distinctive first, as near to "
          "the share of "
          "demand as whole markets come.")
      .choices({"by_item", "by_market"})
      .standard("by_item")
      .decision();
}

namespace {

void read_markets(const Scenario& scenario, StructureParameters& structure) {
  double total = 0;
  for (const std::string& id : scenario.ids("markets")) {
    const std::string at = "markets." + id + ".";
    MarketSpec market;
    market.id = id;
    market.name = scenario.text(at + "name").empty() ? id : scenario.text(at + "name");
    market.language = scenario.text(at + "language");
    market.key = hash_name(id);
    market.utc_offset_hours = scenario.number(at + "utc_offset");
    market.distinctiveness = scenario.number(at + "distinctiveness");
    market.demand_share = scenario.number(at + "demand_share");
    total += market.demand_share;
    structure.markets.push_back(market);
  }
  for (MarketSpec& market : structure.markets) market.demand_share /= total > 0 ? total : 1;
}

// By demand, not by number: a share of the work is what the centre is to do.
void rank_markets(StructureParameters& structure) {
  const std::size_t count = structure.markets.size();
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return structure.markets[a].distinctiveness < structure.markets[b].distinctiveness;
  });
  structure.market_rank.resize(count);
  double before = 0;
  for (const std::size_t market : order) {
    const double share = structure.markets[market].demand_share;
    // Below 1, for a market without demand too: a centre that does everything does it all.
    structure.market_rank[market] = std::min(before + share / 2, 1 - 1e-9);
    before += share;
  }
}

}  // namespace

StructureParameters read_structure(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  StructureParameters structure;
  const std::vector<std::string>& role_ids = scenario.ids("roles");
  for (const std::string& id : role_ids) {
    const std::string at = "roles." + id + ".";
    RoleSpec role{id, scenario.text(at + "name"), scenario.number(at + "hourly_cost"), {}};
    if (role.name.empty()) role.name = id;
    for (const std::string& covered : scenario.references(at + "covers")) {
      role.covers.push_back(index_in(role_ids, covered));
    }
    structure.roles.push_back(role);
  }
  const bool by_lever = scenario.text("structure.set_by") == "centralisation";
  const double lever = scenario.number("structure.centralisation");
  structure.by_lever = by_lever;
  structure.centralisation = lever;
  const std::vector<std::string>& family_ids = scenario.ids("families");
  for (const std::string& id : family_ids) {
    FamilySpec family{id, scenario.text("families." + id + ".name"),
                      scenario.number("families." + id + ".distance"), 0};
    if (family.name.empty()) family.name = id;
    family.centre_share = by_lever ? centre_share_of(lever, family.distance)
                                   : scenario.number("structure.families." + id + ".centre_share");
    structure.families.push_back(family);
  }
  for (const std::string& id : scenario.ids("layers")) {
    LayerSpec layer{id, scenario.text("layers." + id + ".name"),
                    index_in(family_ids, scenario.text("layers." + id + ".family"))};
    if (layer.name.empty()) layer.name = id;
    structure.layers.push_back(layer);
  }
  read_markets(scenario, structure);
  rank_markets(structure);
  structure.routing =
      scenario.text("structure.routing") == "by_item" ? Routing::by_item : Routing::by_market;
  if (role_ids.size() > 32) {
    problems.push_back(problem_at(scenario, "roles." + role_ids[32] + ".name",
                                  worded("more than {0} roles", 32),
                                  worded("join roles that can do the same work")));
  }
  return structure;
}

}  // namespace pendulum
