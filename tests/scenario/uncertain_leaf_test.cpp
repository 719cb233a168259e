#include "sim/scenario/uncertain_leaf.h"

#include <cmath>
#include <set>

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

Scenario harbour(const std::string& loss, const ReadOptions& options = {}) {
  const ReadResult result = read_text(
      "schema_version: 1\nquays: [{id: a, length: 2}]\ntide: {loss: " + loss + "}\n", options);
  INFO(describe_problems(result));
  REQUIRE(result.ok());
  return *result.scenario;
}

constexpr RandomKey first{1, 0};

}  // namespace

TEST_CASE("an uncertain value has a best guess, a distribution, and remarks") {
  const Scenario said = harbour("{triangular: [10 %, 20 %, 60 %], source: the crew}");
  CHECK(said.uncertain_paths() == std::vector<std::string>{"tide.loss"});
  REQUIRE(said.uncertainty("tide.loss") != nullptr);
  CHECK(said.number("tide.loss") == Approx(.6 - std::sqrt(.5 * .5 * .4)));
  CHECK(said.value_text("tide.loss") == "{triangular: [10 %, 20 %, 60 %]}");
  CHECK(said.origin("tide.loss").source == "the crew");
  CHECK(said.is_said("tide.loss"));
  CHECK(said.uncertainty("tide.every") == nullptr);
  const Scenario apart = harbour("{uniform: [10, 20], unit: '%'}");
  CHECK(apart.value_text("tide.loss") == "{uniform: [10 %, 20 %]}");
}

TEST_CASE("an uncertain value is written as it was said, and reads back") {
  for (const char* loss :
       {"{triangular: [10 %, 20 %, 60 %]}", "{normal: [10 %, 2 %], note: n}",
        "{lognormal: [10 %, 2 %], source: s, note: n}", "{uniform: [.5 %, 2 %]}"}) {
    const Scenario said = harbour(loss);
    const std::string written = write_scenario(said, harbour_registry());
    INFO(written);
    const ReadResult again = read_text(written);
    REQUIRE(again.ok());
    CHECK(again.scenario->value_text("tide.loss") == said.value_text("tide.loss"));
    CHECK(again.scenario->origin("tide.loss").note == said.origin("tide.loss").note);
    CHECK(write_scenario(*again.scenario, harbour_registry()) == written);
  }
}

TEST_CASE("a draw belongs to its future and its path, and holds wherever that is said") {
  const Scenario wide = harbour("{uniform: [10 %, 20 %]}");
  const Scenario drawn = wide.drawn(first);
  CHECK(drawn.uncertain_paths().empty());
  CHECK(drawn.number("tide.loss") == wide.drawn(first).number("tide.loss"));
  CHECK(drawn.number("tide.loss") > .1);
  CHECK(drawn.number("tide.loss") < .2);
  // Another scenario, the same assumption: the same quantile.
  const Scenario other = harbour("{uniform: [30 %, 40 %]}");
  CHECK(other.drawn(first).number("tide.loss") == Approx(drawn.number("tide.loss") + .2));
  std::set<double> values;
  for (std::uint32_t i = 0; i < 100; ++i) values.insert(wide.drawn({1, i}).number("tide.loss"));
  CHECK(values.size() == 100);
  CHECK(*values.begin() < .102);
  CHECK(*values.rbegin() > .198);
}

TEST_CASE("a value said or changed later takes the place of a distribution, and the other way") {
  ReadOptions options;
  options.settings = {"tide.loss=30 %"};
  CHECK(harbour("{uniform: [10 %, 20 %]}", options).uncertain_paths().empty());
  options.settings = {"tide.loss={uniform: [30 %, 40 %]}"};
  CHECK(harbour("10 %", options).value_text("tide.loss") == "{uniform: [30 %, 40 %]}");
  const Scenario changed = *harbour("{uniform: [10 %, 20 %]}").with_number("tide.loss", .3);
  CHECK(changed.uncertain_paths().empty());
  CHECK(changed.drawn(first).number("tide.loss") == .3);
  // Over a value with remarks, which go with it.
  const ReadResult variant = read_text(
      "schema_version: 1\nquays: [{id: a, length: 2}]\ntide: {loss: {value: 3 %, note: n}}\n"
      "variants: {v: {tide: {loss: {uniform: [1 %, 2 %]}}}}\n",
      {{}, "v"});
  INFO(describe_problems(variant));
  REQUIRE(variant.ok());
  CHECK(variant.scenario->value_text("tide.loss") == "{uniform: [1 %, 2 %]}");
  CHECK(variant.scenario->origin("tide.loss").note.empty());
}
