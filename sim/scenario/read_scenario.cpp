// The way from a file to a checked scenario.

#include <memory>
#include <utility>

#include "sim/scenario/check.h"
#include "sim/scenario/header.h"
#include "sim/scenario/loader.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/settings.h"
#include "sim/scenario/yaml_reader.h"

namespace pendulum {

namespace {

Scenario make_scenario(ScenarioFrame frame) {
  auto values = std::make_shared<ScenarioValues>();
  for (const ReadValue& read : frame.values) {
    if (read.value.uncertainty) {
      values->uncertain.emplace(values->numbers.size(), *read.value.uncertainty);
    }
    values->numbers.push_back(read.value.number);
  }
  return {std::make_shared<const ScenarioFrame>(std::move(frame)), std::move(values)};
}

void check_other_variants(const LoadedScenario& loaded, const Shape& shape,
                          const SourceTexts& texts, Problems& problems,
                          const std::vector<Parameter>& parameters) {
  for (const OtherVariant& variant : loaded.other_variants) {
    ScenarioFrame unused;
    unused.parameters = parameters;
    check_document(shape, variant.patch, Completeness::patch, texts, problems, unused);
  }
}

}  // namespace

ReadResult read_scenario(const std::string& file, const Registry& registry,
                         const ReadOptions& options) {
  const Shape shape = build_shape(registry);
  const auto kept = std::make_shared<SourceTexts>();
  SourceTexts& texts = *kept;
  Problems problems(texts);
  LoadedScenario loaded =
      load_scenario(file, {options.variant, options.claims}, shape, texts, problems);
  ReadResult result;
  result.unreadable = loaded.unreadable;
  result.claims = loaded.header.claims;
  if (loaded.document) {
    ScenarioFrame frame;
    frame.name = loaded.header.name;
    frame.title = loaded.header.title;
    frame.description = loaded.header.description;
    frame.claims = loaded.header.claims;
    frame.translations = loaded.header.translations;
    frame.file = file;
    frame.variant = options.variant;
    frame.texts = kept;
    frame.files = loaded.files;
    frame.parameters = registry.parameters();
    apply_settings(options.settings, shape, *loaded.document, texts, problems);
    // Without its parents a file lacks what they say; only what is there can be judged.
    check_document(shape, *loaded.document,
                   loaded.complete ? Completeness::whole : Completeness::patch, texts, problems,
                   frame);
    check_other_variants(loaded, shape, texts, problems, registry.parameters());
    if (!problems.any()) result.scenario = make_scenario(std::move(frame));
  }
  result.diagnostics = problems.diagnostics();
  return result;
}

std::vector<std::string> list_variants(const std::string& file) {
  FileText text = read_file(file);
  if (!text.problem.empty()) return {};
  const SourceTexts texts = {SourceText(file, std::move(text.text))};
  Problems problems(texts);
  std::optional<DocumentNode> document = read_yaml(texts, 0, problems);
  std::vector<std::string> names;
  if (!document || !document->is_map()) return names;
  const FileHeader header = take_header(*document, problems);
  for (const Entry& entry : header.variants.entries) {
    if (!is_extension(entry.key)) names.push_back(entry.key);
  }
  return names;
}

}  // namespace pendulum
