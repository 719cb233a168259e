#include "sim/scenario/yaml_reader.h"

#include <chrono>

#include "tests/catch.h"

using namespace pendulum;

namespace {

struct Read {
  std::optional<DocumentNode> node;
  std::vector<Diagnostic> problems;
  double seconds = 0;
};

Read read(std::string text) {
  const SourceTexts texts = {SourceText("t", std::move(text))};
  Problems problems(texts);
  const auto start = std::chrono::steady_clock::now();
  Read result{read_yaml(texts, 0, problems), {}, 0};
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  result.problems = problems.diagnostics();
  return result;
}

std::string repeat(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("every value knows its place") {
  const Read result = read("a: 1\nb:\n  - x\n  - {c: 'q'}\nd:\n");
  REQUIRE(result.node.has_value());
  CHECK(result.problems.empty());
  const DocumentNode& root = *result.node;
  CHECK(root.find("a")->scalar == "1");
  CHECK(root.find("a")->position.column == 4);
  const DocumentNode& entry = root.find("b")->entries[1].value;
  CHECK(entry.find("c")->quoted);
  CHECK(entry.find("c")->position.line == 4);
  CHECK(entry.find("c")->position.column == 9);
  CHECK(root.find("d")->is_null());
  CHECK(root.find("d")->position.line == 5);  // where the key is
  CHECK(root.find("e") == nullptr);
}

TEST_CASE("words are YAML 1.2's: yes and 12:30 are text, ~ is nothing") {
  const Read result = read("[yes, on, 12:30, 0o17, ~, null, \"~\"]");
  const auto& entries = result.node->entries;
  REQUIRE(entries.size() == 7);
  CHECK(entries[0].value.scalar == "yes");
  CHECK(entries[2].value.scalar == "12:30");
  CHECK(entries[4].value.is_null());
  CHECK(entries[5].value.is_null());
  CHECK(entries[6].value.is_scalar());
}

TEST_CASE("an alias repeats its value, at the place where that was said") {
  const Read result = read("a: &x {b: 1}\nc: *x\n");
  REQUIRE(result.problems.empty());
  CHECK(result.node->find("c")->find("b")->scalar == "1");
  CHECK(result.node->find("c")->find("b")->position.line == 1);
}

TEST_CASE("a hostile file costs little") {
  const int many = 200'000;
  for (const std::string& text :
       {repeat("[", many), repeat("{a: ", many), repeat("- ", many), repeat("? ", many),
        repeat("[a,", many), repeat("!t ", many), repeat("&a ", many), "a: " + repeat("\"", many),
        repeat("-", many), repeat("a", many) + ": b", repeat("{", many), repeat("[]", many),
        repeat("a: 1\n", 50'000), "[" + repeat("a,", 2 * many) + "]", repeat("%", many),
        repeat("|\n", many), repeat("a:\n", 50'000), repeat("'", many), repeat(": ", many)}) {
    const Read result = read(text);
    INFO(text.substr(0, 12));
    CHECK(result.problems.size() + (result.node ? 1U : 0U) > 0);
    CHECK(result.problems.size() <= Problems::most_shown + 1);
    CHECK(result.seconds < 20);  // seconds with sanitizers on a busy machine; far less without
  }
}

TEST_CASE("nesting is bounded however it is written") {
  std::string blocks;
  for (std::size_t i = 0; i < 70; ++i) blocks += std::string(i, ' ') + "a:\n";
  for (const std::string& text : {repeat("[", 70) + repeat("]", 70), repeat("- ", 70) + "a",
                                  blocks + std::string(71, ' ') + "b: 1"}) {
    const Read result = read(text);
    CHECK_FALSE(result.node.has_value());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].message.english() == "nested deeper than 64");
  }
}
