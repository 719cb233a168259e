#include "sim/model/push_back.h"

#include "sim/base/distribution.h"
#include "sim/base/portable_math.h"
#include "sim/model/chores.h"
#include "sim/model/parameters.h"
#include "sim/model/workforce.h"

namespace pendulum {

PushBack::PushBack(const Parameters& parameters, RandomKey key, Simulation& simulation,
                   Observer& observer)
    : parameters_(parameters), key_(key), simulation_(simulation), observer_(observer) {
  if (parameters.push_back.enabled) meet_markets();
}

void PushBack::meet_markets() {
  const PushBackParameters& own = parameters_.push_back;
  const double mean = static_cast<double>(own.tolerance.ticks);
  for (std::size_t m = 0; m < parameters_.structure.markets.size(); ++m) {
    Stream stream(key_, purpose("patience"), parameters_.structure.markets[m].key);
    if (m == markets_.size()) markets_.emplace_back();
    markets_[m].tolerance = lognormal(stream, mean, own.tolerance_spread * own.tolerance_spread);
  }
  count_tools();
}

void PushBack::count_tools() {
  for (Market& market : markets_) market.tool_count = market.link_count = 0;
  for (const ToolInstance& tool : parameters_.stack.shadow_instances) {
    if (!can_do(tool.owner, tool.layer)) continue;
    ++markets_[static_cast<std::size_t>(tool.owner)].tool_count;
  }
  for (const IntegrationLink& link : parameters_.stack.links) {
    if (!link.shadow || !can_do(link.owner, link.layer)) continue;
    ++markets_[static_cast<std::size_t>(link.owner)].link_count;
  }
}

bool PushBack::has_link(const IntegrationLink& link) const {
  return has_tools(link.owner) && can_do(link.owner, link.layer);
}

// Whether somebody in the market can do work of the layer's family; else a tool would be no use.
bool PushBack::can_do(int market, int layer) const {
  const int family = parameters_.structure.layers[static_cast<std::size_t>(layer)].family;
  const TeamIndex team = parameters_.people.market_team(market);
  for (const KindSpec& kind : parameters_.kinds) {
    for (const StepSpec& step : kind.steps) {
      if (step.family != family || step.function >= 0 || kind.firm_wide) continue;
      if (parameters_.people.serving[team][static_cast<std::size_t>(step.role)] == team)
        return true;
    }
  }
  return false;
}

void PushBack::start(Chores& chores, const Workforce* workforce) {
  chores_ = &chores;
  workforce_ = workforce;
  if (!markets_.empty()) next_review_ = simulation_.schedule_in(Duration{ticks_per_week}, *this, 0);
}

// Switched off, markets come back at once; switched on, they begin to look.
void PushBack::on_parameters_changed() {
  const bool looked = !markets_.empty();
  if (parameters_.push_back.enabled) {
    meet_markets();
    if (looked) return;
    wait_ = {};  // nobody has kept in mind what was before
    start(*chores_, workforce_);
    return;
  }
  for (std::size_t m = 0; m < markets_.size(); ++m) {
    if (markets_[m].away) turn(static_cast<int>(m), false);
  }
  markets_.clear();
  simulation_.cancel(next_review_);
}

void PushBack::note_fit(int market, Duration mending) {
  if (markets_.empty()) return;
  markets_[static_cast<std::size_t>(market)].mending.note(static_cast<double>(mending.ticks));
}

bool PushBack::away(int market) const {
  return !markets_.empty() && markets_[static_cast<std::size_t>(market)].away;
}

bool PushBack::takes_over(int market) const {
  return away(market) && has_hands(market);
}

bool PushBack::has_hands(int market) const {
  const TeamIndex team = parameters_.people.market_team(market);
  const double waiting = workforce_ == nullptr ? 0 : workforce_->waiting_per_person(team);
  return waiting < parameters_.push_back.own_backlog;
}

bool PushBack::has_tools(int market) const {
  return !markets_.empty() && markets_[static_cast<std::size_t>(market)].tools;
}

void PushBack::on_event(std::uint32_t, std::uint64_t) {
  for (int m = 0; m < static_cast<int>(markets_.size()); ++m) {
    review(m);
    run_tools(m);
  }
  const double week = static_cast<double>(ticks_per_week);
  const double kept =
      portable::exp(-week / static_cast<double>(parameters_.push_back.memory.ticks));
  wait_.fade(kept);
  for (Market& market : markets_) market.mending.fade(kept);
  next_review_ = simulation_.schedule_in(Duration{ticks_per_week}, *this, 0);
}

void PushBack::review(int index) {
  Market& market = markets_[static_cast<std::size_t>(index)];
  const TimePoint now = simulation_.now();
  const double lost = wait_.mean() + market.mending.mean();
  if (market.setting_up) {
    if (now < market.ready) return;
    market.setting_up = false;
    turn(index, true);
  } else if (!market.away && lost > market.tolerance && has_hands(index)) {
    market.setting_up = true;
    market.ready = now + parameters_.push_back.setting_up;
    if (market.tools) return;
    market.tools = true;
    const double hours = market.tool_count * parameters_.push_back.setup_hours;
    chores_->ask(parameters_.people.market_team(index), parameters_.platform.run_role,
                 Cause::integration, hours);
  } else if (market.away && lost < market.tolerance * parameters_.push_back.return_at) {
    market.tools_until = now + parameters_.push_back.keep_tools;
    turn(index, false);
  }
}

void PushBack::turn(int index, bool away) {
  markets_[static_cast<std::size_t>(index)].away = away;
  observer_.on_push_back(static_cast<MarketIndex>(index), away, simulation_.now());
}

// A week of running, and paying for, tools that nobody planned.
void PushBack::run_tools(int index) {
  Market& market = markets_[static_cast<std::size_t>(index)];
  if (!market.tools) return;
  if (!market.away && !market.setting_up && simulation_.now() >= market.tools_until) {
    market.tools = false;
    return;
  }
  const PlatformParameters& platform = parameters_.platform;
  const TeamIndex team = parameters_.people.market_team(index);
  const double tools = market.tool_count * parameters_.push_back.tool_size;
  const double links = market.link_count * parameters_.push_back.tool_size;
  chores_->ask(team, platform.run_role, Cause::work,
               tools * platform.run_hours_per_instance / weeks_per_month);
  chores_->ask(team, platform.run_role, Cause::integration,
               links * platform.run_hours_per_link / weeks_per_month);
  observer_.on_outside_cost(tools * platform.licence_per_instance / weeks_per_month,
                            simulation_.now());
}

}  // namespace pendulum
