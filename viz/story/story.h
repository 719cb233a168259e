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

struct StoryStep {
  StoryPage page = StoryPage::compare;
  std::string title, text;
  std::string notes;                             // for who presents; never on the screen
  std::size_t structure = 0;                     // of a map: an index of Story::files
  Metric metric = Metric::throughput_per_month;  // of a chart or question
  std::string question;                          // which structure does best by `metric`?
  std::optional<double> month;                   // where the clock stands; else as it was
};

struct Story {
  std::string title;
  std::vector<std::string> files;  // as they are opened: FILE or FILE@VARIANT
  std::vector<StoryStep> steps;    // at least one
  Translations translations;       // of titles, texts, questions and notes
};

struct StoryFile {
  std::optional<Story> story;  // nothing when there is a problem
  std::vector<Diagnostic> diagnostics;
  bool unreadable = false;
};

/// Metrics that have a chart of their own, in the order of the pages.
const std::vector<Metric>& charted_metrics();

/// Whether the file says `story:` at its top; false for one that cannot be read.
bool is_story(const std::string& file);
/// Reads a story and finds all that is wrong with it. The scenarios it names are not opened.
StoryFile read_story(const std::string& file);

}  // namespace pendulum
