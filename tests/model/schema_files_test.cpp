// The tracked schema held against the shipped files by a validator of JSON Schema.

#include <filesystem>

#include <nlohmann/json.hpp>

#include "sim/scenario/decimal.h"
#include "sim/scenario/yaml_reader.h"
#include "tests/model/firm.h"
#include "tests/schema_validator.h"

using namespace pendulum;
using nlohmann::json;

namespace {

json to_json(const DocumentNode& node) {
  if (node.is_null()) return nullptr;
  if (node.is_list()) {
    json list = json::array();
    for (const Entry& entry : node.entries) list.push_back(to_json(entry.value));
    return list;
  }
  if (node.is_map()) {
    json map = json::object();
    for (const Entry& entry : node.entries) map[entry.key] = to_json(entry.value);
    return map;
  }
  if (node.quoted) return node.scalar;
  if (node.scalar == "true" || node.scalar == "false") return node.scalar == "true";
  const std::optional<double> number = read_decimal(node.scalar);
  if (!number) return node.scalar;
  if (node.scalar.find_first_of(".eE") != std::string::npos) return *number;
  return std::stoll(node.scalar);
}

json read_document(const std::string& file) {
  const FileText text = read_file(file);
  REQUIRE(text.problem.empty());
  const SourceTexts texts{SourceText(file, text.text)};
  Problems problems(texts);
  const std::optional<DocumentNode> node = read_yaml(texts, 0, problems);
  REQUIRE(node);
  return to_json(*node);
}

std::string validate(const json& documents, const std::string& schema = "schema.json") {
  return testing::validated(documents.dump(), schema);
}

}  // namespace

TEST_CASE("every shipped scenario file is valid by the tracked schema", "[model][schema]") {
  json documents = json::array();
  std::string expected, files;
  const std::filesystem::path folder(PENDULUM_SOURCE_DIR "/scenarios");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    if (entry.path().parent_path().filename() == "stories") continue;  // no scenarios
    documents.push_back(read_document(entry.path().string()));
    files += entry.path().string() + "\n";
    expected += "valid\n";
  }
  REQUIRE(documents.size() > 30);
  INFO(files);
  CHECK(validate(documents) == expected);
}

TEST_CASE("every shipped story is valid by the tracked schema of stories", "[model][schema]") {
  json documents = json::array();
  std::string expected;
  for (const auto& entry :
       std::filesystem::directory_iterator(PENDULUM_SOURCE_DIR "/scenarios/stories")) {
    if (entry.path().extension() != ".yaml") continue;
    documents.push_back(read_document(entry.path().string()));
    expected += "valid\n";
  }
  REQUIRE(!documents.empty());
  CHECK(validate(documents, "stories/schema.json") == expected);
}

TEST_CASE("the schema knows what a timeline may change", "[model][schema]") {
  const auto change = [](const json& set) {
    return json{{"schema_version", 1},
                {"timeline", json::array({{{"id", "then"}, {"at", "6 mo"}, {"set", set}}})}};
  };
  const json documents = json::array({
      change({{"committee.cadence", "7 d"}, {"structure.families.content.centre_share", "60 %"}}),
      change({{"committee.cadence", {{"value", 7}, {"unit", "d"}, {"note", "n"}}}}),
      change({{"committee.cadence", 7}}), change({{"committee.cadenze", "7 d"}}),
      change({{"structure.families.content.centre_share", "sixty"}}),
      change({{"run.warm_up", "1 mo"}}),  // settled before time starts
  });
  CHECK(validate(documents) ==
        "valid\nvalid\ntimeline/0/set/committee.cadence is wrong\ntimeline/0/set is wrong\n"
        "timeline/0/set/structure.families.content.centre_share is wrong\n"
        "timeline/0/set is wrong\n");
}

TEST_CASE("the tracked schema stays small enough for an editor", "[model][schema]") {
  CHECK(std::filesystem::file_size(PENDULUM_SOURCE_DIR "/scenarios/schema.json") < 300'000);
}
