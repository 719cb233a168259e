#pragma once

// A step of an item while it lives: where it stands and where its time has gone so far.

#include <array>
#include <cstdint>

#include "sim/engine/pool.h"
#include "sim/model/facts.h"
#include "sim/model/mix.h"

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

/// As what its hours are booked, assets and overheads apart.
Cause cause_of(Task task);

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

/// Thousands are alive at a time and each is looked at again and again: what is small is together.
struct StepState {
  Stage stage = Stage::unready;
  Cause held_for = Cause::work;  // while held
  Task task = Task::main;
  Advice advice = Advice::none;
  bool by_tiger_team = false;  // its members do it, not the team
  bool handed_over = false;
  bool foreseen = false;         // whoever hands it over has paid for that already
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
  // Of the team that did the main work, as own_role.
  double time_factor = 1;
  double practice = 0;  // steps
  TimePoint since;
  TimePoint missed;  // when it turned out not to fit
  // Ticks since it was ready, by cause. The longest run has 8e8 of them.
  std::array<std::int32_t, cause_count> clock{};
};

}  // namespace pendulum
