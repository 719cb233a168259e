#include "viz/story/story_schema.h"

#include <sstream>

#include <nlohmann/json.hpp>

#include "sim/model/model.h"
#include "tests/schema_validator.h"
#include "tests/story/story_file.h"
#include "viz/story/story_keys.h"

namespace pendulum {
namespace {

std::string text_of_file(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

const std::string& schema_text() {
  static const std::string text = story_schema(make_registry());
  return text;
}

std::vector<std::string> keys_of(const nlohmann::ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object["properties"].items()) keys.push_back(key);
  return keys;
}

// Editors complete and check stories against this. PENDULUM_UPDATE_GOLDEN=1 writes it anew.
TEST_CASE("the schema beside the stories is that of the reader", "[golden]") {
  const std::string file = PENDULUM_SOURCE_DIR "/scenarios/stories/schema.json";
  if (std::getenv("PENDULUM_UPDATE_GOLDEN") != nullptr) std::ofstream(file) << schema_text();
  CHECK(text_of_file(file) == schema_text());
}

TEST_CASE("the schema offers the keys that the reader takes, and the levers") {
  const auto schema = nlohmann::ordered_json::parse(schema_text());
  CHECK(keys_of(schema) == names_of(story_keys()));
  CHECK(keys_of(schema["definitions"]["step"]) == names_of(step_keys()));
  CHECK(schema["definitions"]["levers"]["properties"].contains("demand.level"));
  CHECK_FALSE(schema["definitions"]["levers"]["properties"].contains("run.months"));
  CHECK(schema["definitions"]["decisions"]["properties"].contains("committee.cadence"));
  CHECK_FALSE(schema["definitions"]["decisions"]["properties"].contains("demand.level"));
  CHECK(schema_text().size() < 200'000);
}

TEST_CASE_METHOD(StoryTest,
                 "every key of the schema is one that the reader knows what to do with") {
  std::string step;
  for (const StoryKey& key : step_keys()) {
    const std::string value = key.form == StoryForm::page              ? "map"
                              : key.form == StoryForm::flag            ? "true"
                              : key.form == StoryForm::month           ? "2"
                              : key.form == StoryForm::settings        ? "{a: 1}"
                              : key.form == StoryForm::settings_within ? "{a: {b: 1}}"
                                                                       : "a";
    if (key.key != "metric" && key.key != "question")
      step += std::string(key.key) + ": " + value + ", ";
  }
  const Story story = read_good("story: S\nstructures: [a.yaml]\nsteps: [{" + step + "}]\n");
  CHECK(story.steps[0].settings.size() == 2);
  CHECK(story.steps[0].month == 2);
}

TEST_CASE("a validator finds in stories what an editor should show") {
  const auto story = [](const std::string& step) {
    return R"({"story": "S", "structures": ["a.yaml"], "steps": [)" + step + "]}";
  };
  const std::vector<std::string> documents{
      story(R"({"title": "T"})"),
      story(R"({"title": "T", "set": {"demand.level": 1.2, "committee.cadence": "5 d",
               "structure.families.content.centre_share": "60 %"}})"),
      story(R"({"title": "T", "set_in": {"a": {"committee.cadence": "5 d"}}, "reset": true})"),
      story(R"({"title": "T", "pages": "map"})"),
      story(R"({"title": "T", "page": "map"})"),
      story(R"({"title": "T", "page": "chart", "metric": "cost_per_campaign"})"),
      story(R"({"title": "T", "set": {"demand.level": "many"}})"),
      story(R"({"title": "T", "set": {"demand.levle": 1}})"),
      story(R"({"title": "T", "set_in": {"a": {"demand.level": 1}}})"),
      R"({"story": "S", "steps": []})"};
  std::string list;
  for (const std::string& document : documents) list += (list.empty() ? "[" : ",") + document;
  CHECK(testing::validated(list + "]", "stories/schema.json") ==
        "valid\nvalid\nvalid\nsteps/0 is wrong\nsteps/0 is wrong\nsteps/0/metric is wrong\n"
        "steps/0/set/demand.level is wrong\nsteps/0/set is wrong\nsteps/0/set_in/a is wrong\n"
        " is wrong\n");
}

}  // namespace
}  // namespace pendulum
