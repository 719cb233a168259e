#include <algorithm>
#include <array>

#include "sim/model/flow_event.h"
#include "sim/model/item_flow.h"

namespace pendulum {

// True when a tiger team is set up for the item; its steps start when that is done.
bool ItemFlow::charter(std::uint32_t slot) {
  Item& item = items_[slot];
  if (!kind_of(item).tiger) return false;
  item.tiger = tiger_.open();
  if (item.tiger < 0) return false;
  draw_members(slot);
  homes_.clear();
  for (const TigerMember& member : tiger_.members(item.tiger)) homes_.push_back(member.home);
  observer_.on_tiger_team(item.facts.id, homes_, simulation_.now());
  const TimePoint now = simulation_.now();
  observer_.on_step_changed({item.facts.id, 0, Activity::chartering, Cause::coordination,
                             p_.people.market_team(item.facts.market),
                             p_.people.market_team(item.facts.market), now,
                             now + p_.tiger.charter});
  simulation_.schedule_in(p_.tiger.charter, *this, flow_event::chartered, ref_of(slot, 0).pack());
  return true;
}

// Members for each role that the work needs, from where that role would have done it.
void ItemFlow::draw_members(std::uint32_t slot) {
  Item& item = items_[slot];
  const int team = item.tiger;
  for (const StepSpec& spec : kind_of(item).steps) {
    if (spec.market >= 0 || tiger_.seats(team, spec.role) > 0) continue;
    double hours = 0;
    for (const StepSpec& other : kind_of(item).steps) {
      if (other.market < 0 && other.role == spec.role) hours += other.effort_hours;
    }
    const TeamIndex home = team_for(item, spec);
    for (int seats = seats_wanted(p_.tiger, hours); seats > 0; --seats) {
      const int person = best_member(team, home, spec.role);
      if (person >= 0) tiger_.join(team, {spec.role, person, home});
    }
  }
}

// The least engaged whole person of the role; nobody when all sit in as many teams as they may.
int ItemFlow::best_member(int team, TeamIndex home, int role) const {
  int best = -1;
  int fewest = p_.tiger.seats_per_person;
  // Of hundreds in a large team most are no better than who has been found: that is asked first.
  for (const int i : workforce_.ever_in(home)) {
    const int seats = tiger_.memberships(i);
    if (seats > fewest || (seats == fewest && (best < 0 || i > best))) continue;
    const Person& person = workforce_.person(i);
    if (person.team != home || person.role != role || person.weight < 100) continue;
    if (!workforce_.stays(i) || !turnover_.is_settled(i) || tiger_.sits(team, i)) continue;
    fewest = seats;
    if (fewest == 0 && workforce_.ever_in_order(home)) return i;  // nobody comes before
    best = i;
  }
  return best;
}

// Whether the item's tiger team does this step; else it goes to an ordinary team.
bool ItemFlow::by_tiger_team(const Item& item, const StepSpec& spec) const {
  return item.tiger >= 0 && spec.market < 0 && tiger_.seats(item.tiger, spec.role) > 0;
}

// The members who hold the step's role share the work evenly; the task is done when the last of
// them is. What is to be done is settled once, for the first of them.
void ItemFlow::share_out(StepRef ref) {
  Item& item = item_of(ref);
  StepState& state = state_of(ref);
  const StepSpec& spec = spec_of(ref);
  const int seats = tiger_.seats(item.tiger, spec.role);
  bool planned = false;
  state.parts_left = static_cast<std::int16_t>(seats);
  for (const TigerMember& member : tiger_.members(item.tiger)) {
    if (member.role != spec.role) continue;
    if (!planned) {
      state.team = member.home;
      plan(ref, workforce_.person(member.person), true);
    }
    planned = true;
    const std::uint32_t slot = parts_.take();
    TigerPart& part = parts_[slot];
    part.ref = ref;
    part.person = member.person;
    part.home = member.home;
    part.mix = mixes_[state.mix];
    part.hours = part.mix.hours() / seats;
    part.since = simulation_.now();
    part.clock.fill(0);
  }
  drop_mix(state);  // the parts have it
  state.stage = Stage::queued;
  tell(ref, Activity::waiting, queue_cause(state));
  submit_parts(ref);
}

// Separately, because work may start, and even end the item's wait, while parts are handed in.
void ItemFlow::submit_parts(StepRef ref) {
  const StepSpec& spec = spec_of(ref);
  const int priority = kind_of(item_of(ref)).priority;
  for (std::uint32_t slot = 0; slot < parts_.size(); ++slot) {
    if (!parts_[slot].alive || parts_[slot].submitted || !(parts_[slot].ref == ref)) continue;
    parts_[slot].submitted = true;
    const Request request{static_cast<SkillId>(spec.role), priority, 0, part_bit | slot};
    const RequestId id = workforce_.submit_to_seat(parts_[slot].person, request);
    parts_[slot].request = id;
  }
}

void ItemFlow::withdraw_parts(StepRef ref) {
  for (std::uint32_t slot = 0; slot < parts_.size(); ++slot) {
    if (!parts_[slot].alive || !(parts_[slot].ref == ref)) continue;
    workforce_.withdraw(parts_[slot].home, parts_[slot].person, parts_[slot].request);
    parts_.release(slot);
  }
}

void ItemFlow::part_begun(std::uint32_t slot) {
  TigerPart& part = parts_[slot];
  StepState& state = state_of(part.ref);
  const Duration waited = simulation_.now() - part.since;
  part.clock[index_of(queue_cause(state))] += waited.ticks;
  part.since = simulation_.now();
  Item& item = item_of(part.ref);
  if (!item.touched) item.first_touch = simulation_.now();
  item.touched = true;
  if (state.stage == Stage::working) return;
  state.stage = Stage::working;
  tell(part.ref, Activity::working, cause_of(state.task));
}

// The clock of whoever is done last is the step's.
void ItemFlow::part_done(std::uint32_t slot) {
  const TigerPart part = parts_[slot];
  parts_.release(slot);
  StepState& state = state_of(part.ref);
  if (--state.parts_left > 0) return;
  std::array<StretchPart, cause_count> passed;
  for (std::size_t c = 0; c < cause_count; ++c) {
    passed[c] = {0, part.clock[c], static_cast<Cause>(c), false};
  }
  pass(part.ref, passed);
  task_done(part.ref);
}

}  // namespace pendulum
