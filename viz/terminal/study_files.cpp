#include "viz/terminal/study_files.h"

#include <filesystem>

#include "sim/measure/words.h"
#include "viz/terminal/file_batch.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/study_csv.h"
#include "viz/terminal/trace_file.h"

namespace pendulum {
namespace {

/// What it takes to make the same files again. Without date or machine: the same study gives the
/// same bytes.
std::string manifest(const Study& study, const Options& options, const std::string& command,
                     const std::vector<std::string>& names) {
  nlohmann::ordered_json json;
  json["program"] = "pendulum";
  json["version"] = PENDULUM_VERSION;
  json["command"] = command;
  json["seed"] = study.seed;
  json["replications"] = study.replications;
  json["months"] = study.months;
  json["settings"] = options.settings;
  json["scenarios"] = nlohmann::ordered_json::array();
  for (const Structure& structure : study.structures)
    json["scenarios"].push_back(
        {{"name", structure.name}, {"file", structure.file}, {"read", structure.scenario.files()}});
  json["files"] = names;
  return json_text(json);
}

}  // namespace

void write_study_files(const Study& study, const Options& options, const std::string& command) {
  FileBatch batch;
  if (!options.out_folder.empty()) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name, const std::string& text) {
      batch.add((std::filesystem::path(options.out_folder) / name).string(), text);
      names.push_back(name);
    };
    add("summary.csv", summary_csv(study));
    add("series.csv", series_csv(study));
    if (study.structures.size() > 1) add("paired.csv", paired_csv(study));
    add("manifest.json", manifest(study, options, command, names));
  }
  if (!options.trace_file.empty())
    batch.add(options.trace_file, trace_text(study, options.trace_file));
  batch.commit();
  if (!options.quiet && !batch.paths().empty()) print_message("wrote " + join_words(batch.paths()));
}

}  // namespace pendulum
