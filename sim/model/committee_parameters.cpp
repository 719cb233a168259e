#include "sim/model/committee.h"
#include "sim/model/reading.h"

// What a scenario says of the committee.

namespace pendulum {

namespace {

void declare_rules(Registry& registry) {
  registry.add("committee.members", Quantity::count)
      .needs("committee.enabled")
      .label("Members")
      .says("Voting members.")
      .range("1", "25")
      .standard("5")
      .decision();
  registry.add("committee.votes_needed", Quantity::count)
      .needs("committee.enabled")
      .label("Votes needed")
      .says("A proposal passes with so many votes.")
      .range("1", "25")
      .standard("3")
      .decision();
  registry.add("committee.stakeholders", Quantity::count)
      .needs("committee.enabled")
      .label("Domains with a seat")
      .says(
          "How many of IT, enterprise data, sales, support and regions have a member: each "
          "prevents conflicts in its domain.")
      .range("0", "5")
      .standard("3")
      .decision();
  registry.add("committee.attendance", Quantity::share)
      .needs("committee.enabled")
      .label("Attendance")
      .says("Chance that a member comes.")
      .range("0 %", "100 %")
      .standard("85 %")
      .assumption();
  registry.add("committee.quorum", Quantity::share)
      .needs("committee.enabled")
      .label("Quorum")
      .says("Share of members that must be there to decide.")
      .range("0 %", "100 %")
      .standard("50 %")
      .decision();
  registry.add("committee.delegation", Quantity::duration)
      .needs("committee.enabled")
      .label("Delegated up to")
      .says("Work smaller than this is decided by its owner, without the committee.")
      .range("0 h", "2 y")
      .standard("120 h")
      .decision()
      .lever("0 h", "60 d");
}

void declare_time(Registry& registry) {
  registry.add("committee.meeting_effort", Quantity::duration)
      .needs("committee.enabled")
      .label("A meeting takes")
      .says("Time of each member who comes, whatever is decided.")
      .range("0 h", "5 d")
      .standard("1 h")
      .assumption();
  registry.add("committee.proposal_effort", Quantity::duration)
      .needs("committee.enabled")
      .label("A decision takes")
      .says("Time of each member who comes, to read a proposal and to discuss it.")
      .range("0 h", "5 d")
      .standard("30 min")
      .assumption();
  registry.add("committee.hourly_cost", Quantity::money)
      .needs("committee.enabled")
      .label("An hour of a member")
      .says("What an hour of a member costs, who is nobody of the teams.")
      .range("0 EUR", "1000 EUR")
      .standard("120 EUR")
      .assumption();
}

void declare_judgement(Registry& registry) {
  registry.add("committee.accept_good", Quantity::share)
      .label("Good ideas accepted")
      .says("Chance that one voter accepts a good proposal.")
      .range("0 %", "100 %")
      .standard("80 %")
      .assumption()
      .from("Sah & Stiglitz 1986, as an example")
      .lever("50 %", "100 %");
  registry.add("committee.accept_bad", Quantity::share)
      .label("Bad ideas accepted")
      .says("Chance that one voter accepts a bad proposal.")
      .range("0 %", "100 %")
      .standard("30 %")
      .assumption();
  registry.add("committee.good_share", Quantity::share)
      .label("Good ideas")
      .says("Share of the proposals that are worth doing.")
      .range("0 %", "100 %")
      .standard("75 %")
      .assumption();
  registry.add("committee.conflict", Quantity::share)
      .label("Collisions")
      .says("Chance that two simultaneous changes to shared things, decided apart, collide.")
      .range("0 %", "100 %")
      .standard("8 %")
      .assumption();
  registry.add("committee.conflict_rework", Quantity::share)
      .label("Rework of a collision")
      .says("Share of the last step's effort to sort a collision out.")
      .range("0 %", "200 %")
      .standard("50 %")
      .assumption();
  registry.add("committee.conflict_delay", Quantity::duration)
      .label("Deciding again")
      .says("Time until a collision is decided.")
      .range("0 d", "1 y")
      .standard("5 d")
      .assumption();
}

}  // namespace

void declare_committee(Registry& registry) {
  registry.set_mechanism("committee");
  registry.add_section({"committee", "The steering committee.", false});
  registry.add("committee.enabled", Quantity::flag)
      .label("Steering committee")
      .says("Whether there is one.")
      .standard("true")
      .decision();
  registry.add("committee.cadence", Quantity::duration)
      .needs("committee.enabled")
      .label("Committee meets every")
      .says("Time between meetings; a decision waits half of it even when the agenda has room.")
      .range("1 d", "120 d")
      .standard("14 d")
      .decision()
      .lever("5 d", "63 d");
  registry.add("committee.agenda_limit", Quantity::count)
      .needs("committee.enabled")
      .label("Agenda limit")
      .says("Items a meeting can decide, stated for meetings every `agenda_reference`.")
      .range("1", "1000")
      .standard("8")
      .decision()
      .lever("2", "30");
  registry.add("committee.agenda_reference", Quantity::duration)
      .needs("committee.enabled")
      .label("Agenda stated for")
      .says(
          "The agenda limit holds for this cadence and grows or shrinks with the real one, since "
          "rarer meetings are longer.")
      .range("1 d", "120 d")
      .standard("14 d")
      .decision();
  declare_rules(registry);
  declare_time(registry);
  declare_judgement(registry);
}

CommitteeParameters read_committee(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  CommitteeParameters committee;
  committee.enabled = scenario.flag("committee.enabled");
  committee.cadence = read_duration(scenario, "committee.cadence");
  committee.agenda_limit = read_count(scenario, "committee.agenda_limit");
  committee.agenda_reference = read_duration(scenario, "committee.agenda_reference");
  committee.members = read_count(scenario, "committee.members");
  committee.votes_needed = read_count(scenario, "committee.votes_needed");
  committee.stakeholders = read_count(scenario, "committee.stakeholders");
  committee.attendance = scenario.number("committee.attendance");
  committee.quorum = scenario.number("committee.quorum");
  committee.delegation_hours = read_hours(scenario, "committee.delegation");
  committee.accept_good = scenario.number("committee.accept_good");
  committee.accept_bad = scenario.number("committee.accept_bad");
  committee.good_share = scenario.number("committee.good_share");
  committee.conflict = scenario.number("committee.conflict");
  committee.conflict_rework = scenario.number("committee.conflict_rework");
  committee.conflict_delay = read_duration(scenario, "committee.conflict_delay");
  committee.meeting_hours = read_hours(scenario, "committee.meeting_effort");
  committee.proposal_hours = read_hours(scenario, "committee.proposal_effort");
  committee.hourly_cost = scenario.number("committee.hourly_cost");
  if (committee.stakeholders > committee.members) {
    problems.push_back(
        conflict_at(scenario, {"committee.stakeholders", "committee.members"},
                    worded("more domains have a seat than the committee has members"),
                    worded("lower `stakeholders` or raise `members`")));
  }
  if (committee.votes_needed > committee.members) {
    problems.push_back(conflict_at(scenario, {"committee.votes_needed", "committee.members"},
                                   worded("more votes needed than the committee has members"),
                                   worded("lower `votes_needed` or raise `members`")));
  }
  return committee;
}

}  // namespace pendulum
