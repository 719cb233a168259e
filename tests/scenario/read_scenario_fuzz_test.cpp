// Broken input never breaks the reader: random mutations of a valid file, and of hostile ones.

#include <cstdint>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

std::uint64_t next(std::uint64_t& state) {
  state = state * 6364136223846793005U + 1442695040888963407U;
  return state >> 33U;
}

// Characters that mean something to YAML come more often than chance would bring them.
char random_byte(std::uint64_t& state) {
  static const std::string special = ":-?{}[],#&*!|>'\"%@` \n\t\r~.=<\0\x01\x7F\xC3\xFF";
  if (next(state) % 3 == 0) return static_cast<char>(next(state) % 256);
  return special[next(state) % special.size()];
}

void mutate(std::string& text, std::uint64_t& state) {
  const std::size_t at = next(state) % (text.size() + 1);
  switch (next(state) % 5) {
    case 0:
      text.insert(at, 1, random_byte(state));
      break;
    case 1:
      if (at < text.size()) text[at] = random_byte(state);
      break;
    case 2:
      text.erase(at, 1 + next(state) % 8);
      break;
    case 3:
      text.insert(at, text.substr(next(state) % (text.size() + 1), next(state) % 40));
      break;
    default:
      text.insert(at, "\n" + std::string(next(state) % 6, ' '));
      break;
  }
}

}  // namespace

TEST_CASE("mutated files are read or refused, and never crash") {
  const TestFolder folder;
  const Registry registry = harbour_registry();
  const std::string valid =
      harbour_text() + "variants:\n  calm: &c {tide: {every: 20 h}}\n  wild: *c\n";
  int read = 0;
  int refused = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    std::uint64_t state = seed * 977 + 1;
    std::string text = valid;
    for (std::uint64_t i = 0, n = 1 + next(state) % 4; i < n; ++i) mutate(text, state);
    INFO("seed " << seed << "\n" << text);
    const std::string file = folder.write("fuzz.yaml", text);
    const ReadResult result =
        read_scenario(file, registry, {{}, next(state) % 4 == 0 ? "calm" : ""});
    REQUIRE(result.ok() == result.diagnostics.empty());
    for (const Diagnostic& diagnostic : result.diagnostics) {
      REQUIRE_FALSE(format_diagnostic(diagnostic).empty());
    }
    if (result.ok()) (void)write_scenario(*result.scenario, registry);
    ++(result.ok() ? read : refused);
  }
  // Otherwise the mutations are too tame, or too wild, to test anything.
  CHECK(read > 50);
  CHECK(refused > 500);
}

TEST_CASE("mutated settings are taken or refused, and never crash") {
  const TestFolder folder;
  const Registry registry = harbour_registry();
  const std::string file = folder.write("harbour.yaml", harbour_text());
  const std::vector<std::string> seeds = {"tide.every=3 d", "quays.north.label=\"x\"",
                                          "jobs.unload.steps.lift.after=[open]"};
  for (std::uint64_t seed = 0; seed < 800; ++seed) {
    std::uint64_t state = seed * 31 + 7;
    std::string setting = seeds[seed % seeds.size()];
    for (std::uint64_t i = 0, n = 1 + next(state) % 4; i < n; ++i) mutate(setting, state);
    INFO(setting);
    const ReadResult result = read_scenario(file, registry, {{setting}, ""});
    REQUIRE(result.ok() == result.diagnostics.empty());
  }
}
