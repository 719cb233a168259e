// Levers are looked for by their words.

#include "viz/window/panels/lever_finder.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/lever_search.h"
#include "viz/window/state_file.h"
#include "viz/window/text_field.h"

namespace pendulum {
namespace {

/// A bench whose field has the keyboard.
struct Finder : Bench {
  LanguageScope scope{"en"};
  explicit Finder(const WindowOptions& options = {}) : Bench(options, {"hybrid"}) {
    picture();
    application.handle({Key::slash});
    rest();
    REQUIRE(ImGui::GetIO().WantTextInput);
  }
  bool shows(const std::string& path) {
    picture();
    return application.widgets().contains("lever:" + path);
  }
  int count(const std::string& words) {
    application.listen(true);
    picture();
    picture();
    int times = 0;
    for (const DrawnWords& drawn : application.words()) times += drawn.words == words ? 1 : 0;
    return times;
  }
};

}  // namespace

TEST_CASE("only levers that have the words are shown, under both headings") {
  Finder finder;
  finder.type("committee meets");
  CHECK(finder.application.view().lever_search == "committee meets");
  CHECK(finder.shows("committee.cadence"));
  CHECK_FALSE(finder.shows("demand.level"));
  CHECK(finder.count("Decisions") == 1);
  CHECK(finder.count("Assumptions") == 1);
  CHECK(finder.count("Nothing found") == 1);  // among assumptions
  const auto state = nlohmann::json::parse(describe_state(finder.application));
  CHECK(state["lever_search"] == "committee meets");
  CHECK(state["typing"] == true);
  finder.type(" nonsense");
  CHECK(finder.count("Nothing found") == 2);
  CHECK_FALSE(finder.shows("committee.cadence"));
}

TEST_CASE("Esc in the field clears and leaves it, and so does the cross") {
  Finder finder;
  finder.type("committee");
  finder.edit(ImGuiKey_Escape);
  CHECK(finder.application.view().lever_search.empty());
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
  CHECK(finder.shows("committee.cadence"));
  CHECK_FALSE(finder.application.widgets().contains("all levers"));

  finder.click("find a lever");
  finder.rest();
  finder.type("demand");
  finder.click("all levers");
  CHECK(finder.application.view().lever_search.empty());

  finder.application.apply(SearchLevers{"demand"});
  finder.application.handle({Key::escape});  // without the keyboard in the field
  CHECK(finder.application.view().lever_search.empty());
}

TEST_CASE("Enter leaves the field for the best match, and Tab walks among those shown") {
  Finder finder;
  Application& application = finder.application;
  finder.type("committee");
  finder.edit(ImGuiKey_Enter);
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
  CHECK(application.view().lever_search == "committee");
  std::vector<std::string> shown;
  for (const LeverView& lever : application.levers())
    if (LeverSearch("committee").finds(lever)) shown.push_back(lever.path);
  REQUIRE(shown.size() > 1);
  REQUIRE(shown.size() < application.levers().size());
  const auto best = std::find(shown.begin(), shown.end(), application.view().focused_lever);
  REQUIRE(best != shown.end());
  CHECK(lever(application, *best).label.starts_with("Committee"));
  std::rotate(shown.begin(), best, shown.end());
  for (std::size_t i = 0; i <= shown.size(); ++i) {
    CHECK(application.view().focused_lever == shown[i % shown.size()]);
    application.handle({Key::tab});
  }
  const double before = lever(application, shown[1]).value;
  application.handle({Key::up});
  application.handle({Key::down, false, true});
  CHECK(lever(application, shown[1]).value != before);
  // A lever out of sight is not moved by keys.
  application.apply(SearchLevers{"demand level"});
  CHECK(application.view().focused_lever.empty());
}

TEST_CASE("Enter takes the lever that is called so before the first one that speaks of it") {
  Finder finder;
  finder.type("demand");
  finder.edit(ImGuiKey_Enter);
  CHECK(finder.application.view().focused_lever == "demand.level");
}

TEST_CASE("without words, or with words that nothing has, Enter only leaves the field") {
  for (const char* words : {"", "no such words"}) {
    Finder finder;
    finder.type(words);
    finder.edit(ImGuiKey_Enter);
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    CHECK(finder.application.view().focused_lever.empty());
  }
}

TEST_CASE("the field stands between the header and the levers, and its words fit into it") {
  for (const auto& [wide, high, scale] :
       {std::tuple{1280, 720, 1.}, {1920, 1080, 1.}, {1920, 1080, 1.5}})
    for (const char* language : {"en", "fr", "pl"}) {
      INFO(wide << " wide, scale " << scale << ", " << language);
      const LanguageScope scope(language);
      WindowOptions options;
      options.scale = scale;
      Bench bench(options, {"hybrid"});
      bench.application.listen(true);
      draw_picture(bench.application, bench.context, wide, high);
      const WidgetMap& widgets = bench.application.widgets();
      const Rect field = widgets.at("find a lever");
      CHECK_FALSE(field.overlaps(widgets.at("edit:hybrid")));
      for (const auto& [name, rect] : widgets)
        if (name.starts_with("label:")) CHECK(rect.y >= field.bottom());
      int inside = 0;
      for (const DrawnWords& drawn : bench.application.words()) {
        if (!field.overlaps(drawn.box)) continue;
        ++inside;
        CHECK(field.contains(drawn.box, 1));
        CHECK(drawn.words.find("…") == std::string::npos);
      }
      CHECK(inside == 2);  // what it is for, and its key
    }
}

TEST_CASE("presses of a key in quick succession are one step of undo") {
  Bench bench;
  Application& application = bench.application;
  const std::string cadence = "committee.cadence";
  application.apply(ChooseLever{cadence});
  const auto value = [&] { return lever(application, cadence).value; };
  const auto press = [&](Key key, double at) {
    application.advance(at, 0);
    application.handle({key});
    return value();
  };
  const double before = value();
  press(Key::up, 10);
  press(Key::up, 10.5);
  const double there = press(Key::up, 11.2);
  CHECK(press(Key::up, 13) != there);
  application.handle({Key::z, true});
  CHECK(value() == there);
  application.handle({Key::z, true});
  CHECK(value() == before);
  CHECK_FALSE(application.session().levers().can_undo());
  // After undo a press is a step of its own; to and fro is none.
  press(Key::up, 13.1);
  CHECK(application.session().levers().steps_back() == 1);
  CHECK_FALSE(application.session().levers().can_redo());
  press(Key::down, 13.2);
  CHECK(value() == before);
  CHECK_FALSE(application.session().levers().can_undo());
  // Another lever has a step of its own.
  press(Key::up, 20);
  application.apply(FocusLever{1});
  application.handle({Key::up});
  CHECK(application.session().levers().steps_back() == 2);
}

}  // namespace pendulum
