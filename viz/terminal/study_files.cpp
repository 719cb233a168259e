#include "viz/terminal/study_files.h"

#include <algorithm>
#include <optional>

#include "viz/terminal/file_batch.h"
#include "viz/terminal/ignorance_report.h"
#include "viz/terminal/item_csv.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/manifest.h"
#include "viz/terminal/output.h"
#include "viz/terminal/result_folder.h"
#include "viz/terminal/study_csv.h"
#include "viz/terminal/trace_file.h"

namespace pendulum {
namespace {

/// The first futures again, recorded. Written as they come: they are large.
void add_records(const Study& study, int futures, ResultFolder& folder) {
  Csv items = items_table();
  Csv events = events_table();
  const std::size_t items_file = folder.begin("items.csv");
  const std::size_t events_file = folder.begin("events.csv");
  for (const Structure& structure : study.structures)
    for (int replication = 1; replication <= futures; ++replication) {
      const Trace trace =
          record_trace(structure, study.seed, replication, study.months, study.futures_per_draw);
      const Organisation& organisation = structure.model->organisation();
      append_items(structure.name, replication, organisation, trace, items);
      append_events(structure.name, replication, organisation, trace, events);
      folder.append(items_file, items.take());
      folder.append(events_file, events.take());
    }
}

void add_files(const Study& study, const Options& options, ResultFolder& folder) {
  folder.add("summary.csv", summary_csv(study));
  folder.add("series.csv", series_csv(study));
  if (study.structures.size() > 1) folder.add("paired.csv", paired_csv(study));
  if (has_uncertain(study)) folder.add("assumptions.csv", assumptions_csv(study));
  const int recorded = std::min(options.recorded.value_or(1), study.replications);
  if (recorded > 0) add_records(study, recorded, folder);
}

nlohmann::ordered_json study_facts(const Study& study, const Options& options) {
  nlohmann::ordered_json facts{
      {"seed", study.seed}, {"replications", study.replications}, {"months", study.months}};
  if (study.warm_up) facts["warm_up_days"] = study.warm_up->length.as_days();
  facts.update(input_facts(study.structures, options));
  return facts;
}

}  // namespace

void write_study_files(const Study& study, const Options& options) {
  std::optional<ResultFolder> folder;
  if (!options.out_folder.empty()) {
    folder.emplace(options.out_folder);
    add_files(study, options, *folder);
  }
  FileBatch batch;
  if (!options.trace_file.empty())
    batch.add(options.trace_file, trace_text(study, options.trace_file));
  if (folder) folder->commit(study_facts(study, options));
  batch.commit();
  if (options.quiet) return;
  if (folder) print_message("wrote " + folder->description());
  for (const std::string& path : batch.paths()) print_message("wrote " + path);
}

}  // namespace pendulum
