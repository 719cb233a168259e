#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "sim/experiment/csv.h"
#include "viz/terminal/commands.h"
#include "viz/terminal/json_text.h"
#include "viz/terminal/output.h"
#include "viz/terminal/scenario_folder.h"
#include "viz/terminal/structures.h"
#include "viz/terminal/table.h"

namespace pendulum {
namespace {

struct Example {
  std::string file, name, words;
};

/// The title, or the first sentence of the description.
std::string words_of(const Scenario& scenario) {
  if (!scenario.title().empty()) return scenario.title();
  const std::string& text = scenario.description();
  return text.substr(0, std::min(text.find(". "), text.find('\n')));
}

std::string near_path(const std::string& file) {
  std::error_code error;
  const auto near = std::filesystem::proximate(file, error).string();
  return error || near.size() > file.size() ? file : near;
}

/// The three of the default comparison come first, the baseline before the others.
std::size_t rank(const Example& example) {
  static constexpr std::array first{"local", "central", "hybrid"};
  return static_cast<std::size_t>(std::find(first.begin(), first.end(), example.name) -
                                  first.begin());
}

std::vector<Example> find_examples() {
  const Registry registry = make_registry();
  std::vector<Example> examples;
  for (const std::string& file : scenario_files(scenario_folder())) {
    const ReadResult read = read_scenario(file, registry);
    if (read.ok())
      examples.push_back({near_path(file), read.scenario->name(), words_of(*read.scenario)});
  }
  std::stable_sort(examples.begin(), examples.end(),
                   [](const Example& a, const Example& b) { return rank(a) < rank(b); });
  return examples;
}

std::string as_table(const std::vector<Example>& examples) {
  Table table({Table::Align::left, Table::Align::left});
  for (const Example& example : examples) table.add_row({example.file, example.words});
  std::string text = table.text() + "\nTry\n";
  const std::string& first = examples.front().file;
  if (examples.size() > 1) {
    text += "  pendulum compare";
    for (std::size_t i = 0; i < std::min<std::size_t>(examples.size(), 3); ++i)
      text += " " + examples[i].file;
    text += "\n";
  }
  return text + fmt::format("  pendulum run {} --replications 20\n  pendulum show {} --origin\n",
                            first, first);
}

}  // namespace

ExitCode command_examples(const Options& options) {
  const std::vector<Example> examples = find_examples();
  if (examples.empty())
    throw Exit(ExitCode::file_trouble,
               "no scenarios found; set PENDULUM_SCENARIOS to the folder that holds them");
  if (options.format == Format::json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Example& example : examples)
      list.push_back(
          {{"file", example.file}, {"name", example.name}, {"description", example.words}});
    print_result(json_text(list));
  } else if (options.format == Format::csv) {
    Csv csv({"file", "name", "description"});
    for (const Example& example : examples)
      csv.cell(example.file).cell(example.name).cell(example.words).end_row();
    print_result(csv.text());
  } else {
    print_result(as_table(examples));
  }
  return ExitCode::ok;
}

}  // namespace pendulum
