#include "viz/story/answer.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("the answer is said beside what the room said") {
  const std::vector<std::string> names{"Local", "Central", "Hybrid"};
  const Contest clear{2, {false, false, true}, {}, 0, {}};
  CHECK(answer_words(clear, names, "3 more", {}) == "Hybrid: 3 more than Local.");
  CHECK(answer_words(clear, names, "3 more", 2) == "Hybrid: 3 more than Local, as you said.");
  CHECK(answer_words(clear, names, "3 more", 1) == "Hybrid: 3 more than Local; you said Central.");
  const Contest open{2, {true, false, true}, {}, 0, {}};
  CHECK(answer_words(open, names, "3 more", {}) == "No clear difference between Local and Hybrid.");
  CHECK(answer_words(open, names, "3 more", 2) ==
        "No clear difference between Local and Hybrid; you said Hybrid.");
  CHECK(answer_words({0, {true, true, true}, {}, 1, {}}, names, "0", {}) ==
        "No clear difference between Local, Central and Hybrid.");
  CHECK(answer_words({0, {true}, {}, 0, {}}, names, "", {}) == "Local.");
}

}  // namespace
}  // namespace pendulum
