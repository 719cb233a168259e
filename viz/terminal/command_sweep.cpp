#include <map>

#include <fmt/format.h>

#include "viz/terminal/asked_figure.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/delivery.h"
#include "viz/terminal/output.h"
#include "viz/terminal/sweep_design.h"
#include "viz/terminal/sweep_report.h"
#include "viz/terminal/workbench.h"

namespace pendulum {
namespace {

/// Every point for every structure, a point's structures one after the other.
std::vector<StudyPoint> points_of(const std::vector<DesignPoint>& design, std::size_t structures) {
  std::vector<StudyPoint> points;
  points.reserve(design.size() * structures);
  for (const DesignPoint& at : design)
    for (std::size_t s = 0; s < structures; ++s) points.push_back({s, at});
  return points;
}

struct SweepRows {
  std::vector<std::string> by_point;
  std::size_t impossible = 0;  // points at which a structure makes no sense
  std::string problem;         // of the first of them
};

/// Rows are made as soon as all structures of a point are done: what a million points did need not
/// be in memory at once.
SweepRows run_sweep(Workbench& bench, const SweepLayout& layout,
                    const std::vector<DesignPoint>& design, int replications, bool json) {
  const std::size_t structures = bench.structures().size();
  SweepRows rows;
  rows.by_point.resize(design.size());
  std::map<std::size_t, std::vector<std::optional<PointOutcome>>> pending;
  std::size_t first_impossible = design.size();
  bench.evaluate(points_of(design, structures), {0, replications},
                 [&](std::size_t index, PointOutcome outcome) {
                   const std::size_t point = index / structures;
                   std::vector<std::optional<PointOutcome>>& waiting = pending[point];
                   waiting.resize(structures);
                   waiting[index % structures] = std::move(outcome);
                   std::vector<PointOutcome> outcomes;
                   for (const std::optional<PointOutcome>& one : waiting) {
                     if (!one) return;
                     outcomes.push_back(*one);
                     if (one->problem.empty() || point > first_impossible) continue;
                     first_impossible = point;
                     rows.problem = one->problem;
                   }
                   const auto summary = summarise_point(outcomes, bench.laboratory().yardsticks);
                   for (const SweepStructure& structure : summary)
                     rows.impossible += !structure.problem.empty();
                   rows.by_point[point] =
                       json ? sweep_json_rows(layout, point + 1, design[point], summary)
                            : sweep_csv_rows(layout, point + 1, design[point], summary);
                   pending.erase(point);
                 });
  return rows;
}

std::string whole_text(const SweepLayout& layout, const SweepRows& rows, bool json) {
  std::string text = json ? "[\n" : sweep_csv_header(layout);
  for (std::size_t i = 0; i < rows.by_point.size(); ++i) {
    if (json && i > 0) text += ",\n";
    text += rows.by_point[i];
  }
  if (json) text += "\n]\n";
  return text;
}

}  // namespace

ExitCode command_sweep(const Options& options) {
  if (options.design.vary.empty())
    throw Exit(ExitCode::usage,
               "sweep: name what varies, as in --vary committee.cadence='7 d:28 d:4'");
  Delivery delivery(options, "sweep");
  Workbench bench(options, asked_yardsticks(options.design.metrics, all_metrics()));
  bench.set_factors(read_factors(options.design.vary, bench.laboratory().structures.front()));
  const int replications = bench.replications(bench.structures().front().model->replications());
  const std::vector<DesignPoint> design = design_of(options, bench.laboratory());

  SweepLayout layout{&bench.laboratory(), {}};
  for (const Structure& structure : bench.structures()) layout.names.push_back(structure.name);
  const bool json = options.format == Format::json;
  const SweepRows rows = run_sweep(bench, layout, design, replications, json);
  delivery.put(bench, whole_text(layout, rows, json), replications,
               {{"vary", options.design.vary}, {"design", options.design.design}});
  if (rows.impossible > 0)
    print_message(
        fmt::format("pendulum: {} of {} structures make no sense where they were to be run, "
                    "and have no figures: {}",
                    rows.impossible, design.size() * bench.structures().size(), rows.problem));
  return rows.impossible > 0 ? ExitCode::scenario_invalid : ExitCode::ok;
}

}  // namespace pendulum
