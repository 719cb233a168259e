#include "viz/window/layout.h"

#include "tests/catch.h"
#include "viz/window/legibility.h"

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

std::vector<Rect> page_of(const DeskLayout& layout) {
  std::vector<Rect> rects = {layout.legend, layout.sentence};
  rects.insert(rects.end(), layout.maps.begin(), layout.maps.end());
  rects.insert(rects.end(), layout.outcomes.begin(), layout.outcomes.end());
  return rects;
}

TEST_CASE("no two panels of the desk overlap, and what leaves the window can be scrolled to") {
  for (const auto& [width, height] :
       {std::pair{1920.0, 1080.0}, {1280.0, 720.0}, {1024.0, 768.0}, {3840.0, 2160.0}}) {
    for (const double zoom : {1.0, 1.4, 1.75}) {
      for (const std::size_t structures : {1u, 2u, 3u, 4u, 6u}) {
        for (const std::size_t problems : {0u, 3u}) {
          INFO(width << " x " << height << ", zoom " << zoom << ", " << structures);
          const double fitting = fitting_zoom(ThemeName::desk_dark, width, height, zoom);
          const Theme theme = make_theme(ThemeName::desk_dark, height, fitting);
          const DeskLayout layout = layout_desk(theme, width, height, {structures, problems});
          std::vector<Rect> fixed = {layout.levers, layout.top_bar, layout.time_line, layout.footer,
                                     layout.view};
          if (problems > 0) fixed.push_back(layout.problems);
          check_apart(fixed, {0, 0, width, height});
          CHECK(layout.maps.size() == structures);
          Rect page = layout.view;
          page.h += layout.overflow;
          check_apart(page_of(layout), page);
        }
      }
    }
  }
}

TEST_CASE("a desk of usual letters is seen whole") {
  for (const auto& [width, height] : {std::pair{1920.0, 1080.0}, {1280.0, 720.0}, {3840.0, 2160.0}})
    for (const std::size_t structures : {1u, 2u, 3u, 4u})
      CHECK(layout_desk(make_theme(ThemeName::desk_dark, height), width, height, {structures, 0, 2})
                .overflow == 0);
}

TEST_CASE("with large letters maps and outcomes keep their size in letters, on a longer page") {
  const Theme theme = make_theme(ThemeName::desk_dark, 1080, 1.5);
  const double text = theme.type.body;
  DeskContent content{3, 0, 3, 5 * text};
  const DeskLayout top = layout_desk(theme, 1920, 1080, content);
  REQUIRE(top.overflow > 0);
  for (const Rect& map : top.maps) CHECK((map.w >= 17 * text && map.h >= 17 * text));
  for (const Rect& outcome : top.outcomes)
    CHECK((outcome.w >= 17 * text && outcome.h >= 19 * text));
  CHECK(top.sentence.h == std::round(5 * text));
  CHECK(top.outcomes.back().bottom() > top.view.bottom());

  content.scrolled = 1e9;  // no farther than to the end
  const DeskLayout end = layout_desk(theme, 1920, 1080, content);
  CHECK(end.outcomes.back().bottom() == Approx(end.view.bottom()).margin(1));
  CHECK(end.maps.front().y == Approx(top.maps.front().y - top.overflow).margin(1));
  CHECK(end.time_line == top.time_line);
}

TEST_CASE("letters grow no larger than leaves room for the desk") {
  CHECK(fitting_zoom(ThemeName::desk_dark, 1920, 1080, 1.3) == 1.3);
  const double most = fitting_zoom(ThemeName::desk_dark, 1920, 1080, 3);
  CHECK((most > 1.5 && most < 2));
  CHECK(fitting_zoom(ThemeName::desk_dark, 3840, 2160, 3) == Approx(most));
  CHECK(fitting_zoom(ThemeName::desk_dark, 640, 360, 3) == 1);  // but as large as designed
  CHECK(fitting_zoom(ThemeName::desk_dark, 640, 360, .75) == .75);
}

TEST_CASE("the room's letters grow as far as its deepest room, and less on a page that is narrow") {
  const double deepest = scale_for_depth(deepest_room);
  for (const double height : {720.0, 1080.0, 2160.0}) {
    CHECK(fitting_zoom(ThemeName::projector, height * 16 / 9, height, deepest) == deepest);
    CHECK(fitting_zoom(ThemeName::projector, height * 16 / 9, height, 3) ==
          Approx(deepest).margin(.01));
  }
  CHECK(fitting_zoom(ThemeName::projector, 1024, 768, 3) == Approx(1.154).margin(.001));
  CHECK(fitting_zoom(ThemeName::projector, 600, 800, 1.3) == 1);
  CHECK(fitting_zoom(ThemeName::projector, 600, 800, .8) == .8);
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
