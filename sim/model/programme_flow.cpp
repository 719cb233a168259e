#include <array>

#include "sim/model/item_flow.h"

// Work that nobody in the firm asks for: the world does. A rule, a market that opens or a tool that
// is out of date causes a programme, an item like any other.

namespace pendulum {

// The programme of one market for one cause has the same size and luck whatever the structure; what
// is done in common is an item of its own.
void ItemFlow::start_programme(Trigger trigger, int market, std::uint32_t cause, Portion portion) {
  const bool common = portion == Portion::common;
  const std::uint64_t owner =
      common ? 0 : p_.structure.markets[static_cast<std::size_t>(market)].key;
  start_programme(
      {trigger, market, cause, 2 * cause + (common ? 1 : 0), mix(owner, cause), portion, common});
}

void ItemFlow::start_programme(const ProgrammeOrder& order) {
  const int kind = kind_with(p_.kinds, order.trigger);
  if (kind < 0) return;
  const std::uint64_t key = mix(p_.kinds[static_cast<std::size_t>(kind)].key, order.luck);
  const std::uint32_t slot = create(kind, order.market, order.number, key);
  items_[slot].portion = order.portion;
  items_[slot].at_centre = order.at_centre;
  items_[slot].cause = order.cause;
  if (!charter(slot)) start_steps(slot);
}

void ItemFlow::on_rule(std::uint32_t rule) {
  std::vector<int> markets = regulation_.hit_by(rule);
  std::erase_if(markets, [&](int market) { return !entry_.entered(market); });
  for (const int market : markets) {
    regulation_.open(rule, market);
    observer_.on_rule(rule, static_cast<MarketIndex>(market), false, simulation_.now());
  }
  // What concerns one market alone has nothing in common with others.
  if (p_.regulation.framework && markets.size() > 1) {
    return start_programme(Trigger::regulation, markets.front(), rule, Portion::common);
  }
  for (const int market : markets) {
    start_programme(Trigger::regulation, market, rule, Portion::whole);
  }
}

void ItemFlow::programme_ended(const ProgrammeFacts& programme) {
  switch (programme.trigger) {
    case Trigger::regulation:
      return rule_answered(programme);
    case Trigger::entry:
      return entry_ended(programme);
    case Trigger::purchase:
      if (programme.delivered) tool_bought(programme.market, programme.cause);
      return;
    case Trigger::obsolete:
      return tool_cleared(programme.cause, programme.delivered);
    case Trigger::demand:
    case Trigger::incident:
      break;
  }
}

void ItemFlow::rule_answered(const ProgrammeFacts& programme) {
  if (programme.portion == Portion::common) {
    const Portion left = programme.delivered ? Portion::rest : Portion::whole;
    for (const int market : regulation_.hit_by(programme.cause)) {
      if (!regulation_.binds(programme.cause, market)) continue;
      start_programme(Trigger::regulation, market, programme.cause, left);
    }
  } else if (programme.delivered) {
    regulation_.met(programme.cause, programme.market);
    observer_.on_rule(programme.cause, static_cast<MarketIndex>(programme.market), true,
                      simulation_.now());
  }
}

void ItemFlow::on_market_opens(int market, std::uint32_t attempt) {
  if (attempt == 0) {
    observer_.on_market(static_cast<MarketIndex>(market), false, simulation_.now());
  }
  start_programme(Trigger::entry, market, attempt, Portion::whole);
}

void ItemFlow::entry_ended(const ProgrammeFacts& programme) {
  if (!programme.delivered) return entry_.try_again(programme.market);
  entry_.enter(programme.market);
  park_.set_market(programme.market, true);
  pool_data();
  tell_stack();
  observer_.on_market(static_cast<MarketIndex>(programme.market), true, simulation_.now());
}

void ItemFlow::tell_stack() {
  observer_.on_stack(park_.tools(), park_.links(), simulation_.now());
}

// How much of a step's effort this item takes: its portion of the programme, once for each tool
// where the step says so; nothing in a market that the firm is not in.
double ItemFlow::effort_share(const Item& item, const StepSpec& spec) const {
  if (spec.market >= 0 && !entry_.entered(spec.market)) return 0;
  const double portion = portion_of(item.portion, spec);
  return spec.per_tool == PerTool::once
             ? portion
             : portion * tool_count(park_.stack(), item.facts.market, spec.per_tool);
}

void ItemFlow::risk_violations(const Item& item) {
  if (!kind_of(item).counted) return;
  for (const std::uint32_t rule : regulation_.open_in(item.facts.market)) {
    if (!regulation_.violates(item.key, rule)) continue;
    observer_.on_violation(item.facts, p_.regulation.violation_cost, simulation_.now());
  }
}

// While its market does not comply with every rule, counsel looks at a campaign more closely.
double ItemFlow::compliance_hours(const Item& item, const StepSpec& spec) const {
  if (spec.function < 0 || !kind_of(item).counted) return 0;
  const auto function = static_cast<std::size_t>(spec.function);
  const bool counsel = p_.enterprise.functions[function].cause == Cause::enterprise_legal;
  const bool open = !regulation_.open_in(market_of(item, spec)).empty();
  return counsel && open ? p_.regulation.review_hours : 0;
}

}  // namespace pendulum
