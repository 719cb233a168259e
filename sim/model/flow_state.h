#pragma once

// What an ItemFlow has: the mechanisms, and the items as they stand. Apart from it so that what
// happens to a step and what it happens with can each be read on its own.

#include <array>
#include <span>
#include <vector>

#include "sim/engine/simulation.h"
#include "sim/model/adaptive.h"
#include "sim/model/adoption.h"
#include "sim/model/agencies.h"
#include "sim/model/assets.h"
#include "sim/model/chores.h"
#include "sim/model/committee.h"
#include "sim/model/demand.h"
#include "sim/model/errand.h"
#include "sim/model/incidents.h"
#include "sim/model/insight.h"
#include "sim/model/item.h"
#include "sim/model/known_links.h"
#include "sim/model/market_entry.h"
#include "sim/model/observer.h"
#include "sim/model/orchestration.h"
#include "sim/model/parameters.h"
#include "sim/model/playbook.h"
#include "sim/model/push_back.h"
#include "sim/model/regrouping.h"
#include "sim/model/regulation.h"
#include "sim/model/reorganisation.h"
#include "sim/model/shared_changes.h"
#include "sim/model/tiger_part.h"
#include "sim/model/tool_churn.h"
#include "sim/model/tool_park.h"
#include "sim/model/turnover.h"
#include "sim/model/workforce.h"

namespace pendulum {

/// Whom the mechanisms tell when something comes of them.
struct FlowClients {
  WorkforceClient& work;
  CommitteeClient& decisions;
  IncidentClient& failures;
  ItemSource& demand;
  RegulationClient& rules;
  EntryClient& entries;
  ToolClient& tools;
};

class FlowState {
 protected:
  FlowState(const Parameters& parameters, RandomKey key, Simulation& simulation, Observer& observer,
            const FlowClients& clients);
  ~FlowState() = default;

  Item& item_of(StepRef ref) { return items_[ref.slot]; }
  const StepState& state_of(StepRef ref) const { return items_[ref.slot].steps[ref.step]; }
  StepState& state_of(StepRef ref) { return items_[ref.slot].steps[ref.step]; }
  const KindSpec& kind_of(const Item& item) const { return p_.kinds[item.facts.kind]; }
  const StepSpec& spec_of(StepRef ref) { return kind_of(item_of(ref)).steps[ref.step]; }
  /// The task is over, or given up.
  void drop_mix(StepState& state) {
    if (state.mix == Mixes::none) return;
    mixes_.release(state.mix);
    state.mix = Mixes::none;
  }
  /// Nothing unless the observer follows steps.
  [[nodiscard]] std::span<const Centiticks> effort_on(std::uint32_t slot) const {
    if (!steps_followed_) return {};
    return efforts_[slot];
  }
  /// Where the step now stands, to who follows steps. In line: mostly nobody does.
  [[gnu::always_inline]] void tell(StepRef ref, Activity activity, Cause cause,
                                   Duration ahead = {}) {
    if (steps_followed_) publish(ref, activity, cause, ahead);
  }
  void publish(StepRef ref, Activity activity, Cause cause, Duration ahead);
  StepRef ref_of(std::uint32_t slot, StepIndex step) {
    return {slot, step, items_[slot].generation};
  }
  std::uint64_t step_key(const Item& item, const StepSpec& spec) const {
    return mix(item.key, spec.key);
  }
  void pool_data();
  int market_of(const Item& item, const StepSpec& spec) const {
    return spec.market >= 0 ? spec.market : item.facts.market;
  }

  /// Tells the policy, which there is, of what it hurts by.
  void feel(const Item& item, const StepState& state, StepIndex step, Cause cause,
            std::int64_t ticks) {
    if (cause == Cause::work || ticks == 0) return;
    const bool with_centre = state.team == centre_team || state.from == centre_team;
    policy_->felt(kind_of(item).steps[step].family, cause, ticks, with_centre);
  }

  const Parameters& p_;
  StreamKey key_;
  Simulation& simulation_;
  Observer& observer_;
  Experience experience_;
  AssetLibrary library_;
  std::vector<AssetLuck> luck_;  // of the assets of the step being planned
  Blockages blockages_;
  Workforce workforce_;
  ToolPark park_;
  Chores chores_;
  Committee committee_;
  LinkFailures failures_;
  Demand demand_;
  Regulation regulation_;
  MarketEntry entry_;
  Insight insight_;
  ToolChurn churn_;
  TigerTeams tiger_;
  PushBack push_back_;
  Playbook playbook_;
  Orchestration orchestration_;
  Agencies agencies_;
  Adoption adoption_;
  Turnover turnover_;
  ItemStore items_;
  // By item, for who follows steps. Apart from the items: to all others it would be memory between
  // what is needed.
  std::vector<std::array<Centiticks, cause_count>> efforts_;
  Mixes mixes_;
  TigerParts parts_;
  Errands errands_;
  ItemId next_id_ = 0;
  std::uint32_t tools_cleared_ = 0;
  int incident_kind_ = -1;
  KnownLinks links_;
  AdaptivePolicy* policy_ = nullptr;
  const bool steps_followed_;  // by the observer
  Disruption disruption_;
  std::vector<double> extent_;  // of the change under way, by team
  bool regroup_again_ = false;  // when a tiger team dissolves
  int moved_ = 0, joined_ = 0, left_ = 0;
  std::vector<Move> moves_;     // when people were last dealt out
  std::vector<StepRef> freed_;  // by the repair under way
  SharedChanges shared_changes_;
  std::vector<char> layers_joined_;  // [layer][layer], of the market being looked at
  std::vector<TeamIndex> homes_;
  std::vector<TeamIndex> involved_;
};

/// How long a step is held back before it is admitted, and why.
struct Hold {
  Duration wait;
  Cause cause = Cause::work;
};

}  // namespace pendulum
