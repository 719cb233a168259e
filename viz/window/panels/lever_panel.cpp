#include "viz/window/panels/lever_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/icons.h"

namespace pendulum {

void LeverPanel::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const PanelScope scope("levers", rect);
  const Theme& theme = ui.theme();
  ui.canvas().fill_rect(rect, theme.neutral.panel, 0);
  const Rect inner{rect.x + theme.px(20), rect.y, rect.w - theme.px(40), rect.h};
  double top = draw_header(ui, inner, data, commands);
  finder_.draw(ui, {inner.x, top, inner.w, LeverFinder::height(theme)}, data, commands);
  top += LeverFinder::height(theme) + theme.px(4);
  // What the words find is at the top; with all of them again, the lever with the keyboard is seen.
  if (std::exchange(sought_, data.view.lever_search) != data.view.lever_search) {
    scroll_.rewind();
    revealed_.clear();
  }
  const Rect list{rect.x, top, rect.w, rect.bottom() - top};
  double content = 0;
  {
    const PanelScope inner_scope("lever list", list);
    content = draw_list(ui, {inner.x, list.y, inner.w, list.h}, data, commands);
    scroll_.follow(list, content);
  }
  scroll_.draw(ui, list, content);
}

/// Logo, what can be done with all levers, and whose decisions are shown.
double LeverPanel::draw_header(Ui& ui, const Rect& rect, const PanelData& data,
                               Commands& commands) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double line = theme.type.body * 3.1;
  draw_logo(canvas, {rect.x - theme.px(8), rect.y + line * .18, line * .62, line * .62},
            theme.neutral.hi);
  const double base = rect.y + line / 2 + theme.type.lead * .36;
  const double title = rect.x + line * .72;
  const double end = title + ui.text({title, base}, "Pendulum", theme.type.lead, theme.neutral.hi,
                                     FontWeight::semibold);
  const double all_width = ui.width_of(tr("reset all"), theme.type.tick) + theme.px(12);
  const Rect all{rect.right() - all_width + theme.px(6), rect.y + line * .18, all_width,
                 line * .62};
  const Touch touch = ui.control("reset all", all);
  if (touch.clicked) commands.push_back(ResetAllLevers{});
  if (touch.hovered)
    ui.tooltip(tr("Reset all"), tr("Every lever back to what the files say. Key: R."));
  ui.text({all.right() - theme.px(6), base}, tr("reset all"), theme.type.tick,
          touch.hovered ? theme.neutral.hi : theme.neutral.mid, FontWeight::regular,
          TextAlign::right);
  draw_save(ui, {end, all.y, all.x - end, all.h}, base, data, commands);
  const Rect row{rect.x, rect.y + line, rect.w, theme.type.body * 2.1};
  draw_chooser(ui, row, data, commands);
  canvas.fill_rect({rect.x - theme.px(20), row.bottom() + theme.px(2), rect.w + theme.px(40), 1},
                   theme.neutral.hair, 0);
  return row.bottom() + theme.px(6);
}

/// Whose decisions the levers are: a mark for each structure, and the name of the one chosen, in
/// what room the others leave. Which one it is matters more than the word in front.
void LeverPanel::draw_chooser(Ui& ui, const Rect& row, const PanelData& data,
                              Commands& commands) const {
  const Theme& theme = ui.theme();
  const double body = theme.type.body, base = Ui::base_line(row, body), side = body * 1.6;
  ImGuiCanvas canvas = ui.canvas();
  const double marks = static_cast<double>(data.structure_count()) * (side + theme.px(2));
  const double beside = marks + theme.px(4) + theme.px(8);
  const std::string edited = shown_name(data.name(data.view.edited));
  double x = row.x;
  if (ui.width_of(tr("Editing"), body) + theme.px(6) + beside +
          ui.width_of(edited, body, FontWeight::semibold) <=
      row.w)
    x += ui.text({x, base}, tr("Editing"), body, theme.neutral.mid) + theme.px(6);
  for (std::size_t i = 0; i < data.structure_count(); ++i) {
    const bool chosen = i == data.view.edited;
    const Rect box{x, row.centre().y - side / 2, side, side};
    const Touch touch = ui.control("edit:" + data.name(i), box);
    if (touch.clicked) commands.push_back(EditStructure{i});
    const std::string name = shown_name(data.name(i));
    if (touch.hovered) ui.tooltip(name, tr("Show and change the decisions of this structure."));
    if (chosen || touch.hovered)
      canvas.fill_rect(box, chosen ? theme.neutral.track : theme.neutral.control,
                       theme.control_radius);
    draw_marker(canvas, theme.structure(i).marker, box.centre(), body * .36,
                theme.structure(i).fill);
    x = box.right() + theme.px(2);
    if (!chosen) continue;
    x += theme.px(4);
    const double before = static_cast<double>(i + 1) * (side + theme.px(2));
    const double room = row.right() - x - theme.px(8) - (marks - before);
    x += ui.text({x, base}, fitted_text(ui.fonts(), name, body, FontWeight::semibold, room), body,
                 theme.structure(i).words, FontWeight::semibold);
    x += theme.px(8);
  }
}

