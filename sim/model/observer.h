#pragma once

// What the model publishes while it runs. `measure` listens and keeps the books, the series and the
// trace; the model never reads anything back. Every function has an empty default, so an observer
// overrides what it needs and a run nobody traces pays only for the calls.

#include <cstdint>
#include <span>

#include "sim/model/facts.h"

namespace pendulum {

struct Organisation;

class Observer {
 public:
  virtual ~Observer() = default;
  virtual void on_item_arrived(const ItemFacts&) {}
  virtual void on_item_ended(const ItemFacts&, const ItemEnd&, TimePoint) {}
  virtual void on_step_changed(const StepChange&) {}
  /// False when it has no use for on_step_changed, the most frequent of all, nor for the effort of
  /// single items: asked once, before a run, which then tells it nothing of steps and keeps no such
  /// account.
  [[nodiscard]] virtual bool follows_steps() const { return true; }
  /// A closed stretch of an item's life that was spent under a cause at a team (on any path).
  virtual void on_delay(const ItemFacts&, TeamIndex, Cause, Duration, TimePoint) {}
  /// A closed stretch of an item's life by all its parts at once, the work among them; tells those
  /// that are delays as `on_delay` one by one, unless whoever listens has a shorter way.
  virtual void on_delays(const ItemFacts& item, TeamIndex team, std::span<const StretchPart> parts,
                         TimePoint at) {
    for (const StretchPart& part : parts) {
      if (part.cause == Cause::work || part.passed == 0) continue;
      on_delay(item, team, part.cause, Duration{part.passed}, at);
    }
  }
  /// Paid time of a team spent under a cause (friction or work), for an item or for none.
  virtual void on_effort(TeamIndex, Cause, Centiticks, TimePoint) {}
  /// All parts of a stretch of paid time at once; tells them as `on_effort` one by one, unless
  /// whoever listens has a shorter way.
  virtual void on_stretch(TeamIndex team, std::span<const StretchPart> parts, TimePoint at) {
    for (const StretchPart& part : parts) {
      if (part.paid > 0) on_effort(team, part.cause, part.paid, at);
    }
  }
  virtual void on_idle(TeamIndex, int /*role*/, Centiticks, TimePoint) {}
  virtual void on_absent(TeamIndex, int /*role*/, Cause, Centiticks, TimePoint) {}
  /// So many hundredths of a person join a team's payroll, or leave it (negative). Whoever is dealt
  /// out before time starts is on it from the beginning.
  virtual void on_payroll(TeamIndex, int /*role*/, int /*weight*/, TimePoint) {}
  /// One asset needed by a step. `duplicate`: a fresh matching one existed somewhere, unfound.
  virtual void on_asset(TeamIndex, AssetOutcome, bool /*duplicate*/, TimePoint) {}
  virtual void on_meeting(TimePoint, int /*decided*/, int /*left over*/, bool /*quorum*/) {}
  virtual void on_decision(const ItemFacts&, bool /*accepted*/, TimePoint) {}
  virtual void on_conflict(const ItemFacts&, TimePoint) {}
  /// A step done by the centre met the market: did it have to be reworked there?
  virtual void on_fit(const ItemFacts&, bool /*reworked*/, TimePoint) {}
  /// One incident opens, or is mended, at every market that the broken link serves.
  virtual void on_incident(std::uint16_t /*layer*/, std::span<const int> /*markets*/,
                           bool /*opened*/, TimePoint) {}
  /// A tiger team forms around an item (members by home team) or dissolves (no members).
  virtual void on_tiger_team(ItemId, std::span<const TeamIndex> /*members' homes*/, TimePoint) {}
  /// A step that the structure gives to the centre is on its way; `in_shadow`: the market does it
  /// itself, with its own tools.
  virtual void on_centre_step(const ItemFacts&, bool /*in_shadow*/, TimePoint) {}
  /// A step that the centre counsels goes ahead: advised, or without, its patience at an end.
  virtual void on_advice(const ItemFacts&, bool /*given*/, TimePoint) {}
  /// A market turns its back on the centre, or comes back.
  virtual void on_push_back(MarketIndex, bool /*away*/, TimePoint) {}
  /// What the playbook knows, and a team on average: right less wrong, as a share of all.
  virtual void on_knowledge(double /*playbook*/, double /*teams*/, TimePoint) {}
  /// A new rule binds a market, or the market has come to comply with it.
  virtual void on_rule(std::uint32_t /*rule*/, MarketIndex, bool /*complies*/, TimePoint) {}
  /// A market opens, or the firm has entered it.
  virtual void on_market(MarketIndex, bool /*entered*/, TimePoint) {}
  /// The stack of tools is now so large; never told while it stays as it is described.
  virtual void on_stack(int /*tools*/, int /*links*/, TimePoint) {}
  /// BI starts on an answer that marketing's analysts work on too.
  virtual void on_second_answer(const ItemFacts&, TimePoint) {}
  /// An item that was delivered broke a rule.
  virtual void on_violation(const ItemFacts&, double /*EUR*/, TimePoint) {}
  /// Share of teams that use the latest generation of tools, and how many generations are kept
  /// beside the one in use, mean over tools.
  virtual void on_adoption(double /*up to date*/, double /*in parallel*/, TimePoint) {}
  /// `weight`: hundredths of a person.
  virtual void on_person(TeamIndex, PersonChange, int /*weight*/, TimePoint) {}
  /// So many hundredths of a person more of a team's seats (fewer: negative) are empty, or their
  /// holders new, though nobody has left, joined or settled: the seats came, went, grew or shrank.
  virtual void on_seats(TeamIndex, int /*empty*/, int /*newcomers*/, TimePoint) {}
  virtual void on_outside_cost(double /*EUR*/, TimePoint) {}
  /// From now on the organisation is meant to look like this (who moves may first finish
  /// something). The lists of things are the same as ever.
  virtual void on_organisation_changed(const Organisation&, TimePoint) {}
  virtual void on_reorganised(const ReorganisationFacts&, TimePoint) {}
  /// The unrecorded going-concern period is over: what follows counts.
  virtual void on_recording_started(TimePoint) {}
  /// A recorded month is over, and all of it has been told.
  virtual void on_month_recorded(TimePoint) {}
  virtual void on_run_ended(TimePoint) {}
};

}  // namespace pendulum
