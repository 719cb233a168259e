#include "viz/window/lever_search.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "viz/language/words.h"

namespace pendulum {
namespace {

/// The words of a text, folded, each behind one space, so that " se" finds where a word begins.
std::string spaced_words(std::string_view text) {
  std::string spaced;
  std::istringstream typed(folded(text));
  for (std::string word; typed >> word;) spaced += " " + word;
  return spaced;
}

}  // namespace

LeverSearch::LeverSearch(std::string_view words) : words_(words), phrase_(spaced_words(words)) {}

bool LeverSearch::finds(const LeverView& lever) const {
  if (words_.finds_all()) return true;
  return words_.finds(lever.label + "\n" + lever.group + "\n" + lever.path + "\n" +
                      tr(lever.parameter->sentence));
}

LeverSearch::Match LeverSearch::match(std::string_view name) const {
  const std::string spaced = spaced_words(name);
  if (spaced == phrase_) return Match::exact;
  if (spaced.starts_with(phrase_)) return Match::beginning;
  if (!words_.finds(name)) return Match::none;
  std::istringstream typed(phrase_);
  for (std::string word; typed >> word;)
    if (spaced.find(" " + word) == std::string::npos) return Match::within;
  return Match::word;
}

/// One of a group is called by its own name, by that of the group, and by both.
LeverSearch::Match LeverSearch::match(const LeverView& lever) const {
  Match closest = finds(lever) ? Match::elsewhere : Match::none;
  for (const std::string& name :
       {lever.label, lever.group, lever.group + " " + lever.label, lever.path})
    closest = std::min(closest, match(name));
  return closest;
}

const LeverView* LeverSearch::best(const std::vector<LeverView>& levers) const {
  const auto order = [this](const LeverView& lever) {
    return std::pair(match(lever), !lever.no_effect.empty());
  };
  const LeverView* best = nullptr;
  for (const LeverView& lever : levers)
    if (finds(lever) && (best == nullptr || order(lever) < order(*best))) best = &lever;
  return best;
}

}  // namespace pendulum
