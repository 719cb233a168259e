#pragma once

#include "sim/model/model.h"

namespace pendulum {

/// While one lives, the first Ctrl-C asks the running work to stop; the second one ends the program
/// at once. At most one at a time.
class InterruptGuard final : public StopRequest {
 public:
  InterruptGuard();
  ~InterruptGuard() override;
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  [[nodiscard]] bool stop_requested() const override;
};

}  // namespace pendulum
