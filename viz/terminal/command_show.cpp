#include "sim/experiment/csv.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/structures.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

std::string origin_text(const Origin& origin) {
  return origin.line > 0 ? origin.file + ":" + std::to_string(origin.line) : origin.file;
}

std::string as_table(const Scenario& scenario, const Emphasis& emphasis) {
  Table table({Table::Align::left, Table::Align::left, Table::Align::left, Table::Align::left});
  table.add_row({emphasis.bold("path"), "value", "said in", "source, note"});
  for (const std::string& path : scenario.paths()) {
    const Origin& origin = scenario.origin(path);
    std::string why = origin.source;
    if (!origin.note.empty()) why += (why.empty() ? "" : "; ") + origin.note;
    table.add_row({path, scenario.value_text(path), emphasis.dim(origin_text(origin)), why});
  }
  return table.text();
}

std::string as_csv(const Scenario& scenario) {
  Csv csv({"path", "value", "file", "line", "source", "note"});
  for (const std::string& path : scenario.paths()) {
    const Origin& origin = scenario.origin(path);
    csv.cell(path).cell(scenario.value_text(path)).cell(origin.file).cell(origin.line);
    csv.cell(origin.source).cell(origin.note).end_row();
  }
  return csv.text();
}

std::string as_json(const Scenario& scenario) {
  nlohmann::ordered_json json;
  json["name"] = scenario.name();
  json["title"] = scenario.title();
  json["description"] = scenario.description();
  json["files"] = scenario.files();
  json["values"] = nlohmann::ordered_json::array();
  for (const std::string& path : scenario.paths()) {
    const Origin& origin = scenario.origin(path);
    nlohmann::ordered_json value{
        {"path", path}, {"value", scenario.value_text(path)}, {"file", origin.file}};
    if (origin.line > 0) value["line"] = origin.line;
    if (!origin.source.empty()) value["source"] = origin.source;
    if (!origin.note.empty()) value["note"] = origin.note;
    json["values"].push_back(std::move(value));
  }
  return json_text(json);
}

}  // namespace

ExitCode command_show(const Options& options) {
  const std::vector<Structure> structures = read_structures(options);
  const Scenario& scenario = structures.front().scenario;
  if (options.format == Format::json)
    print_result(as_json(scenario));
  else if (options.format == Format::csv)
    print_result(as_csv(scenario));
  else if (options.origin)
    print_result(as_table(scenario, Emphasis(options.no_colour)));
  else
    print_result(write_scenario(scenario, make_registry()));
  return ExitCode::ok;
}

}  // namespace pendulum
