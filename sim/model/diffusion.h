#pragma once

// How something new spreads among those who could use it, one by one (Bass 1969): each adopts with
// a hazard p + q F, of its own accord and by seeing the share F of the others who have. Moore's
// chasm: the majority heeds its own kind; what visionaries do convinces it less. In continuous time
// and exact: each adopts when its hazard has added up to a threshold that is its own for life, so
// the same team is as quick in every structure.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/base/random.h"
#include "sim/base/time.h"

namespace pendulum {

struct DiffusionParameters {
  double innovation = 0;   // p, a month
  double imitation = 0;    // q, a month
  double visionaries = 0;  // share of those who could adopt
  double chasm = 0;        // 0 = the majority heeds visionaries like its own kind, 1 = not at all
  bool operator==(const DiffusionParameters&) const = default;
};

class Diffusion {
 public:
  /// `what` and the keys of who may adopt name their luck. Keeps a reference to `parameters`.
  Diffusion(const DiffusionParameters& parameters, RandomKey key, std::uint64_t what,
            std::span<const std::uint64_t> who);

  void start(TimePoint now);
  struct Next {
    bool any = false;
    std::size_t who = 0;
    TimePoint at;
  };
  /// Adds up the hazard so far: needed before parameters change. Requires: started.
  void advance(TimePoint now);
  /// Who adopts next and when, if nobody does before. Requires: started.
  Next next(TimePoint now);
  /// No effect on who has already.
  void adopt(std::size_t who, TimePoint now);
  /// Who is no longer there neither adopts nor counts. Everybody is there at first.
  void leave(std::size_t who, TimePoint now);
  /// There again, with it or without; the hazard adds up from now on.
  void join(std::size_t who, bool has, TimePoint now);

  [[nodiscard]] bool started() const { return started_; }
  [[nodiscard]] bool has(std::size_t who) const { return all_[who].has; }
  [[nodiscard]] double share() const;

 private:
  enum Kind : std::size_t { visionary, majority };
  struct One {
    double luck = 0;       // hazard that it takes
    double threshold = 0;  // what that comes to, on the clock of its kind
    Kind kind = majority;
    bool has = false;
    bool there = true;
  };
  [[nodiscard]] double hazard_rate(Kind kind) const;  // a month
  [[nodiscard]] double share_of(Kind kind) const {
    return there_ > 0 ? have_[kind] / static_cast<double>(there_) : 0;
  }

  const DiffusionParameters& parameters_;
  std::vector<One> all_;
  std::array<double, 2> hazard_{};  // added up so far, by kind
  std::array<int, 2> have_{};
  int there_ = 0;
  bool started_ = false;
  TimePoint since_;
};

}  // namespace pendulum
