#include "viz/story/story_settings.h"

#include "sim/model/model.h"
#include "tests/story/story_file.h"

namespace pendulum {
namespace {

struct SettingsTest : StoryTest {
  /// Steps of two shipped structures, each with what the text says of its levers.
  static std::string text_of(const std::vector<std::string>& steps) {
    const std::string folder = PENDULUM_SOURCE_DIR "/scenarios/";
    std::string text =
        "story: S\nstructures: [" + folder + "central.yaml, " + folder + "hybrid.yaml]\nsteps:\n";
    for (const std::string& step : steps)
      text += "  - {title: T" + (step.empty() ? "" : ", " + step) + "}\n";
    return text;
  }
  /// "line:column message (hint)" of every problem of the levers.
  std::vector<std::string> wrong(const std::vector<std::string>& steps) const {
    const Story story = read_good(text_of(steps));
    static const Registry registry = make_registry();
    std::vector<std::shared_ptr<const Scenario>> scenarios;
    for (const std::string& one : story.files)
      scenarios.push_back(
          std::make_shared<const Scenario>(read_scenario(one, registry).scenario.value()));
    std::vector<std::string> said;
    for (const Diagnostic& d : check_settings(story, scenarios)) {
      CHECK(d.file == story.file);
      said.push_back(std::to_string(d.line) + ":" + std::to_string(d.column) + " " +
                     d.message.english() + (d.hint.empty() ? "" : " (" + d.hint.english() + ")"));
    }
    return said;
  }
};

std::string words(const Story& story, std::size_t step) {
  std::string text;
  for (const StorySetting& one : settings_in_force(story, step))
    text +=
        (one.structure ? std::to_string(*one.structure) : "") + one.path + "=" + one.value + " ";
  return text;
}

TEST_CASE_METHOD(SettingsTest, "what is set stays until it is set again or all goes back") {
  const Story story =
      read_good(text_of({"", "set: {demand.level: 2}", "", "set_in: {hybrid: {a.b: 3}}",
                         "reset: true, set: {demand.level: 4}", "reset: true"}));
  CHECK(words(story, 0).empty());
  CHECK(words(story, 1) == "demand.level=2 ");
  CHECK(words(story, 2) == "demand.level=2 ");
  CHECK(words(story, 3) == "demand.level=2 1a.b=3 ");
  CHECK(words(story, 4) == "demand.level=4 ");
  CHECK(words(story, 5).empty());
}

TEST_CASE_METHOD(SettingsTest, "levers that all structures have may move") {
  CHECK(wrong({"set: {demand.level: 1.2, committee.cadence: 30 d}",
               "reset: true, set_in: {central: {committee.cadence: 5 d}}"})
            .empty());
}

TEST_CASE_METHOD(SettingsTest, "what no scenario can do is found where the story says it") {
  CHECK(wrong({"set: {demand.levle: 2}", "set: {demand.level: 12}", "set: {run.months: 12}",
               "set_in: {hybrid: {demand.level: 2}}", "set: {committee.cadence: soon}"}) ==
        std::vector<std::string>{
            "4:22 unknown parameter 'demand.levle' (did you mean 'demand.level'?)",
            "5:36 12 is out of range (allowed: from 0 to 5)",
            "6:22 'run.months' is no lever (it cannot move while a story is told: say it in a "
            "scenario file)",
            "7:34 'demand.level' is an assumption, the same for all structures (say it below set)",
            "8:41 'soon' is not a number (a number with its unit, for example 3 d)"});
}

}  // namespace
}  // namespace pendulum
