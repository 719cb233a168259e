#include "viz/story/answer.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("the answer is said beside what the room said") {
  const std::vector<std::string> names{"Local", "Central", "Hybrid"};
  const AnswerLead lead{"3 more", "28 of 40"};
  const Contest clear{2, {false, false, true}, {}, 0, {}};
  CHECK(answer_words(clear, names, lead, {}) == "Hybrid: 3 more than Local in 28 of 40 futures.");
  CHECK(answer_words(clear, names, lead, 2) ==
        "Hybrid: 3 more than Local in 28 of 40 futures, as you said.");
  CHECK(answer_words(clear, names, lead, 1) ==
        "Hybrid: 3 more than Local in 28 of 40 futures; you said Central.");
  const Contest open{2, {true, false, true}, {}, 0, {}};
  CHECK(answer_words(open, names, lead, {}) == "No clear difference between Local and Hybrid.");
  CHECK(answer_words(open, names, lead, 2) ==
        "No clear difference between Local and Hybrid; you said Hybrid.");
  CHECK(answer_words({0, {true, true, true}, {}, 1, {}}, names, lead, {}) ==
        "No clear difference between Local, Central and Hybrid.");
  CHECK(answer_words(clear, names, {"0.4 more", "31 of 40", false}, 1) ==
        "Nearly alike; Hybrid: 0.4 more than Local in 31 of 40 futures; you said Central.");
  CHECK(answer_words({0, {true}, {}, 0, {}}, names, {}, {}) == "Local.");
}

}  // namespace
}  // namespace pendulum
