#include "viz/terminal/delivery.h"

#include "viz/terminal/manifest.h"
#include "viz/terminal/output.h"

namespace pendulum {
namespace {

std::string extension_of(Format format) {
  switch (format) {
    case Format::json:
      return ".json";
    case Format::csv:
      return ".csv";
    case Format::table:
    case Format::markdown:
      break;
  }
  return ".txt";
}

}  // namespace

Delivery::Delivery(const Options& options, std::string command)
    : options_(options), command_(std::move(command)) {
  if (!options.out_folder.empty()) folder_.emplace(options.out_folder);
}

void Delivery::put_beside(const std::string& name, const std::string& text) {
  if (folder_) folder_->add(name, text);
}

void Delivery::put(Workbench& bench, const std::string& text, int replications,
                   const nlohmann::ordered_json& facts) {
  if (!folder_) {
    print_result(text);
    bench.finish();
    return;
  }
  nlohmann::ordered_json all = input_facts(bench.structures(), options_);
  all["seed"] = bench.laboratory().seed;
  all["replications"] = replications;
  all["months"] = bench.laboratory().months;
  all.update(facts);
  folder_->add(command_ + extension_of(options_.format), text);
  folder_->commit(all);
  if (!options_.quiet) print_message("wrote " + folder_->description());
  bench.finish();
}

}  // namespace pendulum
