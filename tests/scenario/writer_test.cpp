#include <cstdint>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

// A small generator of its own: what matters is variety, not quality.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  int roll(int sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<int>((state_ >> 33U) % static_cast<std::uint64_t>(sides));
  }

 private:
  std::uint64_t state_;
};

const std::vector<std::string> awkward = {
    "",     "plain",    "Süd: 1", "a # b",  "- x",           "\"q\" 'r'", "back\\slash",
    "true", "null",     "~",      "{a: b}", "feed\\n",       "007",       " spaces ",
    "@at",  "%percent", "x: y:",  "东京 🚢", "caf\\xe9 \\\\", "no"};

std::string maybe(Dice& dice, const std::string& text) {
  return dice.roll(2) == 0 ? "" : text;
}

std::string number(Dice& dice, int below) {
  return std::to_string(1 + dice.roll(below));
}

std::string quoted_text(Dice& dice) {
  std::string text = awkward[static_cast<std::size_t>(dice.roll(static_cast<int>(awkward.size())))];
  for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) {
    text.insert(at, "\\");
  }
  for (std::size_t at = 0; (at = text.find("k\\s", at)) != std::string::npos; at += 3) {
    text.insert(at + 1, "\\");
  }
  return "\"" + text + "\"";
}

std::string random_document(Dice& dice) {
  std::string text = "schema_version: 1\n";
  text += maybe(dice, "title: " + quoted_text(dice) + "\n");
  text += maybe(dice, "description: |\n  two\n  lines\n");
  text += "tide:\n  x-note: here\n";
  text += maybe(dice, "  every: " + number(dice, 239) + " h\n");
  text += maybe(dice, "  mode: {value: lifo, source: " + quoted_text(dice) + "}\n");
  text += maybe(dice, "  night: true\n");
  text += maybe(dice, "  loss: {value: " + number(dice, 99) + "." + number(dice, 999) +
                          " %, note: " + quoted_text(dice) + "}\n");
  text += "quays:\n";
  const int quays = 1 + dice.roll(4);
  for (int i = 0; i < quays; ++i) {
    text += "  - id: q" + std::to_string(i) + "\n    length: " + number(dice, 900) + ".5\n";
    text += maybe(dice, "    cranes: " + number(dice, 9) + "\n");
    text += maybe(dice, "    fee: ." + number(dice, 99999) + " kEUR\n");
    text += maybe(dice, "    calls: " + number(dice, 99) + " /wk\n");
    text += maybe(dice, "    label: " + quoted_text(dice) + "\n");
  }
  text += "jobs:\n";
  for (int i = 0, jobs = dice.roll(3); i < jobs; ++i) {
    text +=
        "  - id: " + std::to_string(i) + "\n    quay: q" + std::to_string(dice.roll(quays)) + "\n";
    text += maybe(dice, "    after_job: {value: 0, note: " + quoted_text(dice) + "}\n");
    text += "    steps: [{id: null-ish}, {id: b" + maybe(dice, ", after: [null-ish]") +
            maybe(dice, ", effort: 3.3 cd") + "}]\n";
  }
  return text + maybe(dice, "pilots: {shares: {q0: {centre: " + number(dice, 99) + " %}}}\n");
}

}  // namespace

TEST_CASE("what is written reads back as the same scenario") {
  const TestFolder folder;
  const Registry registry = harbour_registry();
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    Dice dice(seed);
    const std::string text = random_document(dice);
    INFO("seed " << seed << "\n" << text);
    const ReadResult first = read_scenario(folder.write("first.yaml", text), registry);
    INFO(describe_problems(first));
    REQUIRE(first.ok());
    const std::string written = write_scenario(*first.scenario, registry);
    INFO(written);
    const ReadResult second = read_scenario(folder.write("second.yaml", written), registry);
    INFO(describe_problems(second));
    REQUIRE(second.ok());
    const Scenario& a = *first.scenario;
    const Scenario& b = *second.scenario;
    REQUIRE(differences({&a, &b}).empty());
    REQUIRE(a.paths() == b.paths());
    CHECK(a.name() == b.name());
    CHECK(a.title() == b.title());
    CHECK(a.description() == b.description());
    for (const std::string& path : a.paths()) {
      REQUIRE(a.origin(path).source == b.origin(path).source);
      REQUIRE(a.origin(path).note == b.origin(path).note);
      REQUIRE(a.is_said(path) == b.is_said(path));
    }
    REQUIRE(write_scenario(b, registry) == written);
  }
}

TEST_CASE("a merged scenario is written in order of declaration, defaults left out") {
  const Registry registry = harbour_registry();
  const ReadResult read = read_text(harbour_text(), {{"tide.loss=6 %"}, ""});
  REQUIRE(read.ok());
  CHECK(write_scenario(*read.scenario->with_number("pilots.weight.north", 2), registry) ==
        "schema_version: 1\n"
        "name: \"harbour\"\n"
        "title: \"A harbour\"\n"
        "tide:\n"
        "  every: {value: 13 h, source: \"the log\", note: \"measured\"}\n"
        "  loss: 6 %\n"
        "quays:\n"
        "  - id: north\n"
        "    length: 120\n"
        "    cranes: 3\n"
        "  - id: south\n"
        "    length: 80.5\n"
        "    label: \"Süd: 1\"\n"
        "jobs:\n"
        "  - id: unload\n"
        "    quay: north\n"
        "    steps:\n"
        "      - id: open\n"
        "      - id: lift\n"
        "        effort: 2 h\n"
        "        after: [open]\n"
        "pilots:\n"
        "  shares:\n"
        "    south:\n"
        "      centre: 35 %\n"
        "  weight:\n"
        "    north: 2\n");
}
