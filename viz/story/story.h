#pragma once

// A story: what a facilitator shows a room, step by step. A file of its own beside the scenarios it
// compares; docs/stories.md describes the format.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/measure/metric.h"
#include "sim/scenario/diagnostics.h"
#include "sim/scenario/translations.h"

namespace pendulum {

enum class StoryPage { compare, map, chart, question };

/// A lever that a step moves, as the file says it. Whether there is such a lever only the scenarios
/// know (`check_settings`).
struct StorySetting {
  std::optional<std::size_t> structure;  // an index of Story::files; none: every one
  std::string path, value;
  Diagnostic path_place, value_place;  // where they are said; they say nothing yet
};

struct StoryStep {
  StoryPage page = StoryPage::compare;
  std::string title, text;
  std::string notes;                             // for who presents; never on the screen
  std::size_t structure = 0;                     // of a map: an index of Story::files
  Metric metric = Metric::throughput_per_month;  // of a chart or question
  std::string question;                          // which structure does best by `metric`?
  std::optional<double> month;                   // where the clock stands; else as it was
  bool reset = false;                            // levers go back to the files first
  std::vector<StorySetting> settings;            // in the order of the file
  /// Whether levers stand elsewhere from this step on.
  [[nodiscard]] bool moves_levers() const { return reset || !settings.empty(); }
};

struct Story {
  std::string file, title;
  std::vector<std::string> files;  // as they are opened: FILE or FILE@VARIANT
  std::vector<StoryStep> steps;    // at least one
  Translations translations;       // of titles, texts, questions and notes
};

struct StoryFile {
  std::optional<Story> story;  // nothing when there is a problem
  std::vector<Diagnostic> diagnostics;
};

/// Metrics that have a chart of their own, in the order of the pages.
const std::vector<Metric>& charted_metrics();

/// "local" of "../local.yaml", "firm@lean" of "firm.yaml@lean": how steps name a structure.
std::string structure_label(const std::string& file);

/// Reads a story and finds all that is wrong with it, without opening the scenarios it names.
/// Nothing of a file that does not say `story:` at its top, or cannot be read.
std::optional<StoryFile> read_story(const std::string& file);

}  // namespace pendulum
