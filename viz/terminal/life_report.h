#pragma once

// The life of one item in one structure or several, side by side.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/measure/life.h"
#include "viz/terminal/options.h"
#include "viz/terminal/structures.h"

namespace pendulum {

struct FollowedLife {
  const Structure* structure = nullptr;
  std::string item;  // its name
  TimePoint recording_started;
  ItemLife life;
};

struct FollowedFuture {
  std::uint64_t seed = 1;
  int replication = 1;  // from 1
  std::vector<FollowedLife> lives;
};

std::string lives_table(const FollowedFuture& future, const Options& options);
std::string lives_json(const FollowedFuture& future);
std::string lives_csv(const FollowedFuture& future);

}  // namespace pendulum
