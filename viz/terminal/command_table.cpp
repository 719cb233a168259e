#include "viz/terminal/command_table.h"

#include <algorithm>
#include <array>

namespace pendulum {
namespace {

constexpr int many = 1000;
constexpr OptionGroups nothing{};
constexpr OptionGroups reading{.settings = true};
constexpr OptionGroups claiming{
    .run_length = true, .replications = true, .threads = true, .settings = true};
constexpr OptionGroups proving{.threads = true};
constexpr OptionGroups following{.run_length = true, .settings = true, .folder_out = true};
constexpr OptionGroups running{.run_length = true,
                               .replications = true,
                               .threads = true,
                               .settings = true,
                               .precision = true,
                               .folder_out = true,
                               .records_out = true};

constexpr OptionGroups experimenting(DesignOptionGroups design) {
  return {.run_length = true,
          .replications = true,
          .threads = true,
          .settings = true,
          .design = design};
}

constexpr std::array all_commands{
    CommandFacts{
        "compare", "FILE", many,
        "Run structures on the same luck: figures, paired differences, what differs.",
        "pendulum compare scenarios/local.yaml scenarios/central.yaml scenarios/hybrid.yaml\n"
        "pendulum compare plans.yaml                      the variants of one file\n"
        "pendulum compare plans.yaml@lean plans.yaml@bold --format json\n"
        "pendulum compare local.yaml hybrid.yaml --set committee.cadence='28 d' --out results\n"
        "pendulum compare local.yaml hybrid.yaml --precision 2%\n"
        "pendulum compare local.yaml hybrid.yaml --set 'demand.level={uniform: [.8, 1.2]}'",
        "table json csv", running, &command_compare},
    CommandFacts{"run", "FILE", 1,
                 "Run one structure: figures, friction by cause, series by month.",
                 "pendulum run scenarios/hybrid.yaml\n"
                 "pendulum run scenarios/hybrid.yaml --replications 20 --months 24 --format csv\n"
                 "pendulum run scenarios/hybrid.yaml --trace events.csv",
                 "table json csv", running, &command_run},
    CommandFacts{
        "sweep", "FILE", many,
        "Run structures at many points: a grid or a design of any parameters.",
        "pendulum sweep scenarios/hybrid.yaml --vary committee.cadence='7 d:35 d:5' > cadence.csv\n"
        "pendulum sweep scenarios/local.yaml scenarios/hybrid.yaml --vary demand.level=0.8:1.4:4 "
        "--vary queueing.discipline=priority,fifo --out sweep\n"
        "pendulum sweep scenarios/hybrid.yaml --vary fit.miss --vary assets.findability --design "
        "sobol "
        "-n 128 --out sweep",
        "csv json", experimenting({.vary = true, .design = true, .metrics = true, .journal = true}),
        &command_sweep},
    CommandFacts{
        "flip", "FILE", many,
        "Over the range of an assumption: which structure is best where, and where that changes.",
        "pendulum flip scenarios/local.yaml scenarios/central.yaml scenarios/hybrid.yaml --vary "
        "fit.miss\n"
        "pendulum flip local.yaml hybrid.yaml --vary demand.level=0.7:1.5 --metric lead_time_days",
        "table json csv", experimenting({.vary = true, .metrics = true, .journal = true}),
        &command_flip},
    CommandFacts{
        "sensitivity", "FILE", many,
        "What figures depend on: screening, shares of the variance, or one at a time.",
        "pendulum sensitivity scenarios/hybrid.yaml\n"
        "pendulum sensitivity scenarios/hybrid.yaml --method tornado --spread '20 %'\n"
        "pendulum sensitivity scenarios/hybrid.yaml --method sobol -n 256 --vary fit.miss --vary "
        "demand.level\n"
        "pendulum sensitivity local.yaml hybrid.yaml      what decides which of the two is better",
        "table json csv",
        experimenting({.vary = true, .metrics = true, .journal = true, .sensitivity = true}),
        &command_sensitivity},
    CommandFacts{"explain", "FILE", many,
                 "Take the difference between two structures apart into the decisions that differ.",
                 "pendulum explain scenarios/local.yaml scenarios/hybrid.yaml\n"
                 "pendulum explain local.yaml hybrid.yaml --metric lead_time_days --single",
                 "table json csv",
                 experimenting({.metrics = true, .journal = true, .explain = true}),
                 &command_explain},
    CommandFacts{
        "optimise", "FILE", many,
        "Find the best of many decisions under constraints, with a stated probability.",
        "pendulum optimise scenarios/hybrid.yaml --maximise net_value_per_month --vary "
        "agencies.enabled --vary tiger_teams.at_most=0,4 --subject-to 'lead_time_days<=55 d'\n"
        "pendulum optimise scenarios/{local,central,hybrid}.yaml --minimise lead_time_days --and "
        "cost_per_campaign",
        "table json csv",
        experimenting({.vary = true, .design = true, .journal = true, .optimise = true}),
        &command_optimise},
    CommandFacts{
        "follow", "FILE", many,
        "Follow one work item through its life, in one structure or in several.",
        "pendulum follow scenarios/hybrid.yaml --item brazil.campaign.17\n"
        "pendulum follow scenarios/local.yaml scenarios/central.yaml --item brazil.campaign.17\n"
        "pendulum follow scenarios/hybrid.yaml --item brazil.campaign.17 --replication 4",
        "table json csv", following, &command_follow},
    CommandFacts{"validate", "FILE", many,
                 "Find every problem of scenario files; run what they claim about themselves.",
                 "pendulum validate my.yaml\n"
                 "pendulum validate scenarios/*.yaml --format json\n"
                 "pendulum validate scenarios/hybrid.yaml --expect",
                 "table json", claiming, &command_validate},
    CommandFacts{"evidence", "", 0,
                 "Rerun published results and stylised facts: expected beside obtained.",
                 "pendulum evidence\n"
                 "pendulum evidence --quick                        a tenth of the futures\n"
                 "pendulum evidence --format markdown > docs/validation.md",
                 "table json markdown", proving, &command_evidence},
    CommandFacts{"bench", "FILE", many,
                 "Measure this build on this machine: the engine beside a loop by hand, the model.",
                 "pendulum bench scenarios/hybrid.yaml\n"
                 "pendulum bench scenarios/hybrid.yaml --format json",
                 "table json", nothing, &command_bench},
    CommandFacts{"show", "FILE", 1, "Print the scenario with its parents merged in.",
                 "pendulum show scenarios/hybrid.yaml\n"
                 "pendulum show scenarios/hybrid.yaml --origin     where each value was said",
                 "table json csv", reading, &command_show},
    CommandFacts{"examples", "", 0, "List the scenarios that come with Pendulum.",
                 "pendulum examples", "table json csv", nothing, &command_examples},
    CommandFacts{"parameters", "", 0, "List everything a scenario file may say.",
                 "pendulum parameters\n"
                 "pendulum parameters --format markdown > parameters.md",
                 "table json csv markdown", nothing, &command_parameters},
    CommandFacts{"schema", "", 0,
                 "Print the JSON Schema of scenario files, or of stories, for editors.",
                 "pendulum schema > scenario.schema.json\n"
                 "pendulum schema --story > story.schema.json",
                 "json", nothing, &command_schema},
};

}  // namespace

std::span<const CommandFacts> command_table() {
  return all_commands;
}

const CommandFacts* find_command(std::string_view name) {
  const auto found = std::find_if(all_commands.begin(), all_commands.end(),
                                  [&](const CommandFacts& facts) { return facts.name == name; });
  return found == all_commands.end() ? nullptr : &*found;
}

}  // namespace pendulum
