#include <algorithm>

#include "sim/base/distribution.h"
#include "sim/model/item_flow.h"

// An analytical item that BI answers too: its version is an errand at BI, all of it duplicate work;
// whichever answer comes first waits for the other, and the two are reconciled before the item
// ends.

namespace pendulum {

void ItemFlow::ask_for_second_answer(std::uint32_t slot) {
  const std::vector<FunctionSpec>& functions = p_.enterprise.functions;
  const auto bi = std::find_if(functions.begin(), functions.end(), [](const FunctionSpec& each) {
    return each.cause == Cause::enterprise_bi && each.people > each.embedded;
  });
  Item& item = items_[slot];
  if (bi == functions.end() || !overlaps(p_.analytics, key_, item.key)) return;
  item.second = SecondAnswer::under_way;
  observer_.on_second_answer(item.facts, simulation_.now());
  Stream stream(key_, purpose("second answer"), item.key);
  const double mean = kind_of(item).effort_hours * p_.analytics.duplicate_share;
  const std::uint32_t number = errands_.take();
  Errand& errand = errands_[number];
  errand.ref = ref_of(slot, 0);
  errand.kind = ErrandKind::second_answer;
  errand.role = bi->role;
  errand.team = p_.people.function_team[static_cast<std::size_t>(bi - functions.begin())];
  errand.hours = draw_effort(p_.service, stream, mean);
  errand.mix.add(Cause::duplication, errand.hours);
  item.answer = number;
  hand_in_errand(number);
}

// BI has been embedded as a whole: those people answer in marketing what they were asked before.
// Has it been dissolved, nobody answers.
void ItemFlow::hand_over_answer(std::uint32_t slot) {
  Item& item = items_[slot];
  if (item.second != SecondAnswer::under_way) return;
  Errand& errand = errands_[item.answer];
  if (workforce_.in_hand(errand.team, errand.request)) return;
  if (p_.people.teams[errand.team].people() > 0) return;
  const int embedded =
      p_.people.embedded_team[static_cast<std::size_t>(p_.people.function_of[errand.team])];
  if (embedded >= 0 && p_.people.teams[static_cast<std::size_t>(embedded)].people() > 0) {
    workforce_.withdraw(errand.team, -1, errand.request);
    errand.team = static_cast<TeamIndex>(embedded);
    return hand_in_errand(item.answer);
  }
  call_off(item.answer);
  item.second = SecondAnswer::none;
  if (item.waits_with == no_step) return;
  const StepRef ref = ref_of(slot, item.waits_with);
  pass(ref, Cause::enterprise_bi);
  step_done(ref);
}

void ItemFlow::second_answer_given(std::uint32_t slot) {
  Item& item = items_[slot];
  item.second = SecondAnswer::given;
  if (item.waits_with == no_step) return;
  const StepRef ref = ref_of(slot, item.waits_with);
  pass(ref, Cause::enterprise_bi);
  reconciles(ref);
}

// True when the item's last step is not the end yet.
bool ItemFlow::reconciles(StepRef ref) {
  Item& item = item_of(ref);
  if (item.open_steps > 1 || item.second == SecondAnswer::none ||
      item.second == SecondAnswer::reconciled) {
    return false;
  }
  if (item.second == SecondAnswer::under_way) {
    item.waits_with = ref.step;
    state_of(ref).stage = Stage::comparing;
    tell(ref, Activity::waiting, Cause::enterprise_bi);
    return true;
  }
  item.second = SecondAnswer::reconciled;
  do_again(ref, Task::reconcile, kind_of(item).effort_hours * p_.analytics.reconcile_share);
  return true;
}

}  // namespace pendulum
