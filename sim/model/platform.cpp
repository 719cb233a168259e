#include "sim/model/platform.h"

#include <algorithm>
#include <iterator>

#include "sim/base/random.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_integration(Registry& registry) {
  registry.add("platform.integration", Quantity::choice)
      .label("Integration")
      .says("Tools are joined point to point, or each to a hub with a canonical data model.")
      .choices({"point_to_point", "hub"})
      .standard("point_to_point")
      .decision();
  registry.add("platform.link_density", Quantity::share)
      .label("Link density")
      .says("Share of the pairs of tools that are joined, point to point.")
      .range("0 %", "100 %")
      .standard("60 %")
      .assumption();
  registry.add("platform.hub_fixed_links", Quantity::number)
      .label("Cost of a hub")
      .says("The hub itself takes the run work of so many links.")
      .range("0", "100")
      .standard("20")
      .assumption();
  registry.add("platform.link_failures", Quantity::rate)
      .needs("platform.incidents")
      .label("Failures of a link")
      .says("How often an integration link breaks.")
      .range("0 /mo", "5 /mo")
      .standard("0.06 /mo")
      .assumption()
      .lever("0 /mo", "0.3 /mo");
}

}  // namespace

void declare_platform(Registry& registry) {
  registry.set_mechanism("platform");
  registry.add_section({"platform", "Tools, the links between them, and their run work.", false});
  registry.add("platform.incidents", Quantity::flag)
      .label("Incidents")
      .says("Whether links break.")
      .standard("true")
      .assumption();
  declare_integration(registry);
  registry.add("platform.run_per_instance", Quantity::duration)
      .label("Run work of a tool")
      .says("Working time a month to run one instance.")
      .range("0 h", "1 y")
      .standard("12 h")
      .assumption();
  registry.add("platform.run_per_link", Quantity::duration)
      .label("Run work of a link")
      .says("Working time a month to run one link.")
      .range("0 h", "1 mo")
      .standard("1.7 h")
      .assumption()
      .from("2.5 days a year");
  registry.add("platform.licence", Quantity::money)
      .label("Licence of a tool")
      .says("A month, per instance.")
      .range("0 EUR", "1000000 EUR")
      .standard("2500 EUR")
      .assumption();
  registry.add("platform.run_role", Quantity::reference)
      .label("Run by")
      .says("The role that runs tools and links.")
      .refers_to("roles")
      .standard("maestro");
}

PlatformParameters read_platform(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  PlatformParameters platform;
  platform.incidents = scenario.flag("platform.incidents");
  platform.hub = scenario.text("platform.integration") == "hub";
  platform.link_density = scenario.number("platform.link_density");
  platform.hub_fixed_links = scenario.number("platform.hub_fixed_links");
  platform.failures_per_link_month = scenario.number("platform.link_failures");
  platform.run_hours_per_instance = read_hours(scenario, "platform.run_per_instance");
  platform.run_hours_per_link = read_hours(scenario, "platform.run_per_link");
  platform.licence_per_instance = scenario.number("platform.licence");
  platform.run_role = index_in(scenario.ids("roles"), scenario.text("platform.run_role"));
  if (platform.run_role < 0) {
    problems.push_back(
        problem_at(scenario, "platform.run_role", worded("no such role to run the platform")));
  }
  return platform;
}

