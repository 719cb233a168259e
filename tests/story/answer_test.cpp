#include "viz/story/answer.h"

#include <cmath>

#include "tests/catch.h"

namespace pendulum {
namespace {

using Futures = std::vector<std::vector<double>>;

TEST_CASE("the best is clear when every future agrees") {
  const Futures values{{10, 20, 30}, {12, 22.5, 32}, {9, 19, 28}};
  const auto most = answer_question(values, Better::higher);
  REQUIRE(most);
  CHECK(most->best == 1);
  CHECK(most->next == 0);
  CHECK(most->lead.mean == Approx(6.5 / 3));
  CHECK(most->clear());
  const auto least = answer_question(values, Better::lower);
  CHECK(least->best == 2);
  CHECK(least->next == 0);
  CHECK(least->lead.mean == Approx(4 / 3.0));
}

// The means differ by 10 and the values by far more; it is the differences that count.
TEST_CASE("a lead is weighed future by future") {
  const Futures luck_shared{{100, 1000, 5000}, {110, 1010.5, 5010}};
  CHECK(answer_question(luck_shared, Better::higher)->clear());
  const Futures luck_apart{{100, 1000, 5000}, {1010, 5010, 120}};
  const auto open = answer_question(luck_apart, Better::higher);
  CHECK_FALSE(open->clear());
  CHECK(open->may_be_it == std::vector<bool>{true, true});
}

TEST_CASE("who is clearly behind is out, though the first two are not told apart") {
  const Futures values{{10, 11, 9, 10}, {10.5, 10, 10, 10}, {5, 5.5, 4, 5}};
  const auto answer = answer_question(values, Better::higher);
  CHECK(answer->may_be_it == std::vector<bool>{true, true, false});
}

// Differences 1, 1, 1.9, 0: mean .975, standard error .388; t(3) is 2.353 for one comparison (half
// width .913, clear) and 3.182 for two (1.234, open).
TEST_CASE("more structures ask for more certainty") {
  const std::vector<double> best{10, 10, 10, 10}, behind{9, 9, 8.1, 10}, last{1, 2, 1, 2};
  CHECK(answer_question(Futures{best, behind}, Better::higher)->clear());
  CHECK_FALSE(answer_question(Futures{best, behind, last}, Better::higher)->clear());
}

TEST_CASE("equal structures are no clear difference, and without futures there is no answer") {
  CHECK_FALSE(answer_question(Futures{{1, 2, 3}, {1, 2, 3}}, Better::higher)->clear());
  CHECK_FALSE(answer_question(Futures{{1}, {2}}, Better::higher));
  CHECK_FALSE(answer_question(Futures{{1, 2}, {NAN, NAN}}, Better::higher));
  CHECK_FALSE(answer_question(Futures{}, Better::higher));
}

TEST_CASE("the answer is said beside what the room said") {
  const std::vector<std::string> names{"Local", "Central", "Hybrid"};
  const StoryAnswer clear{2, {false, false, true}, 0, {}};
  CHECK(answer_words(clear, names, "3 more", {}) == "Hybrid: 3 more than Local.");
  CHECK(answer_words(clear, names, "3 more", 2) == "Hybrid: 3 more than Local, as you said.");
  CHECK(answer_words(clear, names, "3 more", 1) == "Hybrid: 3 more than Local; you said Central.");
  const StoryAnswer open{2, {true, false, true}, 0, {}};
  CHECK(answer_words(open, names, "3 more", {}) == "No clear difference between Local and Hybrid.");
  CHECK(answer_words(open, names, "3 more", 2) ==
        "No clear difference between Local and Hybrid; you said Hybrid.");
  CHECK(answer_words({0, {true, true, true}, 1, {}}, names, "0", {}) ==
        "No clear difference between Local, Central and Hybrid.");
  CHECK(answer_words({0, {true}, 0, {}}, names, "", {}) == "Local.");
}

}  // namespace
}  // namespace pendulum
