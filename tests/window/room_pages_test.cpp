#include "viz/window/panels/room_pages.h"

#include "tests/window/bench.h"

namespace pendulum {
namespace {

/// Pages of words and figures, each with a caption that is as long as those of the shipped story.
Story story_of_pages() {
  Story story;
  story.files = {"local", "central", "hybrid"};
  story.steps.resize(3);
  story.steps[0].page = StoryPage::compare;
  story.steps[1].page = StoryPage::question;
  story.steps[1].question = "Who uses again what has been made before?";
  story.steps[1].metric = Metric::asset_reuse_share;
  story.steps[2].page = StoryPage::question;
  story.steps[2].question = "Where does a campaign then wait least?";
  story.steps[2].metric = Metric::lead_time_days;
  story.steps[2].settings.push_back({{}, "demand.level", "1.2", {}, {}});
  for (StoryStep& step : story.steps) {
    step.title = "And if a fifth more is asked for?";
    step.text =
        "These rows are not everything: there is what a market loses when work fits it less, what "
        "tools cost, who leaves. Which figure is missing for your decision?";
  }
  return story;
}

/// Letters reach a little above their capitals and below their base line.
bool overlap(const DrawnWords& a, const DrawnWords& b) {
  const double slack = std::min(a.size, b.size) * .12;
  return a.box.inset(slack).overlaps(b.box.inset(slack));
}

void check_words(const Application& application, double wide, double high) {
  const auto& words = application.words();
  REQUIRE(words.size() > 8);
  for (std::size_t i = 0; i < words.size(); ++i) {
    INFO(words[i].words);
    CHECK_FALSE(words[i].words.ends_with("…"));
    CHECK(Rect{0, 0, wide, high}.contains(words[i].box, 1));
    for (std::size_t j = 0; j < i; ++j) {
      INFO(words[j].words);
      CHECK_FALSE(overlap(words[i], words[j]));
    }
  }
}

void check_pages(double depth, int wide, int high, const std::vector<std::string>& names) {
  Bench bench(in_room(depth), names);
  Story story = story_of_pages();
  story.files = names;
  bench.application.tell(story);
  bench.application.listen(true);
  for (int page = 0; page < 5; ++page) {
    INFO(names.size() << " in " << wide << " wide, a room of " << depth << ", page " << page);
    bench.settle();
    draw_picture(bench.application, bench.context, wide, high);
    check_words(bench.application, wide, high);
    bench.application.handle({Key::page_down});
  }
}

}  // namespace

TEST_CASE("words on the pages of a story lie beside each other, however deep the room") {
  for (const auto& [wide, high] : {std::pair{1920, 1080}, {1280, 720}}) {
    for (const double depth : {3.9, 5.0, 6.0})
      check_pages(depth, wide, high, {"local", "central", "hybrid"});
    for (const double depth : {4.5, 6.0})
      check_pages(depth, wide, high, {"local", "central", "hybrid", "cmo_partner"});
  }
}

TEST_CASE("a map has a caption beside it where one below would leave it little") {
  const auto caption_of = [](double depth) {
    Bench bench(in_room(depth));
    Story story = story_of_pages();
    story.steps[0].page = StoryPage::map;
    bench.application.tell(std::move(story));
    bench.application.listen(true);
    draw_picture(bench.application, bench.context, 1280, 720);
    for (const DrawnWords& words : bench.application.words())
      if (words.words.starts_with("And if")) return words.box;
    return Rect{};
  };
  CHECK(caption_of(3.9).x < 100);
  CHECK(caption_of(3.9).y > 400);
  CHECK(caption_of(6).x > 600);
  CHECK(caption_of(6).y < 100);
}

}  // namespace pendulum
