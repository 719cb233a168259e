#include "viz/window/panels/lever_finder.h"

#include "viz/figure/canvas_shapes.h"
#include "viz/language/words.h"
#include "viz/window/icons.h"

namespace pendulum {

void LeverFinder::draw(Ui& ui, const Rect& rect, const PanelData& data, Commands& commands) {
  const std::string& sought = data.view.lever_search;
  const auto begin = [&] {
    field_.begin(sought);
    typing_ = true;
  };
  if (data.view.search_requested && !typing_) begin();
  Rect words = rect;
  if (!sought.empty()) {
    const Rect cross{rect.right() - rect.h, rect.y, rect.h, rect.h};
    words.w = cross.x - rect.x;
    const Touch touch = ui.control("all levers", cross);
    if (touch.clicked) commands.push_back(SearchLevers{});
    if (touch.hovered) ui.tooltip(tr("All levers"), tr("Shows every lever again. Key: Esc."));
    const Theme& theme = ui.theme();
    ImGuiCanvas canvas = ui.canvas();
    draw_cross_icon(canvas, cross.centre(), theme.type.body * .26,
                    touch.hovered ? theme.neutral.hi : theme.neutral.mid);
  }
  if (typing_) {
    ui.mark("find a lever", words);
    return type(ui, words, sought, commands);
  }
  const Touch touch = ui.control("find a lever", words);
  if (touch.clicked) begin();
  show(ui, words, sought, touch.hovered);
}

void LeverFinder::type(Ui& ui, const Rect& rect, const std::string& sought, Commands& commands) {
  const TextField::Done done = field_.draw(ui, rect);
  if (done.left) typing_ = false;
  const std::string typed = done.escaped ? std::string() : field_.text();
  if (typed != sought) commands.push_back(SearchLevers{typed});
  if (done.entered) commands.push_back(FocusFound{});
}

/// As it stands while nobody types: what is sought, else what the field is for and its key.
void LeverFinder::show(Ui& ui, const Rect& rect, const std::string& sought, bool hovered) {
  const Theme& theme = ui.theme();
  ImGuiCanvas canvas = ui.canvas();
  const double text = theme.type.body, base = Ui::base_line(rect, text);
  canvas.fill_rect(rect, hovered ? theme.neutral.track : theme.neutral.control,
                   theme.control_radius);
  draw_search_icon(canvas, {rect.x + text, rect.centre().y}, text * .45, theme.neutral.mid);
  double room = rect.w - text * 2.4;
  if (sought.empty()) {
    canvas.draw_text({rect.right() - text * .6, base}, tr("/"),
                     {text, theme.neutral.mid, FontWeight::regular, TextAlign::right});
    room -= text;
  }
  canvas.draw_text({rect.x + text * 1.9, base},
                   fitted_text(ui.fonts(), sought.empty() ? tr("Find a lever") : sought, text,
                               FontWeight::regular, room),
                   {text, sought.empty() ? theme.neutral.mid : theme.neutral.hi});
}

}  // namespace pendulum
