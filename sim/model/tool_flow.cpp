#include <algorithm>

#include "sim/model/item_flow.h"

// Tools come, age and go: what is wanted becomes an adoption, what is to go or to be renewed a
// programme of its own.

namespace pendulum {

void ItemFlow::start_tools() {
  if (p_.entry.enabled || p_.tools.enabled) tell_stack();
  if (!p_.tools.enabled) return;
  churn_.start();
  begin_lives(0);
}

// Of the tools that have been set up since an id was given.
void ItemFlow::begin_lives(std::uint32_t first) {
  for (const ToolInstance& tool : park_.stack().instances) {
    if (tool.id >= first) churn_.begin_life(tool.id, tool_key(tool), tool.renewed);
  }
}

// The same tool of the same owner lives as long in every structure.
std::uint64_t ItemFlow::tool_key(const ToolInstance& tool) const {
  if (tool.bought) return tool.key;
  const std::uint64_t owner =
      tool.owner < 0 ? 0 : p_.structure.markets[static_cast<std::size_t>(tool.owner)].key;
  return mix(mix(owner, static_cast<std::uint64_t>(tool.layer)), 0);
}

void ItemFlow::on_tool_needed(int market, std::uint32_t number) {
  if (!entry_.entered(market)) return;
  churn_.open_need(market, number);
  start_programme({Trigger::purchase, market, number, number, churn_.key_of(market, number),
                   Portion::whole, false});
}

void ItemFlow::on_need_over(int market, std::uint32_t number) {
  churn_.close_need(market, number);
}

// Whether the core team, which owns the roadmap, has turned the request down.
bool ItemFlow::refused(StepRef ref) const {
  const Item& item = items_[ref.slot];
  return kind_of(item).trigger == Trigger::purchase && state_of(ref).decided_by == no_step &&
         !approval_of(p_.tools, key_, item.key).granted;
}

void ItemFlow::tool_bought(int market, std::uint32_t number) {
  churn_.close_need(market, number);
  const std::size_t links = park_.stack().links.size();
  const int tool =
      park_.add(churn_.layer_of(market, number), market, churn_.key_of(market, number));
  for (std::size_t link = links; link < park_.stack().links.size(); ++link) failures_.add(link);
  links_.meet(park_.stack());
  const ToolInstance& bought = park_.stack().instances[static_cast<std::size_t>(tool)];
  churn_.begin_life(bought.id, tool_key(bought), 0);
  tell_stack();
}

// What the structure needs is renewed; what was bought beside it stays, old, until clean-up comes.
void ItemFlow::on_tool_old(std::uint32_t id) {
  const int index = park_.index_of(id);
  if (index < 0) return;  // the structure gives it no longer
  const ToolInstance tool = park_.stack().instances[static_cast<std::size_t>(index)];
  if (!tool.live && tool.bought) return;
  if (!tool.live) return churn_.begin_life(id, tool_key(tool), park_.renew(index));
  park_.set_old(index, true);
  if (!tool.bought) clear_tool(index, tool.owner < 0);
}

void ItemFlow::on_clean_up() {
  const int tool = park_.next_to_retire();
  if (tool < 0) return;
  park_.mark_retiring(tool, true);
  clear_tool(tool, p_.tools.central_buying);
}

void ItemFlow::clear_tool(int index, bool at_centre) {
  const ToolInstance& tool = park_.stack().instances[static_cast<std::size_t>(index)];
  const int market = tool.owner < 0 ? tool.markets.front() : tool.owner;
  start_programme({Trigger::obsolete, market, tool.id, tools_cleared_++,
                   mix(tool_key(tool), tool.renewed), Portion::whole, at_centre});
}

void ItemFlow::tool_cleared(std::uint32_t id, bool done) {
  const int index = park_.index_of(id);
  if (index < 0) return;
  const ToolInstance& tool = park_.stack().instances[static_cast<std::size_t>(index)];
  if (tool.bought) {
    if (!done) {
      park_.renew(index);  // the next attempt has a luck of its own
      return park_.mark_retiring(index, false);
    }
    park_.retire(index);
    return tell_stack();
  }
  if (done) park_.set_old(index, false);
  churn_.begin_life(id, tool_key(tool), park_.renew(index));
}

// More effort for want of tools that the market needs and has not got.
double ItemFlow::makeshift_share(const Item& item, const StepSpec& spec) const {
  if (!p_.tools.enabled || spec.function >= 0) return 0;
  return p_.tools.need_loss * std::min(5, churn_.unmet(spec.family, market_of(item, spec)));
}

}  // namespace pendulum
