#include "viz/window/word_search.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("letters are compared without capitals and accents, in every language spoken") {
  CHECK(folded("Équipe À L'ŒUVRE") == "equipe a l'oeuvre");
  CHECK(folded("ŻÓŁĆ gęślą jaźń") == "zolc gesla jazn");
  CHECK(folded("5 € – 3 µs") == "5 € – 3 µs");
  CHECK(folded("\xC3") == "\xC3");  // cut off in the middle of a letter
}

TEST_CASE("a text is found by all of the words, in any order") {
  CHECK(WordSearch("").finds("anything"));
  CHECK(WordSearch(" \t").finds_all());
  CHECK(WordSearch("réunit  COMITE").finds("Le comité se réunit"));
  CHECK_FALSE(WordSearch("comité ailleurs").finds("Le comité se réunit"));
}

}  // namespace
}  // namespace pendulum
