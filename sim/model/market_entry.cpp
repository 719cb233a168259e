#include "sim/model/market_entry.h"

#include <algorithm>

#include "sim/model/reading.h"

namespace pendulum {

void declare_market_entry(Registry& registry) {
  registry.set_mechanism("market_entry");
  registry.add_section({"market_entry", "Markets that the firm enters later.", false});
  registry.add("market_entry.enabled", Quantity::flag)
      .label("New markets open")
      .says("Whether markets open when they say; otherwise all of them exist from the start.")
      .standard("false")
      .assumption()
      .fixed();
  registry.add("market_entry.retry", Quantity::duration)
      .label("Proposed again after")
      .says("Time until an entry programme that was refused is proposed again.")
      .range("1 d", "5 y")
      .standard("3 mo")
      .assumption();
  registry.add("markets[].opens", Quantity::duration)
      .label("Opens")
      .says("When the market opens, counted from month 0; 0 = it has always existed.")
      .range("0 mo", "20 y")
      .standard("0 mo")
      .decision()
      .fixed();
}

EntryParameters read_market_entry(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  EntryParameters entry;
  entry.enabled = scenario.flag("market_entry.enabled");
  entry.retry = read_duration(scenario, "market_entry.retry");
  for (const std::string& id : scenario.ids("markets")) {
    const Duration opens = read_duration(scenario, "markets." + id + ".opens");
    entry.opens.push_back(entry.enabled ? opens : Duration{});
  }
  const bool all_later = std::all_of(entry.opens.begin(), entry.opens.end(),
                                     [](Duration opens) { return opens.ticks > 0; });
  if (all_later) {
    std::vector<std::string> said{"market_entry.enabled"};
    for (const std::string& id : scenario.ids("markets"))
      said.push_back("markets." + id + ".opens");
    problems.push_back(conflict_at(scenario, said, worded("no market exists from the start"),
                                   worded("let at least one market open at 0 mo")));
  }
  return entry;
}

bool is_open(const EntryParameters& entry, std::size_t market) {
  return entry.opens[market] <= entry.at;
}

std::vector<Duration> openings(const EntryParameters& entry) {
  std::vector<Duration> times = entry.opens;
  std::erase_if(times, [](Duration opens) { return opens.ticks <= 0; });
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

MarketEntry::MarketEntry(const EntryParameters& entry, Simulation& simulation, EntryClient& client)
    : entry_(entry), simulation_(simulation), client_(client), attempts_(entry.opens.size(), 0) {
  for (const Duration opens : entry.opens) entered_.push_back(opens.ticks == 0);
}

void MarketEntry::start(TimePoint recording_starts) {
  for (std::size_t m = 0; m < entered_.size(); ++m) {
    // A moment after its people have joined.
    const TimePoint opens = recording_starts + entry_.opens[m] + Duration{1};
    if (!entered_[m]) simulation_.schedule_at(opens, *this, 0, m);
  }
}

void MarketEntry::on_event(std::uint32_t, std::uint64_t market) {
  client_.on_market_opens(static_cast<int>(market), attempts_[market]++);
}

void MarketEntry::try_again(int market) {
  simulation_.schedule_in(entry_.retry, *this, 0, static_cast<std::uint64_t>(market));
}

int MarketEntry::leader(int market, const std::vector<MarketSpec>& markets, Stream luck) const {
  if (entered(market)) return market;
  double sum = 0;
  for (std::size_t m = 0; m < markets.size(); ++m) sum += entered_[m] ? markets[m].demand_share : 0;
  double u = luck.next_uniform() * sum;
  for (std::size_t m = 0; m < markets.size(); ++m) {
    if (!entered_[m]) continue;
    market = static_cast<int>(m);
    u -= markets[m].demand_share;
    if (u < 0) break;
  }
  return market;
}

}  // namespace pendulum
