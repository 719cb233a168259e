// `set` and `set_in` of a step.

#include <algorithm>

#include "sim/scenario/path.h"
#include "sim/scenario/suggest.h"
#include "viz/story/step_reader.h"

namespace pendulum {
namespace {

void read_values(StoryReading& reading, const DocumentNode& node, const std::string& path,
                 std::optional<std::size_t> structure, std::vector<StorySetting>& settings) {
  if (!node.is_map() || node.entries.empty()) {
    reading.problems.error(node.position, path, worded("must be a map"),
                           worded("a path and its new value, for example demand.level: 1.5"));
    return;
  }
  for (const Entry& entry : node.entries) {
    if (is_extension(entry.key)) continue;
    const std::string at = join_path(path, printable(entry.key));
    if (!entry.value.is_scalar() || entry.value.scalar.empty()) {
      reading.problems.error(entry.value.position, at, worded("must be a single value"),
                             worded("for example demand.level: 1.5"));
      continue;
    }
    settings.push_back({structure, entry.key, entry.value.scalar,
                        reading.problems.at(entry.key_position, at),
                        reading.problems.at(entry.value.position, at)});
  }
}

void read_within(StoryReading& reading, const DocumentNode& node, const std::string& path,
                 std::vector<StorySetting>& settings) {
  if (!node.is_map() || node.entries.empty()) {
    reading.problems.error(node.position, path, worded("must be a map"),
                           worded("a structure, and its values by path"));
    return;
  }
  for (const Entry& entry : node.entries) {
    if (is_extension(entry.key)) continue;
    const auto known = std::find(reading.labels.begin(), reading.labels.end(), entry.key);
    if (known == reading.labels.end()) {
      reading.problems.error(entry.key_position, join_path(path, printable(entry.key)),
                             worded("'{0}' is none of the structures above", shortened(entry.key)),
                             suggest_nearest(entry.key, reading.labels));
      continue;
    }
    read_values(reading, entry.value, join_path(path, entry.key),
                static_cast<std::size_t>(known - reading.labels.begin()), settings);
  }
}

}  // namespace

std::vector<StorySetting> read_settings(StoryReading& reading, const DocumentNode& step,
                                        const std::string& path) {
  std::vector<StorySetting> settings;
  for (const Entry& entry : step.entries) {
    if (entry.key == "set") read_values(reading, entry.value, join_path(path, "set"), {}, settings);
    if (entry.key == "set_in")
      read_within(reading, entry.value, join_path(path, "set_in"), settings);
  }
  return settings;
}

}  // namespace pendulum
