#include "sim/model/playbook.h"

#include <utility>

#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

enum PlaybookEvent : std::uint32_t { learning_round, world_month };

void declare_learning(Registry& registry) {
  registry.add("playbook.socialisation", Quantity::share)
      .label("Teams follow the playbook")
      .says("Chance a period that a team's view which differs moves towards the playbook's.")
      .range("0 %", "100 %")
      .standard("30 %")
      .decision()
      .from("March 1991, p1: .1-.9")
      .lever();
  registry.add("playbook.learning", Quantity::share)
      .label("The playbook learns")
      .says("How readily the playbook takes over what teams that do better agree upon.")
      .range("0 %", "100 %")
      .standard("50 %")
      .decision()
      .from("March 1991, p2: .1-.9")
      .lever();
  registry.add("playbook.turnover", Quantity::share)
      .label("Turnover")
      .says("Chance a month that a team starts anew; unused where people leave one by one.")
      .range("0 %", "100 %")
      .standard("0 %")
      .assumption()
      .from("March 1991, p3: 0-.1");
  registry.add("playbook.turbulence", Quantity::share)
      .label("The market moves")
      .says("Chance a month that what was good practice in one respect no longer is.")
      .range("0 %", "50 %")
      .standard("2 %")
      .assumption()
      .from("March 1991, p4: .02")
      .lever("0 %", "10 %");
}

}  // namespace

void declare_playbook(Registry& registry) {
  registry.set_mechanism("playbook");
  registry.add_section({"playbook", "Good practice, written down and learnt from.", false});
  registry.add("playbook.enabled", Quantity::flag)
      .label("Playbook")
      .says("Whether the centre keeps one and the markets' teams learn from it.")
      .standard("false")
      .decision();
  registry.set_switch("playbook.enabled");
  registry.add("playbook.dimensions", Quantity::count)
      .label("Questions of practice")
      .says("In how many respects practice is right or wrong.")
      .range("1", "64")
      .standard("30")
      .assumption()
      .from("March 1991, m = 30")
      .fixed();
  registry.add("playbook.period", Quantity::duration)
      .label("The playbook is revised every")
      .says("Time between rounds of learning, of the teams and of the playbook.")
      .range("1 h", "2 y")
      .standard("1 mo")
      .decision()
      .lever("1 wk", "12 mo");
  declare_learning(registry);
  registry.add("playbook.fewer_defects", Quantity::share)
      .label("Defects avoided")
      .says("Share of the defects that a team avoids which knows everything.")
      .range("0 %", "100 %")
      .standard("40 %")
      .assumption();
  registry.add("playbook.less_effort", Quantity::share)
      .label("Effort saved")
      .says("Share of the effort that a team saves which knows everything.")
      .range("0 %", "90 %")
      .standard("10 %")
      .assumption();
}

PlaybookParameters read_playbook(const Scenario& scenario) {
  PlaybookParameters playbook;
  playbook.enabled = scenario.flag("playbook.enabled");
  playbook.learning.dimensions = read_count(scenario, "playbook.dimensions");
  playbook.learning.socialisation = scenario.number("playbook.socialisation");
  playbook.learning.learning = scenario.number("playbook.learning");
  playbook.learning.turnover = scenario.number("playbook.turnover");
  playbook.learning.turbulence = scenario.number("playbook.turbulence");
  playbook.period = read_duration(scenario, "playbook.period");
  playbook.fewer_defects = scenario.number("playbook.fewer_defects");
  playbook.less_effort = scenario.number("playbook.less_effort");
  return playbook;
}

namespace {
// Also where there is no playbook: the time line may bring one.
std::vector<std::uint64_t> keys_of(const Parameters& parameters) {
  std::vector<std::uint64_t> keys;
  for (const MarketSpec& market : parameters.structure.markets) keys.push_back(market.key);
  return keys;
}
}  // namespace

Playbook::Playbook(const Parameters& parameters, RandomKey key, Simulation& simulation,
                   Observer& observer)
    : playbook_(parameters.playbook),
      simulation_(simulation),
      observer_(observer),
      markets_(parameters.structure.markets.size()),
      learning_(parameters.playbook.learning, key, keys_of(parameters)) {}

void Playbook::start() {
  if (!playbook_.enabled) return;
  publish();
  schedule();
}

void Playbook::schedule() {
  if (!std::exchange(scheduled_, true))
    simulation_.schedule_in(playbook_.period, *this, learning_round);
  if (!playbook_.learning.world_moves() || std::exchange(world_scheduled_, true)) return;
  // In whole months of the run, and before the round of the same moment.
  const std::int64_t month = simulation_.now().ticks / ticks_per_month + 1;
  simulation_.schedule_at(TimePoint{month * ticks_per_month}, *this, world_month,
                          static_cast<std::uint64_t>(month), -1);
}

// Once nothing can change any more, no further rounds are held.
void Playbook::on_event(std::uint32_t code, std::uint64_t month) {
  (code == world_month ? world_scheduled_ : scheduled_) = false;
  if (!playbook_.enabled) return;  // switched off meanwhile
  if (code == world_month) {
    learning_.live_one_month(static_cast<std::uint32_t>(month - 1));
  } else {
    learning_.learn_one_period();
  }
  publish();
  if (!learning_.settled()) schedule();
}

void Playbook::on_parameters_changed() {
  learning_.refresh();
  if (playbook_.enabled) schedule();
}

void Playbook::publish() {
  observer_.on_knowledge(learning_.code_knowledge(), learning_.mean_knowledge(), simulation_.now());
}

void Playbook::newcomer(TeamIndex team, double share) {
  if (!playbook_.enabled || team == 0 || team > markets_) return;
  learning_.replace(team - 1u, share);
  publish();
  schedule();
}

double Playbook::knowledge_of(TeamIndex team) const {
  if (!playbook_.enabled || team > markets_) return 0;
  return team == 0 ? learning_.code_knowledge() : learning_.knowledge_of(team - 1u);
}

double Playbook::effort_factor(TeamIndex team) const {
  return practice_factor(playbook_.less_effort, knowledge_of(team));
}

double Playbook::defect_factor(TeamIndex team) const {
  return practice_factor(playbook_.fewer_defects, knowledge_of(team));
}

}  // namespace pendulum
