#include "viz/window/panels/room_cell.h"

#include <map>
#include <set>

#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/panels/room_compare.h"
#include "viz/window/panels/room_difference.h"
#include "viz/window/panels/room_row.h"

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
    draw_room_cells(ui, {&cell, 1}, {&content, 1});
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

TEST_CASE("every difference of a room says in how many futures, in short where it must") {
  for (const char* language : {"en", "fr"}) {
    const LanguageScope scope(language);
    for (const auto& names : {std::vector<std::string>{"local", "central", "hybrid"},
                              {"local", "central", "hybrid", "cmo_partner"}}) {
      Bench bench(in_room(6), names);
      bench.application.listen(true);
      draw_picture(bench.application, bench.context, 1280, 720);
      int differences = 0, counts = 0;
      for (const Metric metric : room_metrics)
        for (std::size_t i = 1; i < names.size(); ++i)
          if (bench.application.session().snapshot().difference(i, metric)->verdict !=
              Verdict::no_clear_difference)
            ++differences;
      for (const DrawnWords& drawn : bench.application.words())
        if (drawn.words == "2/2" || drawn.words == "2 of 2" || drawn.words == "in 2 of 2") ++counts;
      INFO(language << ", " << names.size());
      CHECK(differences > 1);
      CHECK(counts == differences);
    }
  }
}

TEST_CASE("the figures of a row are of one size, the uncertain ones behind a sign") {
  WindowOptions options;
  options.projector = true;
  Bench bench(options);
  for (const auto& [wide, high] : {std::pair{1920, 1080}, {1280, 720}}) {
    bench.application.listen(true);
    draw_picture(bench.application, bench.context, wide, high);
    std::map<double, std::set<double>> sizes;  // by base line
    int figures = 0;
    for (const DrawnWords& drawn : bench.application.words()) {
      CHECK(drawn.words.find("about") == std::string::npos);
      if (!drawn.words.starts_with("≈")) continue;
      ++figures;
      sizes[std::round(drawn.box.bottom())].insert(drawn.size);
    }
    CHECK(figures > 6);  // of nine; one that never varies is certain
    CHECK(sizes.size() == 3);
    for (const auto& [row, in_row] : sizes) CHECK(in_row.size() == 1);
  }
}

namespace {

/// Every word of the page of the comparison, in a room of this depth.
void check_uncut(double depth, const std::vector<std::string>& names) {
  for (const auto& [wide, high] : {std::pair{1920, 1080}, {1280, 720}}) {
    Bench bench(in_room(depth), names);
    bench.application.listen(true);
    draw_picture(bench.application, bench.context, wide, high);
    INFO(wide << " wide, a room of " << depth);
    int figures = 0;
    for (const DrawnWords& drawn : bench.application.words()) {
      INFO(drawn.words);
      CHECK_FALSE(drawn.words.ends_with("…"));
      if (drawn.words.find(" %") != std::string::npos) ++figures;
    }
    CHECK(figures >= static_cast<int>(names.size()));
  }
}

}  // namespace

TEST_CASE(
    "the page of the comparison cuts no words short, in any language, however deep the room") {
  for (const char* language : {"en", "fr", "pl"}) {
    const LanguageScope scope(language);
    INFO(language);
    for (const double depth : {3.9, 4.5, 5.0, 6.0})
      check_uncut(depth, {"local", "central", "hybrid"});
    check_uncut(6, {"local", "central", "hybrid", "cmo_partner"});
  }
}

namespace {

void check_words_of_room(const Bench& bench, double width, double height) {
  const std::vector<DrawnWords>& words = bench.application.words();
  for (std::size_t a = 0; a < words.size(); ++a) {
    INFO("\"" << words[a].words << "\"");
    CHECK(words[a].box.x >= 0);
    CHECK(words[a].box.right() <= width);
    CHECK(words[a].box.bottom() <= height);
    for (std::size_t b = 0; b < a; ++b) {
      // Descenders may come near the next line's capitals.
      const auto tight = [](const DrawnWords& drawn) {
        const Rect& box = drawn.box;
        return Rect{box.x + .5, box.y + .12 * box.h, box.w - 1, .7 * box.h};
      };
      INFO("on \"" << words[b].words << "\"");
      CHECK_FALSE(tight(words[a]).overlaps(tight(words[b])));
    }
  }
}

}  // namespace

TEST_CASE("words of the comparison lie apart, however large they were asked to be") {
  for (const char* language : {"en", "fr", "pl"}) {
    const LanguageScope scope(language);
    for (const auto& names : {std::vector<std::string>{"local", "central", "hybrid"},
                              {"local", "central", "hybrid", "cmo_partner"}}) {
      Bench bench(in_room(3.9), names);
      bench.application.listen(true);
      double now = 0;
      for (const auto& [wide, high] : {std::pair{1920, 1080}, {1280, 720}, {1280, 960}}) {
        bench.application.apply(ChangeScale{0});
        for (const int steps : {0, 1, 1, 1, 1, 20}) {
          draw_picture(bench.application, bench.context, wide, high);
          for (int i = 0; i < steps; ++i) bench.application.apply(ChangeScale{1});
          // What it says of that lies over the page.
          bench.application.advance(now += 10, 0);
          draw_picture(bench.application, bench.context, wide, high);
          INFO(language << ", " << names.size() << " structures, " << wide << " x " << high << ", "
                        << bench.application.view().zoom);
          check_words_of_room(bench, wide, high);
        }
      }
    }
  }
}

}  // namespace pendulum
