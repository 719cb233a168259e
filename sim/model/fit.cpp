#include "sim/model/fit.h"

namespace pendulum {

void declare_fit(Registry& registry) {
  registry.set_mechanism("fit");
  registry.add_section({"fit", "How well central work suits unlike markets.", false});
  registry.add("fit.enabled", Quantity::flag)
      .label("Misfit happens")
      .says("Whether central work may miss a market.")
      .standard("true")
      .assumption();
  registry.set_switch("fit.enabled");
  registry.add("fit.miss", Quantity::share)
      .needs("structure.families.{families}.centre_share")
      .label("Misfit done again")
      .says(
          "Chance that a wholly distinctive market does again what does not fit, at the customer's "
          "end; what is not done again is worth less.")
      .range("0 %", "100 %")
      .standard("60 %")
      .assumption()
      .lever();
  registry.add("fit.rework_share", Quantity::share)
      .needs("structure.families.{families}.centre_share")
      .label("Local rework")
      .says("Share of the step's effort that it takes to make it fit.")
      .range("0 %", "200 %")
      .standard("40 %")
      .assumption();
  registry.add("fit.value_loss", Quantity::share)
      .needs("structure.families.{families}.centre_share")
      .label("Value lost by misfit")
      .says(
          "Value lost, for a wholly distinctive market at the customer's end, of what the centre "
          "did "
          "and nobody does again.")
      .range("0 %", "100 %")
      .standard("40 %")
      .assumption()
      .lever("0 %", "80 %");
  registry.add("fit.local_input", Quantity::share)
      .needs("structure.families.{families}.centre_share")
      .label("Markets' say in central work")
      .says("Lowers misfit by as much, and costs the centre time to listen.")
      .range("0 %", "100 %")
      .standard("20 %")
      .decision()
      .lever();
  registry.add("fit.input_effort", Quantity::share)
      .needs("structure.families.{families}.centre_share")
      .label("Effort of listening")
      .says("Share of a step's effort that full local input adds.")
      .range("0 %", "100 %")
      .standard("8 %")
      .assumption();
}

FitParameters read_fit(const Scenario& scenario) {
  return {scenario.flag("fit.enabled"),        scenario.number("fit.miss"),
          scenario.number("fit.rework_share"), scenario.number("fit.value_loss"),
          scenario.number("fit.local_input"),  scenario.number("fit.input_effort")};
}

double fit_rework_probability(const FitParameters& fit, double distinctiveness, double distance) {
  return fit.enabled ? fit.miss * distinctiveness * distance * (1 - fit.local_input) : 0;
}

double fit_value_factor(const FitParameters& fit, double distinctiveness, double distance) {
  if (!fit.enabled) return 1;
  return 1 - fit.value_loss * distinctiveness * distance * (1 - fit.local_input);
}

}  // namespace pendulum
