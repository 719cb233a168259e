#pragma once

// What a person takes away from the window: its picture, its charts, and their data.

#include <cstddef>
#include <string>
#include <vector>

#include "viz/window/export_opened.h"
#include "viz/window/picture.h"
#include "viz/window/snapshot.h"
#include "viz/window/story_levers.h"
#include "viz/window/time_flags.h"

namespace pendulum {

/// Long form, a row each: structure, series, month (from 1), futures, mean, p05, p25, p50, p75,
/// p95, changed: what differs from the structure's file, as settings. A month without a figure has
/// empty fields.
std::string comparison_csv(const Snapshot& snapshot, const ChangesByStructure& changed = {});
/// One outcome as a picture that scales: its figures in words, and its course with bands and flags.
std::string outcome_svg(const Snapshot& snapshot, const std::vector<TimeFlag>& flags,
                        std::size_t kind, const ChangesByStructure& changed = {});
/// What every future gave, a row for each structure and future (from 1) and a column for each
/// figure; a figure that does not exist is empty. The last one says what is changed, as above.
std::string futures_csv(const Snapshot& snapshot, const ChangesByStructure& changed = {});
/// Writes `pendulum-N.png`, `pendulum-N.csv`, `pendulum-N-futures.csv` and an SVG for each outcome,
/// and the files of what is open (`pendulum-N` and their endings), into a folder, N being the first
/// number that is free.
/// Pictures are in the language spoken, data as the program writes it.
/// Returns what a person should be told: the files, or what went wrong.
std::string export_view(const std::string& folder, const Picture& picture, const Snapshot& snapshot,
                        const std::vector<TimeFlag>& flags, const ChangesByStructure& changed = {},
                        const std::vector<OpenedFile>& opened = {});

}  // namespace pendulum
