#include <algorithm>

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

// One member for each role that the work needs, from where that role would have done it.
void ItemFlow::draw_members(std::uint32_t slot) {
  Item& item = items_[slot];
  const int team = item.tiger;
  for (const StepSpec& spec : kind_of(item).steps) {
    if (spec.market >= 0 || tiger_.member(team, spec.role) >= 0) continue;
    const TeamIndex home = team_for(item, spec);
    const int person = best_member(home, spec.role);
    if (person >= 0) tiger_.join(team, {spec.role, person, home});
  }
}

// The least engaged whole person of the role; nobody when all sit in as many teams as they may.
int ItemFlow::best_member(TeamIndex home, int role) const {
  int best = -1;
  int fewest = p_.tiger.seats_per_person;
  const auto count = static_cast<int>(p_.people.people.size());
  for (int i = 0; i < count; ++i) {
    const Person& person = p_.people.people[static_cast<std::size_t>(i)];
    if (person.team != home || person.role != role || person.weight < 100) continue;
    if (tiger_.memberships(i) < fewest) {
      fewest = tiger_.memberships(i);
      best = i;
    }
  }
  return best;
}

// Who of the item's tiger team does this step; -1 when it goes to an ordinary team.
int ItemFlow::seat_for(const Item& item, const StepSpec& spec) const {
  if (item.tiger < 0 || spec.market >= 0) return -1;
  return tiger_.member(item.tiger, spec.role);
}

}  // namespace pendulum
