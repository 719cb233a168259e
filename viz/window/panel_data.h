#pragma once

// Everything the panels may read, for one frame.

#include <string>
#include <vector>

#include "sim/experiment/contest.h"
#include "viz/window/difference_words.h"
#include "viz/window/lever_board.h"
#include "viz/window/session.h"
#include "viz/window/snapshot.h"
#include "viz/window/story_levers.h"
#include "viz/window/time_flags.h"
#include "viz/window/view_state.h"

namespace pendulum {

struct PanelData {
  const ViewState& view;
  const Snapshot& snapshot;
  const std::vector<OpenFile>& files;
  const std::vector<LeverView>& levers;  // of the edited structure
  const LeverBoard& board;
  const std::string& differs;                      // what tells the structures apart, in words
  const std::vector<DifferenceLine>& differences;  // the same with the values of each
  const std::vector<TimeFlag>& flags;
  /// "Demand 1.00 → 1.20": every lever that is not where its file has it.
  const std::vector<std::string>& changes;
  const ChangesByStructure& changed;
  /// To the story's question, once it is revealed and the futures can tell.
  const std::optional<Contest>& answer;
  const FlipAnswers& flips;    // which structure is best along which lever
  const TornadoAnswer& study;  // what the answer depends on

  [[nodiscard]] std::size_t structure_count() const { return snapshot.structures.size(); }
  /// Its levers that are not where its file has them; the world's belong to every structure.
  [[nodiscard]] std::vector<std::string> changes_of(std::size_t structure) const {
    return structure < changed.size() ? changed[structure].words : std::vector<std::string>();
  }
  /// Whether its decisions are those of its file no longer.
  [[nodiscard]] bool is_changed(std::size_t structure) const {
    const auto& decisions = board.state().decisions;
    return structure < decisions.size() && !decisions[structure].empty();
  }
  [[nodiscard]] const std::string& name(std::size_t structure) const {
    return snapshot.structures[structure].name;
  }
};

}  // namespace pendulum
