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

namespace {

// In letters' heights of the body. Below these words are cut, and signs lie on each other.
constexpr double narrowest_map = 17, lowest_map = 17;
constexpr double narrowest_outcome = 17, lowest_outcome = 19;
constexpr double narrowest_desk = 66, lowest_desk = 36;
// On a page that has to be scrolled anyway nothing need be that low.
constexpr double usual_map = 20, usual_outcome = 22;
// So much is left of a page of 16 : 9 by the letters of the deepest room.
constexpr double narrowest_room = 38.5, lowest_room = 21.7;

std::size_t columns_of(double width, std::size_t count, double gap, double narrowest) {
  const std::size_t usual = count <= 4 ? std::max<std::size_t>(count, 1) : (count + 1) / 2;
  if (narrowest <= 0) return usual;
  const double fit = std::max(1.0, std::floor((width + gap) / (narrowest + gap)));
  const std::size_t most = std::min(usual, static_cast<std::size_t>(fit));
  const std::size_t rows = (count + most - 1) / most;
  return std::max<std::size_t>(1, (count + rows - 1) / rows);
}

/// What so many cells need, one above the other where they do not fit beside each other.
double height_of_cells(double width, std::size_t count, double gap, double narrowest,
                       double lowest) {
  const std::size_t columns = columns_of(width, count, gap, narrowest);
  const auto rows = static_cast<double>((count + columns - 1) / columns);
  return std::round(rows * lowest + (rows - 1) * gap);
}

}  // namespace

std::vector<Rect> layout_cells(const Rect& area, std::size_t count, double gap, double narrowest) {
  std::vector<Rect> cells;
  if (count == 0) return cells;
  const std::size_t columns = columns_of(area.w, count, gap, narrowest);
  const std::size_t rows = (count + columns - 1) / columns;
  const double w = (area.w - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const double h = (area.h - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows);
  for (std::size_t i = 0; i < count; ++i) {
    const auto column = static_cast<double>(i % columns), row = static_cast<double>(i / columns);
    cells.push_back({std::round(area.x + column * (w + gap)), std::round(area.y + row * (h + gap)),
                     std::floor(w), std::floor(h)});
  }
  return cells;
}

double fitting_zoom(ThemeName theme, double width, double height, double zoom) {
  if (zoom <= 1) return zoom;
  const bool room = theme == ThemeName::projector;
  const double text = make_theme(theme, height, 1).type.body;
  const double most = std::min(width / ((room ? narrowest_room : narrowest_desk) * text),
                               height / ((room ? lowest_room : lowest_desk) * text));
  return std::min(zoom, std::max(1.0, most));
}

namespace {

/// Maps, legend, sentence and outcomes, one below the other, in `layout.view`.
void lay_out_page(DeskLayout& layout, const Theme& theme, const DeskContent& content) {
  const double gap = theme.gap, text = theme.type.body;
  const std::size_t structures = std::max<std::size_t>(content.structures, 1);
  const Rect& view = layout.view;
  const auto legend_height = [&](std::size_t lines) {
    return std::round(text * (.3 + 1.6 * static_cast<double>(lines)));
  };
  const double legend = legend_height(content.legend_lines);
  double sentence = std::round(text * 3);
  // Further lines of the legend are the maps', whom they explain, and take nothing from figures.
  const double shared = view.h - sentence - legend_height(1) - gap * 1.5;
  const double share = std::round(shared * .485) - (legend - legend_height(1));
  const auto maps = [&](double lowest) {
    return height_of_cells(view.w, structures, gap, narrowest_map * text, lowest * text);
  };
  const auto outcomes = [&](double lowest) {
    return height_of_cells(view.w, 4, gap, narrowest_outcome * text, lowest * text);
  };
  const double rest = view.h - share - legend - sentence - gap * 1.5;
  double high = share, height = view.h;
  if (share < maps(lowest_map) || rest < outcomes(lowest_outcome)) {
    sentence = std::max(sentence, std::round(content.sentence_height));
    high = std::max(share, maps(usual_map));
    height = std::max(
        view.h, high + legend + sentence + gap * 1.5 + std::max(rest, outcomes(usual_outcome)));
  }
  layout.overflow = height - view.h;
  Cutter cut({view.x, view.y - std::clamp(content.scrolled, 0.0, layout.overflow), view.w, height});
  layout.maps = layout_cells(cut.top(high), structures, gap, narrowest_map * text);
  layout.legend = cut.top(legend);
  cut.top(gap / 2);
  layout.sentence = cut.top(sentence);
  cut.top(gap);
  layout.outcomes = layout_cells(cut.rest(), 4, gap, narrowest_outcome * text);
}

}  // namespace

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
  layout.view = cut.rest();
  lay_out_page(layout, theme, content);
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
  // Nor where figures would have room for their words neither beside nor below them.
  const bool stacked = layout.columns.front().w < words_beside * theme.type.body;
  const bool high = (body.h - maps) / 3 > lines_of_stack * theme.type.body;
  layout.has_maps = maps - head >= theme.type.tick * 8.2 && (high || !stacked);
  layout.maps_bottom = std::round(body.y + (layout.has_maps ? maps : head));
  const double row = (body.bottom() - layout.maps_bottom) / 3;
  for (int i = 0; i < 3; ++i)
    layout.rows.push_back({body.x, std::round(layout.maps_bottom + i * row), body.w, row});
  return layout;
}

}  // namespace pendulum