namespace {

std::vector<int> owning_markets(const StructureParameters& structure, double centre_share) {
  std::vector<int> owners;
  for (std::size_t m = 0; m < structure.markets.size(); ++m) {
    if (structure.market_rank[m] >= centre_share) owners.push_back(static_cast<int>(m));
  }
  return owners;
}

void add_instances(const StructureParameters& structure, int layer, Stack& stack) {
  const auto family =
      static_cast<std::size_t>(structure.layers[static_cast<std::size_t>(layer)].family);
  const std::vector<int> owners =
      owning_markets(structure, structure.families[family].centre_share);
  ToolInstance central{layer, -1, {}};
  for (int m = 0; m < static_cast<int>(structure.markets.size()); ++m) {
    if (std::find(owners.begin(), owners.end(), m) == owners.end()) central.markets.push_back(m);
  }
  if (!central.markets.empty()) stack.instances.push_back(central);
  for (const int m : owners) stack.instances.push_back({layer, m, {m}});
}

IntegrationLink link_between(const ToolInstance& a, const ToolInstance& b, std::uint64_t key) {
  IntegrationLink link;
  // The tool nearer the customer is the one that starves when data stop flowing.
  link.layer = std::max(a.layer, b.layer);
  link.owner = a.owner >= 0 ? a.owner : b.owner;
  std::set_intersection(a.markets.begin(), a.markets.end(), b.markets.begin(), b.markets.end(),
                        std::back_inserter(link.markets));
  link.key = key;
  return link;
}

// Whether a pair of layers is joined is a property of the pair, not of who owns them.
std::uint64_t layer_pair(int a, int b) {
  return mix(static_cast<std::uint64_t>(std::min(a, b)),
             static_cast<std::uint64_t>(std::max(a, b)));
}

bool layers_joined(const PlatformParameters& platform, std::uint64_t pair) {
  return static_cast<double>(mix(pair, 77) >> 11) * 0x1.0p-53 < platform.link_density;
}

void add_links(const PlatformParameters& platform, const StructureParameters& structure,
               Stack& stack) {
  for (std::size_t i = 0; i < stack.instances.size(); ++i) {
    const ToolInstance& a = stack.instances[i];
    if (platform.hub) {
      IntegrationLink link = link_between(a, a, 0);
      link.a = link.b = static_cast<int>(i);
      link.key = mix(mix(1000, static_cast<std::uint64_t>(a.layer)),
                     structure.markets[static_cast<std::size_t>(a.markets[0])].key);
      stack.links.push_back(link);
      continue;
    }
    for (std::size_t j = i + 1; j < stack.instances.size(); ++j) {
      const ToolInstance& b = stack.instances[j];
      if (a.layer == b.layer) continue;
      IntegrationLink link = link_between(a, b, 0);
      if (link.markets.empty()) continue;
      const std::uint64_t pair = layer_pair(a.layer, b.layer);
      if (!layers_joined(platform, pair)) continue;
      link.a = static_cast<int>(i);
      link.b = static_cast<int>(j);
      link.key = mix(pair, structure.markets[static_cast<std::size_t>(link.markets[0])].key);
      stack.links.push_back(link);
    }
  }
}

}  // namespace

Stack build_stack(const PlatformParameters& platform, const StructureParameters& structure) {
  Stack stack;
  for (int layer = 0; layer < static_cast<int>(structure.layers.size()); ++layer) {
    add_instances(structure, layer, stack);
  }
  add_links(platform, structure, stack);
  return stack;
}

void add_shadow_stack(const PlatformParameters& platform, const StructureParameters& structure,
                      Stack& stack) {
  for (int m = 0; m < static_cast<int>(structure.markets.size()); ++m) {
    std::vector<ToolInstance> tools;
    for (const ToolInstance& instance : stack.instances) {
      if (instance.owner == m) tools.push_back(instance);
    }
    const std::size_t own = tools.size();
    for (const ToolInstance& instance : stack.instances) {
      const bool lent =
          instance.owner < 0 && std::count(instance.markets.begin(), instance.markets.end(), m) > 0;
      if (lent) tools.push_back({instance.layer, m, {m}});
    }
    for (std::size_t b = own; b < tools.size(); ++b) {
      stack.shadow_instances.push_back(tools[b]);
      for (std::size_t a = 0; a < b; ++a) {
        const std::uint64_t pair = layer_pair(tools[a].layer, tools[b].layer);
        if (tools[a].layer == tools[b].layer || !layers_joined(platform, pair)) continue;
        const std::uint64_t key = structure.markets[static_cast<std::size_t>(m)].key;
        stack.links.push_back(link_between(tools[a], tools[b], mix(mix(pair, key), 7)));
        stack.links.back().shadow = true;
      }
    }
  }
}

int tool_count(const Stack& stack, int market, PerTool which) {
  if (which == PerTool::once) return 1;
  int count = 0;
  for (const ToolInstance& tool : stack.instances) {
    const bool own = tool.owner == market && !tool.bought;
    const bool shared =
        tool.owner < 0 && std::count(tool.markets.begin(), tool.markets.end(), market) > 0;
    count += (which == PerTool::own ? own : shared) ? 1 : 0;
  }
  return count;
}

Holding holding_of(const Stack& stack, int owner) {
  Holding holding;
  for (const ToolInstance& instance : stack.instances) {
    holding.tools += instance.live && instance.owner == owner ? 1 : 0;
  }
  for (const IntegrationLink& link : stack.links) {
    holding.links += link.live && link.owner == owner && !link.shadow ? 1 : 0;
  }
  return holding;
}

RunHours run_hours(const PlatformParameters& platform, const Holding& holding, int owner) {
  const double fixed = platform.hub && owner < 0 ? platform.hub_fixed_links : 0;
  return {holding.tools * platform.run_hours_per_instance,
          (holding.links + fixed) * platform.run_hours_per_link};
}

}  // namespace pendulum
