#pragma once

// The life of work items: arrival, decision, hand-over, queue, work, review, doing again, delivery.
// Mechanisms say how long, how likely and how much; this is where a step meets them one after the
// other. Every tick between a step's being ready and its being done goes to one cause of its clock;
// along the chain of steps that decided completion the clocks add up to the lead time.

#include "sim/model/flow_state.h"
#include "sim/model/programme.h"
#include "sim/model/regrouping.h"

namespace pendulum {

class ItemFlow final : public ItemSource,
                       public WorkforceClient,
                       public CommitteeClient,
                       public IncidentClient,
                       public RegulationClient,
                       public EntryClient,
                       public ToolClient,
                       public EventHandler,
                       private FlowState {
 public:
  ItemFlow(const Parameters& parameters, RandomKey key, Simulation& simulation, Observer& observer);
  /// Starts the flow of everything that happens by itself.
  void start();
  void begin_demand(TimePoint recording_starts, TimePoint end);
  /// Closes and reports what people are doing now, as between warm-up and recording.
  void flush() { workforce_.flush(); }

  /// Tells the policy what hurts. It must outlive the flow.
  void inform(AdaptivePolicy& policy) { policy_ = &policy; }

  // timeline_flow.cpp: the parameters are about to be replaced by `next`, and have been.
  void before_parameters_change(const Parameters& next);
  void on_parameters_changed();

  void arrive(int kind, int market, std::uint32_t number) override;
  void on_event(std::uint32_t code, std::uint64_t subject) override;
  void on_decided(std::uint64_t tag, bool accepted) override;
  void on_meeting(const Meeting& meeting) override;
  void on_failure(std::size_t link) override;
  void on_rule(std::uint32_t rule) override;
  void on_market_opens(int market, std::uint32_t attempt) override;
  void on_tool_needed(int market, std::uint32_t number) override;
  void on_need_over(int market, std::uint32_t number) override;
  void on_tool_old(std::uint32_t id) override;
  void on_clean_up() override;

  double begin(std::uint64_t tag, const Person& person, bool own_role) override;
  [[nodiscard]] const Mix& mix_of(std::uint64_t tag) const override;
  void on_begun(std::uint64_t tag, const Person& person) override;
  void on_interrupted(std::uint64_t tag) override;
  void on_done(std::uint64_t tag) override;
  void on_stretch(std::uint64_t tag, const Person& person,
                  std::span<const StretchPart> parts) override;
  void on_added(int person, bool new_here) override { turnover_.added(person, new_here); }
  void on_reassigned(int person, TeamIndex team, int weight) override;

 private:
  // item_flow.cpp: the item as a whole.
  std::uint32_t create(int kind, int market, std::uint32_t number, std::uint64_t key);
  void start_steps(std::uint32_t slot);
  void deliver(std::uint32_t slot, StepIndex last);
  void cancel(std::uint32_t slot);
  void end(std::uint32_t slot, const ItemEnd& item_end);
  double lift_of(const Item& item) const;
  double value_of(const Item& item, double lift) const;

  // timeline_flow.cpp: people and work find their new teams.
  void regroup_people();
  void reassign(const Reassignment& change, std::vector<int>& more);
  void regroup_people_again();
  void disrupt();
  void decide_without_committee();
  void hand_over_queued();
  void hand_over(StepRef ref);
  void hand_over_blocked(StepRef ref);
  void hand_over_errand(StepRef ref);
  void hand_on(StepRef ref, TeamIndex team);
  TeamIndex able_team(TeamIndex team, const StepSpec& spec) const;
  TeamIndex team_now(StepRef ref);
  bool resume(StepRef ref);

  // tiger_flow.cpp: chartering a team, and its work.
  bool charter(std::uint32_t slot);
  void draw_members(std::uint32_t slot);
  int best_member(int team, TeamIndex home, int role) const;
  void share_out(StepRef ref);
  void submit_parts(StepRef ref);
  void withdraw_parts(StepRef ref);
  void part_begun(std::uint32_t slot);
  void part_done(std::uint32_t slot);

  // programme_flow.cpp: work that the world asks for.
  void start_programme(const ProgrammeOrder& order);
  void start_programme(Trigger trigger, int market, std::uint32_t cause, Portion portion);
  void programme_ended(const ProgrammeFacts& programme);
  void rule_answered(const ProgrammeFacts& programme);
  void entry_ended(const ProgrammeFacts& programme);
  void tell_stack();
  double effort_share(const Item& item, const StepSpec& spec) const;
  void risk_violations(const Item& item);
  double compliance_hours(const Item& item, const StepSpec& spec) const;

  // analytics_flow.cpp: answers that may be given twice.
  void ask_for_second_answer(std::uint32_t slot);
  void second_answer_given(std::uint32_t slot);
  void hand_over_answer(std::uint32_t slot);
  bool reconciles(StepRef ref);

  // insight_flow.cpp: what is learnt of customers.
  void learn_of_customers(const Item& item, StepIndex last);
  int pairs_joined(int market);

  // tool_flow.cpp: tools that come and go.
  void start_tools();
  std::uint64_t tool_key(const ToolInstance& tool) const;
  bool refused(StepRef ref) const;
  void tool_bought(int market, std::uint32_t number);
  void clear_tool(int tool, bool at_centre);
  void begin_lives(std::uint32_t first);
  void tool_cleared(std::uint32_t ticket, bool done);
  double makeshift_share(const Item& item, const StepSpec& spec) const;

  // step_flow.cpp: one step from ready to done.
  void make_ready(std::uint32_t slot, StepIndex step, StepIndex decided_by);
  Hold hold_before(StepRef ref);
  void admit(StepRef ref);
  void ask_for_decision(StepRef ref);
  bool owner_accepts(const Item& item) const;
  void note_collisions(Item& item);
  void accepted(StepRef ref);
  void step_done(StepRef ref);

  // step_routing.cpp: which team it goes to, how it gets there, and where it waits.
  bool structure_says_centre(const Item& item, const StepSpec& spec) const;
  TeamIndex team_for(const Item& item, const StepSpec& spec) const;
  void go_to_team(StepRef ref, TeamIndex team);
  void travel(StepRef ref);
  void at_team(StepRef ref);
  void enqueue(StepRef ref);
  void release(const IntegrationLink& repaired);
  Cause queue_cause(const StepState& state) const;

  // step_effort.cpp: what a task consists of.
  void plan(StepRef ref, const Person& person, bool own_role);
  void plan_main(Item& item, StepState& state, const StepSpec& spec);
  void obtain_assets(const Item& item, StepState& state, const StepSpec& spec, double hours);
  double leaving(Item& item, StepIndex step) const;
  int taking_over(const Item& item, StepIndex step) const;
  void add_overheads(StepState& state, const Person& person, bool own_role);

  // step_work.cpp: what is done, and done again.
  void task_done(StepRef ref);
  void after_task(StepRef ref);
  void after_main(StepRef ref);
  void to_review(StepRef ref);
  void after_reviews(StepRef ref);
  void check_fit(StepRef ref);
  void check_collision(StepRef ref);
  void do_again(StepRef ref, Task task, double hours);

  // errand_flow.cpp: what a step waits for while somebody else does something for it.
  void send(StepRef ref, ErrandKind kind, TeamIndex team, int role, double hours);
  void hand_in_errand(std::uint32_t slot);
  void errand_begun(std::uint32_t slot);
  void errand_done(std::uint32_t slot);
  void call_off(std::uint32_t slot);
  bool counselled(const Item& item, const StepSpec& spec) const;
  bool seeks_advice(const Item& item, const StepSpec& spec) const;
  void seek_advice(StepRef ref);
  void patience_ends(StepRef ref);
  double chance_of_defect(StepRef ref) const;
  void advised(StepRef ref);

  // outside_flow.cpp: work that people outside do for us.
  bool overflows(StepRef ref);
  bool to_integrator(StepRef ref);
  bool to_agency(StepRef ref);
  void commission(StepRef ref, TeamIndex team, Cause cause, Duration contract);
  void go_outside(StepRef ref);
  void back_from_outside(StepRef ref);

  // orchestrated_flow.cpp: holding together what several teams do.
  int teams_involved(const Item& item);
  bool arrange(StepRef ref);
  double hearing_hours(const Item& item, const StepState& state) const;
  void look_at_plan(StepRef ref);
  double in_normal_time(StepRef ref, const Person& person, bool own_role);

  // Shared.
  bool by_tiger_team(const Item& item, const StepSpec& spec) const;
  void charge(StepRef ref, const Person& person, std::span<const StretchPart> parts);
  void pass(StepRef ref, Cause cause);  // what has passed since was spent under `cause`
  void pass(StepRef ref, std::span<const StretchPart> parts);  // as it divides
};

}  // namespace pendulum
