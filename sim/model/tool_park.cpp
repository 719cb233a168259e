#include "sim/model/tool_park.h"

#include <algorithm>
#include <utility>

#include "sim/base/random.h"

namespace pendulum {

namespace {
std::vector<std::uint64_t> fingerprint(const Stack& stack) {
  std::vector<std::uint64_t> marks;
  for (const ToolInstance& tool : stack.instances) {
    marks.push_back(mix(static_cast<std::uint64_t>(tool.layer),
                        mix(static_cast<std::uint64_t>(tool.owner + 1), tool.markets.size())));
  }
  for (const IntegrationLink& link : stack.links) {
    marks.push_back(mix(link.key, mix(static_cast<std::uint64_t>(link.owner + 1),
                                      static_cast<std::uint64_t>(link.shadow))));
  }
  return marks;
}

template <class Count>
Count& grown_to(std::vector<Count>& counts, int place) {
  const auto at = static_cast<std::size_t>(place);
  if (at >= counts.size()) counts.resize(at + 1);
  return counts[at];
}
}  // namespace

ToolPark::ToolPark(const Stack& stack, const PlatformParameters& platform)
    : platform_(platform), stack_(stack), given_(fingerprint(stack)) {
  for (ToolInstance& tool : stack_.instances) tool.id = next_id_++;
  count();
}

bool ToolPark::become(const Stack& stack) {
  std::vector<std::uint64_t> marks = fingerprint(stack);
  if (marks == given_) return false;
  given_ = std::move(marks);
  const Stack before = std::exchange(stack_, stack);
  keep_given(before);
  keep_bought(before);
  count();
  return true;
}

void ToolPark::keep_given(const Stack& before) {
  const auto like = [](const auto& tool) {
    return [&tool](const auto& other) {
      return other.layer == tool.layer && other.owner == tool.owner;
    };
  };
  for (ToolInstance& tool : stack_.instances) {
    const auto was = std::find_if(before.instances.begin(), before.instances.end(), like(tool));
    if (was != before.instances.end() && !was->bought) {
      tool.id = was->id;
      tool.old = was->old;
      tool.renewed = was->renewed;
      continue;
    }
    tool.id = next_id_++;
    const auto left = std::find_if(left_.begin(), left_.end(), like(tool));
    if (left != left_.end()) tool.renewed = left->renewed;
  }
  for (const ToolInstance& tool : before.instances) {
    if (tool.bought || index_of(tool.id) >= 0) continue;
    std::erase_if(left_, like(tool));
    left_.push_back({tool.layer, tool.owner, tool.renewed + 1});
  }
}

void ToolPark::keep_bought(const Stack& before) {
  for (const ToolInstance& tool : before.instances) {
    if (!tool.bought || !tool.live) continue;
    const int index = add(tool.layer, tool.owner, tool.key);
    ToolInstance& kept = stack_.instances[static_cast<std::size_t>(index)];
    kept.id = tool.id;
    kept.old = tool.old;
    kept.retiring = tool.retiring;
    kept.renewed = tool.renewed;
  }
}

int ToolPark::index_of(std::uint32_t id) const {
  const auto found = std::find_if(stack_.instances.begin(), stack_.instances.end(),
                                  [&](const ToolInstance& tool) { return tool.id == id; });
  return found == stack_.instances.end() ? -1 : static_cast<int>(found - stack_.instances.begin());
}

void ToolPark::count() {
  tools_ = links_ = 0;
  holdings_.clear();
  for (const ToolInstance& tool : stack_.instances) {
    if (!tool.live) continue;
    ++tools_;
    ++grown_to(holdings_, tool.owner + 1).tools;
  }
  for (const IntegrationLink& link : stack_.links) {
    if (!link.live || link.shadow) continue;
    ++links_;
    ++grown_to(holdings_, link.owner + 1).links;
  }
}

void ToolPark::set_market(int market, bool entered) {
  for (ToolInstance& tool : stack_.instances) {
    if (tool.owner == market) tool.live = entered;
  }
  for (IntegrationLink& link : stack_.links) {
    if (link.shadow) continue;
    link.live = stack_.instances[static_cast<std::size_t>(link.a)].live &&
                stack_.instances[static_cast<std::size_t>(link.b)].live;
  }
  count();
}

int ToolPark::add(int layer, int market, std::uint64_t key) {
  const auto index = static_cast<int>(stack_.instances.size());
  ToolInstance tool{layer, market, {market}};
  tool.bought = true;
  tool.id = next_id_++;
  tool.key = key;
  const auto joins = [&](int other) {
    const double u =
        static_cast<double>(mix(key, static_cast<std::uint64_t>(other)) >> 11) * 0x1.0p-53;
    return u < platform_.link_density;
  };
  const auto link_to = [&](int other) {
    IntegrationLink link;
    link.key = mix(key, 1000 + static_cast<std::uint64_t>(other));
    link.layer = std::max(layer, stack_.instances[static_cast<std::size_t>(other)].layer);
    link.owner = market;
    link.markets = {market};
    link.a = index;
    link.b = other;
    stack_.links.push_back(link);
  };
  if (platform_.hub) {
    stack_.instances.push_back(tool);
    link_to(index);
  } else {
    for (int other = 0; other < index; ++other) {
      const ToolInstance& there = stack_.instances[static_cast<std::size_t>(other)];
      const bool serves =
          std::find(there.markets.begin(), there.markets.end(), market) != there.markets.end();
      // Bought tools are joined to what is there, not to each other.
      if (there.live && !there.bought && serves && there.layer != layer && joins(there.layer)) {
        link_to(other);
      }
    }
    stack_.instances.push_back(tool);
  }
  count();
  return index;
}

void ToolPark::retire(int index) {
  ToolInstance& tool = stack_.instances[static_cast<std::size_t>(index)];
  tool.live = tool.retiring = false;
  for (IntegrationLink& link : stack_.links) {
    if (link.a == index || link.b == index) link.live = false;
  }
  count();
}

int ToolPark::next_to_retire() const {
  int best = -1;
  for (int i = 0; i < static_cast<int>(stack_.instances.size()); ++i) {
    const ToolInstance& tool = stack_.instances[static_cast<std::size_t>(i)];
    if (!tool.bought || !tool.live || tool.retiring) continue;
    if (tool.old) return i;
    if (best < 0) best = i;
  }
  return best;
}

}  // namespace pendulum
