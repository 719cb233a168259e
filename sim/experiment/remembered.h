#pragma once

// Pure functions whose answer takes long and is asked for again and again.

#include <map>
#include <tuple>

namespace pendulum {

/// work(of...), worked out once in each thread for these arguments. Requires: `work` depends on
/// nothing else, and is another type for every place that asks, as lambdas are.
template <class Work, class... Of>
auto remembered(Work work, Of... of) {
  thread_local std::map<std::tuple<Of...>, decltype(work(of...))> known;
  const auto place = known.find(std::tuple(of...));
  return place != known.end() ? place->second
                              : known.emplace(std::tuple(of...), work(of...)).first->second;
}

}  // namespace pendulum
