#include "viz/terminal/design_options.h"

#include <CLI/CLI.hpp>

#include "viz/terminal/option_check.h"

namespace pendulum {
namespace {

void add_sensitivity_options(CLI::App& app, DesignOptions& options) {
  app.add_option("--method", options.method,
                 "morris (which matter at all), sobol (shares of the variance), tornado (one at a "
                 "time)")
      ->type_name("WORD")
      ->check(one_of({"morris", "sobol", "tornado"}));
  app.add_option("--paths", options.paths, "morris: paths through the space (8)")
      ->type_name("N")
      ->check(whole_number(2, 10000));
  app.add_option("-n,--points", options.points, "sobol: rows, each of factors + 2 points (64)")
      ->type_name("N")
      ->check(whole_number(8, 1'000'000));
  app.add_option(
         "--spread", options.spread,
         "vary by so much around the file's values, where --vary gives no range, instead of over "
         "the levers' ranges")
      ->type_name("SHARE");
  app.add_option(
         "--role", options.role,
         "without --vary: assumptions (the default), decisions, or uncertain (what the file "
         "gives as a distribution)")
      ->type_name("WORD")
      ->check(one_of({"assumptions", "decisions", "uncertain"}));
}

void add_optimise_options(CLI::App& app, DesignOptions& options) {
  app.add_option("--maximise", options.maximise, "the figure to make large")->type_name("KEY");
  app.add_option("--minimise", options.minimise, "the figure to make small")->type_name("KEY");
  app.add_option("--subject-to", options.constraints,
                 "what must hold of the mean of another, repeatable: 'lead_time_days<=30 d'")
      ->type_name("KEY<=X")
      ->allow_extra_args(false);
  app.add_option("--and", options.front,
                 "a second figure: the front of those that nobody beats in both")
      ->type_name("KEY");
  app.add_option("--confidence", options.confidence, "probability of selecting rightly (.9)")
      ->type_name("P")
      ->check(number(.5, .9999));
  app.add_option("--indifference", options.indifference,
                 "a difference too small to matter (else 1 % of the figure)")
      ->type_name("X");
}

}  // namespace

void add_design_options(CLI::App& app, const DesignOptionGroups& groups, DesignOptions& options,
                        std::string& out_folder) {
  if (groups.vary)
    app.add_option("--vary", options.vary,
                   "what varies: PATH=LOW:HIGH, PATH=LOW:HIGH:STEPS, PATH=VALUE,VALUE,… or PATH "
                   "alone for the file's distribution of it, else the range of its lever")
        ->type_name("PATH=…")
        ->allow_extra_args(false);
  if (groups.design) {
    app.add_option("--design", options.design,
                   "grid (all combinations), sobol or lhs (points spread evenly)")
        ->type_name("WORD")
        ->check(one_of({"grid", "sobol", "lhs"}));
    app.add_option("-n,--points", options.points, "points of sobol or lhs (else 64)")
        ->type_name("N")
        ->check(whole_number(1, 10'000'000));
  }
  if (groups.sensitivity) add_sensitivity_options(app, options);
  if (groups.optimise) add_optimise_options(app, options);
  if (groups.explain)
    app.add_flag("--single", options.single, "each value that differs on its own, not by section");
  if (groups.metrics)
    app.add_option("--metric", options.metrics, "a figure to look at, repeatable")
        ->type_name("KEY")
        ->allow_extra_args(false);
  if (groups.journal) {
    app.add_option("--out", out_folder,
                   "write files there; until then DIR.journal keeps what is done, so that the same "
                   "command goes on after an interruption")
        ->type_name("DIR")
        ->check(a_name());
    app.add_option("--journal", options.journal, "keep what is done in this file, and use it")
        ->type_name("FILE")
        ->check(a_name());
  }
}

}  // namespace pendulum
