#include <filesystem>
#include <fstream>

#include "tests/catch.h"
#include "viz/story/story.h"

namespace pendulum {
namespace {

/// A file that is gone with the test.
struct StoryTest {
  std::filesystem::path file =
      std::filesystem::temp_directory_path() /
      ("story-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".yaml");
  ~StoryTest() { std::filesystem::remove(file); }
  StoryFile read(const std::string& text) const {
    std::ofstream(file) << text;
    return read_story(file.string());
  }
  /// "line:column message" of every problem.
  std::vector<std::string> problems(const std::string& text) const {
    std::vector<std::string> said;
    for (const Diagnostic& d : read(text).diagnostics)
      said.push_back(std::to_string(d.line) + ":" + std::to_string(d.column) + " " + d.message);
    return said;
  }
};

TEST_CASE_METHOD(StoryTest, "a story's texts may be there in other languages") {
  const std::string story = "story: Swing\nstructures: [a.yaml]\nsteps: [{title: One}]\n";
  const StoryFile translated = read(story + "translations: {fr: {Swing: Va-et-vient, One: Un}}\n");
  REQUIRE(translated.story);
  CHECK(translated.story->translations.at("fr").at("One") == "Un");
  CHECK(problems(story + "translations: {French: {One: Un}}\n") ==
        std::vector<std::string>{"4:16 no language: 'French'"});
}

TEST_CASE_METHOD(StoryTest, "a story is read with its pages") {
  const StoryFile read_file = read(
      "story: Swing\nstructures: [a.yaml, b/c.yaml@lean]\nsteps:\n"
      "  - {title: One, page: map, structure: c@lean, month: 4.5, text: See, notes: Wait}\n"
      "  - {title: Two, question: 'Who?', metric: cost_per_campaign}\n"
      "  - {title: Three, page: chart, metric: lead_time_days}\n"
      "  - {title: Four}\n");
  REQUIRE(read_file.story);
  const Story& story = *read_file.story;
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
  CHECK(is_story(file.string()));
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

TEST_CASE_METHOD(StoryTest, "what cannot be read is no story") {
  CHECK(read_story("/no/such/story.yaml").unreadable);
  CHECK_FALSE(is_story("/no/such/story.yaml"));
  CHECK_FALSE(read("schema_version: 1\n").story);
  CHECK_FALSE(is_story(file.string()));
}

}  // namespace
}  // namespace pendulum
