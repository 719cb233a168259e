#include "viz/window/save_scenario.h"

#include <filesystem>

#include <fmt/format.h>

#include "viz/language/words.h"
#include "viz/window/file_argument.h"
#include "viz/window/picture.h"

namespace pendulum {
namespace {

/// One line a value, as comments: names and texts come from files and may hold anything.
std::string comment(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 32) c = ' ';
  return "# " + text + "\n";
}

std::string value_or_none(const std::string& value) {
  return value.empty() ? "nothing" : value;
}

std::string folder_of(const std::string& path) {
  return std::filesystem::path(from_root({path, {}}).path).parent_path().string();
}

}  // namespace

std::string saved_scenario(const Scenario& now, const Scenario& file, const std::string& name,
                           const Registry& registry) {
  const std::vector<Difference> changed = differences({&file, &now});
  const std::string from = std::filesystem::path(file.file()).filename().string();
  std::string text = comment(
      fmt::format("Saved from Pendulum's window: {} with {} {} changed{}", from, changed.size(),
                  changed.size() == 1 ? "value" : "values", changed.empty() ? "." : ":"));
  for (const Difference& difference : changed)
    text += comment(fmt::format("  {}: {} instead of {}", difference.path,
                                value_or_none(difference.values[1]),
                                value_or_none(difference.values[0])));
  return text + write_scenario(now, registry, {.name = name, .claims = false});
}

std::string SavedScenario::words() const {
  if (!problem.empty()) return tr_format("Not saved: {0}", problem);
  const std::string name = std::filesystem::path(path).filename().string();
  return folder.empty() ? tr_format("Saved {0}", name)
                        : tr_format("Saved {0} in {1}", name, folder);
}

SavedScenario save_scenario(const std::string& folder, const Scenario& now, const Scenario& file,
                            const Registry& registry) {
  for (int number = 2;; ++number) {
    const std::string stem = fmt::format("{}-{}", file.name(), number);
    const std::filesystem::path path = std::filesystem::path(folder) / (stem + ".yaml");
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) continue;
    const std::string text =
        saved_scenario(now, file, fmt::format("{}_{}", file.name(), number), registry);
    const std::string problem = write_whole_file(
        path.string(), reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    const bool beside = folder_words(folder) == folder_words(folder_of(file.file()));
    return {path.string(), problem, beside ? std::string() : folder_words(folder)};
  }
}

}  // namespace pendulum
