#include "viz/window/panels/room_cell.h"

#include "tests/window/bench.h"

namespace pendulum {

namespace {

const std::string difference = "23.7 points up";

std::vector<DrawnWords> words_in_cell(Bench& bench, const Theme& theme, const Rect& cell,
                                      const std::string& value) {
  WidgetMap widgets;
  std::vector<DrawnWords> log;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({1920, 1080});
  ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration);
  {
    const PanelScope scope("cell", cell);
    Ui ui(theme, bench.context.fonts(), widgets, &log);
    RoomCell content;
    content.value = value;
    content.comparison.kind = ComparisonKind::different;
    content.comparison.words = difference;
    draw_room_cell(ui, cell, content);
  }
  ImGui::End();
  ImGui::Render();
  return log;
}

/// The letters in which a cell of this width says the difference; 0 where it is cut short.
double size_in_cell(Bench& bench, const Theme& theme, double cell_width) {
  const Rect cell{0, 0, cell_width, 4 * theme.type.body};
  for (const DrawnWords& drawn : words_in_cell(bench, theme, cell, "41 %"))
    if (drawn.words == difference) return drawn.size;
  return 0;
}

}  // namespace

TEST_CASE("a difference is said in smaller letters before it is cut short") {
  WindowOptions options;
  options.projector = true;
  Bench bench(options, {"local"});
  bench.picture();
  const Theme theme = make_theme(ThemeName::projector, 1080);
  REQUIRE(theme.type.tick < theme.type.body);
  int smaller = 0;
  double last = theme.type.body;
  for (double cell_width = 900; last > 0; cell_width -= 4) {
    const double size = size_in_cell(bench, theme, cell_width);
    INFO(cell_width << " wide, letters of " << size << " after " << last);
    CHECK(size <= last);
    if (size > 0 && size < theme.type.body) ++smaller;
    if (size == 0) CHECK(last < theme.type.tick * 1.1);  // as small as may be
    last = size;
  }
  CHECK(smaller > 3);
}

TEST_CASE(
    "a figure is about so much in a word above it, where that stays inside its row, or in a sign") {
  WindowOptions options;
  options.projector = true;
  Bench bench(options, {"local"});
  bench.picture();
  const Theme theme = make_theme(ThemeName::projector, 1080);
  int words = 0, signs = 0;
  for (const double wide : {300., 900.})
    for (double lines = 2; lines < 9; lines += .25) {
      const Rect cell{40, 100, wide, lines * theme.type.body};
      INFO(wide << " wide, " << lines << " lines");
      for (const DrawnWords& drawn : words_in_cell(bench, theme, cell, "about 30")) {
        if (drawn.words == "about ") {
          ++words;
          CHECK(drawn.box.y >= cell.y);
        } else if (drawn.words == "≈30") {
          ++signs;
        }
      }
    }
  CHECK(words > 5);
  CHECK(signs > 5);
  CHECK(words + signs == 2 * 28);
}

TEST_CASE("the page of the comparison cuts no words short, however deep the room") {
  for (const auto& [wide, high] : {std::pair{1920, 1080}, {1280, 720}})
    for (const double depth : {3.9, 5.0, 6.0}) {
      Bench bench(in_room(depth));
      bench.application.listen(true);
      draw_picture(bench.application, bench.context, wide, high);
      INFO(wide << " wide, a room of " << depth);
      int differences = 0;
      for (const DrawnWords& drawn : bench.application.words()) {
        INFO(drawn.words);
        CHECK_FALSE(drawn.words.ends_with("…"));
        if (drawn.words.find(" points") != std::string::npos) ++differences;
      }
      CHECK(differences > 0);
    }
}

}  // namespace pendulum
