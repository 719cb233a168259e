#pragma once

#include <cstdint>

#include "sim/model/observer.h"

namespace pendulum {

/// Tells two observers everything, the first one first.
class Tee final : public Observer {
 public:
  Tee(Observer& first, Observer& second) : first_(first), second_(second) {}

  void on_item_arrived(const ItemFacts& item) override {
    both([&](Observer& o) { o.on_item_arrived(item); });
  }
  void on_item_ended(const ItemFacts& item, const ItemEnd& end, TimePoint at) override {
    both([&](Observer& o) { o.on_item_ended(item, end, at); });
  }
  void on_step_changed(const StepChange& change) override {
    both([&](Observer& o) { o.on_step_changed(change); });
  }
  [[nodiscard]] bool follows_steps() const override {
    return first_.follows_steps() || second_.follows_steps();
  }
  void on_delay(const ItemFacts& item, TeamIndex team, Cause cause, Duration spent,
                TimePoint at) override {
    both([&](Observer& o) { o.on_delay(item, team, cause, spent, at); });
  }
  void on_delays(const ItemFacts& item, TeamIndex team, std::span<const StretchPart> parts,
                 TimePoint at) override {
    both([&](Observer& o) { o.on_delays(item, team, parts, at); });
  }
  void on_effort(TeamIndex team, Cause cause, Centiticks spent, TimePoint at) override {
    both([&](Observer& o) { o.on_effort(team, cause, spent, at); });
  }
  void on_stretch(TeamIndex team, std::span<const StretchPart> parts, TimePoint at) override {
    both([&](Observer& o) { o.on_stretch(team, parts, at); });
  }
  void on_idle(TeamIndex team, int role, Centiticks spent, TimePoint at) override {
    both([&](Observer& o) { o.on_idle(team, role, spent, at); });
  }
  void on_absent(TeamIndex team, int role, Cause cause, Centiticks spent, TimePoint at) override {
    both([&](Observer& o) { o.on_absent(team, role, cause, spent, at); });
  }
  void on_payroll(TeamIndex team, int role, int weight, TimePoint at) override {
    both([&](Observer& o) { o.on_payroll(team, role, weight, at); });
  }
  void on_asset(TeamIndex team, AssetOutcome outcome, bool duplicate, TimePoint at) override {
    both([&](Observer& o) { o.on_asset(team, outcome, duplicate, at); });
  }
  void on_meeting(TimePoint at, int decided, int left_over, bool quorum) override {
    both([&](Observer& o) { o.on_meeting(at, decided, left_over, quorum); });
  }
  void on_decision(const ItemFacts& item, bool accepted, TimePoint at) override {
    both([&](Observer& o) { o.on_decision(item, accepted, at); });
  }
  void on_conflict(const ItemFacts& item, TimePoint at) override {
    both([&](Observer& o) { o.on_conflict(item, at); });
  }
  void on_fit(const ItemFacts& item, bool reworked, TimePoint at) override {
    both([&](Observer& o) { o.on_fit(item, reworked, at); });
  }
  void on_incident(std::uint16_t layer, std::span<const int> markets, bool opened,
                   TimePoint at) override {
    both([&](Observer& o) { o.on_incident(layer, markets, opened, at); });
  }
  void on_tiger_team(ItemId item, std::span<const TeamIndex> homes, TimePoint at) override {
    both([&](Observer& o) { o.on_tiger_team(item, homes, at); });
  }
  void on_centre_step(const ItemFacts& item, bool in_shadow, TimePoint at) override {
    both([&](Observer& o) { o.on_centre_step(item, in_shadow, at); });
  }
  void on_advice(const ItemFacts& item, bool given, TimePoint at) override {
    both([&](Observer& o) { o.on_advice(item, given, at); });
  }
  void on_push_back(MarketIndex market, bool away, TimePoint at) override {
    both([&](Observer& o) { o.on_push_back(market, away, at); });
  }
  void on_knowledge(double playbook, double teams, TimePoint at) override {
    both([&](Observer& o) { o.on_knowledge(playbook, teams, at); });
  }
  void on_rule(std::uint32_t rule, MarketIndex market, bool complies, TimePoint at) override {
    both([&](Observer& o) { o.on_rule(rule, market, complies, at); });
  }
  void on_market(MarketIndex market, bool entered, TimePoint at) override {
    both([&](Observer& o) { o.on_market(market, entered, at); });
  }
  void on_stack(int tools, int links, TimePoint at) override {
    both([&](Observer& o) { o.on_stack(tools, links, at); });
  }
  void on_second_answer(const ItemFacts& item, TimePoint at) override {
    both([&](Observer& o) { o.on_second_answer(item, at); });
  }
  void on_violation(const ItemFacts& item, double euro, TimePoint at) override {
    both([&](Observer& o) { o.on_violation(item, euro, at); });
  }
  void on_adoption(double up_to_date, double in_parallel, TimePoint at) override {
    both([&](Observer& o) { o.on_adoption(up_to_date, in_parallel, at); });
  }
  void on_person(TeamIndex team, PersonChange change, int weight, TimePoint at) override {
    both([&](Observer& o) { o.on_person(team, change, weight, at); });
  }
  void on_seats(TeamIndex team, int empty, int newcomers, TimePoint at) override {
    both([&](Observer& o) { o.on_seats(team, empty, newcomers, at); });
  }
  void on_outside_cost(double euro, TimePoint at) override {
    both([&](Observer& o) { o.on_outside_cost(euro, at); });
  }
  void on_organisation_changed(const Organisation& organisation, TimePoint at) override {
    both([&](Observer& o) { o.on_organisation_changed(organisation, at); });
  }
  void on_reorganised(const ReorganisationFacts& facts, TimePoint at) override {
    both([&](Observer& o) { o.on_reorganised(facts, at); });
  }
  void on_recording_started(TimePoint at) override {
    both([&](Observer& o) { o.on_recording_started(at); });
  }
  void on_month_recorded(TimePoint at) override {
    both([&](Observer& o) { o.on_month_recorded(at); });
  }
  void on_run_ended(TimePoint at) override {
    both([&](Observer& o) { o.on_run_ended(at); });
  }

 private:
  template <typename Call>
  void both(Call call) {
    call(first_);
    call(second_);
  }
  Observer& first_;
  Observer& second_;
};

}  // namespace pendulum
