#pragma once

// Work items while they live. Slots are used again, so a long run allocates nothing once it is
// warm.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/model/facts.h"
#include "sim/model/programme.h"
#include "sim/model/step_state.h"

namespace pendulum {

/// A second answer to an analytical item: BI's.
enum class SecondAnswer : std::uint8_t { none, under_way, given, reconciled };

/// What every step of it asks for comes first, in two lines of the cache.
struct alignas(64) Item {
  std::vector<StepState> steps;
  ItemFacts facts;
  std::uint64_t key = 0;
  double cost = 0;
  double scope = 1;  // of what is left to do
  TimePoint first_touch;
  int tiger = -1;
  int link = -1;  // incidents: the broken link
  int open_steps = 0;
  int teams = 1;  // that work on it
  std::uint16_t generation = 0;
  bool alive = false;
  bool touched = false;
  bool shadow = false;     // its market does the centre's part itself
  bool at_centre = false;  // its work is the centre's, whatever the shares
  bool collides = false;   // with another change to shared things
  Portion portion = Portion::whole;
  double u = 0;  // routes its steps, for life
  double value_factor = 1;
  double misfit = 0;  // share of its value that misfit costs
  TimePoint started;
  int shared_changes = 0;   // of its gates, granted
  std::uint32_t cause = 0;  // programmes: the rule that asks for it, the attempt, the tool
  SecondAnswer second = SecondAnswer::none;
  std::uint32_t answer = 0;        // while it is under way: the errand
  StepIndex waits_with = no_step;  // the step that waits for the second answer
  bool governed = false;           // a committee saw it
  bool planned = false;            // by an orchestrator
  bool cut = false;                // its scope, for being late
};

/// Names a step of an item in events and requests; refused once the item has ended.
struct StepRef {
  std::uint32_t slot = 0;
  StepIndex step = 0;
  std::uint16_t generation = 0;  // 14 bits
  bool operator==(const StepRef&) const = default;
  [[nodiscard]] std::uint64_t pack() const {
    return (static_cast<std::uint64_t>(generation) << 48) |
           (static_cast<std::uint64_t>(slot) << 16) | step;
  }
  static StepRef unpack(std::uint64_t tag) {
    return {static_cast<std::uint32_t>(tag >> 16), static_cast<StepIndex>(tag),
            static_cast<std::uint16_t>((tag >> 48) & 0x3fff)};
  }
};

/// All items of a replication, in slots.
class ItemStore {
 public:
  std::uint32_t take();
  void release(std::uint32_t slot);
  Item& operator[](std::uint32_t slot) { return items_[slot]; }
  const Item& operator[](std::uint32_t slot) const { return items_[slot]; }
  [[nodiscard]] bool alive(StepRef ref) const {
    return items_[ref.slot].alive && items_[ref.slot].generation == ref.generation;
  }
  [[nodiscard]] std::size_t size() const { return items_.size(); }

 private:
  std::vector<Item> items_;
  std::vector<std::uint32_t> free_;
};

}  // namespace pendulum
