#pragma once

// Mechanism 10, platform. Each layer of the stack has one instance at the centre, one in every
// owning market, or some of both; instances cost run work. Between two layers that serve the same
// market runs an integration link, point to point or over a hub with a canonical data model. What
// happens when links fail: incidents.h.

#include <cstdint>
#include <vector>

#include "sim/model/structure.h"
#include "sim/model/workflow.h"

namespace pendulum {

struct PlatformParameters {
  bool incidents = true;
  bool hub = false;
  double link_density = 0.6;    // of the pairs of layers, point to point
  double hub_fixed_links = 20;  // the hub costs as much run work as so many links
  double failures_per_link_month = 0;
  double old_failures = 1;            // times as often, where a tool is out of date
  double run_hours_per_instance = 0;  // a month
  double run_hours_per_link = 0;      // a month
  double licence_per_instance = 0;    // EUR a month
  int run_role = 0;
};

/// One instance of a layer and the markets it serves.
struct ToolInstance {
  int layer = 0;
  int owner = -1;            // market, -1 = centre
  std::vector<int> markets;  // it serves
  bool live = true;
  bool bought = false;    // by a market, beside what the structure gives it
  bool old = false;       // out of date
  bool retiring = false;  // somebody is at it
  std::uint32_t renewed = 0;
  std::uint32_t id = 0;   // of a run: the same tool, whatever stands beside it
  std::uint64_t key = 0;  // bought: of the need it was bought for
};

/// One integration link; when it fails, `layer` stands still for `markets`.
struct IntegrationLink {
  std::uint64_t key = 0;  // the same link in every structure has the same failures
  int layer = 0;
  int owner = -1;  // who repairs it
  std::vector<int> markets;
  int a = -1, b = -1;  // the tools it joins, by index; -1 = not tools of the stack
  bool live = true;
  bool shadow = false;  // exists only while its owner keeps tools beside the official ones
};

struct Stack {
  std::vector<ToolInstance> instances;
  std::vector<IntegrationLink> links;
  std::vector<ToolInstance> shadow_instances;  // what a market would set up by itself
};

void declare_platform(Registry& registry);
PlatformParameters read_platform(const Scenario& scenario, std::vector<Diagnostic>& problems);

/// Markets give up their own instance as the layer's family goes to the centre, the least
/// distinctive first; then links join what serves the same market.
Stack build_stack(const PlatformParameters& platform, const StructureParameters& structure);

/// Adds what each market would set up by itself if it did the centre's work: an instance of every
/// layer that it has none of, joined to each other and to its own, point to point.
void add_shadow_stack(const PlatformParameters& platform, const StructureParameters& structure,
                      Stack& stack);

/// Tools of a market: its own, or those it shares at the centre.
int tool_count(const Stack& stack, int market, PerTool which);

/// What an owner (market, -1 = centre) has that is live, without what stands beside the official.
struct Holding {
  int tools = 0, links = 0;
};
Holding holding_of(const Stack& stack, int owner);

/// Run work a month, hours.
struct RunHours {
  double tools = 0, links = 0;
  [[nodiscard]] double all() const { return tools + links; }
};
/// Of what an owner has.
RunHours run_hours(const PlatformParameters& platform, const Holding& holding, int owner);
inline RunHours run_hours(const PlatformParameters& platform, const Stack& stack, int owner) {
  return run_hours(platform, holding_of(stack, owner), owner);
}

}  // namespace pendulum
