// What a scenario may say of its kinds of work and their steps.

#include "sim/model/workflow.h"

namespace pendulum {

namespace {

void declare_kinds(Registry& registry) {
  registry.add_section({"work[]", "The kinds of work and their workflows.", true});
  registry.add("work[].name", Quantity::text).label("Work").says("Its name.").standard("").fixed();
  registry.add("work[].token", Quantity::choice)
      .label("Drawn as")
      .says("Colour and shape of its tokens on the map.")
      .choices({"campaign", "flagship", "platform", "data", "incident"})
      .standard("campaign")
      .fixed();
  registry.add("work[].trigger", Quantity::choice)
      .label("Caused by")
      .says(
          "Arrives as demand, or is caused by a broken integration link, a new rule, a market that "
          "opens, a tool that is wanted, or one that is to go or to be renewed.")
      .choices({"demand", "incident", "regulation", "entry", "purchase", "obsolete"})
      .standard("demand")
      .fixed();
  registry.add("work[].rate", Quantity::rate)
      .label("Demand")
      .says("How many arrive in the whole firm, on average, before growth.")
      .range("0 /mo", "100000 /mo")
      .standard("0 /mo")
      .assumption();
  registry.add("work[].firm_wide", Quantity::flag)
      .label("Firm-wide")
      .says("Arrives for the firm as a whole, with one market in the lead.")
      .standard("false")
      .fixed();
  registry.add("work[].waves", Quantity::flag)
      .label("In waves")
      .says("Follows its market's waves of local initiatives.")
      .standard("false");
  registry.add("work[].counted", Quantity::flag)
      .label("Counted")
      .says("Counts as a campaign in throughput, lead time and friction per item.")
      .standard("false")
      .fixed();
  registry.add("work[].yields", Quantity::choice)
      .label("Yields")
      .says("What is learnt of customers when one is done.")
      .choices({"nothing", "insight", "experiment"})
      .standard("nothing");
  registry.add("work[].analytical", Quantity::flag)
      .label("Analytical")
      .says("A report or data request that marketing's analysts and BI can both answer.")
      .standard("false");
  registry.add("work[].tiger", Quantity::flag)
      .label("For tiger teams")
      .says("Cross-functional enough for a tiger team.")
      .standard("false");
  registry.add("work[].shared", Quantity::flag)
      .label("Changes shared things")
      .says("Simultaneous changes by different owners may collide.")
      .standard("false");
  registry.add("work[].priority", Quantity::count)
      .label("Priority")
      .says("Smaller is more urgent; matters where queues go by priority.")
      .range("-100", "100")
      .standard("0");
  registry.add("work[].value", Quantity::money)
      .label("Value")
      .says("What a good one is worth when delivered and fitting.")
      .range("0 EUR", "100000000 EUR")
      .standard("0 EUR")
      .assumption();
  registry.add("work[].due", Quantity::duration)
      .label("Promised within")
      .says("Lead time promised to whoever asked.")
      .range("1 h", "5 y")
      .standard("8 wk")
      .assumption();
}

void declare_steps(Registry& registry) {
  registry.add_section({"work[].steps[]", "The steps of this kind of work, in order.", true});
  registry.add("work[].steps[].name", Quantity::text)
      .label("Step")
      .says("Its name.")
      .standard("")
      .fixed();
  registry.add("work[].steps[].family", Quantity::reference)
      .label("Family")
      .says("Which family of work it is.")
      .refers_to("families")
      .fixed();
  registry.add("work[].steps[].role", Quantity::reference)
      .label("Role")
      .says("Who can do it.")
      .refers_to("roles")
      .fixed();
  registry.add("work[].steps[].effort", Quantity::duration)
      .label("Effort")
      .says("Mean working time of a proficient person without friction.")
      .range("1 min", "2 y")
      .assumption();
  registry.add("work[].steps[].after", Quantity::references)
      .label("After")
      .says("Steps that must be done before; none named = the step above it.")
      .refers_to("work[].steps")
      .standard("[]")
      .fixed();
  registry.add("work[].steps[].team_after", Quantity::references)
      .label("In a team, after")
      .says("What it really depends on when one team does it all; none named = as `after`.")
      .refers_to("work[].steps")
      .standard("[]")
      .fixed();
  registry.add("work[].steps[].function", Quantity::reference)
      .label("Enterprise function")
      .says("Done by this function of the firm, if any.")
      .refers_to("functions")
      .standard("");
  registry.add("work[].steps[].where", Quantity::choice)
      .label("Where")
      .says(
          "By the structure's centre shares, always in the item's market, or once in every market.")
      .choices({"by_structure", "in_market", "every_market"})
      .standard("by_structure")
      .fixed();
  registry.add("work[].steps[].assets", Quantity::count)
      .label("Assets")
      .says("How many assets it needs, each found and used again or made.")
      .range("0", "50")
      .standard("0");
  registry.add("work[].steps[].asset_share", Quantity::share)
      .label("Asset share")
      .says("Share of the effort that goes into making the assets.")
      .range("0 %", "100 %")
      .standard("70 %");
  registry.add("work[].steps[].common", Quantity::share)
      .label("Common part")
      .says("Share of the step that is the same in every market and can be done once for all.")
      .range("0 %", "100 %")
      .standard("0 %")
      .assumption();
  registry.add("work[].steps[].per_tool", Quantity::choice)
      .label("Done for each tool")
      .says("Once, for each tool that the item's market owns, or for each that it shares.")
      .choices({"once", "own", "shared"})
      .standard("once");
  registry.add("work[].steps[].field", Quantity::flag)
      .label("After the field")
      .says("Reads what an experiment brought, once it has run in the field.")
      .standard("false");
  registry.add("work[].steps[].creative", Quantity::flag)
      .label("Creative")
      .says("Goes through rounds of review.")
      .standard("false");
  registry.add("work[].steps[].gate", Quantity::flag)
      .label("Gate")
      .says("Needs a decision before it starts.")
      .standard("false");
}

}  // namespace

void declare_workflow(Registry& registry) {
  registry.set_mechanism("workflow");
  declare_kinds(registry);
  declare_steps(registry);
}

}  // namespace pendulum
