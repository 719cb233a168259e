#include "sim/model/orchestration.h"
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
      .needs("orchestration.when_late", "cut_scope")
      .label("Scope cut")
      .says("Share of what is left to do that is dropped.")
      .range("0 %", "90 %")
      .standard("25 %")
      .decision();
  registry.add("orchestration.value_in_scope", Quantity::share)
      .needs("orchestration.when_late", "cut_scope")
      .label("Value in what is cut")
      .says("Share of value lost per share of effort cut; what matters least goes first.")
      .range("0 %", "100 %")
      .standard("70 %")
      .assumption();
  registry.add("orchestration.overtime", Quantity::share)
      .needs("orchestration.when_late", "overtime")
      .label("Overtime")
      .says("Hours beyond the normal ones on late work, as a share of these.")
      .range("0 %", "100 %")
      .standard("20 %")
      .decision();
  registry.add("orchestration.overtime_premium", Quantity::number)
      .needs("orchestration.when_late", "overtime")
      .label("Price of overtime")
      .says("Times the hourly cost.")
      .range("1", "5")
      .standard("1.5")
      .assumption();
  registry.add("orchestration.overtime_cap", Quantity::share)
      .needs("orchestration.when_late", "overtime")
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
      .needs("orchestration.tool")
      .label("Tool goes live")
      .says("Time after the start of recording.")
      .range("0 mo", "20 y")
      .standard("0 mo")
      .decision();
  registry.add("orchestration.tool_ramp", Quantity::duration)
      .needs("orchestration.tool")
      .label("Adoption of the tool")
      .says("Time until everybody uses it.")
      .range("0 mo", "10 y")
      .standard("9 mo")
      .assumption();
  registry.add("orchestration.tool_saving", Quantity::share)
      .needs("orchestration.tool")
      .label("Saved by the tool")
      .says("Share of the coordination between two people that it saves when both use it.")
      .range("0 %", "90 %")
      .standard("30 %")
      .assumption();
  registry.add("orchestration.tool_double_entry", Quantity::share)
      .needs("orchestration.tool")
      .label("Two systems side by side")
      .says("More coordination between two people of whom one uses the tool.")
      .range("0 %", "200 %")
      .standard("30 %")
      .assumption();
  registry.add("orchestration.tool_licence", Quantity::money)
      .needs("orchestration.tool")
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
  registry.set_switch("orchestration.enabled");
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
      .needs("orchestration.by", "orchestrators")
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
      .needs("orchestration.by", "orchestrators")
      .label("Effort of arranging")
      .says("Working time of an orchestrator per hand-over.")
      .range("0 h", "8 h")
      .standard("15 min")
      .assumption();
  registry.add("orchestration.planning", Quantity::duration)
      .needs("orchestration.by", "orchestrators")
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
    problems.push_back(
        conflict_at(scenario, {"orchestration.role", "orchestration.by", "orchestration.enabled"},
                    worded("no role to coordinate"),
                    worded("name one, or let the teams coordinate themselves")));
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

}  // namespace pendulum
