#include "tests/story/story_file.h"
#include "viz/story/step_reader.h"

namespace pendulum {
namespace {

TEST_CASE_METHOD(StoryTest, "a story's texts may be there in other languages") {
  const std::string story = "story: Swing\nstructures: [a.yaml]\nsteps: [{title: One}]\n";
  const auto translated = read_good(story + "translations: {fr: {Swing: Va-et-vient, One: Un}}\n");
  CHECK(translated.translations.at("fr").at("One") == "Un");
  CHECK(problems(story + "translations: {French: {One: Un}}\n") ==
        std::vector<std::string>{"4:16 no language: 'French'"});
}

TEST_CASE_METHOD(StoryTest, "a story is read with its pages") {
  const Story story = read_good(
      "story: Swing\nstructures: [a.yaml, b/c.yaml@lean]\nsteps:\n"
      "  - {title: One, page: map, structure: c@lean, month: 4.5, text: See, notes: Wait}\n"
      "  - {title: Two, question: 'Who?', metric: cost_per_campaign}\n"
      "  - {title: Three, page: chart, metric: lead_time_days}\n"
      "  - {title: Four}\n");
  CHECK(story.title == "Swing");
  CHECK(story.files[1] == (file.parent_path() / "b/c.yaml@lean").string());
  REQUIRE(story.steps.size() == 4);
  CHECK(story.steps[0].page == StoryPage::map);
  CHECK(story.steps[0].structure == 1);
  CHECK(story.steps[0].month == 4.5);
  CHECK(story.steps[0].notes == "Wait");
  CHECK(story.steps[1].page == StoryPage::question);
  CHECK(story.steps[1].metric == Metric::cost_per_campaign);
  CHECK(story.steps[2].page == StoryPage::chart);
  CHECK(story.steps[3].page == StoryPage::compare);
  CHECK_FALSE(story.steps[3].month);
  CHECK(story.file == file.string());
}

TEST_CASE_METHOD(StoryTest, "every problem of a story is found, with its place") {
  CHECK(problems("story: S\nstructures: [a.yaml]\nsteps:\n"
                 "  - {title: One, pages: map}\n"
                 "  - {title: Two, page: mop}\n"
                 "  - {title: Three, page: map, structure: b}\n"
                 "  - {page: chart, metric: net_value_per_month}\n"
                 "  - {title: Five, question: 'Who?', metric: leed_time_days}\n"
                 "  - {title: Six, question: 'Which?', metric: utilisation_share}\n"
                 "  - {title: Seven, structure: a, month: -1}\n") ==
        std::vector<std::string>{
            "4:18 unknown key 'pages'",
            "5:24 unknown page 'mop': one of compare, map, chart, question",
            "6:42 'b' is none of the structures above", "7:5 is missing",
            "7:27 has no chart of its own", "8:45 unknown metric 'leed_time_days'",
            "9:46 neither more nor less of it is better: nobody can be asked which is best",
            "10:31 only a map is of one structure", "10:41 a month from 0 to 600 is expected"});
}

TEST_CASE_METHOD(StoryTest, "a story needs a title, structures and steps") {
  CHECK(problems("story: S\nstructures: [a.yaml]\nsteps: [{title: T, text: " +
                 std::string(401, 'x') + "}]\n")
            .size() == 1);
  CHECK(problems("story:\n").size() == 3);
  CHECK(problems("story: S\nstructures: [a.yaml, x/a.yaml]\nsteps: [{title: T}]\n") ==
        std::vector<std::string>{"2:22 'a' is there twice"});
  CHECK(problems("story: S\nstructures: [a, b, c, d, e]\nsteps: [one]\n").size() == 2);
}

TEST_CASE_METHOD(StoryTest, "what says no story at its top, or cannot be read, is none") {
  CHECK_FALSE(read_story("/no/such/story.yaml"));
  CHECK_FALSE(read("schema_version: 1\n"));
  CHECK_FALSE(read("story: [\n"));
  CHECK(read("story:\n"));
}

TEST_CASE_METHOD(StoryTest, "a step may move levers, for all structures or for one") {
  const Story story = read_good(
      "story: S\nstructures: [a.yaml, b.yaml]\nsteps:\n"
      "  - {title: One}\n"
      "  - title: Two\n    reset: true\n    set: {demand.level: 1.2, x-note: n}\n"
      "    set_in:\n      b: {committee.cadence: 5 d}\n");
  CHECK_FALSE(story.steps[0].moves_levers());
  const StoryStep& step = story.steps[1];
  CHECK(step.reset);
  REQUIRE(step.settings.size() == 2);
  CHECK(step.settings[0].path == "demand.level");
  CHECK(step.settings[0].value == "1.2");
  CHECK_FALSE(step.settings[0].structure);
  CHECK(step.settings[1].structure == 1);
  CHECK(step.settings[1].value == "5 d");
  CHECK(step.settings[1].path_place.line == 9);
  CHECK(step.settings[1].path_place.column == 11);
  CHECK(step.settings[1].value_place.column == 30);
  CHECK(step.settings[1].value_place.path == "steps[2].set_in.b.committee.cadence");
}

TEST_CASE_METHOD(StoryTest, "levers that are said in no such form are found with their place") {
  CHECK(problems("story: S\nstructures: [local.yaml]\nsteps:\n"
                 "  - {title: One, set: demand.level}\n"
                 "  - {title: Two, set: {demand.level: [1, 2]}}\n"
                 "  - {title: Three, set_in: {locl: {demand.level: 2}}}\n"
                 "  - {title: Four, set_in: {local: 3}}\n"
                 "  - {title: Five, reset: maybe}\n"
                 "  - {title: Six, set: {}}\n") ==
        std::vector<std::string>{"4:23 must be a map", "5:38 must be a single value",
                                 "6:29 'locl' is none of the structures above",
                                 "7:35 must be a map", "8:26 true or false is expected",
                                 "9:23 must be a map"});
}

}  // namespace
}  // namespace pendulum
