#pragma once

// The levers of a story: where its steps put them, and what that changes, said for a room.

#include <string>
#include <vector>

#include "viz/window/lever_board.h"
#include "viz/window/story_view.h"

namespace pendulum {

/// The moves that bring the levers from the files to where the story has them at its step.
/// Requires: the structures of the board are those of the story, in its order; more may follow.
std::vector<LeverMove> moves_in_force(const StoryView& story, const LeverBoard& board);

/// "Demand 1.00 → 1.20", "Committee meets every 14 d → 5 d (Central)": every lever that is not
/// where its file has it, whoever moved it. `names`: of the structures, as shown. Without names
/// where all of them change alike.
std::vector<std::string> changes_in_words(const LeverBoard& board,
                                          const std::vector<std::string>& names);

/// Those of a structure, the world's among them.
struct StructureChanges {
  std::vector<std::string> words;     // "Demand 1.00 → 1.20"
  std::vector<std::string> settings;  // "demand.level=1.2", for --set and for data
};
using ChangesByStructure = std::vector<StructureChanges>;
ChangesByStructure changes_by_structure(const LeverBoard& board);

/// "Changed: …" in one line, with the first few changes and how many more there are; empty without
/// any.
std::string changes_line(const std::vector<std::string>& changes);

}  // namespace pendulum
