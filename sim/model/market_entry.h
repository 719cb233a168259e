#pragma once

// Mechanism 20, new markets. A market may open in a later month: before that nobody there asks for
// anything, and its tools do not exist. When it opens an entry programme starts, a work item of the
// kind with the trigger `entry` (platform, assets, people, compliance: its steps are data); once it
// is done the market's demand is served. Demand that comes before goes unserved. Nothing here makes
// a later entry cheaper: what does is the library, what teams have learnt, and platforms that exist
// already - a step may be done once for each tool that the market must set up or join. Its people
// join when it opens: until then the firm is as much smaller as its demand.

#include <cstdint>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/structure.h"
#include "sim/scenario/registry.h"
#include "sim/scenario/scenario.h"

namespace pendulum {

struct EntryParameters {
  bool enabled = false;
  std::vector<Duration> opens;  // by market, from month 0; 0 = has always existed
  Duration retry;               // until a refused programme is proposed again
  Duration at;                  // from when on these parameters hold
};

void declare_market_entry(Registry& registry);
EntryParameters read_market_entry(const Scenario& scenario, std::vector<Diagnostic>& problems);

/// Whether a market has opened by the time these parameters hold: then it has people.
bool is_open(const EntryParameters& entry, std::size_t market);
/// When markets open, each time once, in order.
std::vector<Duration> openings(const EntryParameters& entry);

/// Told when a market's entry programme is to start, and which attempt it is.
class EntryClient {
 public:
  virtual ~EntryClient() = default;
  virtual void on_market_opens(int market, std::uint32_t attempt) = 0;
};

/// Which markets the firm has entered.
class MarketEntry final : public EventHandler {
 public:
  MarketEntry(const EntryParameters& entry, Simulation& simulation, EntryClient& client);
  /// `recording_starts` is month 0.
  void start(TimePoint recording_starts);
  void on_event(std::uint32_t code, std::uint64_t market) override;
  void enter(int market) { entered_[static_cast<std::size_t>(market)] = true; }
  void try_again(int market);
  [[nodiscard]] bool entered(int market) const {
    return entered_[static_cast<std::size_t>(market)];
  }
  /// Who leads firm-wide work that `market` would: the market itself or, where the firm has not
  /// entered it, another, by their shares of demand.
  [[nodiscard]] int leader(int market, const std::vector<MarketSpec>& markets, Stream luck) const;

 private:
  const EntryParameters& entry_;
  Simulation& simulation_;
  EntryClient& client_;
  std::vector<bool> entered_;            // by market
  std::vector<std::uint32_t> attempts_;  // by market
};

}  // namespace pendulum
