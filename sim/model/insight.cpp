#include "sim/model/insight.h"

#include <algorithm>

#include "sim/base/portable_math.h"
#include "sim/model/reading.h"

namespace pendulum {

void declare_insight(Registry& registry) {
  registry.set_mechanism("insight");
  registry.add_section({"insight", "What is known of customers, and what it is worth.", false});
  registry.add("insight.enabled", Quantity::flag)
      .label("Insight counts")
      .says("Whether insight and experiments change what campaigns are worth.")
      .standard("false")
      .assumption();
  registry.set_switch("insight.enabled");
  registry.add("insight.lift", Quantity::share)
      .label("Worth of insight")
      .says("How much more a campaign is worth, at most, where customers are well understood.")
      .range("0 %", "200 %")
      .standard("15 %")
      .assumption()
      .from("assumption; marketing operations raise effectiveness by 15-25 % (McKinsey)")
      .lever("0 %", "40 %");
  registry.add("insight.experiment_lift", Quantity::share)
      .label("Worth of experiments")
      .says("How much more a campaign is worth, at most, where much has been tried out.")
      .range("0 %", "200 %")
      .standard("10 %")
      .assumption()
      .lever("0 %", "40 %");
  registry.add("insight.half_stock", Quantity::number)
      .label("Diminishing returns")
      .says("Full signals known of a market at which half of the worth is reached.")
      .range("0.1", "1000")
      .standard("5")
      .assumption();
  registry.add("insight.data_scale", Quantity::share)
      .label("Data for a signal")
      .says("Share of the firm's customers whose data give half of a full signal.")
      .range("0.1 %", "100 %")
      .standard("10 %")
      .assumption();
  registry.add("insight.fading", Quantity::duration)
      .label("Insight fades")
      .says("Insight older than about this no longer counts.")
      .range("1 mo", "20 y")
      .standard("12 mo")
      .assumption();
  registry.add("insight.field_time", Quantity::duration)
      .label("Experiment in the field")
      .says("How long an experiment runs with the customers of an average market.")
      .range("0 d", "1 y")
      .standard("10 d")
      .assumption();
}

InsightParameters read_insight(const Scenario& scenario) {
  InsightParameters insight;
  insight.enabled = scenario.flag("insight.enabled");
  insight.insight_lift = scenario.number("insight.lift");
  insight.experiment_lift = scenario.number("insight.experiment_lift");
  insight.half_stock = scenario.number("insight.half_stock");
  insight.data_scale = scenario.number("insight.data_scale");
  insight.fading = read_duration(scenario, "insight.fading");
  insight.field_time = read_duration(scenario, "insight.field_time");
  return insight;
}

namespace {

int foundation_layer(const StructureParameters& structure) {
  int best = -1;
  double least = 2;
  for (std::size_t l = 0; l < structure.layers.size(); ++l) {
    const auto family = static_cast<std::size_t>(structure.layers[l].family);
    if (structure.families[family].distance >= least) continue;
    least = structure.families[family].distance;
    best = static_cast<int>(l);
  }
  return best;
}

}  // namespace

Insight::Insight(const InsightParameters& insight, const StructureParameters& structure)
    : insight_(insight), structure_(structure), known_(structure.markets.size()) {}

void Insight::pool(const Stack& stack, const std::vector<bool>& entered) {
  volume_.clear();
  for (const MarketSpec& market : structure_.markets) volume_.push_back(market.demand_share);
  const int foundation = foundation_layer(structure_);
  for (const ToolInstance& tool : stack.instances) {
    if (tool.layer != foundation || !tool.live) continue;
    for (const int market : tool.markets) {
      const auto m = static_cast<std::size_t>(market);
      for (const int other : tool.markets) {
        if (other == market || !entered[static_cast<std::size_t>(other)]) continue;
        volume_[m] += structure_.markets[static_cast<std::size_t>(other)].demand_share *
                      (1 - structure_.markets[m].distinctiveness);
      }
    }
  }
}

double Insight::signal(int market, double joined) const {
  const double volume = data_volume(market);
  return joined * volume / (volume + insight_.data_scale);
}

Duration Insight::field_time(int market) const {
  const double average = 1.0 / static_cast<double>(structure_.markets.size());
  const double slower = std::min(10.0, average / std::max(1e-9, data_volume(market)));
  return round_to_ticks(static_cast<double>(insight_.field_time.ticks) * slower);
}

double Insight::known(Yield yield, int market, TimePoint now) const {
  const Known& known = known_[static_cast<std::size_t>(market)][yield == Yield::experiment ? 1 : 0];
  if (known.signals <= 0) return 0;
  const double age = static_cast<double>((now - known.as_of).ticks);
  return known.signals * portable::exp(-age / static_cast<double>(insight_.fading.ticks));
}

void Insight::add(Yield yield, int market, double strength, TimePoint now) {
  const double before = known(yield, market, now);
  known_[static_cast<std::size_t>(market)][yield == Yield::experiment ? 1 : 0] = {before + strength,
                                                                                  now};
}

void Insight::learn(Yield yield, int market, bool by_centre, double strength, TimePoint now) {
  add(yield, market, strength, now);
  if (!by_centre) return;
  for (std::size_t m = 0; m < structure_.markets.size(); ++m) {
    if (static_cast<int>(m) == market) continue;
    const double alike = 1 - structure_.markets[m].distinctiveness;
    add(yield, static_cast<int>(m), strength * alike, now);
  }
}

double Insight::lift(int market, TimePoint now) const {
  if (!insight_.enabled) return 0;
  const auto share = [&](Yield yield) {
    const double signals = known(yield, market, now);
    return signals / (signals + insight_.half_stock);
  };
  return insight_.insight_lift * share(Yield::insight) +
         insight_.experiment_lift * share(Yield::experiment);
}

double joined_share(const PlatformParameters& platform, const StructureParameters& structure,
                    int pairs) {
  const auto layers = static_cast<double>(structure.layers.size());
  if (layers < 2) return 1;
  const double needed = platform.hub ? layers : layers * (layers - 1) / 2;
  return std::clamp(pairs / needed, 0.0, 1.0);
}

}  // namespace pendulum
