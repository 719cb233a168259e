#include "viz/window/panels/lever_row.h"

#include <algorithm>
#include <cmath>

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/icons.h"
#include "viz/window/panels/lever_strip.h"

namespace pendulum {
namespace {

/// What is moved without any effect steps back.
bool is_faint(const LeverView& lever) {
  return lever.governed || !lever.no_effect.empty();
}

/// Where the pointer puts the value while the slider is held.
void follow_pointer(const Touch& touch, const Rect& track, const LeverView& lever,
                    Commands& commands) {
  // With letting go as well: in a slow frame the last move and the letting go come together.
  if (touch.held || touch.released) {
    const double value =
        value_at(lever.range, (touch.pointer.x - track.x) / std::max(1.0, track.w));
    if (value != lever.value) commands.push_back(MoveLever{lever.path, value});
  }
  if (touch.released) commands.push_back(CommitLever{});
}

}  // namespace

std::string lever_explanation(const LeverView& lever) {
  const Parameter& parameter = *lever.parameter;
  std::string words = tr(parameter.sentence);
  if (lever.governed)
    words += "\n" + tr("Another lever decides this at present; moving it takes over.");
  if (!lever.no_effect.empty()) words += "\n" + lever.no_effect;
  words += "\n" + tr_format("From {0} to {1}; the file says {2}.",
                            lever_text(parameter, lever.range.low),
                            lever_text(parameter, lever.range.high),
                            lever_text(parameter, lever.file_value));
  if (lever.drawn_between)
    words += "\n" + tr_format(
                        "Nobody knows it exactly: 9 in 10 futures draw it between {0} and {1}. "
                        "Moving the lever makes it known.",
                        lever_text(parameter, lever.drawn_between->first),
                        lever_text(parameter, lever.drawn_between->second));
  for (const Level& level : parameter.levels)
    words += "\n" + tr_format("{0}: {1}", lever_text(parameter, level.value), tr(level.words));
  if (!parameter.source.empty()) words += "\n" + tr_format("Source: {0}", parameter.source);
  return words;
}

double LeverRow::height(const Theme& theme, const LeverView& lever) {
  if (!lever.group.empty()) return std::round(theme.type.tick * 1.38);
  if (has_words(lever)) return std::round(theme.type.body * 3.05);
  return std::round(theme.type.body * 2.95) + (has_strip(lever) ? strip_height(theme) : 0);
}

void LeverRow::draw(Ui& ui, const Rect& rect, const LeverView& lever, Colour accent,
                    const PanelData& data, Commands& commands) {
  const Theme& theme = ui.theme();
  if (data.view.focused_lever == lever.path) {
    ui.canvas().stroke_rect(
        {rect.x - theme.px(7), rect.y - theme.px(1), rect.w + theme.px(14), rect.h - theme.px(1)},
        {.colour = theme.neutral.hi, .width = std::max(1.5, theme.px(1.5))}, theme.control_radius);
    if (data.view.typing_requested && editing_ != lever.path) begin_editing(lever);
  }
  explore_when_pointed_at(rect, lever, data, commands);
  if (!lever.group.empty()) return draw_entry(ui, rect, lever, accent, commands);
  const double text = theme.type.body, line = text * 1.5;
  const Rect head{rect.x, rect.y + theme.px(2), rect.w, line};
  const Rect reset{head.right() - line, head.y, line, line};
  ImGuiCanvas canvas = ui.canvas();
  if (lever.changed && !lever.governed) {
    const Touch touch = ui.control("reset:" + lever.path, reset);
    if (touch.clicked) commands.push_back(ResetLever{lever.path});
    if (touch.hovered)
      ui.tooltip(tr("Back to the file"), lever_text(*lever.parameter, lever.file_value));
    draw_reset_icon(canvas, reset.centre(), text * .36,
                    touch.hovered ? theme.neutral.hi : theme.neutral.mid);
  } else {
    draw_reset_icon(canvas, reset.centre(), text * .36, theme.neutral.track);
  }
  double label_end = reset.x - theme.px(4);
  if (!has_words(lever)) {
    const std::string value = lever_text(*lever.parameter, lever.value);
    const double width =
        std::max(theme.px(58), ui.width_of(value, text, FontWeight::semibold) + theme.px(16));
    const Rect box{reset.x - theme.px(4) - width, head.y, width, line};
    draw_value(ui, box, lever, value, commands);
    label_end = box.x - theme.px(8);
  }
  const Rect label{head.x, head.y, label_end - head.x, line};
  const Touch touch = ui.control("label:" + lever.path, label);
  if (touch.hovered && touch.pointer.x < label_end)
    ui.tooltip(tr(lever.parameter->label), lever_explanation(lever));
  ui.text({head.x, Ui::base_line(head, text)},
          fitted_text(ui.fonts(), lever.label, text, FontWeight::regular, label.w), text,
          is_faint(lever) ? theme.neutral.lo : theme.neutral.hi);
  const Rect below{rect.x, head.bottom() + theme.px(1), rect.w, rect.bottom() - head.bottom()};
  if (has_words(lever)) return draw_choices(ui, below, lever, accent, commands);
  draw_slider(ui, below, lever, accent, data, commands);
}

void LeverRow::begin_editing(const LeverView& lever) {
  editing_ = lever.path;
  problem_.clear();
  field_.begin(lever_text(*lever.parameter, lever.value));
}

void LeverRow::draw_value(Ui& ui, const Rect& box, const LeverView& lever, const std::string& words,
                          Commands& commands) {
  const Theme& theme = ui.theme();
  ui.mark("value:" + lever.path, box);
  if (editing_ == lever.path) return edit_value(ui, box, lever, commands);
  const Touch touch = ui.control("value:" + lever.path, box);
  if (touch.clicked) begin_editing(lever);
  ImGuiCanvas canvas = ui.canvas();
  canvas.fill_rect(box, touch.hovered ? theme.neutral.track : theme.neutral.control,
                   theme.control_radius);
  const Colour ink = is_faint(lever) ? theme.neutral.lo : theme.neutral.hi;
  canvas.draw_text({box.right() - theme.px(8), Ui::base_line(box, theme.type.body)}, words,
                   {theme.type.body, ink,
                    lever.changed ? FontWeight::semibold : FontWeight::regular, TextAlign::right});
}

void LeverRow::edit_value(Ui& ui, const Rect& box, const LeverView& lever, Commands& commands) {
  const double width = std::max(box.w, ui.theme().px(96));
  const Rect field{box.right() - width, box.y, width, box.h};
  const TextField::Done done = field_.draw(ui, field);
  if (!problem_.empty()) ui.note_below(field, tr("Not taken"), problem_);
  if (done.entered) {
    const TypedLever typed =
        read_typed(*lever.parameter, field_.text(), lever_text(*lever.parameter, lever.value));
    problem_ = typed.problem;
    if (typed.value) {
      commands.push_back(MoveLever{lever.path, *typed.value});
      commands.push_back(CommitLever{});
      editing_.clear();
    } else {
      field_.keep();  // it is not right yet
    }
  } else if (done.left) {
    editing_.clear();
    problem_.clear();
  }
}

void LeverRow::draw_slider(Ui& ui, const Rect& rect, const LeverView& lever, Colour accent,
                           const PanelData& data, Commands& commands) const {
  const Theme& theme = ui.theme();
  const double radius = theme.px(8);
  const Rect track{rect.x + radius, rect.y, rect.w - 2 * radius, rect.h};
  const double y = std::round(rect.y + theme.type.body * .55), half = theme.px(1.8);
  const double target = std::max(theme.px(24), 20.0);
  const Touch touch = ui.control("lever:" + lever.path, {rect.x, y - target / 2, rect.w, target});
  follow_pointer(touch, track, lever, commands);
  if (has_strip(lever))
    draw_lever_strip(ui, {track.x, y + radius + theme.px(4), track.w, theme.px(6)}, lever, data);
  ImGuiCanvas canvas = ui.canvas();
  const double file = track.x + track.w * share_along(lever.range, lever.file_value);
  const double at = track.x + track.w * share_along(lever.range, lever.value);
  canvas.fill_rect({rect.x, y - half, rect.w, 2 * half}, theme.neutral.track, half);
  const Colour ink = is_faint(lever) ? theme.neutral.lo : theme.neutral.hi;
  if (lever.drawn_between) {
    const double low = track.w * share_along(lever.range, lever.drawn_between->first);
    const double high = track.w * share_along(lever.range, lever.drawn_between->second);
    canvas.fill_rect({track.x + low, y - theme.px(5), high - low, theme.px(10)},
                     faded(theme.neutral.mid, .55), theme.px(3));
  }
  if (lever.changed) {
    canvas.fill_rect({std::min(file, at), y - half, std::abs(at - file), 2 * half},
                     is_faint(lever) ? theme.neutral.lo : accent, 0);
    canvas.fill_rect({file - theme.px(1), y - theme.px(7), theme.px(2), theme.px(14)},
                     theme.neutral.hi, 0);
  }
  if (touch.hovered || touch.held) canvas.fill_circle({at, y}, radius * 1.7, faded(ink, .18));
  canvas.fill_circle({at, y}, radius + theme.px(2), theme.neutral.panel);
  canvas.fill_circle({at, y}, radius, ink);
}

void LeverRow::draw_choices(Ui& ui, const Rect& rect, const LeverView& lever, Colour accent,
                            Commands& commands) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double text = theme.type.tick;
  const int count = static_cast<int>(lever.range.high) + 1;
  const double width = rect.w / count, height = text * 1.45;
  for (int i = 0; i < count; ++i) {
    const Rect box{rect.x + i * width, rect.y, width - theme.px(3), height};
    std::string words = lever_text(*lever.parameter, i);
    std::replace(words.begin(), words.end(), '_', ' ');
    const std::string name = (i == 0 ? "lever:" : "lever" + std::to_string(i) + ":") + lever.path;
    const Touch touch = ui.control(name, box);
    const bool chosen = std::lround(lever.value) == i;
    if (touch.clicked && !chosen) {
      commands.push_back(MoveLever{lever.path, static_cast<double>(i)});
      commands.push_back(CommitLever{});
    }
    canvas.fill_rect(box, chosen || touch.hovered ? theme.neutral.track : theme.neutral.control,
                     theme.control_radius);
    if (chosen && lever.changed)
      canvas.fill_rect({box.x, box.bottom() - theme.px(3), box.w, theme.px(3)}, accent, 0);
    canvas.draw_text({box.centre().x, Ui::base_line(box, text)},
                     fitted_text(ui.fonts(), words, text, FontWeight::regular, box.w - 4),
                     {text,
                      is_faint(lever) ? theme.neutral.lo
                      : chosen        ? theme.neutral.hi
                                      : theme.neutral.mid,
                      chosen ? FontWeight::semibold : FontWeight::regular, TextAlign::centre});
  }
}

