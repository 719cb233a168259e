#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "sim/scenario/suggest.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/life_report.h"
#include "viz/terminal/manifest.h"
#include "viz/terminal/output.h"
#include "viz/terminal/result_folder.h"
#include "viz/terminal/run_length.h"
#include "viz/terminal/trace_file.h"

namespace pendulum {
namespace {

std::optional<ItemId> find_item(const Organisation& organisation, const Trace& trace,
                                const std::string& name) {
  for (const ItemRecord& item : trace.items)
    if (item_name(organisation, item.facts) == name) return item.facts.id;
  return std::nullopt;
}

/// What to ask for instead: the range of numbers, or the nearest market and kind.
std::string item_hint(const Organisation& organisation, const Trace& trace,
                      const std::string& asked) {
  struct Range {
    std::uint32_t first = 0, last = 0;
  };
  std::map<std::string, Range> series;
  for (const ItemRecord& item : trace.items) {
    if (organisation.kinds[item.facts.kind].hidden) continue;
    const std::string name = item_name(organisation, item.facts);
    const auto [at, added] = series.try_emplace(name.substr(0, name.rfind('.')),
                                                Range{item.facts.number, item.facts.number});
    at->second.first = std::min(at->second.first, item.facts.number);
    at->second.last = std::max(at->second.last, item.facts.number);
  }
  const auto numbers = [&](const std::string& name) {
    return fmt::format("{}.{} to {}.{}", name, series[name].first, name, series[name].last);
  };
  const std::string prefix = asked.substr(0, asked.rfind('.'));
  if (series.contains(prefix)) return "there are " + numbers(prefix);
  std::vector<std::string> names;
  for (const auto& [name, range] : series) names.push_back(name);
  if (const std::string near = nearest(prefix, names); !near.empty())
    return "did you mean " + numbers(near) + "?";
  if (names.empty()) return "nothing arrived in this future";
  return "there are for example " + numbers(names.front());
}

FollowedLife follow(const Structure& structure, const Options& options, std::uint64_t seed,
                    int months, int futures_per_draw) {
  const Trace trace = record_trace(structure, seed, options.replication, months, futures_per_draw);
  const Organisation& organisation = structure.model->organisation();
  const std::optional<ItemId> id = find_item(organisation, trace, options.item);
  if (!id)
    throw Exit(ExitCode::usage,
               fmt::format("no item '{}' in future {} of {}: {}", options.item, options.replication,
                           structure.name, item_hint(organisation, trace, options.item)));
  return {&structure, options.item, trace.recording_started, life_of(trace, *id)};
}

void write_folder(const FollowedFuture& future, const std::vector<Structure>& structures,
                  int months, const Options& options) {
  ResultFolder folder(options.out_folder);
  folder.add("lives.csv", lives_csv(future));
  nlohmann::ordered_json facts{
      {"seed", future.seed}, {"replication", future.replication}, {"months", months}};
  facts.update(input_facts(structures, options));
  folder.commit(facts);
  if (!options.quiet) print_message("wrote " + folder.description());
}

}  // namespace

ExitCode command_follow(const Options& options) {
  if (!options.out_folder.empty()) ResultFolder(options.out_folder);  // refused now or never
  std::vector<Structure> structures = read_structures(options);
  const Model& first = *structures.front().model;
  FollowedFuture future;
  future.seed = options.seed.value_or(first.seed());
  future.replication = options.replication;
  const int months = options.months.value_or(first.months());
  const int per_draw = futures_per_draw(structures);
  remark_on_runs(structures, options, {.replications = false});
  settle_warm_up(structures, future.seed, options);
  for (const Structure& structure : structures)
    future.lives.push_back(follow(structure, options, future.seed, months, per_draw));
  if (!options.out_folder.empty()) write_folder(future, structures, months, options);
  if (options.format == Format::json)
    print_result(lives_json(future));
  else if (options.format == Format::csv)
    print_result(lives_csv(future));
  else
    print_result(lives_table(future, options));
  return ExitCode::ok;
}

}  // namespace pendulum
