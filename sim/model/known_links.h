#pragma once

// All integration links that a run has met, by stable numbers: an incident outlives the place of
// its link in the stack, and the link itself.

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "sim/model/platform.h"

namespace pendulum {

class KnownLinks {
 public:
  struct Known {
    IntegrationLink link;
    std::uint32_t failures = 0;
    int open = 0;        // incidents
    int earlier = none;  // the one met before it with the same key
  };

  /// The stack as it is now. A link that has changed hands is a new one that fails on where the old
  /// one stood.
  void meet(const Stack& stack) {
    numbers_.clear();
    for (const IntegrationLink& link : stack.links) numbers_.push_back(number_of(link));
  }
  /// Of a link by its place in the stack.
  [[nodiscard]] int number(std::size_t place) const { return numbers_[place]; }
  Known& operator[](int number) { return known_[static_cast<std::size_t>(number)]; }
  const Known& operator[](int number) const { return known_[static_cast<std::size_t>(number)]; }

 private:
  int number_of(const IntegrationLink& link) {
    int& latest = latest_.try_emplace(link.key, none).first->second;
    std::uint32_t failures = 0;
    for (int i = latest; i != none; i = (*this)[i].earlier) {
      const IntegrationLink& other = (*this)[i].link;
      if (other.layer == link.layer && other.owner == link.owner && other.markets == link.markets &&
          other.shadow == link.shadow) {
        return i;
      }
      failures = std::max(failures, (*this)[i].failures);
    }
    known_.push_back({link, failures, 0, latest});
    latest = static_cast<int>(known_.size()) - 1;
    return latest;
  }

  static constexpr int none = -1;
  std::vector<Known> known_;
  std::unordered_map<std::uint64_t, int> latest_;  // by key; never walked through
  std::vector<int> numbers_;                       // by place in the stack
};

}  // namespace pendulum
