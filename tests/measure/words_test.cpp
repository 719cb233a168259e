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

TEST_CASE("every group of causes has a phrase of its own") {
  std::set<std::string_view> phrases;
  for (const CauseGroupFacts& facts : cause_group_facts()) {
    INFO(facts.key);
    CHECK_FALSE(cause_group_phrase(facts.group).empty());
    CHECK(phrases.insert(cause_group_phrase(facts.group)).second);
  }
}

TEST_CASE("every cause and group has its facts at its own place, and a key of its own") {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < cause_count; ++i) {
    CHECK(index_of(cause_facts()[i].cause) == i);
    CHECK(keys.insert(cause_facts()[i].key).second);
  }
  for (std::size_t i = 0; i < cause_group_count; ++i)
    CHECK(static_cast<std::size_t>(cause_group_facts()[i].group) == i);
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
