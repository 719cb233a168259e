#pragma once

// Mechanism 10, platform, while time runs. Links fail; an incident is unplanned work, and blocks
// its markets' steps in that layer until repaired.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/item.h"
#include "sim/model/platform.h"

namespace pendulum {

/// Receives failures.
class IncidentClient {
 public:
  virtual ~IncidentClient() = default;
  virtual void on_failure(std::size_t link) = 0;
};

/// Makes links fail, each a Poisson process of its own. A link of a tool that is out of date has a
/// second one beside it for what it fails oftener: the first is the same whether tools age or not.
class LinkFailures final : public EventHandler {
 public:
  LinkFailures(const PlatformParameters& platform, const Stack& stack, RandomKey key,
               Simulation& simulation, IncidentClient& client);
  void start();
  /// A link that has joined the stack breaks like the others from now on.
  void add(std::size_t link);
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  /// Links that were there go on as they did, unless the rate of failures has changed; new ones
  /// begin, and what is gone fails no more.
  void on_parameters_changed();

 private:
  enum Why : std::uint32_t { by_chance, by_age };
  using Rates = std::array<double, 2>;  // of a link, a month
  struct Process {
    Stream stream;
    double next = -1;  // failure, ticks; negative: none is drawn
    EventId pending{};
  };
  /// What is known of a link, whatever its place in the stack.
  struct Line {
    std::uint64_t key = 0;
    std::array<Process, 2> processes;
  };
  [[nodiscard]] Rates rates() const;
  [[nodiscard]] Line line_of(std::uint64_t key) const;
  void schedule(std::size_t link, Why why);
  void resume(std::size_t link, Why why);
  [[nodiscard]] bool is_old(const IntegrationLink& link) const;
  const PlatformParameters& platform_;
  const Stack& stack_;
  RandomKey random_key_;
  Simulation& simulation_;
  IncidentClient& client_;
  std::vector<Line> lines_;  // by link
  std::vector<Line> gone_;   // links that are not in the stack now
  Rates known_rates_{};
};

/// How many open incidents hold up each layer in each market, and which steps wait for them. Kept
/// by layer and market: where many links are broken at once, a repair looks only at what it sets
/// free.
class Blockages {
 public:
  Blockages(const StructureParameters& structure);
  void open(const IntegrationLink& link);
  /// Adds to `freed` the steps that nothing blocks any more, in the order they began to wait.
  void close(const IntegrationLink& link, std::vector<StepRef>& freed);
  /// Whether steps of `family` for `market` cannot start.
  [[nodiscard]] bool blocks(int family, int market) const;
  void wait(int family, int market, StepRef step);

 private:
  struct Waiting {
    std::uint64_t turn;  // over all layers and markets
    StepRef step;
  };
  struct Place {
    int open = 0;  // incidents
    std::vector<Waiting> waiting;
  };
  [[nodiscard]] std::size_t index(int family, int market) const;
  const StructureParameters& structure_;
  std::vector<Place> places_;  // [family][market]
  std::vector<Waiting> freed_;
  std::uint64_t turns_ = 0;
};

}  // namespace pendulum
