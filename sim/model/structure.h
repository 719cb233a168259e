#pragma once

// Who owns what: roles, families of work, markets, platform layers, and for each family the share
// that the centre executes. An item carries one uniform number u for life; its steps of family f go
// to the centre when u < c_f. So an item is treated consistently, hand-offs are as few as the
// shares allow, and the same item is comparable in every structure.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct RoleSpec {
  std::string id;
  std::string name;
  double hourly_cost = 0;   // EUR
  std::vector<int> covers;  // roles its people can fill in for
};

struct FamilySpec {
  std::string id;
  std::string name;
  double distance = 0;  // 0 foundation … 1 customer
  double centre_share = 0;
};

struct MarketSpec {
  std::string id;
  std::string name;
  std::string language;
  std::uint64_t key = 0;
  double utc_offset_hours = 0;
  double distinctiveness = 0;
  double demand_share = 0;  // of the firm's demand; all markets' sum to 1
};

struct LayerSpec {
  std::string id;
  std::string name;
  int family = 0;
};

enum class Routing : std::uint8_t { by_item, by_market };

struct StructureParameters {
  std::vector<RoleSpec> roles;
  std::vector<FamilySpec> families;
  std::vector<MarketSpec> markets;
  std::vector<LayerSpec> layers;
  Routing routing = Routing::by_item;
  bool by_lever = true;       // the sloped lever sets the shares, not each family's own
  double centralisation = 0;  // the lever
  std::vector<double>
      market_rank;  // by_market: where a market's demand lies, the least distinctive's at 0
};

/// The sloped lever: c_f = clamp((1.3 L - d) / .3), 0 … 1. Foundations go to the centre first.
double centre_share_of(double centralisation, double distance);

/// Whether an item of `market` with number `u` has its steps of `family` done by the centre.
bool done_by_centre(const StructureParameters& structure, int family, int market, double u);
/// Share of a market's steps of a family that the centre does.
double centre_share_in(const StructureParameters& structure, int family, int market);

void declare_structure(Registry& registry);
StructureParameters read_structure(const Scenario& scenario, std::vector<Diagnostic>& problems);

}  // namespace pendulum
