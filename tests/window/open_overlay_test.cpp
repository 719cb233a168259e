// A scenario is opened beside the others while the window runs.

#include "viz/window/panels/open_overlay.h"

#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/panels/sheet.h"
#include "viz/window/saved_session.h"
#include "viz/window/state_file.h"

namespace pendulum {
namespace {

using Names = std::vector<std::string>;

/// A folder with scenarios, of which some are open.
SessionOptions session_in(const testing::TemporaryFolder& folder, const Names& open) {
  for (const char* name : {"local", "central", "hybrid", "lean"})
    std::ofstream(folder.file(std::string(name) + ".yaml"))
        << "schema_version: 1\nextends: " << scenario_path("hybrid") << "\nname: " << name
        << "\nvariants: {fat: {demand: {level: 1.5}}}\n";
  std::ofstream(folder.file("broken.yaml")) << "schema_version: 1\nno_such_key: 3\n";
  SessionOptions options = small_session({});
  for (const std::string& name : open) options.files.push_back({folder.file(name + ".yaml"), {}});
  return options;
}

/// The sheet open over them.
struct Desk {
  LanguageScope scope{"en"};
  testing::TemporaryFolder folder;
  Bench bench;
  Application& application = bench.application;

  explicit Desk(const Names& open = {"local", "central"}) : bench({}, session_in(folder, open)) {
    application.remember_in(folder.file("kept/recent.json"));
    open_sheet();
  }
  [[nodiscard]] std::string file(const std::string& name) const {
    return folder.file(name + ".yaml");
  }
  void open_sheet() {
    bench.picture();
    application.handle({Key::o, true});
    REQUIRE(application.opening());
    bench.rest();
    REQUIRE(ImGui::GetIO().WantTextInput);
  }
  [[nodiscard]] Names names() const {
    Names all;
    for (const StructureResult& structure : application.session().snapshot().structures)
      all.push_back(structure.name);
    return all;
  }
  bool lists(const std::string& name) {
    bench.rest();
    return application.widgets().contains("open:" + file(name) + "@");
  }
  [[nodiscard]] std::string problem() const {
    return application.opening() ? application.opening()->problem() : "it is closed";
  }
};

}  // namespace

TEST_CASE("a scenario that is found by a few letters joins the comparison with Enter") {
  Desk desk;
  CHECK(desk.lists("hybrid"));
  CHECK(desk.lists("lean"));
  desk.bench.type("HYB");
  CHECK(desk.lists("hybrid"));
  CHECK_FALSE(desk.lists("lean"));
  desk.bench.edit(ImGuiKey_Enter);
  CHECK_FALSE(desk.application.opening());
  CHECK(desk.names() == Names{"local", "central", "hybrid"});
  CHECK(desk.application.view().toast == "Hybrid stands beside the others from here on");
  desk.bench.settle();
  CHECK(desk.application.session().snapshot().settled);
  CHECK(saved_session(desk.application).files.size() == 3);
  desk.application.apply(TakeOutStructure{2});
  CHECK(desk.names() == Names{"local", "central"});
  desk.application.apply(Undo{});
  CHECK(desk.names() == Names{"local", "central", "hybrid"});
}

TEST_CASE("arrows and the pointer choose among what is found, what was opened lately first") {
  Desk desk({"local"});
  desk.bench.edit(ImGuiKey_DownArrow);  // broken, central, hybrid, lean, local
  desk.bench.edit(ImGuiKey_DownArrow);
  desk.bench.edit(ImGuiKey_UpArrow);
  desk.bench.edit(ImGuiKey_Enter);
  CHECK(desk.names() == Names{"local", "central"});
  desk.application.apply(TakeOutStructure{1});
  desk.open_sheet();
  desk.bench.edit(ImGuiKey_Enter);
  CHECK(desk.names() == Names{"local", "central"});
  desk.open_sheet();
  desk.bench.click("open:" + desk.file("lean") + "@");
  CHECK(desk.names() == Names{"local", "central", "lean"});
}

TEST_CASE("a list longer than the sheet follows the wheel, and comes back to who is chosen") {
  Desk desk({"local"});
  desk.application.apply(CloseOverlay{});
  for (int i = 10; i < 60; ++i)
    std::filesystem::copy_file(desk.file("lean"), desk.file("z" + std::to_string(i)));
  desk.open_sheet();
  CHECK(desk.lists("broken"));
  CHECK_FALSE(desk.lists("z59"));
  const Point middle = desk.application.widgets().at("open box").centre();
  desk.bench.frame(middle, false);
  for (int notch = 0; notch < 60; ++notch) {
    ImGui::GetIO().MouseWheel = -1;
    desk.bench.frame(middle, false);
  }
  CHECK(desk.lists("z59"));
  CHECK_FALSE(desk.lists("broken"));
  desk.bench.edit(ImGuiKey_DownArrow);  // from the first to the second
  CHECK(desk.lists("central"));
  CHECK_FALSE(desk.lists("z59"));
}

TEST_CASE("a path and a variant are taken as on the command line") {
  Desk desk;
  desk.bench.type((desk.file("lean") + "@fat").c_str());
  desk.bench.edit(ImGuiKey_Enter);
  REQUIRE(desk.names().size() == 3);
  CHECK(desk.application.session().files().back().words() == "lean.yaml@fat");
  CHECK(desk.application.session().levers().file(2).number("demand.level") == 1.5);
  desk.open_sheet();
  desk.bench.type("hyb@fat");
  desk.bench.edit(ImGuiKey_Enter);
  CHECK(desk.application.session().files().back().words() == "hybrid.yaml@fat");
}

TEST_CASE("what cannot be opened is said in words, and nothing is lost") {
  Desk desk;
  const auto asked = [&](const std::string& typed) {
    desk.application.apply(CloseOverlay{});
    desk.bench.rest();
    desk.open_sheet();
    desk.bench.type(typed.c_str());
    desk.bench.edit(ImGuiKey_Enter);
    CHECK(desk.names() == Names{"local", "central"});
    CHECK(desk.application.session().files().size() == 2);
    CHECK(ImGui::GetIO().WantTextInput);  // for something else
    return desk.problem();
  };
  CHECK(asked("/no/such.yaml") == "There is no file /no/such.yaml");
  CHECK(asked(desk.folder.file("kept")) == desk.folder.file("kept") + " cannot be read");
  std::ofstream(desk.file("broken")) << "schema_version: 1\nextends: " << scenario_path("local")
                                     << "\ncommittee:\n  cadance: 3 d\n";
  CHECK_THAT(asked(desk.file("broken")),
             Catch::StartsWith("broken.yaml:4:3: committee: unknown key 'cadance' ("));
  CHECK_THAT(asked("hybrid@no_such"),
             Catch::StartsWith("hybrid.yaml:4:1: variants: no variant 'no_such'"));
  std::ofstream(desk.file("tale")) << "story: A tale\n";
  CHECK(asked(desk.file("tale")) ==
        "tale.yaml is a story, which is opened by itself: pendulum-viz " + desk.file("tale"));
  CHECK(desk.application.widgets().contains("open problem"));
  const auto state = nlohmann::json::parse(describe_state(desk.application));
  CHECK(state["opening"]["problem"] == desk.problem());
  desk.bench.type("x");
  CHECK(desk.problem().empty());  // something else is typed
}

TEST_CASE("a fifth structure is not opened") {
  Desk desk({"local", "central", "hybrid", "lean"});
  desk.bench.edit(ImGuiKey_Enter);
  CHECK(desk.names().size() == 4);
  CHECK_THAT(desk.problem(), Catch::StartsWith("Four structures stand side by side at most"));
}

TEST_CASE("the sheet is closed with Esc and its key, and keys do nothing below it") {
  Desk desk;
  desk.application.handle({Key::space});
  CHECK_FALSE(desk.application.moving());
  desk.bench.type("t");
  desk.bench.edit(ImGuiKey_Escape);
  CHECK_FALSE(desk.application.opening());
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
  desk.open_sheet();
  desk.bench.click("play");  // it lies below
  CHECK_FALSE(desk.application.moving());
  desk.bench.rest();
  CHECK(ImGui::GetIO().WantTextInput);
  desk.application.handle({Key::o, true});
  CHECK_FALSE(desk.application.opening());
}

TEST_CASE("the sheet stays in the window, and its words in it") {
  for (const auto& [wide, high, scale] : {std::tuple{1280, 720, 1.},
                                          {1920, 1080, 1.},
                                          {1920, 1080, 1.5},
                                          {640, 360, 1.},
                                          {500, 900, 1.}}) {
    INFO(wide << " wide, scale " << scale);
    const LanguageScope scope("en");
    WindowOptions options;
    options.scale = scale;
    Bench bench(options, Names{"local"});
    bench.application.apply(ToggleOpening{});
    bench.application.listen(true);
    draw_picture(bench.application, bench.context, wide, high);
    const WidgetMap& widgets = bench.application.widgets();
    const Rect box = widgets.at("open box"), field = widgets.at("open field");
    CHECK(Rect{0, 0, double(wide), double(high)}.contains(box, 1));
    CHECK(box.contains(field, 1));
    bool on_sheet = false;  // its words come last, from its heading on
    for (const DrawnWords& drawn : bench.application.words()) {
      on_sheet |= drawn.words == "Open a scenario beside the others";
      if (on_sheet) CHECK(box.contains(drawn.box, 1));
    }
    CHECK(on_sheet);
    int rows = 0;
    for (const auto& [name, rect] : widgets) {
      if (!name.starts_with("open:")) continue;
      ++rows;
      CHECK(box.contains(rect, 1));
      CHECK_FALSE(rect.overlaps(field));
    }
    CHECK(rows >= 2);
  }
}

}  // namespace pendulum
