#include "viz/window/layout.h"

#include "tests/catch.h"

namespace pendulum {
namespace {

void check_apart(const std::vector<Rect>& rects, const Rect& window) {
  for (std::size_t i = 0; i < rects.size(); ++i) {
    INFO("panel " << i);
    CHECK(window.contains(rects[i], .5));
    CHECK(rects[i].w > 0);
    for (std::size_t j = i + 1; j < rects.size(); ++j) {
      INFO("and panel " << j);
      CHECK_FALSE(rects[i].inset(.5).overlaps(rects[j].inset(.5)));
    }
  }
}

TEST_CASE("no two panels of the desk overlap and none leaves the window") {
  for (const auto& [width, height] :
       {std::pair{1920.0, 1080.0}, {1280.0, 720.0}, {1024.0, 768.0}, {3840.0, 2160.0}}) {
    for (const double zoom : {1.0, 1.4}) {
      for (const std::size_t structures : {1u, 2u, 3u, 4u, 6u}) {
        for (const std::size_t problems : {0u, 3u}) {
          INFO(width << " x " << height << ", zoom " << zoom << ", " << structures);
          const Theme theme = make_theme(ThemeName::desk_dark, height, zoom);
          const DeskLayout layout = layout_desk(theme, width, height, {structures, problems});
          std::vector<Rect> rects = {layout.levers, layout.top_bar,  layout.time_line,
                                     layout.legend, layout.sentence, layout.footer};
          rects.insert(rects.end(), layout.maps.begin(), layout.maps.end());
          rects.insert(rects.end(), layout.outcomes.begin(), layout.outcomes.end());
          if (problems > 0) rects.push_back(layout.problems);
          CHECK(layout.maps.size() == structures);
          check_apart(rects, {0, 0, width, height});
        }
      }
    }
  }
}

TEST_CASE("maps and outcomes get most of the window") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080);
  const DeskLayout layout = layout_desk(theme, 1920, 1080, {3, 0});
  CHECK(layout.maps[0].h > 350);
  CHECK(layout.maps[0].w > 450);
  CHECK(layout.outcomes[0].h > 380);
}

TEST_CASE("the room's rows and columns stand inside its page") {
  for (const double height : {720.0, 1080.0}) {
    const Theme theme = make_theme(ThemeName::projector, height);
    const double width = height * 16 / 9;
    const RoomLayout layout = layout_room(theme, width, height, 3);
    CHECK(layout.columns.size() == 3);
    CHECK(layout.rows.size() == 3);
    CHECK(layout.rows.back().bottom() <= layout.footer.y + 1);
    for (const Rect& row : layout.rows) CHECK(row.h >= theme.type.figure * 1.4);
    for (const Rect& column : layout.columns) CHECK(layout.page.contains(column, 1));
    CHECK(theme.type.tick >= height * .026 - 1e-9);
  }
}

}  // namespace
}  // namespace pendulum
