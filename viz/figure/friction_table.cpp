#include "viz/figure/friction_table.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"

namespace pendulum {
namespace {

std::string cell_words(const FrictionRow& row, std::size_t group) {
  const double days = row.days[group];
  return std::isfinite(days) && days >= 0.05 ? days_words(days, row.place) : "–";
}

struct TableGrid {
  Rect rect;
  double row = 0;     // height
  double text = 0;    // size
  double column = 0;  // width
  [[nodiscard]] double column_right(std::size_t i, std::size_t count) const {
    return rect.right() - static_cast<double>(count - 1 - i) * column - column * 0.1;
  }
};

TableGrid plan_grid(const Canvas& canvas, const Theme& theme, const Rect& rect,
                    const std::vector<FrictionRow>& rows) {
  TableGrid grid;
  grid.rect = rect;
  grid.row = std::min(theme.type.tick * 1.28, rect.h / (cause_group_count + 1));
  grid.text = std::min(theme.type.tick, grid.row * 0.84);
  double widest = canvas.text_width("00.0", grid.text, FontWeight::semibold);
  for (const auto& row : rows)
    for (std::size_t g = 0; g < cause_group_count; ++g)
      widest =
          std::max(widest, canvas.text_width(cell_words(row, g), grid.text, FontWeight::semibold));
  const double room = rect.w * 0.6 / std::max<double>(1, static_cast<double>(rows.size()));
  grid.column = std::min(widest + theme.px(16), room);
  return grid;
}

/// The most is brighter, if luck does not explain it and the words show it. Not bolder: in tiles
/// that is what is clearly best.
void draw_cells(Canvas& canvas, const Theme& theme, const TableGrid& grid,
                const std::vector<FrictionRow>& rows, std::size_t group, double y) {
  const Colour quiet = rows.size() > 1 ? theme.neutral.lo : theme.neutral.mid;
  std::vector<std::string> words;
  for (const auto& row : rows) words.push_back(cell_words(row, group));
  const auto reads_like_less = [&](std::size_t i) {
    for (std::size_t other = 0; other < rows.size(); ++other)
      if (!rows[other].most[group] && words[other] == words[i]) return true;
    return false;
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool strong = rows[i].most[group] && words[i] != "–" && !reads_like_less(i);
    canvas.draw_text(
        {grid.column_right(i, rows.size()), y}, words[i],
        {grid.text, strong ? theme.neutral.hi : quiet, FontWeight::regular, TextAlign::right});
  }
}

}  // namespace

double friction_table_height(const Theme& theme) {
  return theme.type.tick * 1.28 * (cause_group_count + 1);
}

std::vector<Rect> draw_friction_table(Canvas& canvas, const Theme& theme, const Rect& rect,
                                      const std::vector<FrictionRow>& rows, int selected) {
  const TableGrid grid = plan_grid(canvas, theme, rect, rows);
  double y = rect.y + grid.row * 0.74;
  canvas.draw_text({rect.x, y}, tr("cause"), {grid.text, theme.neutral.lo});
  const double half_number = canvas.text_width("0.0", grid.text, FontWeight::regular) / 2;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const StructureStyle& style = theme.structure(rows[i].structure);
    draw_marker(canvas, style.marker,
                {grid.column_right(i, rows.size()) - half_number, y - 0.36 * grid.text},
                theme.px(4.5), style.fill);
  }
  std::vector<Rect> found;
  const double labels = rect.x + theme.px(24);
  const double numbers = static_cast<double>(rows.size()) * grid.column;
  for (std::size_t g = 0; g < cause_group_count; ++g) {
    const Rect line{rect.x, rect.y + grid.row * static_cast<double>(g + 1), rect.w, grid.row};
    found.push_back(line);
    const bool marked = selected == static_cast<int>(g);
    if (marked) canvas.fill_rect(line, theme.neutral.track, theme.px(3));
    y = line.y + grid.row * 0.74;
    fill_cause_rect(canvas, theme,
                    around({rect.x + theme.px(8), line.centre().y}, theme.px(8), grid.text * 0.4),
                    g);
    canvas.draw_text({labels, y},
                     fitted_text(canvas, tr(cause_group_facts()[g].label), grid.text,
                                 FontWeight::regular, rect.right() - numbers - labels),
                     {grid.text, theme.neutral.mid});
    draw_cells(canvas, theme, grid, rows, g, y);
  }
  return found;
}

}  // namespace pendulum
