#include "viz/window/desk_page.h"

#include <algorithm>

#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/window/panels/scroller.h"

namespace pendulum {
namespace {

WindowOptions large_letters() {
  WindowOptions options;
  options.scale = 1.5;
  return options;
}

void turn_wheel(Bench& bench, Point over, float notches) {
  bench.frame(over, false);
  ImGui::GetIO().MouseWheel = notches;
  bench.frame(over, false);
  ImGui::GetIO().MouseWheel = 0;
  bench.frame(over, false);
}

double top_of(const Bench& bench, const std::string& widget) {
  return bench.application.widgets().at(widget).y;
}

TEST_CASE("the wheel scrolls a desk of large letters, to its end and not beyond") {
  Bench bench(large_letters());
  bench.picture();
  const double before = top_of(bench, "outcome:throughput_per_month");
  const Point map = bench.application.widgets().at("map:local").centre();
  turn_wheel(bench, map, -1);
  CHECK(top_of(bench, "outcome:throughput_per_month") < before);
  turn_wheel(bench, map, -1000);
  const Rect last = bench.application.widgets().at("outcome:asset_reuse_share");
  CHECK(last.bottom() < height);
  CHECK(last.bottom() > height * .8);
  turn_wheel(bench, {width * .8, height * .6}, 1000);
  CHECK(top_of(bench, "outcome:throughput_per_month") == before);
}

TEST_CASE("keys scroll it too, and what a click opens is seen") {
  Bench bench(large_letters());
  bench.picture();
  const double before = top_of(bench, "map:local");
  for (int i = 0; i < 9; ++i) {
    bench.application.handle({.key = Key::down, .control = true});
    bench.picture();
  }
  CHECK(top_of(bench, "map:local") < 0);
  bench.click("tile:asset_reuse_share");
  REQUIRE(bench.application.view().distribution);
  bench.picture();
  CHECK(top_of(bench, "outcome:throughput_per_month") > height / 2.0);
  bench.application.handle({.key = Key::escape});
  bench.picture();
  CHECK(top_of(bench, "map:local") == before);
}

TEST_CASE("a desk of usual letters does not move") {
  Bench bench;
  bench.picture();
  const double before = top_of(bench, "map:local");
  bench.application.handle({.key = Key::down, .control = true});
  turn_wheel(bench, bench.application.widgets().at("map:local").centre(), -3);
  CHECK(top_of(bench, "map:local") == before);
}

TEST_CASE("every structure has its chip, however large the letters") {
  WindowOptions options;
  options.scale = largest_zoom;
  Bench bench(options, {"local", "central", "hybrid", "cmo_partner"});
  bench.picture();
  const WidgetMap& widgets = bench.application.widgets();
  double right = 0;
  for (const char* name : {"local", "central", "hybrid", "CMO_partner"}) {
    const Rect chip = widgets.at(std::string("chip:") + name);
    CHECK(chip.x > right);
    right = chip.right();
  }
  CHECK(right < widgets.at("undo").x);
}

TEST_CASE("letters asked to be too large say where they stop") {
  Bench bench;
  bench.picture();
  for (int i = 0; i < 30; ++i) bench.application.apply(ChangeScale{1});
  const double most = fitting_zoom(ThemeName::desk_dark, width, height, largest_zoom);
  CHECK(bench.application.view().zoom == Approx(most));
  CHECK(bench.application.view().toast.find("largest for this window") != std::string::npos);
  bench.application.apply(ChangeScale{-1});
  CHECK(bench.application.view().zoom < most);
}

TEST_CASE("a scale that the window has no room for is said to stop, by itself and once") {
  const LanguageScope scope("en");
  WindowOptions options;
  options.scale = largest_zoom;
  Bench bench(options);
  Application& application = bench.application;
  const auto said = [&](double now) {
    bench.picture();
    application.advance(now, 0);
    return application.view().toast;
  };
  const double most = fitting_zoom(ThemeName::desk_dark, width, height, largest_zoom);
  REQUIRE(most < largest_zoom);
  CHECK(said(1) == "Scale " + std::to_string(static_cast<int>(most * 100 + .5)) +
                       " %, the largest for this window");
  CHECK(said(9).empty());
  CHECK(said(10).empty());
  application.apply(ToggleTheme{});
  const double in_room = fitting_zoom(ThemeName::projector, width, height, largest_zoom);
  REQUIRE(in_room < largest_zoom);
  CHECK(said(11) == "Scale " + std::to_string(static_cast<int>(in_room * 100 + .5)) +
                        " %, the largest for this window");
  application.apply(ChangeScale{0});
  CHECK(said(20).empty());
}

TEST_CASE("a small desk tells of all four structures and names every cause, in any language") {
  for (const char* language : {"en", "fr", "pl"}) {
    const LanguageScope scope(language);
    INFO(language);
    Bench bench({}, {"local", "central", "hybrid", "cmo_partner"});
    bench.application.listen(true);
    draw_picture(bench.application, bench.context, 1280, 720);
    const Rect sentence = bench.application.widgets().at("sentence");
    const Rect friction = bench.application.widgets().at("outcome:friction");
    std::vector<std::string> causes;
    bool partner = false;
    for (const DrawnWords& drawn : bench.application.words()) {
      if (friction.contains(drawn.box.centre())) causes.push_back(drawn.words);
      if (!sentence.contains(drawn.box.centre())) continue;
      INFO(drawn.words);
      CHECK_FALSE(drawn.words.ends_with("…"));
      partner = partner || drawn.words.find("CMO") != std::string::npos;
    }
    CHECK(partner);
    for (const CauseGroupFacts& group : cause_group_facts()) {
      INFO(group.label);
      CHECK(std::find(causes.begin(), causes.end(), tr(group.label)) != causes.end());
    }
  }
}

// After a resize the letters come a moment later than the frames that need them.
TEST_CASE("maps that were laid out with other letters are laid out anew with the right ones") {
  const auto picture = [](bool late) {
    Bench bench;
    if (late) {
      ImGui::GetIO().DisplaySize = {width, height};
      bench.context.ensure_fonts({40});
      REQUIRE(UiContext::atlas().width > 0);
      bench.rest();
    }
    return bench.picture();
  };
  CHECK((picture(true).rgba == picture(false).rgba));
}

}  // namespace
}  // namespace pendulum
