#include "sim/model/tool_churn.h"

#include <algorithm>

#include "sim/base/distribution.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

enum ToolEvent : std::uint32_t { needed, need_over, old, clean_up };

void declare_needs(Registry& registry) {
  registry.add("tools.inflow", Quantity::rate)
      .label("New tools wanted")
      .says("How often some market comes to need a further tool, over all markets.")
      .range("0 /mo", "100 /mo")
      .standard("1 /mo")
      .assumption()
      .from("assumption; the market grew from 150 tools in 2011 to 8,000 in 2020")
      .lever("0 /mo", "6 /mo");
  registry.add("tools.need_loss", Quantity::share)
      .label("Work without the tool")
      .says("More effort that a step takes for each tool its market needs and has not got.")
      .range("0 %", "100 %")
      .standard("4 %")
      .assumption();
  registry.add("tools.need_lasts", Quantity::duration)
      .label("A need lasts")
      .says("After this time people have found another way to work, without the tool.")
      .range("1 d", "10 y")
      .standard("9 mo")
      .assumption();
}

void declare_buying(Registry& registry) {
  registry.add("tools.buying", Quantity::choice)
      .label("Who may buy tools")
      .says("Markets buy what they need, or the core team that owns the roadmap decides.")
      .choices({"local", "central"})
      .standard("local")
      .decision();
  registry.add("tools.approval", Quantity::duration)
      .needs("tools.buying", "central")
      .label("Wait for approval")
      .says("Mean time until the core team has looked at a request for a tool.")
      .range("0 d", "2 y")
      .standard("30 d")
      .assumption()
      .lever("0 d", "90 d");
  registry.add("tools.approved", Quantity::share)
      .needs("tools.buying", "central")
      .label("Requests approved")
      .says("Share of the requests for a tool that the core team grants.")
      .range("0 %", "100 %")
      .standard("50 %")
      .decision()
      .from("assumption; 78 % must pick vendors that were approved beforehand (2023)")
      .lever();
  registry.add("tools.clean_up", Quantity::rate)
      .label("Clean-up")
      .says("Bought tools that are sunset or consolidated, in the whole firm.")
      .range("0 /mo", "100 /mo")
      .standard("0.5 /mo")
      .decision()
      .lever("0 /mo", "6 /mo");
}

}  // namespace

void declare_tool_churn(Registry& registry) {
  registry.set_mechanism("tool_churn");
  registry.add_section({"tools", "How tools come, age and go.", false});
  registry.add("tools.enabled", Quantity::flag)
      .label("Tools come and go")
      .says("Whether tools are bought, grow out of date and are retired.")
      .standard("false")
      .assumption();
  registry.set_switch("tools.enabled");
  declare_needs(registry);
  declare_buying(registry);
  registry.add("tools.lifetime", Quantity::duration)
      .label("Life of a tool")
      .says("Mean time until a tool is out of date.")
      .range("1 mo", "50 y")
      .standard("4 y")
      .assumption();
  registry.add("tools.old_failures", Quantity::number)
      .label("Links of old tools")
      .says("Times as often a link of a tool that is out of date breaks.")
      .range("1", "20")
      .standard("2")
      .assumption();
}

ToolParameters read_tool_churn(const Scenario& scenario) {
  ToolParameters tools;
  tools.enabled = scenario.flag("tools.enabled");
  tools.inflow = scenario.number("tools.inflow");
  tools.central_buying = scenario.text("tools.buying") == "central";
  tools.approval = read_duration(scenario, "tools.approval");
  tools.approved_share = scenario.number("tools.approved");
  tools.need_loss = scenario.number("tools.need_loss");
  tools.need_lasts = read_duration(scenario, "tools.need_lasts");
  tools.lifetime = read_duration(scenario, "tools.lifetime");
  tools.old_failures = scenario.number("tools.old_failures");
  tools.clean_up = scenario.number("tools.clean_up");
  return tools;
}

Approval approval_of(const ToolParameters& tools, StreamKey key, std::uint64_t entity) {
  if (!tools.central_buying) return {};
  Stream stream(key, purpose("tool approval"), entity);
  const double mean = static_cast<double>(tools.approval.ticks);
  const Duration wait = mean > 0 ? round_to_ticks(exponential(stream, mean)) : Duration{};
  return {wait, stream.next_uniform() < tools.approved_share};
}

double adoptions_per_month(const ToolParameters& tools) {
  if (!tools.enabled) return 0;
  return tools.inflow * (tools.central_buying ? tools.approved_share : 1);
}

double renewals_per_month(const ToolParameters& tools, int count) {
  return tools.enabled ? count / tools.lifetime.as_months() : 0;
}

