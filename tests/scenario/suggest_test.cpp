#include "sim/scenario/suggest.h"

#include "tests/catch.h"

using namespace pendulum;

TEST_CASE("the nearest word is what was meant") {
  const std::vector<std::string> words = {"cadence", "agenda", "quorum", "fifo", "lifo"};
  CHECK(nearest("cadance", words) == "cadence");
  CHECK(nearest("Cadence", words) == "cadence");
  CHECK(nearest("agneda", words) == "agenda");  // a swap is one slip
  CHECK(nearest("fiffo", words) == "fifo");
  CHECK(nearest("", words).empty());
  CHECK(nearest("helicopter", words).empty());
  CHECK(nearest("x", {"y"}).empty());
  CHECK(nearest(std::string(100000, 'a'), words).empty());
}

TEST_CASE("half of a word is enough to know it") {
  const std::vector<std::string> words = {"lead_time_p90", "lead_time_days",    "cost_per_item",
                                          "wip",           "committee.cadence", "work.lead_time"};
  CHECK(nearest("lead_time", words) == "lead_time_p90");
  CHECK(nearest("cost", words) == "cost_per_item");
  CHECK(nearest("cadence", words) == "committee.cadence");
  CHECK(nearest("lead_tim", words).empty());
  CHECK(nearest("co", words).empty());
}

TEST_CASE("a suggestion lists what there is") {
  CHECK(suggest("fiffo", {"fifo", "lifo"}).english() == "did you mean 'fifo'? (fifo, lifo)");
  CHECK(suggest("random", {"fifo", "lifo"}).english() == "one of fifo, lifo");
  CHECK(suggest("x", {}).empty());
  CHECK(suggest("west", {"north", ""}).english() == "one of north");
  std::vector<std::string> many;
  for (int i = 0; i < 12; ++i) many.push_back("word" + std::to_string(i));
  CHECK(suggest("", many).english().ends_with("word9, …"));
  CHECK(suggest_nearest("fiffo", {"fifo", "lifo"}).english() == "did you mean 'fifo'?");
}
