#pragma once

// Work items while they live: where each step stands and where its time has gone so far. Slots are
// used again, so a long run allocates nothing once it is warm.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/engine/pool.h"
#include "sim/model/mix.h"
#include "sim/model/observer.h"
#include "sim/model/programme.h"

namespace pendulum {

/// What is done in the step at present: the work proper, or one of the ways of doing it again. The
/// numbers are part of random keys: whoever adds one takes a new number, so that nobody else's luck
/// changes.
enum class Task : std::uint8_t {
  main = 0,
  review = 1,
  defect = 2,
  fit = 3,
  conflict = 4,
  immature = 5,
  reconcile = 6
};

enum class Stage : std::uint8_t {
  unready,
  deciding,
  asking,  // somebody else does something for it
  travelling,
  blocked,
  queued,
  working,
  reviewing,
  deciding_again,
  outside,
  held,       // for data, an approval, an experiment in the field
  comparing,  // waits for the second answer
  done
};

/// What became of the advice that a step may seek before it is done.
enum class Advice : std::uint8_t { none, sought, given, gone_without };

inline constexpr StepIndex no_step = 0xffff;

/// A second answer to an analytical item: BI's.
enum class SecondAnswer : std::uint8_t { none, under_way, given, reconciled };

/// Thousands are alive at a time and each is looked at again and again: what is small is together.
struct StepState {
  Stage stage = Stage::unready;
  Cause held_for = Cause::work;  // while held
  Task task = Task::main;
  Advice advice = Advice::none;
  bool by_tiger_team = false;  // its members do it, not the team
  bool handed_over = false;
  bool begun_elsewhere = false;  // what is left of it was handed over in the middle
  bool own_role = true;
  bool overtime = false;
  std::uint16_t missing = 0;       // predecessors not done
  StepIndex decided_by = no_step;  // the predecessor that was done last
  TeamIndex team = 0;              // where it is, or goes
  TeamIndex from = 0;
  std::int16_t parts_left = 0;  // members who are not done yet
  std::int16_t rounds_left = 0;
  RequestId request = 0;
  std::uint32_t errand = 0;         // while asking
  std::uint32_t mix = Mixes::none;  // of the task, from its begin to its end
  double hours = 0;                 // of the task, before anybody's speed
  double main_hours = 0;
  double time_factor = 1;  // of the team that did the main work
  TimePoint since;
  TimePoint missed;  // when it turned out not to fit
  // Ticks since it was ready, by cause. The longest run has 8e8 of them.
  std::array<std::int32_t, cause_count> clock{};
};

struct Item {
  ItemFacts facts;
  std::uint64_t key = 0;
  double u = 0;  // routes its steps, for life
  std::uint16_t generation = 0;
  bool alive = false;
  bool governed = false;  // a committee saw it
  bool collides = false;  // with another change to shared things
  bool shadow = false;    // its market does the centre's part itself
  bool planned = false;   // by an orchestrator
  bool cut = false;       // its scope, for being late
  int teams = 1;          // that work on it
  double scope = 1;       // of what is left to do
  int tiger = -1;
  int link = -1;  // incidents: the broken link
  Portion portion = Portion::whole;
  SecondAnswer second = SecondAnswer::none;
  StepIndex waits_with = no_step;  // the step that waits for the second answer
  bool at_centre = false;          // its work is the centre's, whatever the shares
  std::uint32_t cause = 0;         // programmes: the rule that asks for it, the attempt, the tool
  int open_steps = 0;
  int shared_changes = 0;  // of its gates, granted
  double value_factor = 1;
  double cost = 0;
  bool touched = false;
  TimePoint first_touch, started;
  std::array<Centiticks, cause_count> effort{};
  std::vector<StepState> steps;
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
