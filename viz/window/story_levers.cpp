#include "viz/window/story_levers.h"

#include <algorithm>

#include "sim/scenario/lever_value.h"
#include "viz/language/words.h"
#include "viz/story/story_settings.h"

namespace pendulum {
namespace {

constexpr std::size_t changes_named = 3;  // more than a room reads

/// One lever's way, and the structures that go it.
struct Change {
  std::string words;
  std::vector<std::size_t> structures;
};

std::string way_words(const LeverView& lever) {
  const std::string label = lever.group.empty() ? lever.label : lever.group + ", " + lever.label;
  return tr_format("{0} {1} → {2}", label, lever_text(*lever.parameter, lever.file_value),
                   lever_text(*lever.parameter, lever.value));
}

std::string joined(const std::vector<std::size_t>& structures,
                   const std::vector<std::string>& names) {
  std::string words;
  for (const std::size_t structure : structures)
    words += (words.empty() ? "" : ", ") + names[structure];
  return words;
}

}  // namespace

std::vector<LeverMove> moves_in_force(const StoryView& story, const LeverBoard& board) {
  std::vector<LeverMove> moves;
  for (const StorySetting& setting : settings_in_force(*story.story, story.step)) {
    for (std::size_t i = 0; i < story.story->files.size(); ++i) {
      if (setting.structure && *setting.structure != i) continue;
      const Scenario& file = board.file(i);
      if (!file.has(setting.path) || !is_lever(file.parameter(setting.path))) continue;
      const SaidLever said = read_lever(file.parameter(setting.path), setting.value);
      if (said.value) moves.push_back({i, setting.path, *said.value});
    }
  }
  return moves;
}

std::vector<std::string> changes_in_words(const LeverBoard& board,
                                          const std::vector<std::string>& names) {
  std::vector<Change> changes;
  for (std::size_t structure = 0; structure < names.size(); ++structure) {
    for (const LeverView& lever : board.levers(structure)) {
      if (!lever.changed || lever.governed) continue;
      const std::string words = way_words(lever);
      const auto known = std::find_if(changes.begin(), changes.end(),
                                      [&](const Change& one) { return one.words == words; });
      if (known != changes.end()) {
        known->structures.push_back(structure);
      } else {
        changes.push_back({words, {structure}});
      }
    }
  }
  std::vector<std::string> lines;
  for (const Change& change : changes) {
    const bool all = change.structures.size() == names.size();
    lines.push_back(all ? change.words
                        : tr_format("{0} ({1})", change.words, joined(change.structures, names)));
  }
  return lines;
}

ChangesByStructure changes_by_structure(const LeverBoard& board) {
  ChangesByStructure changes(board.rows().size());
  for (std::size_t structure = 0; structure < changes.size(); ++structure)
    for (const LeverView& lever : board.levers(structure)) {
      if (!lever.changed || lever.governed) continue;
      changes[structure].words.push_back(way_words(lever));
      changes[structure].settings.push_back(lever.path + "=" +
                                            board.effective(structure)->value_text(lever.path));
    }
  return changes;
}

std::string changes_line(const std::vector<std::string>& changes) {
  if (changes.empty()) return {};
  std::string words;
  const std::size_t named = std::min(changes.size(), changes_named);
  for (std::size_t i = 0; i < named; ++i) words += (i > 0 ? " · " : "") + changes[i];
  if (const auto more = static_cast<long long>(changes.size() - named); more > 0)
    words += tr_n(" · and {0} more", " · and {0} more", more, more);
  return tr_format("Changed: {0}", words);
}

}  // namespace pendulum
