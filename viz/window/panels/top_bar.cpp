#include "viz/window/panels/top_bar.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/window/icons.h"

namespace pendulum {
namespace {

/// Whose values they are, and then line by line what the bar has no room for.
std::string all_differences(const PanelData& data) {
  constexpr std::size_t most = 24;
  std::string words;
  for (std::size_t i = 0; i < data.structure_count(); ++i)
    words += (i > 0 ? " / " : "") + shown_name(data.name(i));
  const std::size_t count = std::min(most, data.differences.size());
  for (std::size_t i = 0; i < count; ++i) words += "\n" + data.differences[i].words;
  if (const auto more = static_cast<long long>(data.differences.size() - count); more > 0)
    words += "\n" +
             tr_n("and {0} more; Ctrl C copies all", "and {0} more; Ctrl C copies all", more, more);
  return words;
}

}  // namespace

void TopBar::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) const {
  const PanelScope scope("top bar", rect);
  const double buttons = draw_buttons(ui, rect, data, commands);
  double x = rect.x;
  const ChipFit fit = fit_chips(ui, buttons - x - ui.theme().px(16), data);
  for (std::size_t i = 0; i < data.structure_count(); ++i)
    x = draw_chip(ui, rect, x, i, fit, data, commands) + ui.theme().px(8);
  const double room = buttons - x - ui.theme().px(24);
  const std::string words =
      fitted_text(ui.fonts(), data.differs, ui.theme().type.tick, FontWeight::regular, room);
  if (room <= ui.theme().px(160)) return;
  const double start = x + ui.theme().px(12);
  ui.text({start, Ui::base_line(rect, ui.theme().type.tick)}, words, ui.theme().type.tick,
          ui.theme().neutral.mid);
  if (!data.differences.empty() && ui.control("differs", {start, rect.y, room, rect.h}).hovered)
    ui.tooltip(tr("Differs"), all_differences(data));
}

namespace {

/// With a dot for whoever looks at it in passing: it is not what its file says any more.
std::string chip_name(const PanelData& data, std::size_t structure) {
  return shown_name(data.name(structure)) + (data.is_changed(structure) ? " \u2022" : "");
}

std::string chip_words(const PanelData& data, std::size_t structure, bool baseline) {
  std::string words;
  if (data.structure_count() > 1)
    words = baseline ? tr("The others are compared with this one.")
                     : tr("Click to compare the others with this one. Key: B.");
  for (const std::string& change : data.changes_of(structure))
    words += (words.empty() ? "" : "\n") + tr_format("Changed: {0}", change);
  return words;
}

/// What a chip is made of besides its name, pixels.
struct ChipParts {
  double ends = 0;  // marker and margins
  double baseline = 0;
  double way_out = 0;
};

ChipParts parts_of(const Ui& ui, std::size_t structure, const PanelData& data) {
  const Theme& theme = ui.theme();
  const bool baseline = data.structure_count() > 1 && structure == data.view.baseline;
  const bool leaves = may_be_taken_out(data.view, data.structure_count(), structure);
  return {theme.px(38) + theme.type.head * .64,
          baseline ? ui.width_of(tr("baseline"), theme.type.tick) + theme.px(10) : 0,
          leaves ? theme.type.tick * 1.4 + theme.px(12.6) : 0};
}

/// The width at which the longer of these end, so that together they take `room`.
double longest_allowed(std::vector<double> widths, double room) {
  std::sort(widths.begin(), widths.end());
  auto left = static_cast<double>(widths.size());
  for (const double width : widths) {
    if (width * left > room) return std::max(0.0, room / left);
    room -= width;
    --left;
  }
  return widths.empty() ? 0 : widths.back();
}

}  // namespace

/// All names stand in the bar. Where it is too narrow the ways out go first - a key takes out, too
/// - then the word for the baseline, then the ends of the longest names.
TopBar::ChipFit TopBar::fit_chips(const Ui& ui, double room, const PanelData& data) {
  double baseline = 0, ways_out = 0;
  std::vector<double> names;
  for (std::size_t i = 0; i < data.structure_count(); ++i) {
    const ChipParts parts = parts_of(ui, i, data);
    names.push_back(ui.width_of(chip_name(data, i), ui.theme().type.head, FontWeight::semibold));
    room -= parts.ends + ui.theme().px(8) + names.back();
    baseline += parts.baseline;
    ways_out += parts.way_out;
  }
  const double all = std::accumulate(names.begin(), names.end(), 0.0);
  return {.longest = longest_allowed(names, room + all),
          .baseline = baseline <= room,
          .ways_out = baseline + ways_out <= room};
}

