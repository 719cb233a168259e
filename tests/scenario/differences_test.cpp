#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

TEST_CASE("what differs is listed, also where an entry exists in one only") {
  const Scenario a = *read_text(harbour_text()).scenario;
  std::string text = harbour_text();
  text.replace(text.find("13 h"), 4, "14 h");
  text.insert(text.find("jobs:"), "  - {id: west, length: 5, cranes: 0}\n");
  const ReadResult read = read_text(text);
  INFO(describe_problems(read));
  const Scenario b = *read.scenario;
  std::string said;
  for (const Difference& difference : differences({&a, &b, &a})) {
    said += difference.path + ":";
    for (const std::string& value : difference.values) said += " [" + value + "]";
    said += "\n";
  }
  CHECK(said ==
        "tide.every: [13 h] [14 h] [13 h]\n"
        "quays.west.length: [] [5] []\n"
        "quays.west.cranes: [] [0] []\n"
        "quays.west.fee: [] [1500 EUR] []\n"
        "quays.west.calls: [] [12 /mo] []\n"
        "quays.west.label: [] [] []\n"
        "pilots.shares.west.centre: [] [0 %] []\n"
        "pilots.weight.west: [] [1] []\n");
  CHECK(differences({&a, &a}).empty());
  CHECK(differences({}).empty());
}

TEST_CASE("the same value in other words is no difference") {
  std::string text = harbour_text();
  text.replace(text.find("13 h"), 4, "780 min");
  const Scenario a = *read_text(harbour_text()).scenario;
  const Scenario b = *read_text(text).scenario;
  CHECK(differences({&a, &b}).empty());
}
