#include "sim/model/orchestration.h"

#include <algorithm>

#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_lateness(Registry& registry) {
  registry.add("orchestration.when_late", Quantity::choice)
      .label("When work is late")
      .says("Deliver later, cut scope (value is lost), or work overtime (dearer, and capped).")
      .choices({"slip", "cut_scope", "overtime"})
      .standard("slip")
      .decision();
  registry.add("orchestration.slack", Quantity::share)
      .label("Slack")
      .says("Share of the promised time by which work may fall behind before anything is done.")
      .range("0 %", "100 %")
      .standard("10 %")
      .decision();
  registry.add("orchestration.cut", Quantity::share)
      .label("Scope cut")
      .says("Share of what is left to do that is dropped.")
      .range("0 %", "90 %")
      .standard("25 %")
      .decision();
  registry.add("orchestration.value_in_scope", Quantity::share)
      .label("Value in what is cut")
      .says("Share of value lost per share of effort cut; what matters least goes first.")
      .range("0 %", "100 %")
      .standard("70 %")
      .assumption();
  registry.add("orchestration.overtime", Quantity::share)
      .label("Overtime")
      .says("Hours beyond the normal ones on late work, as a share of these.")
      .range("0 %", "100 %")
      .standard("20 %")
      .decision();
  registry.add("orchestration.overtime_premium", Quantity::number)
      .label("Price of overtime")
      .says("Times the hourly cost.")
      .range("1", "5")
      .standard("1.5")
      .assumption();
  registry.add("orchestration.overtime_cap", Quantity::share)
      .label("Most overtime")
      .says("At most so much overtime of a team in a month, as a share of its normal hours.")
      .range("0 %", "50 %")
      .standard("10 %")
      .assumption();
}

void declare_tool(Registry& registry) {
  registry.add("orchestration.tool", Quantity::flag)
      .label("Work-management tool")
      .says("Whether the firm buys a tool for planning and tracking work.")
      .standard("false")
      .decision();
  registry.add("orchestration.tool_from", Quantity::duration)
      .label("Tool goes live")
      .says("Time after the start of recording.")
      .range("0 mo", "20 y")
      .standard("0 mo")
      .decision();
  registry.add("orchestration.tool_ramp", Quantity::duration)
      .label("Adoption of the tool")
      .says("Time until everybody uses it.")
      .range("0 mo", "10 y")
      .standard("9 mo")
      .assumption();
  registry.add("orchestration.tool_saving", Quantity::share)
      .label("Saved by the tool")
      .says("Share of the coordination between two people that it saves when both use it.")
      .range("0 %", "90 %")
      .standard("30 %")
      .assumption();
  registry.add("orchestration.tool_double_entry", Quantity::share)
      .label("Two systems side by side")
      .says("More coordination between two people of whom one uses the tool.")
      .range("0 %", "200 %")
      .standard("30 %")
      .assumption();
  registry.add("orchestration.tool_licence", Quantity::money)
      .label("Licence per person")
      .says("A month.")
      .range("0 EUR", "1000 EUR")
      .standard("30 EUR")
      .assumption();
}

}  // namespace

void declare_orchestration(Registry& registry) {
  registry.set_mechanism("orchestration");
  registry.add_section({"orchestration", "Holding work of several teams together.", false});
  registry.add("orchestration.enabled", Quantity::flag)
      .label("Coordination takes effort")
      .says("Whether work that passes through several teams must be held together.")
      .standard("false")
      .assumption();
  registry.add("orchestration.by", Quantity::choice)
      .label("Coordinated by")
      .says("The teams among themselves, or orchestrators whom every team talks to.")
      .choices({"teams", "orchestrators"})
      .standard("orchestrators")
      .decision();
  registry.add("orchestration.role", Quantity::reference)
      .label("Orchestrators")
      .says("The role that coordinates.")
      .refers_to("roles")
      .standard("");
  registry.add("orchestration.from_teams", Quantity::count)
      .label("Orchestrated from")
      .says("Items on which at least so many teams work; smaller ones are left to the teams.")
      .range("2", "100")
      .standard("4")
      .decision()
      .lever("2", "8");
  registry.add("orchestration.relation", Quantity::duration)
      .label("Effort of a relation")
      .says("Working time to hear from one other party, when work is taken over.")
      .range("0 h", "8 h")
      .standard("15 min")
      .assumption()
      .from("links cost half an hour to an hour a week, Brooks 1975");
  registry.add("orchestration.arranging", Quantity::duration)
      .label("Effort of arranging")
      .says("Working time of an orchestrator per hand-over.")
      .range("0 h", "8 h")
      .standard("15 min")
      .assumption();
  registry.add("orchestration.planning", Quantity::duration)
      .label("Effort of planning")
      .says("Working time of an orchestrator per item that several teams work on.")
      .range("0 h", "40 h")
      .standard("1.5 h")
      .assumption();
  declare_lateness(registry);
  declare_tool(registry);
}

OrchestrationParameters read_orchestration(const Scenario& scenario,
                                           std::vector<Diagnostic>& problems) {
  OrchestrationParameters own;
  own.enabled = scenario.flag("orchestration.enabled");
  own.by_orchestrators = scenario.text("orchestration.by") == "orchestrators";
  const std::string& named = scenario.text("orchestration.role");
  own.role = index_in(scenario.ids("roles"), named.empty() ? "orchestrator" : named);
  if (own.enabled && own.by_orchestrators && own.role < 0) {
    problems.push_back(problem_at(scenario, "orchestration.role", "no role to coordinate",
                                  "name one, or let the teams coordinate themselves"));
  }
  own.from_teams = read_count(scenario, "orchestration.from_teams");
  own.relation_hours = read_hours(scenario, "orchestration.relation");
  own.arranging_hours = read_hours(scenario, "orchestration.arranging");
  own.planning_hours = read_hours(scenario, "orchestration.planning");
  const std::string& late = scenario.text("orchestration.when_late");
  own.late = {late == "slip"        ? WhenLate::slip
              : late == "cut_scope" ? WhenLate::cut_scope
                                    : WhenLate::overtime,
              scenario.number("orchestration.slack"),
              scenario.number("orchestration.cut"),
              scenario.number("orchestration.value_in_scope"),
              scenario.number("orchestration.overtime"),
              scenario.number("orchestration.overtime_premium"),
              scenario.number("orchestration.overtime_cap")};
  own.tool = {scenario.flag("orchestration.tool"),
              read_duration(scenario, "orchestration.tool_from"),
              read_duration(scenario, "orchestration.tool_ramp"),
              scenario.number("orchestration.tool_saving"),
              scenario.number("orchestration.tool_double_entry"),
              scenario.number("orchestration.tool_licence")};
  return own;
}

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
    const bool ours = team.kind == TeamKind::centre || team.kind == TeamKind::market;
    people += ours ? team.people() : 0;
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
