#include "sim/model/orchestration.h"

#include <algorithm>

#include "sim/model/parameters.h"

namespace pendulum {

bool orchestrated(const OrchestrationParameters& orchestration, int teams) {
  return orchestration.enabled && orchestration.by_orchestrators &&
         teams >= std::max(2, orchestration.from_teams);
}

int parties(const OrchestrationParameters& orchestration, int teams) {
  if (!orchestration.enabled || teams < 2) return 0;
  return orchestrated(orchestration, teams) ? 1 : teams - 1;
}

double tool_factor(const WorkTool& tool, double users) {
  const double others = 1 - users;
  return (1 - tool.saving) * users * users + others * others +
         (1 + tool.double_entry) * 2 * users * others;
}

bool is_behind(const LatePolicy& late, Duration promised, Duration left, double share_to_do) {
  return static_cast<double>(left.ticks) <
         static_cast<double>(promised.ticks) * (share_to_do - late.slack);
}

Orchestration::Orchestration(const Parameters& parameters, Simulation& simulation,
                             Observer& observer)
    : parameters_(parameters),
      simulation_(simulation),
      observer_(observer),
      spent_(parameters.people.teams.size(), 0) {}

void Orchestration::start() {
  const OrchestrationParameters& own = parameters_.orchestration;
  bills_ = own.enabled && own.tool.bought;
  if (!bills_) return;
  const TimePoint from = TimePoint{} + parameters_.run.warm_up + own.tool.from;
  since_ = std::max(from, simulation_.now());
  next_bill_ = simulation_.schedule_at(since_, *this, 0);
}

void Orchestration::on_parameters_changed() {
  const OrchestrationParameters& own = parameters_.orchestration;
  if (bills_ == (own.enabled && own.tool.bought)) return;
  simulation_.cancel(next_bill_);
  start();
}

// A week's licences, for everybody in marketing.
void Orchestration::on_event(std::uint32_t, std::uint64_t) {
  double people = 0;
  for (const TeamFacts& team : parameters_.people.teams) {
    people += is_marketing(team.kind) ? team.people() : 0;
  }
  observer_.on_outside_cost(people * parameters_.orchestration.tool.licence / weeks_per_month,
                            simulation_.now());
  next_bill_ = simulation_.schedule_in(Duration{ticks_per_week}, *this, 0);
}

double Orchestration::effort_factor() const {
  const WorkTool& tool = parameters_.orchestration.tool;
  const Duration live = simulation_.now() - since_;
  if (!bills_ || live < Duration{}) return 1;
  const double users = live >= tool.ramp
                           ? 1
                           : static_cast<double>(live.ticks) / static_cast<double>(tool.ramp.ticks);
  return tool_factor(tool, users);
}

double Orchestration::take_overtime(TeamIndex team, double hours) {
  const std::int64_t month = simulation_.now().ticks / ticks_per_month;
  if (month != month_) std::fill(spent_.begin(), spent_.end(), 0.0);
  month_ = month;
  const LatePolicy& late = parameters_.orchestration.late;
  constexpr double hours_per_month = static_cast<double>(ticks_per_month) / ticks_per_hour;
  const double cap = late.cap * parameters_.people.teams[team].people() * hours_per_month;
  const double beyond = hours * late.overtime / (1 + late.overtime);
  const double taken = std::clamp(cap - spent_[team], 0.0, beyond);
  spent_[team] += taken;
  return taken;
}

}  // namespace pendulum