ToolChurn::ToolChurn(const ToolParameters& tools, const StructureParameters& structure,
                     RandomKey key, Simulation& simulation, ToolClient& client)
    : tools_(tools),
      structure_(structure),
      key_(key),
      simulation_(simulation),
      client_(client),
      unmet_(structure.families.size() * structure.markets.size(), 0) {
  for (const MarketSpec& market : structure.markets) {
    needs_.push_back({0, 0, Stream(key, purpose("tool need"), market.key), EventId{}});
  }
}

void ToolChurn::start() {
  if (!tools_.enabled || structure_.layers.empty()) return;
  started_ = true;
  known_inflow_ = tools_.inflow;
  known_clean_up_ = tools_.clean_up;
  for (std::size_t m = 0; m < needs_.size(); ++m) schedule_need(m);
  as_of_ = simulation_.now();
  schedule_clean_up();
}

void ToolChurn::on_parameters_changed() {
  if (!started_) return;
  const TimePoint now = simulation_.now();
  if (std::exchange(known_inflow_, tools_.inflow) != tools_.inflow) {
    for (std::size_t m = 0; m < needs_.size(); ++m) {
      simulation_.cancel(needs_[m].pending);
      needs_[m].next = static_cast<double>(now.ticks);
      schedule_need(m);
    }
  }
  const double rate = std::exchange(known_clean_up_, tools_.clean_up);
  if (rate == tools_.clean_up) return;
  simulation_.cancel(next_clean_up_);
  towards_clean_up_ = std::min(1.0, towards_clean_up_ + rate * (now - as_of_).as_months());
  as_of_ = now;
  schedule_clean_up();
}

void ToolChurn::schedule_clean_up() {
  next_clean_up_ = {};
  if (tools_.clean_up <= 0) return;
  const double wait = (1 - towards_clean_up_) * static_cast<double>(ticks_per_month);
  next_clean_up_ =
      simulation_.schedule_in(round_to_ticks(wait / tools_.clean_up), *this, clean_up, 0);
}

void ToolChurn::schedule_need(std::size_t market) {
  Needs& needs = needs_[market];
  needs.pending = {};
  if (tools_.inflow <= 0) return;
  const double each = tools_.inflow / static_cast<double>(needs_.size());
  needs.next += exponential(needs.stream, static_cast<double>(ticks_per_month) / each);
  needs.pending = simulation_.schedule_at(TimePoint{static_cast<std::int64_t>(needs.next)}, *this,
                                          needed, market);
}

void ToolChurn::begin_life(std::uint32_t tool, std::uint64_t key, std::uint32_t times) {
  if (!tools_.enabled) return;
  Stream stream(key_, purpose("tool life"), mix(key, times));
  const Duration life =
      round_to_ticks(exponential(stream, static_cast<double>(tools_.lifetime.ticks)));
  simulation_.schedule_in(life, *this, old, tool);
}

int ToolChurn::layer_of(int market, std::uint32_t number) const {
  Stream stream(key_, purpose("layer of a need"), key_of(market, number));
  const auto layers = static_cast<double>(structure_.layers.size());
  return static_cast<int>(stream.next_uniform() * layers);
}

void ToolChurn::open_need(int market, std::uint32_t number) {
  const auto layer = static_cast<std::size_t>(layer_of(market, number));
  ++unmet_[cell(structure_.layers[layer].family, market)];
  open_.emplace_back(market, number);
}

void ToolChurn::close_need(int market, std::uint32_t number) {
  const auto found = std::find(open_.begin(), open_.end(), std::pair{market, number});
  if (found == open_.end()) return;
  open_.erase(found);
  const auto layer = static_cast<std::size_t>(layer_of(market, number));
  --unmet_[cell(structure_.layers[layer].family, market)];
}

std::uint64_t ToolChurn::key_of(int market, std::uint32_t number) const {
  return mix(structure_.markets[static_cast<std::size_t>(market)].key, number);
}

void ToolChurn::on_event(std::uint32_t code, std::uint64_t subject) {
  switch (code) {
    case needed: {
      const auto market = static_cast<std::size_t>(subject);
      const std::uint32_t number = needs_[market].number++;
      client_.on_tool_needed(static_cast<int>(market), number);
      simulation_.schedule_in(tools_.need_lasts, *this, need_over, subject << 32 | number);
      return schedule_need(market);
    }
    case need_over:
      return client_.on_need_over(static_cast<int>(subject >> 32),
                                  static_cast<std::uint32_t>(subject));
    case old:
      return client_.on_tool_old(static_cast<std::uint32_t>(subject));
    default:
      client_.on_clean_up();
      towards_clean_up_ = 0;
      as_of_ = simulation_.now();
      schedule_clean_up();
  }
}

}  // namespace pendulum
