#include "sim/model/reading.h"
#include "sim/model/turnover.h"

namespace pendulum {

namespace {

void declare_leaving(Registry& registry) {
  registry.add("turnover.attrition", Quantity::share)
      .label("Attrition")
      .says("People who leave in a year, as a share of those who are there.")
      .range("0 %", "200 %")
      .standard("15 %")
      .assumption()
      .from("LinkedIn 2018: marketing 17 %, all 11 %; 11-20 %, agencies 30 %")
      .lever("0 %", "40 %");
  registry.add("turnover.overload_factor", Quantity::number)
      .label("Overload drives people out")
      .says("Times as many leave a team that has been overloaded for a quarter.")
      .range("1", "10")
      .standard("1.5")
      .assumption();
  registry.add("turnover.overload", Quantity::share)
      .label("Overloaded from")
      .says("Share of the time present from which a team busy for a quarter counts as overloaded.")
      .range("0 %", "100 %")
      .standard("95 %")
      .assumption();
  registry.add("turnover.embedded_factor", Quantity::number)
      .needs("functions[].embedded")
      .label("Far from their trade")
      .says("Times as many leave of an enterprise function's people who work inside marketing.")
      .range("1", "10")
      .standard("1.5")
      .assumption()
      .lever("1", "3");
  registry.add("turnover.vacancy", Quantity::duration)
      .label("Time to hire")
      .says("Mean time that a seat stays empty.")
      .range("0 d", "2 y")
      .standard("60 d")
      .assumption()
      .from("30-120 days; Abdel-Hamid & Madnick 1991: 40 days")
      .lever("0 d", "180 d");
}

void declare_joining(Registry& registry) {
  registry.add("turnover.newcomer_speed", Quantity::share)
      .label("Speed of a newcomer")
      .says("Speed on the first day, as a share of the others'.")
      .range("5 %", "100 %")
      .standard("67 %")
      .assumption()
      .from("Madachy 2008: .8 of 1.2")
      .lever("20 %", "100 %");
  registry.add("turnover.ramp", Quantity::choice)
      .label("How newcomers catch up")
      .says("In a straight line, or quickly at first and ever more slowly.")
      .choices({"linear", "exponential"})
      .standard("linear")
      .assumption()
      .from("exponential: Madachy 2008, of the mean newcomer");
  registry.add("turnover.ramp_up", Quantity::duration)
      .label("Time to catch up")
      .says("Until a newcomer is as fast as the others; exponential: its time constant.")
      .range("0 d", "5 y")
      .standard("4 mo")
      .assumption()
      .from("three to six months; Abdel-Hamid & Madnick 1991: 80 days")
      .lever("0 mo", "12 mo");
  registry.add("turnover.mentoring", Quantity::share)
      .label("Mentoring")
      .says(
          "Share of an experienced colleague's time that a newcomer takes, less as they catch up.")
      .range("0 %", "90 %")
      .standard("25 %")
      .assumption()
      .from("Madachy 2008: .25; Abdel-Hamid & Madnick 1991: .2")
      .lever("0 %", "50 %");
}

}  // namespace

void declare_turnover(Registry& registry) {
  registry.set_mechanism("turnover");
  registry.add_section({"turnover", "People leave, seats stay empty, newcomers learn.", false});
  registry.add("turnover.enabled", Quantity::flag)
      .label("People come and go")
      .says("Whether anybody leaves, and newcomers need time.")
      .standard("false")
      .assumption();
  registry.set_switch("turnover.enabled");
  declare_leaving(registry);
  declare_joining(registry);
}

TurnoverParameters read_turnover(const Scenario& scenario) {
  TurnoverParameters turnover;
  turnover.enabled = scenario.flag("turnover.enabled");
  turnover.attrition = scenario.number("turnover.attrition");
  turnover.overload_factor = scenario.number("turnover.overload_factor");
  turnover.overload = scenario.number("turnover.overload");
  turnover.embedded_factor = scenario.number("turnover.embedded_factor");
  turnover.vacancy = read_duration(scenario, "turnover.vacancy");
  turnover.newcomer_speed = scenario.number("turnover.newcomer_speed");
  turnover.ramp = scenario.text("turnover.ramp") == "linear" ? Ramp::linear : Ramp::exponential;
  turnover.ramp_up = read_duration(scenario, "turnover.ramp_up");
  turnover.mentoring = scenario.number("turnover.mentoring");
  return turnover;
}

}  // namespace pendulum
