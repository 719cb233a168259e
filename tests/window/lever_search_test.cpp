#include "viz/window/lever_search.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/window/scenarios.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

/// In the language spoken. The board lives on: its levers refer to what it holds.
std::vector<LeverView> levers_of_hybrid() {
  static const LeverBoard board = [] {
    LeverBoard made;
    made.add(shipped("hybrid"));
    return made;
  }();
  return board.levers(0);
}

std::vector<std::string> found(const std::string& words) {
  std::vector<std::string> paths;
  const LeverSearch search(words);
  for (const LeverView& lever : levers_of_hybrid())
    if (search.finds(lever)) paths.push_back(lever.path);
  return paths;
}

bool finds(const std::string& words, const std::string& path) {
  const std::vector<std::string> all = found(words);
  return std::find(all.begin(), all.end(), path) != all.end();
}

TEST_CASE("a lever is found by words of its label, group, path and sentence") {
  const LanguageScope scope("en");
  CHECK(finds("meets", "committee.cadence"));
  CHECK(finds("COMMITTEE  every", "committee.cadence"));
  CHECK(finds("ittee.cad", "committee.cadence"));
  CHECK(finds("owner without", "committee.delegation"));
  CHECK_FALSE(finds("committee nonsense", "committee.cadence"));
  CHECK(found("no such words").empty());
  CHECK(found("").size() == levers_of_hybrid().size());
  CHECK(found(" ").size() == levers_of_hybrid().size());
  bool by_group = false;
  for (const LeverView& lever : levers_of_hybrid())
    if (!lever.group.empty()) by_group = finds(lever.group + " " + lever.label, lever.path);
  CHECK(by_group);
}

TEST_CASE("what is looked for is said in the language spoken") {
  const LanguageScope scope("fr");
  CHECK(finds("comite reunit", "committee.cadence"));
  CHECK_FALSE(finds("meets every", "committee.cadence"));
}

}  // namespace
}  // namespace pendulum
