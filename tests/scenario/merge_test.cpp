#include "sim/scenario/merge.h"

#include "sim/scenario/yaml_reader.h"
#include "tests/catch.h"
#include "tests/scenario/test_registry.h"

using namespace pendulum;

namespace {

// A document in one line, for comparing.
std::string flat(const DocumentNode& node) {
  if (node.is_null()) return "~";
  if (node.is_scalar()) return node.scalar;
  std::string text;
  for (const Entry& entry : node.entries) {
    text += (text.empty() ? "" : " ") + (node.is_map() ? entry.key + ":" : "") + flat(entry.value);
  }
  return (node.is_map() ? "{" : "[") + text + (node.is_map() ? "}" : "]");
}

std::string merged(const std::string& base, const std::string& patch) {
  const Registry registry = harbour_registry();
  const Shape shape = build_shape(registry);
  const SourceTexts texts = {SourceText("base", base), SourceText("patch", patch)};
  Problems problems(texts);
  DocumentNode below = *read_yaml(texts, 0, problems);
  DocumentNode above = *read_yaml(texts, 1, problems);
  const DocumentNode result = merge(std::move(below), std::move(above), &shape, "", problems);
  std::string text = flat(result);
  for (const Diagnostic& problem : problems.diagnostics())
    text += " | " + problem.message.english();
  return text;
}

}  // namespace

TEST_CASE("maps merge deeply and values replace") {
  CHECK(merged("tide: {every: 1 h, loss: 1 %}", "tide: {loss: 2 %, night: true}") ==
        "{tide:{every:1 h loss:2 % night:true}}");
  CHECK(merged("tide: {every: 1 h}", "tide: ~") == "{tide:{every:1 h}}");
  CHECK(merged("tide: {every: 1 h}", "tide: 3") == "{tide:3}");
}

TEST_CASE("a value takes its remarks with it; a remark alone is added") {
  CHECK(merged("tide: {every: {value: 1 h, source: log}}", "tide: {every: {value: 2 h}}") ==
        "{tide:{every:{value:2 h}}}");
  CHECK(merged("tide: {every: {value: 1 h, source: log}}", "tide: {every: {note: so}}") ==
        "{tide:{every:{value:1 h source:log note:so}}}");
}

TEST_CASE("entries with ids merge, in the order of what is extended") {
  CHECK(merged("quays: [{id: a, length: 1}, {id: b}]", "quays: [{id: c}, {id: a, cranes: 3}]") ==
        "{quays:[{id:a length:1 cranes:3} {id:b} {id:c}]}");
  CHECK(merged("quays: [{id: a}, {id: b}]", "quays: [{id: a, remove: true}]") ==
        "{quays:[{id:b}]}");
  CHECK(merged("quays: [{id: a}]", "quays: [{id: a, remove: false}]") == "{quays:[{id:a}]}");
  CHECK(merged("quays: [{id: a}]", "quays: []") == "{quays:[]}");
  CHECK(merged("quays: [{id: a}]", "quays: [{id: aa, remove: true}]") ==
        "{quays:[{id:a}]} | no entry 'aa' to remove");
  CHECK(merged("quays: [{id: a}]", "quays: [{id: a, remove: perhaps}]") ==
        "{quays:[{id:a}]} | remove is true or left out");
}

TEST_CASE("an entry that lost its id does not take from the others what they inherit") {
  CHECK(merged("quays: [{id: a, length: 1}]", "quays: [{id: a, cranes: 3}, {length: 2}]") ==
        "{quays:[{id:a length:1 cranes:3} {length:2}]}");
}

TEST_CASE("lists without ids replace") {
  CHECK(merged("jobs: [{id: j, steps: [{id: s, after: [a, b]}]}]",
               "jobs: [{id: j, steps: [{id: s, after: [c]}]}]") ==
        "{jobs:[{id:j steps:[{id:s after:[c]}]}]}");
  CHECK(merged("quays: [{id: a}]", "quays: [b]") == "{quays:[b]}");
}