/// What was found with the levers can be kept, as soon as there is something.
void LeverPanel::draw_save(Ui& ui, const Rect& room, double base, const PanelData& data,
                           Commands& commands) const {
  const Theme& theme = ui.theme();
  const int changed = changed_count(data.levers, ParameterRole::decision) +
                      changed_count(data.levers, ParameterRole::assumption);
  const double width = ui.width_of(tr("save"), theme.type.tick) + theme.px(12);
  if (changed == 0 || room.w < width) return;
  const Rect box{room.right() - width, room.y, width, room.h};
  const Touch touch = ui.control("save scenario", box);
  if (touch.clicked) commands.push_back(SaveScenario{});
  if (touch.hovered)
    ui.tooltip(
        tr("Save as a scenario"),
        tr("This structure as its levers stand, as a new file. Key: Ctrl S. With K it also joins "
           "the comparison, as a structure of its own."));
  ui.text({box.right() - theme.px(6), base}, tr("save"), theme.type.tick,
          touch.hovered ? theme.neutral.hi : theme.neutral.mid, FontWeight::regular,
          TextAlign::right);
}

double LeverPanel::draw_list(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const double start = rect.y - scroll_.at();
  double y = draw_section(ui, rect, start, ParameterRole::decision, data, commands);
  y += ui.theme().px(8);
  ui.canvas().fill_rect({rect.x - ui.theme().px(20), y, rect.w + ui.theme().px(40), 1},
                        ui.theme().neutral.hair, 0);
  y = draw_section(ui, rect, y + ui.theme().px(6), ParameterRole::assumption, data, commands);
  return y - start + ui.theme().px(16);
}

double LeverPanel::draw_section(Ui& ui, const Rect& rect, double y, ParameterRole role,
                                const PanelData& data, Commands& commands) {
  const Rect head{rect.x, y, rect.w, ui.theme().type.head * 1.9};
  draw_section_head(ui, head, role, data, commands);
  y = draw_rows(ui, rect, head.bottom(), role, data, commands);
  if (y > head.bottom()) return y;
  const double size = ui.theme().type.body;
  ui.text({rect.x, y + size * 1.15}, tr("Nothing found"), size, ui.theme().neutral.mid);
  return y + size * 1.9;
}

void LeverPanel::draw_section_head(Ui& ui, const Rect& head, ParameterRole role,
                                   const PanelData& data, Commands& commands) {
  const Theme& theme = ui.theme();
  const bool decisions = role == ParameterRole::decision;
  const double base = Ui::base_line(head, theme.type.head);
  const double width = ui.text(
      {head.x, base}, tr(decisions ? to_translate("Decisions") : to_translate("Assumptions")),
      theme.type.head, theme.neutral.hi, FontWeight::semibold);
  const int changed = changed_count(data.levers, role);
  const std::string words = changed > 0 ? tr_format("reset {0}", changed) : std::string();
  const double wide = ui.width_of(words, theme.type.tick);
  const double caption = head.x + width + theme.px(10);
  const double room = head.right() - wide - (changed > 0 ? theme.px(10) : 0) - caption;
  ui.text({caption, base},
          fitted_text(ui.fonts(),
                      tr(decisions ? to_translate("what you choose") : to_translate("the world")),
                      theme.type.tick, FontWeight::regular, room),
          theme.type.tick, theme.neutral.mid);
  if (changed > 0) {
    const Touch touch = ui.control(decisions ? "reset decisions" : "reset assumptions",
                                   {head.right() - wide, head.y, wide, head.h});
    if (touch.clicked) commands.push_back(ResetLevers{role});
    if (touch.hovered)
      ui.tooltip(words, decisions ? tr("Changed decisions of this structure, back to its file.")
                                  : tr("Changed assumptions, back to what the files say."));
    ui.text({head.right(), base}, words, theme.type.tick,
            touch.hovered ? theme.neutral.hi : theme.neutral.mid, FontWeight::regular,
            TextAlign::right);
  }
}

/// The levers that are looked for. Returns where they end.
double LeverPanel::draw_rows(Ui& ui, const Rect& rect, double y, ParameterRole role,
                             const PanelData& data, Commands& commands) {
  const Theme& theme = ui.theme();
  const bool decisions = role == ParameterRole::decision;
  const LeverSearch search(data.view.lever_search);
  const StructureStyle& style = theme.structure(data.view.edited);
  std::string group;
  for (const LeverView& lever : data.levers) {
    if (lever.parameter->role != role || !search.finds(lever)) continue;
    if (lever.group != group && !lever.group.empty()) {
      const double size = theme.type.tick;
      ui.text({rect.x, y + size * 1.15}, lever.group, size, theme.neutral.mid);
      y += size * 1.6;
    } else if (lever.group.empty() && !group.empty()) {
      y += theme.px(6);
    }
    group = lever.group;
    const Rect row{rect.x, y, rect.w, LeverRow::height(theme, lever)};
    reveal(rect, row, data.view.focused_lever, lever.path);
    // Rows out of sight cost nothing, but keep their place for whoever scrolls.
    if (row.bottom() > rect.y && row.y < rect.bottom())
      row_.draw(ui, row, lever, decisions ? style.fill : theme.neutral.mid, data, commands);
    y = row.bottom();
  }
  return y;
}

/// Brings a lever that just got the keyboard focus into view.
void LeverPanel::reveal(const Rect& list, const Rect& row, const std::string& focused,
                        const std::string& path) {
  if (focused != path || revealed_ == path) return;
  revealed_ = path;
  if (row.y < list.y) scroll_.move(row.y - list.y);
  if (row.bottom() > list.bottom()) scroll_.move(row.bottom() - list.bottom());
}

}  // namespace pendulum
