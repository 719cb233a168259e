#pragma once

#include <cstdint>

/// The events of the items' flow; the subject is a packed StepRef.
namespace pendulum::flow_event {
enum : std::uint32_t {
  chartered,
  handed_over,
  reviewed,
  decided_again,
  contracted,
  done_outside,
  patience_ends,
  held
};
}
