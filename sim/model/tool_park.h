#pragma once

// Mechanism 10, the stack of tools as it changes while time runs: markets that are entered bring
// their tools to life, bought tools join it with their links, and what is sunset leaves it. Tools
// and links keep their index for life, so that others may name them.

#include <vector>

#include "sim/model/platform.h"

namespace pendulum {

class ToolPark {
 public:
  ToolPark(const Stack& stack, const PlatformParameters& platform);
  [[nodiscard]] const Stack& stack() const { return stack_; }
  [[nodiscard]] int tools() const { return tools_; }
  [[nodiscard]] int links() const { return links_; }
  /// As holding_of() the stack, which would look through all of it.
  [[nodiscard]] Holding holding(int owner) const {
    const auto place = static_cast<std::size_t>(owner + 1);
    return place < holdings_.size() ? holdings_[place] : Holding{};
  }

  /// Another structure, or another way of joining tools, gives another stack. A tool that its owner
  /// keeps is the same tool, as old as it was; what was bought beside the old stack stays with its
  /// market, joined to what is there now. True when it is another stack: tools have other indices
  /// then, and those set up have ids from `next_id()` as it was before.
  bool become(const Stack& stack);
  [[nodiscard]] std::uint32_t next_id() const { return next_id_; }
  /// The place of a tool; -1 when it has left.
  [[nodiscard]] int index_of(std::uint32_t id) const;
  /// Tools that serve no market but this one stand still, or come to life, with their links.
  void set_market(int market, bool entered);
  /// A further tool of a layer in a market, joined to the market's tools of other layers. Returns
  /// its index; its links are the last of the stack.
  int add(int layer, int market, std::uint64_t key);
  /// A tool leaves, and its links with it.
  void retire(int tool);
  /// How often it has been made new, this time included.
  std::uint32_t renew(int tool) {
    return ++stack_.instances[static_cast<std::size_t>(tool)].renewed;
  }
  void set_old(int tool, bool old) { stack_.instances[static_cast<std::size_t>(tool)].old = old; }
  /// Bought tools that are live and nobody is retiring yet: the old ones first, then the longest
  /// there. -1 when there is none.
  [[nodiscard]] int next_to_retire() const;
  void mark_retiring(int tool, bool retiring) {
    stack_.instances[static_cast<std::size_t>(tool)].retiring = retiring;
  }

 private:
  /// A tool that the structure gave and took away: the next like it is another one.
  struct Left {
    int layer, owner;
    std::uint32_t renewed;
  };
  void keep_given(const Stack& before);
  void keep_bought(const Stack& before);
  void count();

  const PlatformParameters& platform_;
  Stack stack_;
  std::vector<std::uint64_t> given_;  // the links that the structure gave, by key and owner
  std::vector<Left> left_;
  std::uint32_t next_id_ = 0;
  int tools_ = 0, links_ = 0;
  std::vector<Holding> holdings_;  // by owner + 1
};

}  // namespace pendulum
