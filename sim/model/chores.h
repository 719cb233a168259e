#pragma once

// Work that is no item: what the rest of the company asks of the enterprise functions, and the run
// work of the platforms. It takes people's time like everything else.

#include <vector>

#include "sim/base/random.h"
#include "sim/engine/simulation.h"
#include "sim/model/tool_park.h"
#include "sim/model/workforce.h"

namespace pendulum {

/// Tags of chores have the highest bit set; those of items have not.
inline constexpr std::uint64_t chore_bit = 1ull << 63;
constexpr bool is_chore(std::uint64_t tag) {
  return (tag & chore_bit) != 0;
}

/// Whom to tell, and what, whenever a piece of the work is done.
struct ChoreReport {
  EventHandler* to = nullptr;
  std::uint32_t code = 0;
  std::uint64_t subject = 0;
};

class Chores final : public EventHandler {
 public:
  Chores(const Parameters& parameters, const ToolPark& park, RandomKey key, Simulation& simulation);
  void start(Workforce& workforce);
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  /// Work for a role of a team, in pieces; whoever serves the role there does it. Returns how many
  /// pieces: none where nobody serves it.
  int ask(TeamIndex team, int role, Cause cause, double hours, const ChoreReport& report = {});

  /// Background work at a rate that no longer holds is drawn again.
  void on_parameters_changed();
  /// Chores that wait where nobody can do them any more go to who can.
  void move_unserved();

  double begin(std::uint64_t tag);
  [[nodiscard]] const Mix& mix_of(std::uint64_t tag) const;
  void done(std::uint64_t tag);

 private:
  struct Chore {
    double hours = 0;
    Mix mix;
    ChoreReport report;
    int team = 0;
    int role = 0;
    RequestId request = no_request;
    bool waits = false;  // nobody has begun it
  };
  struct Background {
    std::size_t function = 0;
    double next = 0;
    Stream stream;
    double per_month = 0;
    EventId pending{};
  };
  void submit(int team, int role, Cause cause, double hours, const ChoreReport& report = {});
  void hand_in(std::uint32_t slot);
  void schedule_background(std::size_t index);
  void run_platform(int owner);

  const Parameters& parameters_;
  const ToolPark& park_;
  Simulation& simulation_;
  Workforce* workforce_ = nullptr;
  std::vector<Background> backgrounds_;
  std::vector<Chore> chores_;
  std::vector<std::uint32_t> free_;
};

}  // namespace pendulum
