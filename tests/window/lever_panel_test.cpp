#include "viz/window/panels/lever_panel.h"

#include "tests/window/bench.h"
#include "viz/language/language.h"

namespace pendulum {

TEST_CASE("whichever of four structures is edited, all can be chosen and all levers reset") {
  Bench bench({}, {"local", "central", "global_hotel_group", "cmo_partner"});
  Application& application = bench.application;
  const std::size_t count = application.session().structure_count();
  REQUIRE(count == 4);
  for (std::size_t edited = 0; edited < count; ++edited) {
    application.apply(EditStructure{edited});
    bench.picture();
    std::vector<Rect> marks;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string name = "edit:" + application.session().snapshot().structures[i].name;
      REQUIRE(application.widgets().contains(name));
      marks.push_back(application.widgets().at(name));
    }
    REQUIRE(application.widgets().contains("reset all"));
    marks.push_back(application.widgets().at("reset all"));
    for (std::size_t i = 1; i < count; ++i) CHECK(marks[i - 1].right() <= marks[i].x);
    for (std::size_t i = 0; i < count; ++i) CHECK_FALSE(marks[i].overlaps(marks.back()));
  }
}

TEST_CASE("the name of the structure that is edited is whole, four of them or not, saved or not") {
  for (const auto& [wide, high] : {std::pair{1280, 720}, {1920, 1080}})
    for (const char* language : {"en", "fr", "pl"}) {
      const LanguageScope scope(language);
      Bench bench({}, {"hybrid", "central", "pandemic_surge", "cmo_partner"});
      Application& application = bench.application;
      application.apply(MoveLever{"demand.level", 1.2});
      application.apply(CommitLever{});
      application.listen(true);
      for (std::size_t edited = 0; edited < 4; ++edited) {
        application.apply(EditStructure{edited});
        draw_picture(application, bench.context, wide, high);
        draw_picture(application, bench.context, wide, high);
        const std::string& file = application.session().snapshot().structures[edited].name;
        const Rect mark = application.widgets().at("edit:" + file);
        INFO(wide << " wide, " << language << ", " << file);
        int whole = 0;
        for (const DrawnWords& drawn : application.words()) {
          const bool beside = drawn.words == shown_name(file) && drawn.box.y < mark.bottom() &&
                              drawn.box.bottom() > mark.y && drawn.box.x < mark.x + mark.w * 2;
          whole += beside ? 1 : 0;
          if (beside && edited < 3) {
            const std::string& next = application.session().snapshot().structures[edited + 1].name;
            CHECK(drawn.box.right() <= application.widgets().at("edit:" + next).x);
          }
        }
        CHECK(whole == 1);
        REQUIRE(application.widgets().contains("save scenario"));
        CHECK_FALSE(application.widgets()
                        .at("save scenario")
                        .overlaps(application.widgets().at("reset all")));
      }
    }
}

TEST_CASE("beside how many levers are changed there is no word, in any language") {
  for (const char* language : {"en", "fr", "pl"}) {
    const LanguageScope scope(language);
    Bench bench;
    Application& application = bench.application;
    for (const char* path : {"committee.cadence", "demand.level"})
      application.apply(MoveLever{path, lever(application, path).value * 1.2});
    application.listen(true);
    bench.picture();
    for (const char* name : {"reset decisions", "reset assumptions"}) {
      REQUIRE(application.widgets().contains(name));
      const Rect reset = application.widgets().at(name);
      for (const DrawnWords& drawn : application.words()) {
        const bool beside = drawn.box.y < reset.bottom() && drawn.box.bottom() > reset.y &&
                            drawn.box.x < reset.x - 1;
        INFO(language << ": " << drawn.words);
        if (beside) CHECK(drawn.box.right() < reset.x);
      }
    }
  }
}

TEST_CASE("keys choose whose levers are shown at the desk") {
  Bench bench;
  Application& application = bench.application;
  REQUIRE(application.view().edited == 2);
  application.handle({Key::one});
  CHECK(application.view().edited == 0);
  application.handle({Key::four});  // there is none
  CHECK(application.view().edited == 0);
  application.handle({Key::two});
  CHECK(application.view().edited == 1);
  application.apply(ToggleTheme{});
  application.handle({Key::one});  // nobody sees levers in a room
  CHECK(application.view().edited == 1);
}

TEST_CASE("what is not taken is said at the field, wherever the pointer is") {
  const LanguageScope scope("en");
  Bench bench;
  Application& application = bench.application;
  const std::string path = "committee.cadence";
  bench.click("value:" + path);
  bench.rest();
  bench.type("999 d");
  bench.edit(ImGuiKey_Enter);
  application.listen(true);
  bench.rest();
  const auto& words = application.words();
  const auto note = std::find_if(words.begin(), words.end(), [](const DrawnWords& drawn) {
    return drawn.words == "Not taken";
  });
  REQUIRE(note != words.end());
  const Rect field = application.widgets().at("value:" + path);
  CHECK(std::abs(note->box.y - field.bottom()) < field.h * 2);
  CHECK(std::abs(note->box.x - field.x) < field.w * 3);
}

}  // namespace pendulum