/// One of a group: name, bar and number on one line; the bar is the slider.
void LeverRow::draw_entry(Ui& ui, const Rect& rect, const LeverView& lever, Colour accent,
                          Commands& commands) const {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double text = theme.type.tick, indent = theme.px(14);
  const double number = ui.width_of("100 %", text) + theme.px(6);
  const double label = (rect.w - indent - number) * .6;
  const Rect bar{rect.x + indent + label, rect.y, rect.w - indent - label - number - theme.px(6),
                 rect.h};
  const double y = std::round(rect.centre().y), half = theme.px(2.5);
  const Touch over = ui.control("label:" + lever.path, {rect.x, rect.y, bar.x - rect.x, rect.h});
  if (over.hovered) ui.tooltip(lever.label + ", " + lever.group, lever_explanation(lever));
  const Touch touch = ui.control("lever:" + lever.path, bar);
  follow_pointer(touch, bar, lever, commands);
  canvas.fill_rect({rect.x + theme.px(3), rect.y, 1, rect.h}, theme.neutral.hair, 0);
  canvas.draw_text(
      {rect.x + indent, Ui::base_line(rect, text)},
      fitted_text(ui.fonts(), lever.label, text, FontWeight::regular, label - theme.px(8)),
      {text, lever.no_effect.empty() ? theme.neutral.mid : theme.neutral.lo});
  canvas.fill_rect({bar.x, y - half, bar.w, 2 * half}, theme.neutral.track, 0);
  const double at = bar.w * share_along(lever.range, lever.value);
  canvas.fill_rect({bar.x, y - half, at, 2 * half}, lever.changed ? accent : theme.neutral.lo, 0);
  const double file = bar.x + bar.w * share_along(lever.range, lever.file_value);
  if (lever.changed)
    canvas.fill_rect({file - 1, y - theme.px(5), 2, theme.px(10)}, theme.neutral.hi, 0);
  if (touch.hovered || touch.held)
    canvas.fill_circle({bar.x + at, y}, theme.px(6), theme.neutral.hi);
  canvas.draw_text({rect.right(), Ui::base_line(rect, text)},
                   lever_text(*lever.parameter, lever.value),
                   {text, lever.no_effect.empty() ? theme.neutral.mid : theme.neutral.lo,
                    FontWeight::regular, TextAlign::right});
}

}  // namespace pendulum