double TopBar::draw_chip(Ui& ui, const Rect& bar, double x, std::size_t structure,
                         const ChipFit& fit, const PanelData& data, Commands& commands) const {
  const Theme& theme = ui.theme();
  const StructureStyle& style = theme.structure(structure);
  const std::string whole = chip_name(data, structure);
  const std::string name =
      fitted_text(ui.fonts(), whole, theme.type.head, FontWeight::semibold, std::ceil(fit.longest));
  const ChipParts parts = parts_of(ui, structure, data);
  const bool baseline = parts.baseline > 0;
  const double pad = theme.px(14), radius = theme.type.head * .32;
  const double name_width = ui.width_of(name, theme.type.head, FontWeight::semibold);
  const double mark = fit.baseline ? parts.baseline : 0;
  const double side = fit.ways_out && parts.way_out > 0 ? parts.way_out : 0;
  const double inside = 2 * radius + theme.px(10) + name_width + mark;
  const Rect chip{x, bar.y + theme.px(8), pad + inside + (side > 0 ? side + theme.px(2) : pad),
                  bar.h - theme.px(12)};
  const Rect corner{chip.right() - side, chip.y, side, chip.h};
  const Touch touch =
      ui.control("chip:" + data.name(structure), {chip.x, chip.y, chip.w - side, chip.h});
  if (touch.clicked) commands.push_back(SetBaseline{structure});
  const std::string words = touch.hovered ? chip_words(data, structure, baseline) : std::string();
  if (!words.empty()) ui.tooltip(shown_name(data.name(structure)), words);
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect(chip, touch.hovered ? theme.neutral.track : theme.neutral.control,
                   theme.control_radius);
  canvas.fill_rect({chip.x, chip.bottom() - theme.header_bar, chip.w, theme.header_bar}, style.fill,
                   0);
  const double base = Ui::base_line(chip, theme.type.head) - 1;
  double at = chip.x + pad + radius;
  draw_marker(canvas, style.marker, {at, chip.centre().y - 1}, radius, style.fill);
  at += radius + theme.px(10);
  canvas.draw_text({at, base}, name, {theme.type.head, theme.neutral.hi, FontWeight::semibold});
  if (side > 0) draw_way_out(ui, corner, structure, data, commands);
  if (mark > 0)
    canvas.draw_text({at + name_width + theme.px(10), base}, tr("baseline"),
                     {theme.type.tick, theme.neutral.mid});
  return chip.right();
}

void TopBar::draw_way_out(Ui& ui, const Rect& corner, std::size_t structure, const PanelData& data,
                          Commands& commands) const {
  const Theme& theme = ui.theme();
  const Touch touch = ui.control("take out:" + data.name(structure), corner);
  if (touch.clicked) commands.push_back(TakeOutStructure{structure});
  if (touch.hovered)
    ui.tooltip(tr_format("Take {0} out", shown_name(data.name(structure))),
               tr("It is compared no longer; its file stays. Ctrl Z brings it back. Key: Delete, "
                  "for the structure whose levers are shown."));
  ImGuiCanvas canvas = ui.canvas();
  draw_cross_icon(canvas, {corner.centre().x - theme.px(2), corner.centre().y - 1},
                  theme.type.tick * .26, touch.hovered ? theme.neutral.hi : theme.neutral.mid);
}

double TopBar::draw_buttons(Ui& ui, const Rect& bar, const PanelData& data,
                            Commands& commands) const {
  const Theme& theme = ui.theme();
  const double h = bar.h - theme.px(16), y = bar.y + theme.px(8);
  const auto place = [&](double& right, double width) {
    right -= width;
    const Rect rect{right, y, width, h};
    right -= theme.px(8);
    return rect;
  };
  double right = bar.right();
  if (ui.button("help", place(right, h), "?")) commands.push_back(ToggleHelp{});
  const std::string present = tr(theme.room() ? to_translate("Desk") : to_translate("Present"));
  const double wide = ui.width_of(present, theme.type.tick) + theme.px(28);
  if (ui.button("theme", place(right, wide), present)) commands.push_back(ToggleTheme{});
  std::string tongue(spoken_language());
  std::transform(tongue.begin(), tongue.end(), tongue.begin(),
                 [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  const Rect language = place(right, ui.width_of("MM", theme.type.tick) + theme.px(20));
  if (ui.button("language", language, tongue)) commands.push_back(NextLanguage{});
  const Rect redo = place(right, h), undo = place(right, h);
  ImGuiCanvas canvas = ui.canvas();
  const auto ink = [&](bool possible) { return possible ? theme.neutral.hi : theme.neutral.edge; };
  if (ui.button("redo", redo, "", data.board.can_redo())) commands.push_back(Redo{});
  draw_undo_icon(canvas, redo.centre(), h * .2, ink(data.board.can_redo()), true);
  if (ui.button("undo", undo, "", data.board.can_undo())) commands.push_back(Undo{});
  draw_undo_icon(canvas, undo.centre(), h * .2, ink(data.board.can_undo()), false);
  return right;
}

}  // namespace pendulum
