#include "sim/model/item_flow.h"

#include <algorithm>

namespace pendulum {

namespace {
std::uint64_t item_key(const KindSpec& kind, std::uint64_t owner, std::uint32_t number) {
  return mix(mix(kind.key, owner), number);
}
}  // namespace

ItemFlow::ItemFlow(const Parameters& parameters, RandomKey key, Simulation& simulation,
                   Observer& observer)
    : FlowState(parameters, key, simulation, observer,
                {*this, *this, *this, *this, *this, *this, *this}) {}

void ItemFlow::start() {
  if (p_.committee.enabled) committee_.start();
  start_tools();
  failures_.start();
  chores_.start(workforce_);
  push_back_.start(chores_, &workforce_);
  playbook_.start();
  orchestration_.start();
  agencies_.start(chores_);
  adoption_.start(chores_);
  turnover_.start();
}

void ItemFlow::begin_demand(TimePoint recording_starts, TimePoint end) {
  demand_.start(recording_starts, end);
  regulation_.start(recording_starts, end);
  entry_.start(recording_starts);
}

std::uint32_t ItemFlow::create(int kind, int market, std::uint32_t number, std::uint64_t key) {
  const std::uint32_t slot = items_.take();
  Item& item = items_[slot];
  const KindSpec& spec = p_.kinds[static_cast<std::size_t>(kind)];
  const TimePoint now = simulation_.now();
  item.key = key;
  item.u = Stream(key_, purpose("routing"), key).next_uniform();
  const bool good =
      !spec.gated || Stream(key_, purpose("good"), key).next_uniform() < p_.committee.good_share;
  item.facts = {next_id_++,
                static_cast<KindIndex>(kind),
                static_cast<MarketIndex>(market),
                number,
                now,
                now + (spec.analytical && p_.analytics.enabled ? p_.analytics.cadence : spec.due),
                good};
  if (steps_followed_) {
    if (slot >= efforts_.size()) efforts_.resize(slot + std::size_t{1});
    efforts_[slot].fill(0);
  }
  item.steps.resize(spec.steps.size());
  item.open_steps = static_cast<int>(spec.steps.size());
  observer_.on_item_arrived(item.facts);
  return slot;
}

void ItemFlow::arrive(int kind, int market, std::uint32_t number) {
  const KindSpec& spec = p_.kinds[static_cast<std::size_t>(kind)];
  if (spec.firm_wide) {
    const Stream luck(key_, purpose("other leading market"), mix(spec.key, number));
    market = entry_.leader(market, p_.structure.markets, luck);
  }
  if (!entry_.entered(market)) return;  // nobody is there to serve them
  // The lead market of a firm-wide item follows from its number, so kind and number name it.
  const std::uint64_t owner =
      spec.firm_wide ? 0 : p_.structure.markets[static_cast<std::size_t>(market)].key;
  const std::uint32_t slot = create(kind, market, number, item_key(spec, owner, number));
  // What is the whole firm's is no market's to take.
  items_[slot].shadow = !spec.firm_wide && push_back_.takes_over(market);
  if (spec.analytical) ask_for_second_answer(slot);
  if (!charter(slot)) start_steps(slot);
}

void ItemFlow::on_failure(std::size_t link_index) {
  if (incident_kind_ < 0) return;
  if (!park_.stack().links[link_index].live) return;
  const int number = links_.number(link_index);
  const IntegrationLink& link = links_[number].link;
  if (link.shadow && !push_back_.has_link(link)) return;
  const std::uint32_t count = links_[number].failures++;
  ++links_[number].open;
  const KindSpec& spec = p_.kinds[static_cast<std::size_t>(incident_kind_)];
  const std::uint32_t slot =
      create(incident_kind_, link.markets.front(),
             static_cast<std::uint32_t>(number) * 1000 + count, item_key(spec, link.key, count));
  items_[slot].link = number;
  blockages_.open(link);
  observer_.on_incident(static_cast<std::uint16_t>(link.layer), link.markets, true,
                        simulation_.now());
  start_steps(slot);
}

void ItemFlow::start_steps(std::uint32_t slot) {
  Item& item = items_[slot];
  const KindSpec& kind = kind_of(item);
  const bool as_team = item.tiger >= 0;
  item.started = simulation_.now();
  if (p_.orchestration.enabled) item.teams = teams_involved(item);
  const TeamIndex team = item.link >= 0 ? static_cast<TeamIndex>(links_[item.link].link.owner + 1)
                                        : p_.people.market_team(item.facts.market);
  for (std::size_t s = 0; s < kind.steps.size(); ++s) {
    const StepSpec& spec = kind.steps[s];
    StepState& state = item.steps[s];
    state = StepState{};
    state.missing =
        static_cast<std::uint16_t>(as_team ? spec.team_after.size() : spec.after.size());
    state.team = team;
  }
  const std::uint16_t generation = item.generation;
  for (std::size_t s = 0; s < kind.steps.size(); ++s) {
    // A refusal ends the item while its first steps are being started.
    if (!items_.alive({slot, 0, generation})) return;
    if (items_[slot].steps[s].missing == 0 && items_[slot].steps[s].stage == Stage::unready) {
      make_ready(slot, static_cast<StepIndex>(s), no_step);
    }
  }
}

double ItemFlow::value_of(const Item& item, double lift) const {
  if (!item.facts.good) return 0;
  return kind_of(item).value * item.value_factor * (1 - item.misfit) * (1 + lift);
}

// A campaign is worth more where customers are understood.
double ItemFlow::lift_of(const Item& item) const {
  return kind_of(item).counted ? insight_.lift(item.facts.market, simulation_.now()) : 0;
}

// Walks back over the steps that decided completion and adds their clocks up. The sum is no longer
// than the run, so it is added up as the clocks are kept, which a processor does four at a time.
void ItemFlow::deliver(std::uint32_t slot, StepIndex last) {
  Item& item = items_[slot];
  std::array<std::int32_t, cause_count> clock{};
  for (StepIndex step = last; step != no_step; step = item.steps[step].decided_by) {
    for (std::size_t c = 0; c < cause_count; ++c) clock[c] += item.steps[step].clock[c];
  }
  std::array<std::int64_t, cause_count> path;
  std::copy(clock.begin(), clock.end(), path.begin());
  path[index_of(Cause::coordination)] += (item.started - item.facts.arrived).ticks;
  risk_violations(item);
  learn_of_customers(item, last);
  const double lift = lift_of(item);
  end(slot, {Outcome::delivered, item.first_touch, value_of(item, lift), path, effort_on(slot),
             item.cost, lift});
}

void ItemFlow::cancel(std::uint32_t slot) {
  Item& item = items_[slot];
  for (std::size_t s = 0; s < item.steps.size(); ++s) {
    const StepState& state = item.steps[s];
    if (state.stage == Stage::asking) call_off(state.errand);
    if (state.stage != Stage::queued && state.stage != Stage::working) continue;
    if (state.by_tiger_team) {
      withdraw_parts(ref_of(slot, static_cast<StepIndex>(s)));
    } else {
      workforce_.withdraw(state.team, -1, state.request);
    }
  }
  const std::array<std::int64_t, cause_count> path{};
  end(slot, {Outcome::cancelled, item.touched ? item.first_touch : simulation_.now(), 0, path,
             effort_on(slot), item.cost});
}

void ItemFlow::end(std::uint32_t slot, const ItemEnd& item_end) {
  Item& item = items_[slot];
  const TimePoint now = simulation_.now();
  observer_.on_item_ended(item.facts, item_end, now);
  if (item.tiger >= 0) {
    tiger_.close(item.tiger);
    observer_.on_tiger_team(item.facts.id, {}, now);
    if (regroup_again_) regroup_people_again();
  }
  const int link = item.link;
  const ProgrammeFacts programme{kind_of(item).trigger, item.portion, item.cause, item.facts.market,
                                 item_end.outcome == Outcome::delivered};
  for (StepState& state : item.steps) drop_mix(state);
  shared_changes_.end(item.facts.market, item.shared_changes);
  items_.release(slot);
  if (link >= 0) {
    --links_[link].open;
    const IntegrationLink& repaired = links_[link].link;
    observer_.on_incident(static_cast<std::uint16_t>(repaired.layer), repaired.markets, false, now);
    release(repaired);
  }
  programme_ended(programme);
}

void ItemFlow::on_meeting(const Meeting& meeting) {
  const TimePoint now = simulation_.now();
  observer_.on_meeting(now, meeting.decided, meeting.left_over, meeting.quorum);
  if (meeting.cost > 0) observer_.on_outside_cost(meeting.cost, now);
}

void ItemFlow::charge(StepRef ref, const Person& person, std::span<const StretchPart> parts) {
  Item& item = item_of(ref);
  Centiticks billed = 0;
  for (const StretchPart& part : parts) billed += part.billed ? part.paid : 0;
  if (steps_followed_) {
    for (const StretchPart& part : parts) {
      if (part.billed) efforts_[ref.slot][index_of(part.cause)] += part.paid;
    }
  }
  const double hourly = p_.structure.roles[static_cast<std::size_t>(person.role)].hourly_cost;
  item.cost += static_cast<double>(billed) / (100.0 * ticks_per_hour) * hourly;
}

void ItemFlow::pass(StepRef ref, Cause cause) {
  const Item& item = item_of(ref);
  StepState& state = state_of(ref);
  const Duration spent = simulation_.now() - state.since;
  if (spent.ticks == 0) return;
  state.clock[index_of(cause)] += static_cast<std::int32_t>(spent.ticks);
  state.since += spent;
  if (cause != Cause::work) {
    observer_.on_delay(item.facts, state.team, cause, spent, simulation_.now());
  }
  if (policy_ != nullptr) feel(item, state, ref.step, cause, spent.ticks);
}

void ItemFlow::pass(StepRef ref, std::span<const StretchPart> parts) {
  const Item& item = item_of(ref);
  StepState& state = state_of(ref);
  std::int64_t ticks = 0;
  for (const StretchPart& part : parts) {
    state.clock[index_of(part.cause)] += static_cast<std::int32_t>(part.passed);
    ticks += part.passed;
  }
  state.since += Duration{ticks};
  observer_.on_delays(item.facts, state.team, parts, simulation_.now());
  if (policy_ == nullptr) return;
  for (const StretchPart& part : parts) feel(item, state, ref.step, part.cause, part.passed);
}

}  // namespace pendulum
