#include "viz/story/answer.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("the answer is said beside what the room said") {
  const std::vector<std::string> names{"Local", "Central", "Hybrid"};
  const Contest clear{2, {false, false, true}, {}, 0, {}};
  CHECK(answer_words(clear, names, "3 more", true, {}) == "Hybrid: 3 more than Local.");
  CHECK(answer_words(clear, names, "3 more", true, 2) == "Hybrid: 3 more than Local, as you said.");
  CHECK(answer_words(clear, names, "3 more", true, 1) ==
        "Hybrid: 3 more than Local; you said Central.");
  const Contest open{2, {true, false, true}, {}, 0, {}};
  CHECK(answer_words(open, names, "3 more", true, {}) ==
        "No clear difference between Local and Hybrid.");
  CHECK(answer_words(open, names, "3 more", true, 2) ==
        "No clear difference between Local and Hybrid; you said Hybrid.");
  CHECK(answer_words({0, {true, true, true}, {}, 1, {}}, names, "0", true, {}) ==
        "No clear difference between Local, Central and Hybrid.");
  CHECK(answer_words(clear, names, "0.4 more", false, 1) ==
        "Nearly alike; Hybrid: 0.4 more than Local; you said Central.");
  CHECK(answer_words({0, {true}, {}, 0, {}}, names, "", true, {}) == "Local.");
}

}  // namespace
}  // namespace pendulum
