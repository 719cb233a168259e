#include "sim/measure/words.h"

#include <set>
#include <string>
#include <vector>

#include "tests/catch.h"

namespace pendulum {
namespace {

TEST_CASE("every cause has a phrase of its own") {
  std::set<std::string_view> phrases;
  for (const CauseFacts& facts : cause_facts()) {
    INFO(facts.key);
    CHECK_FALSE(cause_phrase(facts.cause).empty());
    CHECK(phrases.insert(cause_phrase(facts.cause)).second);
  }
}

TEST_CASE("words are joined as people do") {
  const auto join = [](std::vector<std::string> words) { return join_words(words); };
  CHECK(join({}).empty());
  CHECK(join({"a"}) == "a");
  CHECK(join({"a", "b"}) == "a and b");
  CHECK(join({"a", "b", "c"}) == "a, b and c");
}

}  // namespace
}  // namespace pendulum
