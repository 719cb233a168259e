#include "viz/window/desk_page.h"

namespace pendulum {

void DeskPage::draw(Ui& ui, double width, double height, const PanelData& data,
                    Commands& commands) {
  const LegendSigns signs = signs_shown(data.snapshot);
  const DeskLayout layout = lay_out(ui, width, height, data, signs);
  levers_.draw(ui, layout.levers, data, commands);
  top_bar_.draw(ui, layout.top_bar, data, commands);
  time_line_.draw(ui, layout.time_line, data, commands);
  if (layout.problems.h > 0) problems_.draw(ui, layout.problems, data);
  if (layout.overflow > 0) {
    const double whole = layout.view.h + layout.overflow;
    {
      const PanelScope scope("desk page", layout.view);
      draw_page(ui, layout, signs, data, commands);
      scroll_.follow(layout.view, whole);
    }
    Rect edge = layout.view;
    edge.w += ui.theme().gap;
    scroll_.draw(ui, edge, whole);
  } else {
    draw_page(ui, layout, signs, data, commands);
  }
  footer_.draw(ui, layout.footer, data, commands);
}

/// From the window's size, what there is to say, and how far the page has been scrolled.
DeskLayout DeskPage::lay_out(Ui& ui, double width, double height, const PanelData& data,
                             const LegendSigns& signs) {
  const Theme& theme = ui.theme();
  DeskContent content{data.structure_count(), problem_line_count(data.files, data.snapshot)};
  DeskLayout layout = layout_desk(theme, width, height, content);
  ImGuiCanvas canvas = ui.canvas();
  content.legend_lines = map_legend_lines(canvas, theme, layout.legend.w, signs);
  if (content.legend_lines > 1) layout = layout_desk(theme, width, height, content);
  const bool opened = data.view.has_opened();
  if (opened != opened_ || layout.overflow <= 0) scroll_.rewind();  // what opens is at the top
  opened_ = opened;
  if (layout.overflow <= 0) return layout;
  content.sentence_height =
      SentenceBar::height(theme, SentenceBar::lines(ui, layout.sentence.w, data));
  layout = layout_desk(theme, width, height, content);
  scroll_.move(layout.view.h / 2 * data.view.desk_scrolls);
  content.scrolled = scroll_.at();
  return layout_desk(theme, width, height, content);
}

/// What may be scrolled.
void DeskPage::draw_page(Ui& ui, const DeskLayout& layout, const LegendSigns& signs,
                         const PanelData& data, Commands& commands) {
  if (opened_ && !layout.maps.empty()) {
    const Rect& first = layout.maps.front();
    const Rect place{first.x, first.y, layout.legend.w, layout.legend.bottom() - first.y};
    if (data.view.distribution) distribution_.draw(ui, place, data, commands);
    if (data.view.trade_off) scatter_.draw(ui, place, data, commands);
    if (data.view.tornado) tornado_.draw(ui, place, data, commands);
    if (data.view.why) why_.draw(ui, place, data, commands);
  } else {
    maps_.draw(ui, layout.maps, data, MapLook::panel, commands);
    ImGuiCanvas canvas = ui.canvas();
    draw_map_legend(canvas, ui.theme(), layout.legend, signs);
  }
  sentence_.draw(ui, layout.sentence, data);
  outcomes_.draw(ui, layout.outcomes, data, commands);
}

}  // namespace pendulum
