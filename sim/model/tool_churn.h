#pragma once

// Mechanism 10, tools come and go. Markets come to need further tools; until one is there (or the
// need has passed) the work it would help takes longer. Where markets may buy, the purchase starts
// at once; where the core team owns the roadmap, a request waits for its approval and may be
// refused. Tools grow out of date: their links break more often until they are renewed. Nobody
// takes a bought tool away by itself: the clean-up does, so many a month, each a work item (trigger
// `obsolete`) that retires the tool with its links.

#include <cstdint>
#include <utility>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/structure.h"

namespace pendulum {

struct ToolParameters {
  bool enabled = false;
  double inflow = 0;  // needs a month, over all markets
  bool central_buying = false;
  Duration approval;          // mean wait where the core team decides
  double approved_share = 1;  // of the requests
  double need_loss = 0;       // share of a step's effort, per need not met
  Duration need_lasts;
  Duration lifetime;        // mean, until a tool is out of date
  double old_failures = 1;  // times as often
  double clean_up = 0;      // bought tools retired a month
};

void declare_tool_churn(Registry& registry);
ToolParameters read_tool_churn(const Scenario& scenario);

/// How long a request waits for approval, and whether it is granted.
struct Approval {
  Duration wait;
  bool granted = true;
};
Approval approval_of(const ToolParameters& tools, StreamKey key, std::uint64_t entity);

/// Adoptions a month in the whole firm; renewals a month where there are so many tools.
double adoptions_per_month(const ToolParameters& tools);
double renewals_per_month(const ToolParameters& tools, int count);

/// Told what happens to tools.
class ToolClient {
 public:
  virtual ~ToolClient() = default;
  virtual void on_tool_needed(int market, std::uint32_t number) = 0;
  virtual void on_need_over(int market, std::uint32_t number) = 0;
  virtual void on_tool_old(std::uint32_t tool) = 0;  // by its id
  virtual void on_clean_up() = 0;
};

/// When needs arise, tools age and clean-up comes round.
class ToolChurn final : public EventHandler {
 public:
  ToolChurn(const ToolParameters& tools, const StructureParameters& structure, RandomKey key,
            Simulation& simulation, ToolClient& client);
  void start();
  /// Needs come at the new rate from now on, if it is another; so much of the time until the next
  /// clean-up as had passed has passed.
  void on_parameters_changed();
  /// A tool is new from now on; `key` and `times` (renewed) key its life.
  void begin_life(std::uint32_t tool, std::uint64_t key, std::uint32_t times);
  void on_event(std::uint32_t code, std::uint64_t subject) override;

  /// Needs of a market in a family that no tool meets. A need is open until it is met or over.
  void open_need(int market, std::uint32_t number);
  void close_need(int market, std::uint32_t number);
  [[nodiscard]] int unmet(int family, int market) const { return unmet_[cell(family, market)]; }
  /// The layer of which a market's need is.
  [[nodiscard]] int layer_of(int market, std::uint32_t number) const;
  [[nodiscard]] std::uint64_t key_of(int market, std::uint32_t number) const;

 private:
  struct Needs {
    double next = 0;
    std::uint32_t number = 0;
    Stream stream;
    EventId pending{};
  };
  void schedule_need(std::size_t market);
  void schedule_clean_up();
  [[nodiscard]] std::size_t cell(int family, int market) const {
    return static_cast<std::size_t>(family) * structure_.markets.size() +
           static_cast<std::size_t>(market);
  }

  const ToolParameters& tools_;
  const StructureParameters& structure_;
  RandomKey key_;
  Simulation& simulation_;
  ToolClient& client_;
  std::vector<Needs> needs_;  // by market
  std::vector<int> unmet_;    // [family][market]
  std::vector<std::pair<int, std::uint32_t>> open_;
  bool started_ = false;
  double known_inflow_ = 0, known_clean_up_ = 0;  // what is pending was planned with
  double towards_clean_up_ = 0;                   // 0 … 1, as of:
  TimePoint as_of_;
  EventId next_clean_up_{};
};

}  // namespace pendulum
