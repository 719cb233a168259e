#include "sim/model/enterprise.h"

#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_integrators(Registry& registry) {
  registry.add("functions[].integrator", Quantity::flag)
      .label("System integrators")
      .says("Whether backlog of this function may be given to a system integrator.")
      .standard("false")
      .decision();
  registry.add("functions[].integrator_backlog", Quantity::number)
      .label("Integrator from a backlog of")
      .says("Items waiting per person at which work goes to the integrator.")
      .range("0", "100")
      .standard("4")
      .decision();
  registry.add_section({"enterprise", "System integrators.", false});
  registry.add("enterprise.contract", Quantity::duration)
      .label("Contracting")
      .says("Time to contract a system integrator.")
      .range("0 d", "1 y")
      .standard("20 d")
      .assumption();
  registry.add("enterprise.integrator_cost", Quantity::number)
      .label("Integrator's price")
      .says("Times the hourly cost of the role.")
      .range("1", "5")
      .standard("1.8")
      .assumption();
}

}  // namespace

void declare_enterprise(Registry& registry) {
  registry.set_mechanism("enterprise");
  registry.add_section({"functions[]", "Enterprise functions outside marketing.", false});
  registry.add("functions[].name", Quantity::text)
      .label("Function")
      .says("Its name.")
      .standard("")
      .fixed();
  registry.add("functions[].role", Quantity::reference)
      .label("Role")
      .says("The role of its people.")
      .refers_to("roles")
      .fixed();
  registry.add("functions[].kind", Quantity::choice)
      .label("Kind")
      .says("How waiting for it is named.")
      .choices({"it", "bi", "legal", "procurement"})
      .standard("it");
  registry.add("functions[].people", Quantity::count)
      .label("People")
      .says("People of this function who work on marketing's and similar requests.")
      .range("0", "1000");
  registry.add("functions[].embedded", Quantity::count)
      .label("People in marketing")
      .says("How many of them work inside marketing, for marketing only.")
      .range("0", "1000")
      .standard("0")
      .decision()
      .lever("0", "4");
  registry.add("functions[].background_load", Quantity::share)
      .label("Other work")
      .says("Share of their time that the rest of the company takes.")
      .range("0 %", "99 %")
      .standard("68 %")
      .assumption()
      .lever("0 %", "90 %");
  registry.add("functions[].stays_behind", Quantity::share)
      .needs("functions[].embedded")
      .label("Other work that stays")
      .says(
          "Of the other work of people in marketing: share that those who stay go on doing. The "
          "rest is left undone, at no cost that the figures show.")
      .standard("100 %")
      .assumption()
      .lever();
  registry.add("functions[].background_effort", Quantity::duration)
      .label("Other tasks")
      .says("Mean effort of a task of the rest of the company.")
      .range("15 min", "1 mo")
      .standard("8 h")
      .assumption();
  declare_integrators(registry);
}

EnterpriseParameters read_enterprise(const Scenario& scenario, std::vector<Diagnostic>& problems) {
  EnterpriseParameters enterprise;
  for (const std::string& id : scenario.ids("functions")) {
    const std::string at = "functions." + id + ".";
    FunctionSpec function;
    function.id = id;
    function.name = scenario.text(at + "name").empty() ? id : scenario.text(at + "name");
    function.role = index_in(scenario.ids("roles"), scenario.text(at + "role"));
    const std::string& kind = scenario.text(at + "kind");
    function.cause = kind == "it"      ? Cause::enterprise_it
                     : kind == "bi"    ? Cause::enterprise_bi
                     : kind == "legal" ? Cause::enterprise_legal
                                       : Cause::enterprise_procurement;
    function.people = read_count(scenario, at + "people");
    function.embedded = read_count(scenario, at + "embedded");
    function.background_load = scenario.number(at + "background_load");
    function.stays_behind = scenario.number(at + "stays_behind");
    function.background_hours = read_hours(scenario, at + "background_effort");
    function.integrator = scenario.flag(at + "integrator");
    function.integrator_backlog = scenario.number(at + "integrator_backlog");
    if (function.embedded > function.people) {
      problems.push_back(conflict_at(scenario, {at + "embedded", at + "people"},
                                     worded("more people embedded than '{0}' has", id),
                                     worded("raise `people` or embed fewer")));
    }
    enterprise.functions.push_back(function);
  }
  enterprise.contract = read_duration(scenario, "enterprise.contract");
  enterprise.integrator_cost = scenario.number("enterprise.integrator_cost");
  return enterprise;
}

void foresee_teams(const std::vector<EnterpriseParameters*>& epochs) {
  for (std::size_t f = 0; f < epochs.front()->functions.size(); ++f) {
    bool embedded = false;
    for (const EnterpriseParameters* epoch : epochs) embedded |= epoch->functions[f].embedded > 0;
    for (EnterpriseParameters* epoch : epochs) epoch->functions[f].ever_embedded = embedded;
  }
  bool integrator = false;
  for (const EnterpriseParameters* epoch : epochs) {
    for (const FunctionSpec& function : epoch->functions) integrator |= function.integrator;
  }
  for (EnterpriseParameters* epoch : epochs) epoch->ever_integrator = integrator;
}

double background_per_month(const FunctionSpec& function) {
  const int stay = function.people - function.embedded;
  if (stay == 0) return 0;
  const double people = stay + function.embedded * function.stays_behind;
  const double hours = people * (static_cast<double>(ticks_per_month) / ticks_per_hour);
  return hours * function.background_load / function.background_hours;
}

}  // namespace pendulum
