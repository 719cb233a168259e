#include "viz/window/published.h"

#include <string>
#include <thread>
#include <vector>

#include "tests/catch.h"

namespace pendulum {

TEST_CASE("what is published is replaced, never changed", "[published]") {
  Published<std::string> words;
  const auto before = words.latest();
  CHECK(before->empty());
  words.update([](std::string& next) {
    next = "there";
    return true;
  });
  CHECK(before->empty());
  CHECK(*words.latest() == "there");
  CHECK(words.version() == 1);
}

TEST_CASE("a change that was none leaves the value and its version", "[published]") {
  Published<std::string> words;
  words.update([](std::string& next) {
    next = "lost";
    return false;
  });
  CHECK(words.latest()->empty());
  CHECK(words.version() == 0);
}

TEST_CASE("no change of several threads is lost", "[published]") {
  Published<int> count;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&] {
        for (int i = 0; i < 500; ++i) count.update([](int& next) { return ++next > 0; });
      });
  }
  CHECK(*count.latest() == 2000);
  CHECK(count.version() == 2000);
}

}  // namespace pendulum
