#include "viz/window/layout.h"

#include <algorithm>
#include <cmath>

namespace pendulum {
namespace {

/// Takes strips off an area, top first.
class Cutter {
 public:
  explicit Cutter(Rect area) : area_(area) {}
  Rect top(double height) {
    const Rect strip{area_.x, area_.y, area_.w, std::min(height, area_.h)};
    area_.y += strip.h;
    area_.h -= strip.h;
    return strip;
  }
  Rect bottom(double height) {
    const double h = std::min(height, area_.h);
    area_.h -= h;
    return {area_.x, area_.y + area_.h, area_.w, h};
  }
  [[nodiscard]] Rect rest() const { return area_; }

 private:
  Rect area_;
};

}  // namespace

std::vector<Rect> layout_cells(const Rect& area, std::size_t count, double gap) {
  std::vector<Rect> cells;
  if (count == 0) return cells;
  const std::size_t rows = count <= 4 ? 1 : 2;
  const std::size_t columns = (count + rows - 1) / rows;
  const double w = (area.w - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const double h = (area.h - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows);
  for (std::size_t i = 0; i < count; ++i) {
    const auto column = static_cast<double>(i % columns), row = static_cast<double>(i / columns);
    cells.push_back({std::round(area.x + column * (w + gap)), std::round(area.y + row * (h + gap)),
                     std::floor(w), std::floor(h)});
  }
  return cells;
}

DeskLayout layout_desk(const Theme& theme, double width, double height,
                       const DeskContent& content) {
  DeskLayout layout;
  const double gap = theme.gap;
  // Text stops shrinking in small windows, so what holds text is measured in text.
  const double text = theme.type.body;
  const double levers = std::clamp(width * .175, 21.5 * text, 24 * text);
  layout.levers = {0, 0, std::round(levers), height};
  Cutter cut({layout.levers.right() + gap, 0, width - layout.levers.right() - 2 * gap, height});
  layout.top_bar = cut.top(std::round(text * 3.1));
  layout.time_line = cut.top(std::round(text * 3.9));
  if (content.problem_lines > 0) {
    const auto lines = static_cast<double>(std::min<std::size_t>(content.problem_lines, 4));
    layout.problems = cut.top(std::round(text * (2.6 + 1.7 * lines)));
    cut.top(gap / 2);
  } else {
    layout.problems = cut.top(0);
  }
  layout.footer = cut.bottom(std::round(text * 1.9));
  const double middle = cut.rest().h;
  const auto legend_height = [&](std::size_t lines) {
    return std::round(text * (.3 + 1.6 * static_cast<double>(lines)));
  };
  const double sentence = std::round(text * 3), legend = legend_height(content.legend_lines);
  // Further lines of the legend are the maps', whom they explain, and take nothing from figures.
  const double shared = middle - sentence - legend_height(1) - gap * 1.5;
  const Rect maps = cut.top(std::round(shared * .485) - (legend - legend_height(1)));
  layout.maps = layout_cells(maps, std::max<std::size_t>(content.structures, 1), gap);
  layout.legend = cut.top(legend);
  cut.top(gap / 2);
  layout.sentence = cut.top(sentence);
  cut.top(gap);
  layout.outcomes = layout_cells(cut.rest(), 4, gap);
  return layout;
}

RoomLayout layout_room(const Theme& theme, double width, double height, std::size_t structures) {
  RoomLayout layout;
  const double margin = theme.margin;
  Cutter cut({margin, margin * .55, width - 2 * margin, height - margin});
  layout.page = cut.rest();
  layout.headline = cut.top(std::round(theme.type.headline * 1.75));
  layout.footer = cut.bottom(std::round(theme.type.body * 1.9));
  const Rect body = cut.rest();
  const double titles = std::round(std::min(width * .2, theme.type.body * 9.4));
  layout.row_titles = {body.x, body.y, titles, body.h};
  const Rect columns{body.x + titles, body.y, body.w - titles, body.h};
  const double count = static_cast<double>(std::max<std::size_t>(structures, 1));
  const double gap = theme.px(24);
  const double w = (columns.w - gap * (count - 1)) / count;
  for (std::size_t i = 0; i < std::max<std::size_t>(structures, 1); ++i)
    layout.columns.push_back({std::round(columns.x + static_cast<double>(i) * (w + gap)), body.y,
                              std::floor(w), body.h});
  layout.maps_top = body.y;
  // Two lines of words and a spread to a row; the maps, with the key beside them, have the rest.
  // In a deep room that is not enough for them: they have pages of their own.
  const double rows = 3 * theme.type.body * 3.25, head = theme.type.lead * 1.7;
  const double maps = std::min(body.h * .44, body.h - rows);
  layout.has_maps = maps - head >= theme.type.tick * 8.2;
  layout.maps_bottom = std::round(body.y + (layout.has_maps ? maps : head));
  const double row = (body.bottom() - layout.maps_bottom) / 3;
  for (int i = 0; i < 3; ++i)
    layout.rows.push_back({body.x, std::round(layout.maps_bottom + i * row), body.w, row});
  return layout;
}

}  // namespace pendulum
