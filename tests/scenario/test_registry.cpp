#include "tests/scenario/test_registry.h"

#include <atomic>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace pendulum {

Registry harbour_registry() {
  Registry registry;
  registry.set_mechanism("tide");
  registry.add_section({"tide", "When ships can pass.", false});
  registry.add("tide.every", Quantity::duration)
      .label("High water every")
      .range("1 h", "30 d")
      .standard("12 h")
      .lever()
      .decision()
      .says("Time from one high water to the next.")
      .from("Almanac 2020");
  registry.add("tide.mode", Quantity::choice)
      .choices({"fifo", "lifo", "priority"})
      .standard("fifo")
      .says("Who passes first.");
  registry.add("tide.night", Quantity::flag).standard("false").says("Passage at night.");
  registry.add("tide.loss", Quantity::share)
      .standard("5 %")
      .assumption()
      .says("Cargo spoilt by waiting.");

  registry.set_mechanism("quays");
  registry.add_section({"quays[]", "Where ships lie.", true});
  registry.add("quays[].length", Quantity::number).range("1", "1000").says("Metres.");
  registry.add("quays[].cranes", Quantity::count).standard("2").says("Cranes.");
  registry.add("quays[].fee", Quantity::money).standard("1.5 kEUR").says("Per ship.");
  registry.add("quays[].calls", Quantity::rate).standard("12 /mo").says("Ships that call.");
  registry.add("quays[].label", Quantity::text).standard("").says("On the sign.");

  registry.set_mechanism("jobs");
  registry.add("jobs[].quay", Quantity::reference).refers_to("quays").says("Where it is done.");
  registry.add("jobs[].after_job", Quantity::reference).refers_to("jobs").standard("");
  registry.add("jobs[].steps[].effort", Quantity::duration)
      .standard("1 d")
      .assumption()
      .says("Work.");
  registry.add("jobs[].steps[].after", Quantity::references)
      .refers_to("jobs[].steps")
      .standard("[]")
      .says("Steps that come first.");
  registry.add("pilots.shares.{quays}.centre", Quantity::share).standard("0 %").says("From town.");
  registry.add("pilots.weight.{quays}", Quantity::number).standard("1").says("Preference.");
  return registry;
}

TestFolder::TestFolder() {
  static std::atomic<int> number = 0;
  const auto folder =
      std::filesystem::temp_directory_path() / ("pendulum-scenario-" + std::to_string(::getpid()) +
                                                "-" + std::to_string(number.fetch_add(1)));
  std::filesystem::create_directories(folder);
  path_ = folder.string();
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TestFolder::write(const std::string& name, const std::string& text) const {
  const std::string file = path_ + "/" + name;
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

std::string harbour_text() {
  return "schema_version: 1\n"
         "title: A harbour\n"
         "tide:\n"
         "  every: {value: 13 h, source: the log, note: measured}\n"
         "quays:\n"
         "  - id: north\n"
         "    length: 120\n"
         "    cranes: 3\n"
         "  - id: south\n"
         "    length: 80.5\n"
         "    label: 'Süd: 1'\n"
         "jobs:\n"
         "  - id: unload\n"
         "    quay: north\n"
         "    steps:\n"
         "      - id: open\n"
         "      - {id: lift, effort: 2 h, after: [open]}\n"
         "pilots:\n"
         "  shares:\n"
         "    south: {centre: 35 %}\n";
}

ReadResult read_text(const std::string& text, const ReadOptions& options) {
  const TestFolder folder;
  return read_scenario(folder.write("harbour.yaml", text), harbour_registry(), options);
}

std::string describe_problems(const ReadResult& result, const std::string& folder) {
  std::string text;
  for (Diagnostic diagnostic : result.diagnostics) {
    if (!folder.empty() && diagnostic.file.starts_with(folder)) {
      diagnostic.file.erase(0, folder.size() + 1);
    }
    text += format_diagnostic(diagnostic) + "\n";
  }
  return text;
}

}  // namespace pendulum
