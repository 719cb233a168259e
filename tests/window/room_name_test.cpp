#include "viz/window/panels/room_name.h"

#include <fstream>

#include "tests/window/bench.h"
#include "viz/language/language.h"

namespace pendulum {
namespace {

const std::string longest =
    "Hybrid, with a weekly committee and everything else as it was before it";

/// Calls with what draws into a frame of a room's window.
template <typename Look>
void look(Look with) {
  WindowOptions options;
  options.projector = true;
  Bench bench(options, {"local"});
  bench.picture();
  const Theme theme = make_theme(ThemeName::projector, 720);
  WidgetMap widgets;
  ImGui::NewFrame();
  ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration);
  with(Ui(theme, bench.context.fonts(), widgets, nullptr));
  ImGui::End();
  ImGui::Render();
}

/// Shipped structures, the last of them under a long name.
SessionOptions with_long_name(const testing::TemporaryFolder& folder) {
  SessionOptions session = small_session({"local", "central", "hybrid"});
  const std::string file = folder.file("long.yaml");
  std::ofstream(file) << "schema_version: 1\nextends: " << scenario_path("hybrid")
                      << "\nname: " << '"' << longest << "\"\n";
  session.files.push_back({file, {}});
  return session;
}

}  // namespace

// A name of seventy letters had been drawn six pixels high.
TEST_CASE("a name is never smaller than a tick's letters: it takes two lines, then is cut") {
  look([](const Ui& ui) {
    const TypeSizes& type = ui.theme().type;
    const NameLines brief = name_lines(ui, "Local", type.lead, 400, 60);
    CHECK(brief.size == type.lead);
    CHECK(brief.lines == std::vector<std::string>{"Local"});
    const double wide = ui.width_of("Hybrid, weekly committee", type.tick, FontWeight::semibold);
    const NameLines two = name_lines(ui, "Hybrid, weekly committee", type.lead, wide * .8, 60);
    CHECK(two.size == type.tick);
    CHECK(two.lines == std::vector<std::string>{"Hybrid, weekly", "committee"});
    const NameLines low = name_lines(ui, "Hybrid, weekly committee", type.lead, wide * .8, 25);
    REQUIRE(low.lines.size() == 1);
    CHECK(low.lines[0].ends_with("…"));
    for (const double room : {60., 160., 260., 500.})
      for (const NameLines& name : {name_lines(ui, longest, type.lead, room, 60),
                                    name_in_line(ui, longest, type.headline, room)}) {
        CHECK(name.size >= type.tick);
        CHECK(name.lines.size() <= 2);
        for (const std::string& line : name.lines)
          CHECK(ui.width_of(line, name.size, FontWeight::semibold) <= room);
      }
  });
}

// Headlines passed the right margin, and a long name lay on the clock of its map.
TEST_CASE("no title passes the margin or lies on another word, in any language") {
  const testing::TemporaryFolder folder;
  for (const char* language : {"en", "fr", "pl"}) {
    const LanguageScope scope(language);
    Bench bench(in_room(3.9), with_long_name(folder));
    bench.application.listen(true);
    for (int page = 0; page < 8; ++page, bench.application.handle({Key::page_down})) {
      draw_picture(bench.application, bench.context, 1280, 720);
      const std::vector<DrawnWords>& words = bench.application.words();
      const double margin = make_theme(ThemeName::projector, 720).margin;
      for (std::size_t i = 0; i < words.size(); ++i) {
        INFO(language << ", page " << page << ": " << words[i].words);
        if (words[i].words.size() > 3) CHECK(words[i].size > 15);  // signs are known by their shape
        if (words[i].box.y > 80) continue;
        CHECK(words[i].box.right() <= 1280 - margin + 1);
        for (std::size_t j = 0; j < i; ++j) {
          INFO(words[j].words);
          CHECK_FALSE(words[i].box.inset(2).overlaps(words[j].box.inset(2)));
        }
      }
    }
  }
}

TEST_CASE(
    "a question's long names are as large as everybody can read, and leave room for figures") {
  const testing::TemporaryFolder folder;
  for (const double depth : {3.9, 6.}) {
    Bench bench(in_room(depth), with_long_name(folder));
    Story story;
    story.files = {"local", "central", "hybrid", "long"};
    story.steps.resize(1);
    story.steps[0].page = StoryPage::question;
    story.steps[0].question = "Where does a campaign then wait least?";
    story.steps[0].metric = Metric::lead_time_days;
    bench.application.tell(story);
    bench.application.listen(true);
    for (int answered = 0; answered < 2; ++answered, bench.application.handle({Key::page_down})) {
      bench.settle();
      draw_picture(bench.application, bench.context, 1280, 720);
      const std::vector<DrawnWords>& words = bench.application.words();
      const double least = make_theme(ThemeName::projector, 720, scale_for_depth(depth)).type.tick;
      for (std::size_t i = 0; i < words.size(); ++i) {
        INFO(depth << ": " << words[i].words);
        CHECK(words[i].size >= least - .01);
        for (std::size_t j = 0; j < i; ++j)
          CHECK_FALSE(words[i].box.inset(3).overlaps(words[j].box.inset(3)));
      }
    }
  }
}

}  // namespace pendulum
