#include "sim/model/adoption.h"

#include <algorithm>

#include "sim/base/portable_math.h"
#include "sim/model/parameters.h"
#include "sim/model/reading.h"

namespace pendulum {

namespace {

void declare_spread(Registry& registry) {
  registry.add("adoption.innovation", Quantity::rate)
      .label("Adopts by itself")
      .says("How readily a team takes to a new generation of tools of its own accord.")
      .range("0 /y", "5 /y")
      .standard("0.03 /y")
      .assumption()
      .from("Bass 1969, p; .03 on average, Sultan, Farley & Lehmann 1990")
      .lever("0 /y", "0.5 /y");
  registry.add("adoption.imitation", Quantity::rate)
      .label("Adopts by example")
      .says("How readily it does so when all others have.")
      .range("0 /y", "10 /y")
      .standard("0.38 /y")
      .assumption()
      .from("Bass 1969, q; .38 on average, Sultan, Farley & Lehmann 1990")
      .lever("0 /y", "2 /y");
  registry.add("adoption.visionaries", Quantity::share)
      .label("Visionaries")
      .says("Share of the teams that go ahead without examples of their own kind.")
      .range("0 %", "100 %")
      .standard("16 %")
      .assumption()
      .from("Rogers 1962: 2.5 % innovators and 13.5 % early adopters");
  registry.add("adoption.chasm", Quantity::share)
      .label("The chasm")
      .says("How much less the majority heeds visionaries, and itself, than its own kind.")
      .range("0 %", "100 %")
      .standard("50 %")
      .assumption()
      .from("Moore 1991: the chasm at 16 %")
      .lever("0 %", "90 %");
  registry.add("adoption.sunset", Quantity::share)
      .label("Sunset of the old")
      .says("Share of adopters at which the old generation is switched off for the rest.")
      .range("1 %", "100 %")
      .standard("84 %")
      .decision()
      .from("Rogers 1962: all but the laggards")
      .lever("20 %", "100 %");
}

void declare_training(Registry& registry) {
  registry.add("adoption.training", Quantity::duration)
      .label("Training")
      .says("Training of each person when the team adopts a generation.")
      .range("0 h", "3 mo")
      .standard("16 h")
      .decision()
      .lever("0 h", "80 h");
  registry.add("adoption.learning_trained", Quantity::duration)
      .label("Learning with training")
      .says("Time in which a trained team learns two thirds of what there is to learn.")
      .range("1 d", "10 y")
      .standard("2 mo")
      .assumption();
  registry.add("adoption.learning_alone", Quantity::duration)
      .label("Learning without training")
      .says("Time in which a team without training learns two thirds of what there is to learn.")
      .range("1 d", "10 y")
      .standard("9 mo")
      .assumption();
  registry.add("adoption.rollout", Quantity::duration)
      .label("Roll-out")
      .says("Working time to move a team to another generation.")
      .range("0 h", "1 y")
      .standard("24 h")
      .assumption();
  registry.add("adoption.parallel", Quantity::duration)
      .label("Side by side")
      .says("How long a team needs the old generation beside the new.")
      .range("0 d", "5 y")
      .standard("6 mo")
      .assumption()
      .lever("0 mo", "24 mo");
}

// What a generation is like: of those listed, and of the usual ones.
void declare_generation(Registry& registry, const std::string& at) {
  registry.add(at + "gain", Quantity::share)
      .label("Effort saved")
      .says("Share of effort that a generation saves those who can use it.")
      .range("0 %", "90 %")
      .standard("6 %")
      .assumption()
      .lever("0 %", "30 %");
  registry.add(at + "maturity", Quantity::duration)
      .label("Mature after")
      .says("Time from the arrival of a generation until it is mature.")
      .range("0 d", "10 y")
      .standard("0 mo")
      .assumption()
      .lever("0 mo", "36 mo");
  registry.add(at + "immature_defects", Quantity::share)
      .label("Defects while immature")
      .says("Further defects, as a share of the usual, with tools on the day they arrive.")
      .range("0 %", "1000 %")
      .standard("100 %")
      .assumption()
      .lever("0 %", "300 %");
}

GenerationSpec read_generation(const Scenario& scenario, const std::string& at) {
  GenerationSpec generation;
  generation.gain = scenario.number(at + "gain");
  generation.maturity = read_duration(scenario, at + "maturity");
  generation.immature_defects = scenario.number(at + "immature_defects");
  return generation;
}

}  // namespace

void declare_adoption(Registry& registry) {
  registry.set_mechanism("adoption");
  registry.add_section({"adoption", "New generations of tools, and learning to use them.", false});
  registry.add("adoption.enabled", Quantity::flag)
      .label("Generations of tools")
      .says("Whether new generations of tools arrive and are adopted.")
      .standard("false")
      .assumption()
      .fixed();
  registry.set_switch("adoption.enabled");
  registry.add("adoption.every", Quantity::duration)
      .label("A new generation every")
      .says(
          "Time between generations that are not listed, one of them at month 0; 0 = only those "
          "listed.")
      .range("0 mo", "20 y")
      .standard("18 mo")
      .assumption()
      .lever("6 mo", "60 mo")
      .fixed();
  declare_generation(registry, "adoption.");
  declare_spread(registry);
  declare_training(registry);
  registry.add("adoption.gate", Quantity::flag)
      .label("Enterprise gate")
      .says("Whether no team may adopt a generation before it is mature.")
      .standard("false")
      .decision();
  registry.add_section({"generations[]", "Generations of tools that arrive.", false});
  registry.add("generations[].name", Quantity::text)
      .label("Name")
      .says("What people call it.")
      .standard("");
  registry.add("generations[].arrives", Quantity::duration)
      .label("Arrives")
      .says("When it arrives, after month 0.")
      .range("0 mo", "20 y")
      .standard("0 mo")
      .assumption()
      .fixed();
  declare_generation(registry, "generations[].");
}

AdoptionParameters read_adoption(const Scenario& scenario) {
  AdoptionParameters adoption;
  adoption.enabled = scenario.flag("adoption.enabled");
  adoption.spread.innovation = scenario.number("adoption.innovation");
  adoption.spread.imitation = scenario.number("adoption.imitation");
  adoption.spread.visionaries = scenario.number("adoption.visionaries");
  adoption.spread.chasm = scenario.number("adoption.chasm");
  adoption.every = read_duration(scenario, "adoption.every");
  adoption.usual = read_generation(scenario, "adoption.");
  adoption.sunset = scenario.number("adoption.sunset");
  adoption.parallel = read_duration(scenario, "adoption.parallel");
  adoption.training_hours = read_hours(scenario, "adoption.training");
  adoption.rollout_hours = read_hours(scenario, "adoption.rollout");
  adoption.learning_alone = read_duration(scenario, "adoption.learning_alone");
  adoption.learning_trained = read_duration(scenario, "adoption.learning_trained");
  adoption.gate = scenario.flag("adoption.gate");
  for (const std::string& id : scenario.ids("generations")) {
    const std::string at = "generations." + id + ".";
    GenerationSpec generation = read_generation(scenario, at);
    generation.key = hash_name(id);
    generation.arrives = read_duration(scenario, at + "arrives");
    adoption.generations.push_back(generation);
  }
  return adoption;
}

// A market runs both for a while after its own step; the centre from the first team's step to the
// last one's, which Bass's curve tells.
double expected_parallel(const Parameters& parameters, int owner) {
  const AdoptionParameters& adoption = parameters.adoption;
  if (!adoption.enabled) return 0;
  const double horizon = parameters.run.warm_up.as_months() + parameters.run.months;
  double arrivals = static_cast<double>(adoption.generations.size()) / horizon;  // a month
  if (adoption.every.ticks > 0) arrivals += 1 / adoption.every.as_months();
  double months = adoption.parallel.as_months();
  const double p = adoption.spread.innovation;
  const double q = adoption.spread.imitation;
  if (owner < 0 && p > 0) {
    const double last = std::min(adoption.sunset, 0.95);
    months += portable::log((1 + q / p * last) / (1 - last)) / (p + q);
  }
  return arrivals * std::min(months, horizon);
}

}  // namespace pendulum
