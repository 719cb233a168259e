#pragma once

// One step of a story file.

#include <string>
#include <vector>

#include "sim/scenario/document.h"
#include "sim/scenario/problems.h"
#include "viz/story/story.h"

namespace pendulum {

/// What reading a part of a story needs: where to report, and the names of its structures.
struct StoryReading {
  Problems& problems;
  std::vector<std::string> labels;  // of the structures, in their order
};

/// Reports every key of a map that is none of these.
void refuse_other_keys(StoryReading& reading, const DocumentNode& node, const std::string& path,
                       const std::vector<std::string>& known);
/// The text below a key; reported when it is needed and not there, or is no text.
std::string text_at(StoryReading& reading, const DocumentNode& node, const std::string& path,
                    const std::string& key, bool needed = false);

/// `path`: "steps[3]", how problems name the step.
StoryStep read_step(StoryReading& reading, const DocumentNode& node, const std::string& path);

/// The levers that `set` and `set_in` of a step move, in the order of the file.
std::vector<StorySetting> read_settings(StoryReading& reading, const DocumentNode& step,
                                        const std::string& path);

}  // namespace pendulum
