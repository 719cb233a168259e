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

/// The best match in a list of levers called so; those behind a "-" have no effect.
std::string best_of(const std::string& words, const std::vector<std::string>& names) {
  static const std::vector<LeverView> all = levers_of_hybrid();
  std::vector<LeverView> levers;
  for (const std::string& name : names) {
    LeverView& lever = levers.emplace_back(all.front());
    lever.label = name.starts_with("-") ? name.substr(1) : name;
    lever.no_effect = name.starts_with("-") ? "for a reason" : "";
  }
  const LeverView* best = LeverSearch(words).best(levers);
  return best == nullptr ? "" : best->label;
}

TEST_CASE("the best match is called so, else begins so, else has the word, else is about it") {
  const LanguageScope scope("en");
  CHECK(best_of("speed", {"Top speed", "Speed of work", "Speed"}) == "Speed");
  CHECK(best_of(" SPEED  of ", {"Top speed", "Speed of work", "Speed"}) == "Speed of work");
  CHECK(best_of("spe", {"Unspent", "Top speed", "Speed of work", "Speed"}) == "Speed of work");
  CHECK(best_of("spe", {"Unspent", "Top speed"}) == "Top speed");
  CHECK(best_of("spe to", {"Unspent toll", "Top speed"}) == "Top speed");
  CHECK(best_of("pent", {"Top speed", "Unspent"}) == "Unspent");
  // All are one lever but for their names, so what it says of itself is in all of them.
  const std::string sentence = levers_of_hybrid().front().parameter->sentence;
  CHECK(best_of(sentence, {"First", "Second"}) == "First");
  CHECK(best_of("no such words", {"First"}).empty());
}

TEST_CASE("of two that match as well, the one that has an effect; the exact name all the same") {
  const LanguageScope scope("en");
  CHECK(best_of("spe", {"-Speed at home", "Speed abroad"}) == "Speed abroad");
  CHECK(best_of("spe", {"-Speed at home", "-Speed abroad"}) == "Speed at home");
  CHECK(best_of("speed", {"-Speed", "Speed abroad"}) == "Speed");
}

TEST_CASE("every lever is found first by its own name and path, in each language") {
  for (const char* language : {"en", "fr", "pl"}) {
    INFO(language);
    const LanguageScope scope(language);
    const std::vector<LeverView> levers = levers_of_hybrid();
    for (const LeverView& lever : levers) {
      const std::string name = lever.group.empty() ? lever.label : lever.group + " " + lever.label;
      INFO(name);
      const LeverView* named = LeverSearch(name).best(levers);
      REQUIRE(named != nullptr);
      CHECK((named->group.empty() ? named->label : named->group + " " + named->label) == name);
      CHECK(LeverSearch(lever.path).best(levers) == &lever);
    }
  }
}

}  // namespace
}  // namespace pendulum
